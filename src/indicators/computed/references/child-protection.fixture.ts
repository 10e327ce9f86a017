import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import {
  all,
  blank,
  dayOf,
  factorsOf,
  hadThreeWorkers,
  hasShortBreak,
  inPeriod,
  inYear,
  is,
  lasted,
  latest,
  newestVisit,
  heldAt,
  openAt,
  type Reference,
  type References,
  type Verdicts,
  type World,
  visitsOf,
  withinMonths,
} from './world.fixture.ts'

const onPlan = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cp_plans').filter(
    (row) =>
      openAt(row, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date', endsOn) && !is(row, 'cppl_cp_plan_ola', 'Y'),
  )

const planDays = ({ all: rows, period }: World, field: string) =>
  rows('ssd_cp_plans').filter((row) => inPeriod(dayOf(row, field), period) && !is(row, 'cppl_cp_plan_ola', 'Y'))

const because =
  (category: string): Reference =>
  (world) =>
    onPlan(world).map((row) => ({
      counted: blank(row, 'cppl_cp_plan_latest_category') ? null : is(row, 'cppl_cp_plan_latest_category', category),
    }))

const reviews = ({ all: rows, period }: World) =>
  rows('ssd_cp_reviews').filter((row) => {
    const plan = rows('ssd_cp_plans').find((one) => one['cppl_cp_plan_id'] === row['cppr_cp_plan_id'])
    return inPeriod(dayOf(row, 'cppr_cp_review_date'), period) && !(plan && is(plan, 'cppl_cp_plan_ola', 'Y'))
  })
const court = ({ all: rows, period }: World) =>
  rows('ssd_pre_proceedings').filter((row) => inPeriod(dayOf(row, 'prep_agree_stepdown_issue_date'), period))

export const childProtection: References = {
  CP10: (world) =>
    onPlan(world).flatMap((row) => {
      const last = newestVisit(world, 'ssd_cp_visits', 'cppv', row['cppl_person_id'] ?? '')
      if (!last) return []
      return [{ counted: blank(last, 'cppv_cp_visit_seen_alone') ? null : is(last, 'cppv_cp_visit_seen_alone', 'Y') }]
    }),
  CP12: (world) =>
    onPlan(world).flatMap((row) => {
      const last = world
        .all('ssd_cin_assessments')
        .filter(
          (one) =>
            one['cina_person_id'] === row['cppl_person_id'] &&
            (dayOf(one, 'cina_assessment_auth_date') ?? '9') <= world.period.endsOn,
        )
        .toSorted((a, b) =>
          `${b['cina_assessment_auth_date']} ${b['cina_assessment_id']}`.localeCompare(
            `${a['cina_assessment_auth_date']} ${a['cina_assessment_id']}`,
          ),
        )[0]
      const found = last ? factorsOf(world, last) : null
      return found === null ? [] : [{ counted: found.some((one) => ['3A', '3B', '3C'].includes(one)) }]
    }),
  CP23: (world) =>
    planDays(world, 'cppl_cp_plan_end_date').map((row) => ({
      counted: withinMonths(dayOf(row, 'cppl_cp_plan_end_date'), dayOf(row, 'cppl_cp_plan_start_date'), 3),
    })),
  CP24: (world) =>
    planDays(world, 'cppl_cp_plan_start_date').map((row) => {
      const began = dayOf(row, 'cppl_cp_plan_start_date') as Day // in the period
      return {
        counted: world.all('ssd_cp_plans').some((one) => {
          const [start, end] = [dayOf(one, 'cppl_cp_plan_start_date'), dayOf(one, 'cppl_cp_plan_end_date')]
          return (
            one['cppl_person_id'] === row['cppl_person_id'] &&
            start !== null &&
            start < began &&
            end !== null &&
            end <= began &&
            end >= addMonths(began, -24)
          )
        }),
      }
    }),
  CP25: (world) =>
    onPlan(world).map((row) => ({
      counted: (dayOf(row, 'cppl_cp_plan_start_date') ?? '9') <= addMonths(world.period.endsOn, -15),
    })),
  CP26: (world) =>
    reviews(world).map((row) => ({
      counted: blank(row, 'cppr_cp_review_quorate') ? null : is(row, 'cppr_cp_review_quorate', 'Y'),
    })),
  CP27: (world) =>
    reviews(world)
      .filter((row) => !is(row, 'cppr_cp_review_participation', 'PN0'))
      .map((row) => ({
        counted: blank(row, 'cppr_cp_review_participation') ? null : !is(row, 'cppr_cp_review_participation', 'PN7'),
      })),
  CP28: (world) =>
    world.all('ssd_cp_plans').flatMap((row): Verdicts => {
      const [start, end] = [dayOf(row, 'cppl_cp_plan_start_date'), dayOf(row, 'cppl_cp_plan_end_date')]
      if (!start || is(row, 'cppl_cp_plan_ola', 'Y')) return []
      const due = addMonths(start, 3)
      if (!inPeriod(due, world.period) || (end && end <= due)) return []
      return [
        {
          counted: world.all('ssd_cp_reviews').some((one) => {
            const held = dayOf(one, 'cppr_cp_review_date')
            return one['cppr_cp_plan_id'] === row['cppl_cp_plan_id'] && held !== null && held >= start && held <= due
          }),
        },
      ]
    }),
  CP29: (world) =>
    onPlan(world)
      .filter((row) => (dayOf(row, 'cppl_cp_plan_start_date') ?? '9') <= addMonths(world.period.endsOn, -12))
      .map((row) => ({ counted: hadThreeWorkers(world, row['cppl_person_id'] ?? '') })),
  CP30: (world) =>
    planDays(world, 'cppl_cp_plan_end_date').map((row) => {
      const end = dayOf(row, 'cppl_cp_plan_end_date') as Day // in the period
      const person = row['cppl_person_id'] ?? ''
      return {
        counted:
          !hasShortBreak(world, person, end) &&
          world
            .all('ssd_cla_episodes')
            .some(
              (one) =>
                one['clae_person_id'] === person &&
                openAt(one, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', end),
            ),
      }
    }),
  CP31: (world) =>
    onPlan(world).map((row) => {
      const child = world.all('ssd_person').find((one) => one['pers_person_id'] === row['cppl_person_id'])
      const born = dayOf(child, 'pers_dob') ?? dayOf(child, 'pers_expected_dob')
      return { counted: born === null ? null : born > addMonths(world.period.endsOn, -12) }
    }),
  CP32: (world) =>
    planDays(world, 'cppl_cp_plan_end_date').map((row) => ({
      counted: true,
      amount: lasted(row, 'cppl_cp_plan_start_date', dayOf(row, 'cppl_cp_plan_end_date')),
    })),
  CP33: ({ all: rows, period: { endsOn } }) =>
    all(
      rows('ssd_pre_proceedings').filter((row) =>
        openAt(row, 'prep_pre_pro_decision_date', 'prep_agree_stepdown_issue_date', endsOn),
      ),
    ),
  CP34: (world) =>
    court(world).map((row) => ({
      counted: blank(row, 'prep_pre_pro_outcome')
        ? null
        : is(row, 'prep_pre_pro_outcome', 'Decision to Issue Care Proceedings'),
    })),
  CP35: (world) =>
    court(world).map((row) =>
      blank(row, 'prep_pre_pro_decision_date')
        ? { counted: null }
        : {
            counted: true,
            amount: lasted(row, 'prep_pre_pro_decision_date', dayOf(row, 'prep_agree_stepdown_issue_date')),
          },
    ),
  CP36: ({ all: rows, period }) =>
    rows('ssd_pre_proceedings')
      .filter((row) => inPeriod(dayOf(row, 'prep_pre_pro_decision_date'), period))
      .map((row) => ({
        counted: is(row, 'prep_pre_pro_parents_legal_rep', 'Yes', 'No')
          ? is(row, 'prep_pre_pro_parents_legal_rep', 'Yes')
          : null,
      })),
  CP18: because('NEG'),
  CP19: because('EMO'),
  CP20: because('PHY'),
  CP21: because('SAB'),
  CP22: because('MUL'),
  CP01: (world) => all(onPlan(world)),
  CP02: (world) => all(onPlan(world)),
  CP03: (world) => all(planDays(world, 'cppl_cp_plan_start_date')),
  CP04: (world) => all(planDays(world, 'cppl_cp_plan_end_date')),
  CP05: (world) =>
    planDays(world, 'cppl_cp_plan_start_date').map((row) => ({
      counted: world
        .all('ssd_cp_plans')
        .some(
          (one) =>
            one['cppl_person_id'] === row['cppl_person_id'] &&
            (one['cppl_cp_plan_start_date'] ?? '') < (row['cppl_cp_plan_start_date'] ?? '') &&
            !blank(one, 'cppl_cp_plan_start_date'),
        ),
    })),
  CP06: (world) =>
    planDays(world, 'cppl_cp_plan_end_date').map((row) => ({
      counted: lasted(row, 'cppl_cp_plan_start_date', dayOf(row, 'cppl_cp_plan_end_date')) >= 730,
    })),
  CP07: (world) =>
    onPlan(world).map((row) => ({ counted: lasted(row, 'cppl_cp_plan_start_date', world.period.endsOn) >= 730 })),
  CP08: (world) =>
    onPlan(world).flatMap((row) => {
      const { endsOn } = world.period
      if ((dayOf(row, 'cppl_cp_plan_start_date') ?? '9') > addMonths(endsOn, -3)) return []
      const due = world
        .all('ssd_cp_reviews')
        .filter(
          (one) =>
            one['cppr_cp_plan_id'] === row['cppl_cp_plan_id'] && inYear(dayOf(one, 'cppr_cp_review_due'), endsOn),
        )
      return [
        {
          counted:
            due.length === 0
              ? null
              : due.every(
                  (one) => (dayOf(one, 'cppr_cp_review_date') ?? '9') <= (dayOf(one, 'cppr_cp_review_due') ?? ''),
                ),
        },
      ]
    }),
  CP09: (world) =>
    onPlan(world).flatMap((row) => {
      const { endsOn } = world.period
      const start = dayOf(row, 'cppl_cp_plan_start_date') as Day // it is open
      if (workingDaysBetween(start, endsOn) < 10) return []
      const seen = latest(
        visitsOf(world, 'ssd_cp_visits', 'cppv', row['cppl_person_id'] ?? '')
          .filter((one) => is(one, 'cppv_cp_visit_seen', 'Y'))
          .map((one) => dayOf(one, 'cppv_cp_visit_date')),
      )
      return [{ counted: seen !== null && workingDaysBetween(seen, endsOn) <= 10 }]
    }),
  CP11: (world) =>
    onPlan(world).map((row) => ({
      counted: world
        .all('ssd_involvements')
        .some(
          (one) =>
            one['invo_person_id'] === row['cppl_person_id'] &&
            heldAt(one, world.period.endsOn) &&
            world
              .all('ssd_professionals')
              .some(
                (worker) =>
                  worker['prof_professional_id'] === one['invo_professional_id'] &&
                  !blank(worker, 'prof_social_worker_registration_no'),
              ),
        ),
    })),
  CP16: ({ all: rows, period: { endsOn } }) =>
    rows('ssd_pre_proceedings')
      .filter((row) => openAt(row, 'prep_pre_pro_decision_date', 'prep_agree_stepdown_issue_date', endsOn))
      .map((row) => ({ counted: lasted(row, 'prep_pre_pro_decision_date', endsOn) > 16 * 7 })),
}
