import { addDays } from '../../../platform/calendar/days.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import {
  aYear,
  ageAt,
  blank,
  bornOf,
  dayOf,
  entering,
  inYear,
  is,
  latest,
  type Reference,
  type References,
  type Verdicts,
  type World,
} from './world.fixture.ts'

const earliest = (days: readonly (Day | null)[]): Day | null => days.filter((one) => one !== null).toSorted()[0] ?? null

const checks = ({ all: rows, period: { endsOn } }: World, person: string, kind: string): Day | null =>
  latest(
    rows('ssd_cla_health')
      .filter(
        (row) =>
          row['clah_person_id'] === person &&
          is(row, 'clah_health_check_type', kind) &&
          is(row, 'clah_health_check_status', 'Completed'),
      )
      .map((row) => dayOf(row, 'clah_health_check_date'))
      .filter((one) => one !== null && one <= endsOn),
  )

const sdq = (world: World): Verdicts =>
  aYear(world).flatMap(({ person }) => {
    const born = bornOf(world, person)
    const age = born ? ageAt(born, world.period.endsOn) : -1
    if (age < 4 || age > 16) return []
    const scored = world
      .all('ssd_sdq_scores')
      .filter(
        (row) =>
          row['csdq_person_id'] === person &&
          !blank(row, 'csdq_sdq_score') &&
          inYear(dayOf(row, 'csdq_sdq_completed_date'), world.period.endsOn),
      )
    const last = scored.toSorted((a, b) =>
      (b['csdq_sdq_completed_date'] ?? '').localeCompare(a['csdq_sdq_completed_date'] ?? ''),
    )[0]
    return [{ counted: last !== undefined, amount: last ? Number(last['csdq_sdq_score']) : null }]
  })

const misuse = (world: World) =>
  aYear(world).map(({ person }) =>
    world
      .all('ssd_cla_substance_misuse')
      .filter(
        (row) =>
          row['clas_person_id'] === person && inYear(dayOf(row, 'clas_substance_misuse_date'), world.period.endsOn),
      ),
  )

const checkedWithin =
  (kind: string, back: number, holds: (years: number) => boolean): Reference =>
  (world) =>
    aYear(world).flatMap(({ person }) => {
      const born = bornOf(world, person)
      if (!born || !holds(ageAt(born, world.period.endsOn))) return []
      const done = checks(world, person, kind)
      return [{ counted: done !== null && done > addMonths(world.period.endsOn, -back) }]
    })

export const healthOfChildrenInCare: References = {
  HE09: checkedWithin('Development Check', 12, (years) => years < 5),
  HE12: (world) =>
    sdq(world)
      .filter(({ counted }) => counted)
      .map(({ amount }) => ({ counted: Number(amount) >= 17 })),
  HE13: checkedWithin('Health Assessment', 6, (years) => years < 5),
  HE14: checkedWithin('Health Assessment', 12, (years) => years >= 5),
  HE01: (world) =>
    aYear(world).map(({ person }) => {
      const [born, done] = [bornOf(world, person), checks(world, person, 'Health Assessment')]
      const back = born && ageAt(born, world.period.endsOn) < 5 ? 6 : 12
      return { counted: done !== null && done > addMonths(world.period.endsOn, -back) }
    }),
  HE02: (world) =>
    entering(world).flatMap((row): Verdicts => {
      const [start, end] = [
        dayOf(row, 'clae_cla_episode_start_date') as Day,
        dayOf(row, 'clae_cla_episode_ceased_date'),
      ] // in the period
      if (end && end < addDays(start, 60) && workingDaysBetween(start, end) < 20) return []
      const done = earliest(
        world
          .all('ssd_cla_health')
          .filter(
            (one) =>
              one['clah_person_id'] === row['clae_person_id'] &&
              is(one, 'clah_health_check_type', 'Health Assessment') &&
              is(one, 'clah_health_check_status', 'Completed'),
          )
          .map((one) => dayOf(one, 'clah_health_check_date'))
          .filter((one) => one !== null && one >= start),
      )
      if (!done && workingDaysBetween(start, world.known) < 20) return [{ counted: null }]
      return [{ counted: done !== null && workingDaysBetween(start, done) <= 20 }]
    }),
  HE03: (world) =>
    aYear(world).map(({ person }) => ({ counted: inYear(checks(world, person, 'Dental Check'), world.period.endsOn) })),
  HE04: (world) =>
    aYear(world).map(({ person }) => {
      const row = world.all('ssd_cla_immunisations').find((one) => one['clai_person_id'] === person)
      return {
        counted: !row || blank(row, 'clai_immunisations_status') ? null : is(row, 'clai_immunisations_status', 'Y'),
      }
    }),
  HE05: (world) =>
    sdq(world)
      .filter(({ amount }) => amount !== null)
      .map(({ amount }) => ({ counted: true, amount: amount ?? null })),
  HE06: (world) => sdq(world).map(({ counted }) => ({ counted })),
  HE07: (world) => misuse(world).map((found) => ({ counted: found.length > 0 })),
  HE08: (world) =>
    misuse(world)
      .filter((found) => found.length > 0)
      .map((found) => ({ counted: found.some((row) => is(row, 'clas_intervention_received', 'Y')) })),
}
