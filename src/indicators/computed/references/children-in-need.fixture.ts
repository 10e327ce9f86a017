import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { daysBetween } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  all,
  blank,
  dayOf,
  disabled,
  disabledTeamHolds,
  factorsOf,
  hadThreeWorkers,
  inNeed,
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
  withPlan,
  withinMonths,
} from './world.fixture.ts'

const because =
  (need: string): Reference =>
  (world) =>
    inNeed(world).map((row) => ({
      counted: is(row, 'cine_cin_primary_need_code', '', 'N0') ? null : is(row, 'cine_cin_primary_need_code', need),
    }))

const opened = ({ all: rows, period }: World, field: string) =>
  rows('ssd_cin_episodes').filter((row) => inPeriod(dayOf(row, field), period) && !is(row, 'cine_referral_nfa', 'Y'))
const plansNow = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_cin_plans').filter((row) => openAt(row, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date', endsOn))

export const childrenInNeed: References = {
  DA03: (world) => {
    const found = world.all('ssd_cin_assessments').filter((row) => {
      const factors = factorsOf(world, row) ?? []
      return (
        inYear(dayOf(row, 'cina_assessment_auth_date'), world.period.endsOn) &&
        factors.some((one) => ['3A', '3B', '3C'].includes(one))
      )
    })
    return [...Map.groupBy(found, (row) => row['cina_person_id']).values()].map((some) => ({
      counted: some.length >= 2,
    }))
  },
  CN06: (world) =>
    all(
      inNeed(world).filter((row) =>
        disabledTeamHolds(world, row['cine_person_id'] ?? '', world.period.endsOn, world.period.endsOn),
      ),
    ),
  CN20: (world) => all(opened(world, 'cine_referral_date')),
  CN21: (world) => all(opened(world, 'cine_close_date')),
  CN22: (world) =>
    opened(world, 'cine_close_date').map((row) => ({
      counted: withinMonths(dayOf(row, 'cine_close_date'), dayOf(row, 'cine_referral_date'), 3),
    })),
  CN23: (world) => inNeed(world).map((row) => ({ counted: disabled(world, row['cine_person_id'] ?? '') })),
  CN24: (world) =>
    inNeed(world).map((row) => ({
      counted: world
        .all('ssd_involvements')
        .some(
          (one) =>
            one['invo_person_id'] === row['cine_person_id'] &&
            !is(one, 'invo_professional_role_id', 'IRO', 'PA') &&
            heldAt(one, world.period.endsOn),
        ),
    })),
  CN25: (world) =>
    plansNow(world).map((row) => ({
      counted: (dayOf(row, 'cinp_cin_plan_start_date') ?? '9') <= addMonths(world.period.endsOn, -12),
    })),
  CN26: (world) =>
    plansNow(world).flatMap((row): Verdicts => {
      const last = newestVisit(world, 'ssd_cin_visits', 'cinv', row['cinp_person_id'] ?? '')
      if (!last) return []
      return [{ counted: blank(last, 'cinv_cin_visit_seen_alone') ? null : is(last, 'cinv_cin_visit_seen_alone', 'Y') }]
    }),
  CN27: (world) =>
    inNeed(world)
      .filter((row) => (dayOf(row, 'cine_referral_date') ?? '9') <= addMonths(world.period.endsOn, -12))
      .map((row) => ({ counted: hadThreeWorkers(world, row['cine_person_id'] ?? '') })),
  CN28: (world) => inNeed(world).map((row) => ({ counted: withPlan(world, row['cine_person_id'] ?? '') })),
  CN29: (world) =>
    opened(world, 'cine_close_date').map((row) => ({
      counted: true,
      amount: lasted(row, 'cine_referral_date', dayOf(row, 'cine_close_date')),
    })),
  CN13: because('N1'),
  CN14: because('N2'),
  CN15: because('N3'),
  CN16: because('N4'),
  CN17: because('N5'),
  CN18: because('N6'),
  CN19: because('N8'),
  CN01: (world) => all(inNeed(world)),
  CN02: (world) =>
    inNeed(world).map((row) => ({ counted: lasted(row, 'cine_referral_date', world.period.endsOn) >= 730 })),
  CN03: (world) =>
    world.all('ssd_cin_plans').flatMap((row) => {
      const { endsOn } = world.period
      const start = dayOf(row, 'cinp_cin_plan_start_date')
      if (
        !openAt(row, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date', endsOn) ||
        !start ||
        workingDaysBetween(start, endsOn) < 20
      )
        return []
      const seen = latest(
        visitsOf(world, 'ssd_cin_visits', 'cinv', row['cinp_person_id'] ?? '')
          .filter((one) => is(one, 'cinv_cin_visit_seen', 'Y'))
          .map((one) => dayOf(one, 'cinv_cin_visit_date')),
      )
      return [{ counted: seen !== null && workingDaysBetween(seen, endsOn) <= 20 }]
    }),
  CN04: (world) =>
    inNeed(world).flatMap((row) => {
      const [{ endsOn }, person] = [world.period, row['cine_person_id']]
      const assessed = world
        .all('ssd_cin_assessments')
        .some(
          (one) =>
            one['cina_referral_id'] === row['cine_referral_id'] &&
            (dayOf(one, 'cina_assessment_auth_date') ?? '9') <= endsOn,
        )
      const elsewhere =
        world
          .all('ssd_cp_plans')
          .some(
            (one) =>
              one['cppl_person_id'] === person &&
              openAt(one, 'cppl_cp_plan_start_date', 'cppl_cp_plan_end_date', endsOn),
          ) ||
        world
          .all('ssd_cla_episodes')
          .some(
            (one) =>
              one['clae_person_id'] === person &&
              openAt(one, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', endsOn),
          )
      if (!assessed || elsewhere) return []
      return [
        {
          counted: world
            .all('ssd_cin_plans')
            .some(
              (one) =>
                one['cinp_person_id'] === person &&
                openAt(one, 'cinp_cin_plan_start_date', 'cinp_cin_plan_end_date', endsOn),
            ),
        },
      ]
    }),
  CN05: (world) =>
    world.all('ssd_cin_episodes').flatMap((row) => {
      const closed = dayOf(row, 'cine_close_date')
      const { startsOn, endsOn } = world.period
      if (
        !closed ||
        closed < addMonths(startsOn, -12) ||
        closed > addMonths(endsOn, -12) ||
        is(row, 'cine_referral_nfa', 'Y')
      )
        return []
      const after = (one: RecordRow, person: string, field: string) => {
        const start = dayOf(one, field)
        return (
          one[person] === row['cine_person_id'] && start !== null && start > closed && daysBetween(closed, start) <= 365
        )
      }
      return [
        {
          counted:
            world.all('ssd_cp_plans').some((one) => after(one, 'cppl_person_id', 'cppl_cp_plan_start_date')) ||
            world.all('ssd_cla_episodes').some((one) => after(one, 'clae_person_id', 'clae_cla_episode_start_date')),
        },
      ]
    }),
}
