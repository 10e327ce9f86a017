import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { daysBetween } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import { dayOf, is, openAt, all, latest, inNeed, lasted, visitsOf, type References } from './world.fixture.ts'

export const childrenInNeed: References = {
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
