import { addDays } from '../../../platform/calendar/days.ts'
import { daysBetween, type Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  aYear,
  ageAt,
  all,
  blank,
  bornOf,
  dayOf,
  entering,
  inCare,
  inPeriod,
  inYear,
  is,
  lasted,
  latest,
  leaving,
  openAt,
  type Reference,
  type References,
  type Verdicts,
  type World,
  visitsOf,
} from './world.fixture.ts'

const placementsOf = ({ all: rows }: World, person: string) =>
  rows('ssd_cla_placement').filter((row) => row['clap_person_id'] === person)

const placedNow = (world: World, person: string): RecordRow | undefined =>
  placementsOf(world, person)
    .filter((row) => openAt(row, 'clap_cla_placement_start_date', 'clap_cla_placement_end_date', world.period.endsOn))
    .toSorted((a, b) =>
      (b['clap_cla_placement_start_date'] ?? '').localeCompare(a['clap_cla_placement_start_date'] ?? ''),
    )[0]

const livesIn =
  (...types: string[]): Reference =>
  (world) =>
    inCare(world).map(({ person }) => {
      const now = placedNow(world, person)
      return {
        counted: !now || blank(now, 'clap_cla_placement_type') ? null : is(now, 'clap_cla_placement_type', ...types),
      }
    })

const workersOf = ({ all: rows }: World, person: string) =>
  rows('ssd_involvements').filter(
    (row) => row['invo_person_id'] === person && !is(row, 'invo_professional_role_id', 'IRO', 'PA'),
  )

const because =
  (...needs: string[]): Reference =>
  (world) =>
    inCare(world).map(({ need }) => ({ counted: need === '' ? null : needs.includes(need) }))

const under =
  (status: string): Reference =>
  (world) =>
    inCare(world).map(({ person }) => {
      const open = world
        .all('ssd_legal_status')
        .filter(
          (row) =>
            row['lega_person_id'] === person &&
            openAt(row, 'lega_legal_status_start_date', 'lega_legal_status_end_date', world.period.endsOn),
        )
        .toSorted((a, b) =>
          (b['lega_legal_status_start_date'] ?? '').localeCompare(a['lega_legal_status_start_date'] ?? ''),
        )[0]
      return { counted: open ? is(open, 'lega_legal_status', status) : null }
    })

export const childrenInCare: References = {
  CL40: because('N1'),
  CL41: because('N2'),
  CL42: because('N4', 'N5'),
  CL43: because('N8'),
  CL44: under('C1'),
  CL45: under('C2'),
  CL46: under('E1'),
  CL47: under('V2'),
  CL01: (world) => inCare(world).map(() => ({ counted: true })),
  CL02: (world) => inCare(world).map(() => ({ counted: true })),
  CL03: (world) => all(entering(world)),
  CL04: (world) => all(leaving(world)),
  CL05: (world) =>
    entering(world).map((row) => {
      const born = bornOf(world, row['clae_person_id'] ?? '')
      return { counted: born ? ageAt(born, dayOf(row, 'clae_cla_episode_start_date') as Day) >= 14 : null } // in the period
    }),
  CL06: ({ all: rows, period }) => {
    const due = rows('ssd_cla_reviews').filter(
      (row) => inPeriod(dayOf(row, 'clar_cla_review_due_date'), period) && !is(row, 'clar_cla_review_cancelled', 'Y'),
    )
    return [...Map.groupBy(due, (row) => row['clar_cla_id']).values()].map((some) => ({
      counted: some.every(
        (row) => (dayOf(row, 'clar_cla_review_date') ?? '9') <= (dayOf(row, 'clar_cla_review_due_date') ?? ''),
      ),
    }))
  },
  CL07: ({ all: rows, period }) =>
    rows('ssd_cla_reviews')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'clar_cla_review_date'), period) && !is(row, 'clar_cla_review_participation', 'PN0'),
      )
      .map((row) => ({
        counted: blank(row, 'clar_cla_review_participation') ? null : !is(row, 'clar_cla_review_participation', 'PN7'),
      })),
  CL10: (world) =>
    inCare(world).flatMap(({ person }) => {
      const { endsOn } = world.period
      const now = placedNow(world, person)
      const most = now && is(now, 'clap_cla_placement_type', 'U1', 'U4') ? 92 : 42
      if (!now || lasted(now, 'clap_cla_placement_start_date', endsOn) < most) return []
      const seen = latest(
        visitsOf(world, 'ssd_cla_visits', 'clav', person).map((one) => dayOf(one, 'clav_cla_visit_date')),
      )
      return [{ counted: seen !== null && daysBetween(seen, endsOn) <= most }]
    }),
  CL12: (world) =>
    inCare(world).map(({ person }) => ({
      counted: workersOf(world, person).some((row) =>
        openAt(row, 'invo_involvement_start_date', 'invo_involvement_end_date', world.period.endsOn),
      ),
    })),
  CL13: (world) =>
    aYear(world).map(({ person }) => {
      const { endsOn } = world.period
      const workers = workersOf(world, person).filter(
        (row) =>
          (dayOf(row, 'invo_involvement_start_date') ?? '9') <= endsOn &&
          (dayOf(row, 'invo_involvement_end_date') ?? '9') > addMonths(endsOn, -12),
      )
      return { counted: new Set(workers.map((row) => row['invo_professional_id'])).size >= 3 }
    }),
  CL15: (world) =>
    inCare(world).flatMap(({ careId, iroOn }) => {
      const reviewed = latest(
        world
          .all('ssd_cla_reviews')
          .filter((row) => row['clar_cla_id'] === careId)
          .map((row) => dayOf(row, 'clar_cla_review_date'))
          .filter((one) => one !== null && one <= world.period.endsOn),
      )
      return reviewed ? [{ counted: iroOn !== null && iroOn >= reviewed }] : []
    }),
  CL19: livesIn('U1', 'U2', 'U3', 'U4', 'U5', 'U6'),
  CL20: livesIn('U1', 'U2', 'U3'),
  CL21: livesIn('K1', 'K2'),
  CL22: livesIn('P1'),
  CL23: livesIn('H5', 'P2'),
  CL26: (world) =>
    inCare(world).map(({ person }) => {
      const now = placedNow(world, person)
      return {
        counted:
          !now || blank(now, 'clap_cla_placement_provider')
            ? null
            : is(now, 'clap_cla_placement_provider', 'PR4', 'PR5'),
      }
    }),
  CL31: (world) =>
    aYear(world).flatMap(({ person }) => {
      const born = bornOf(world, person)
      if (!born || ageAt(born, world.period.endsOn) < 10) return []
      return [
        {
          counted: world
            .all('ssd_cla_convictions')
            .some(
              (row) =>
                row['clac_person_id'] === person && inYear(dayOf(row, 'clac_cla_conviction_date'), world.period.endsOn),
            ),
        },
      ]
    }),
  PS01: (world) =>
    inCare(world).map(({ person }) => {
      const { endsOn } = world.period
      const some = placementsOf(world, person).filter(
        (row) =>
          !(row['clap_cla_placement_type'] ?? '').startsWith('T') &&
          (dayOf(row, 'clap_cla_placement_start_date') ?? '9') <= endsOn &&
          (dayOf(row, 'clap_cla_placement_end_date') ?? '9') > addMonths(endsOn, -12),
      )
      return { counted: some.length === 0 ? null : some.length >= 3 }
    }),
  PS02: (world) =>
    inCare(world).flatMap(({ person, enteredOn }): Verdicts => {
      const { endsOn } = world.period
      const born = bornOf(world, person)
      if (!born || ageAt(born, endsOn) >= 16 || enteredOn > addMonths(endsOn, -30)) return []
      const now = placedNow(world, person)
      if (!now || blank(now, 'clap_cla_placement_type')) return [{ counted: null }]
      return [
        {
          counted:
            (now['clap_cla_placement_type'] ?? '').startsWith('A') ||
            (dayOf(now, 'clap_cla_placement_start_date') ?? '9') <= addMonths(endsOn, -24),
        },
      ]
    }),
  PS03: ({ all: rows, period }) =>
    rows('ssd_cla_placement').flatMap((row) => {
      const end = dayOf(row, 'clap_cla_placement_end_date')
      const next = rows('ssd_cla_placement').some((one) => {
        const start = dayOf(one, 'clap_cla_placement_start_date')
        return (
          one !== row &&
          one['clap_person_id'] === row['clap_person_id'] &&
          end !== null &&
          start !== null &&
          start >= end &&
          start <= addDays(end, 1)
        )
      })
      if (!inPeriod(end, period) || !next) return []
      return [
        {
          counted: blank(row, 'clap_cla_placement_change_reason')
            ? null
            : is(row, 'clap_cla_placement_change_reason', 'CARPL'),
        },
      ]
    }),
}
