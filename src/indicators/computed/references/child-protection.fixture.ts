import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import {
  type World,
  dayOf,
  is,
  blank,
  inPeriod,
  openAt,
  all,
  latest,
  lasted,
  visitsOf,
  inYear,
  type References,
} from './world.fixture.ts'

const onPlan = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cp_plans').filter(
    (row) =>
      openAt(row, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date', endsOn) && !is(row, 'cppl_cp_plan_ola', 'Y'),
  )

const planDays = ({ all: rows, period }: World, field: string) =>
  rows('ssd_cp_plans').filter((row) => inPeriod(dayOf(row, field), period) && !is(row, 'cppl_cp_plan_ola', 'Y'))

export const childProtection: References = {
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
            openAt(one, 'invo_involvement_start_date', 'invo_involvement_end_date', world.period.endsOn) &&
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
