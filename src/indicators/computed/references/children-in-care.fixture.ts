import { addDays } from '../../../platform/calendar/days.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { daysBetween, type Day } from '../../../platform/day.ts'
import { addMonths, monthsBetween } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  aYear,
  ageAt,
  all,
  blank,
  bornOf,
  dayOf,
  disabled,
  entering,
  inCare,
  inPeriod,
  inYear,
  is,
  lasted,
  latest,
  leaving,
  newestVisit,
  heldAt,
  openAt,
  type Reference,
  type References,
  type Verdicts,
  type World,
  visitsOf,
  withPlan,
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

const age = (world: World, person: string): number | null => {
  const born = bornOf(world, person)
  return born ? ageAt(born, world.period.endsOn) : null
}
const agedSo =
  (holds: (years: number) => boolean): Reference =>
  (world) =>
    inCare(world).map(({ person }) => {
      const years = age(world, person)
      return { counted: years === null ? null : holds(years) }
    })
const provided =
  (rows: (placed: RecordRow | undefined) => boolean, ...providers: string[]): Reference =>
  (world) =>
    inCare(world).flatMap(({ person }) => {
      const now = placedNow(world, person)
      if (!rows(now)) return []
      return [
        {
          counted:
            !now || blank(now, 'clap_cla_placement_provider')
              ? null
              : is(now, 'clap_cla_placement_provider', ...providers),
        },
      ]
    })
const planNow = (world: World, person: string): RecordRow | undefined =>
  world
    .all('ssd_cla_care_plan')
    .filter(
      (row) =>
        row['lacp_person_id'] === person &&
        openAt(row, 'lacp_cla_care_plan_start_date', 'lacp_cla_care_plan_end_date', world.period.endsOn),
    )
    .toSorted((a, b) =>
      (b['lacp_cla_care_plan_start_date'] ?? '').localeCompare(a['lacp_cla_care_plan_start_date'] ?? ''),
    )[0]
const moved = ({ all: rows, period }: World) =>
  rows('ssd_cla_placement').filter((row) => {
    const end = dayOf(row, 'clap_cla_placement_end_date')
    return (
      inPeriod(end, period) &&
      rows('ssd_cla_placement').some((one) => {
        const start = dayOf(one, 'clap_cla_placement_start_date')
        return (
          one !== row &&
          one['clap_person_id'] === row['clap_person_id'] &&
          start !== null &&
          start >= end &&
          start <= addDays(end, 1)
        )
      })
    )
  })
const heldReviews = (world: World, careId: string): Day[] =>
  world
    .all('ssd_cla_reviews')
    .filter((row) => row['clar_cla_id'] === careId)
    .flatMap((row) => dayOf(row, 'clar_cla_review_date') ?? [])
    .toSorted()

export const childrenInCare: References = {
  CL11: (world) =>
    inCare(world).flatMap(({ person }) => {
      const last = newestVisit(world, 'ssd_cla_visits', 'clav', person)
      if (!last) return []
      return [{ counted: blank(last, 'clav_cla_visit_seen_alone') ? null : is(last, 'clav_cla_visit_seen_alone', 'Y') }]
    }),
  CL48: agedSo((years) => years === 16 || years === 17),
  CL49: agedSo((years) => years < 5),
  CL50: provided((now) => (now?.['clap_cla_placement_type'] ?? '').startsWith('U'), 'PR4', 'PR5'),
  CL51: provided(() => true, 'PR1'),
  CL52: (world) =>
    inCare(world).map(({ person }) => {
      const miles = placedNow(world, person)?.['clap_cla_placement_distance'] ?? ''
      return { counted: miles === '' ? null : Number(miles) >= 20 }
    }),
  CL53: (world) =>
    inCare(world)
      .filter(({ person }) => placedNow(world, person)?.['clap_cla_placement_type'] === 'K1')
      .map(() => ({ counted: true })),
  CL54: (world) =>
    leaving(world).map((row) => ({
      counted: true,
      amount: monthsBetween(
        (dayOf(row, 'clae_entered_care_date') ?? dayOf(row, 'clae_cla_episode_start_date')) as Day, // it has begun
        dayOf(row, 'clae_cla_episode_ceased_date') as Day, // in the period
      ),
    })),
  CL55: (world) =>
    entering(world).map((row) => {
      const came = dayOf(row, 'clae_cla_episode_start_date') as Day // in the period
      return {
        counted: world.all('ssd_cla_episodes').some((one) => {
          const left = dayOf(one, 'clae_cla_episode_ceased_date')
          return (
            one['clae_person_id'] === row['clae_person_id'] &&
            !is(one, 'clae_cla_episode_ceased_reason', 'X1') &&
            left !== null &&
            left <= came &&
            left >= addMonths(came, -12)
          )
        }),
      }
    }),
  CL56: (world) =>
    leaving(world).map((row) => {
      const born = bornOf(world, row['clae_person_id'] ?? '')
      const left = dayOf(row, 'clae_cla_episode_ceased_date') as Day // in the period
      return { counted: born ? ageAt(born, left) >= 18 : null }
    }),
  CL58: (world) =>
    entering(world).map((row) => {
      const came = dayOf(row, 'clae_cla_episode_start_date') as Day // in the period
      return {
        counted: world.all('ssd_legal_status').some((one) => {
          const [start, end] = [dayOf(one, 'lega_legal_status_start_date'), dayOf(one, 'lega_legal_status_end_date')]
          return (
            one['lega_person_id'] === row['clae_person_id'] &&
            is(one, 'lega_legal_status', 'L1', 'L2') &&
            start !== null &&
            start <= came &&
            (end === null || end >= came)
          )
        }),
      }
    }),
  CL59: (world) =>
    entering(world).map((row) => {
      const born = bornOf(world, row['clae_person_id'] ?? '')
      const came = dayOf(row, 'clae_cla_episode_start_date') as Day // in the period
      return { counted: born ? ageAt(born, came) < 1 : null }
    }),
  CL60: (world) =>
    entering(world).flatMap((row): Verdicts => {
      const came = dayOf(row, 'clae_cla_episode_start_date') as Day // in the period
      const left = world
        .all('ssd_cla_episodes')
        .filter(
          (one) => one['clae_person_id'] === row['clae_person_id'] && !is(one, 'clae_cla_episode_ceased_reason', 'X1'),
        )
        .flatMap((one) => dayOf(one, 'clae_cla_episode_ceased_date') ?? [])
        .filter((one) => one >= came)
        .toSorted()[0]
      if (left && left < addDays(came, 60) && workingDaysBetween(came, left) < 20) return []
      const first = heldReviews(world, row['clae_cla_id'] ?? '').find((one) => one >= came)
      if (!first && workingDaysBetween(came, world.known) < 20) return [{ counted: null }]
      return [{ counted: first !== undefined && workingDaysBetween(came, first) <= 20 }]
    }),
  CL61: (world) =>
    [...new Set(world.all('ssd_cla_reviews').map((row) => row['clar_cla_id'] ?? ''))].flatMap((careId) => {
      const [first, second] = heldReviews(world, careId)
      if (!first) return []
      const due = addMonths(first, 3)
      const inCareThen = world
        .all('ssd_cla_episodes')
        .some(
          (row) =>
            row['clae_cla_id'] === careId &&
            openAt(row, 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date', due),
        )
      if (!inPeriod(due, world.period) || !inCareThen) return []
      return [{ counted: second !== undefined && second <= due }]
    }),
  CL62: (world) =>
    world.all('ssd_cla_placement').flatMap((row): Verdicts => {
      const [start, end] = [dayOf(row, 'clap_cla_placement_start_date'), dayOf(row, 'clap_cla_placement_end_date')]
      if (!inPeriod(start, world.period) || (row['clap_cla_placement_type'] ?? '').startsWith('T')) return []
      if (end && end < addDays(start, 7)) return []
      const first = world
        .all('ssd_cla_visits')
        .filter((one) => one['clav_person_id'] === row['clap_person_id'])
        .flatMap((one) => dayOf(one, 'clav_cla_visit_date') ?? [])
        .filter((one) => one >= start)
        .toSorted()[0]
      if (!first && addDays(start, 7) > world.known) return [{ counted: null }]
      return [{ counted: first !== undefined && first <= addDays(start, 7) }]
    }),
  CL63: (world) => inCare(world).map(({ person }) => ({ counted: planNow(world, person) !== undefined })),
  CL64: (world) => inCare(world).map(({ person }) => ({ counted: disabled(world, person) })),
  CL65: ({ all: rows, period: { endsOn } }) =>
    rows('ssd_cla_visits')
      .filter((row) => {
        const visited = dayOf(row, 'clav_cla_visit_date')
        return visited !== null && visited <= endsOn && visited > addMonths(endsOn, -3)
      })
      .map((row) => ({ counted: blank(row, 'clav_cla_visit_seen') ? null : is(row, 'clav_cla_visit_seen', 'Y') })),
  PS05: (world) =>
    inCare(world).flatMap(({ person }) => {
      const aims = planNow(world, person)?.['lacp_cla_care_plan_json'] ?? ''
      if (!aims.includes("'LTFOST18':'Y'") && !aims.includes("'LTRELFR':'Y'")) return []
      const now = placedNow(world, person)
      return [
        {
          counted:
            !now || blank(now, 'clap_cla_placement_type') ? null : is(now, 'clap_cla_placement_type', 'U1', 'U4'),
        },
      ]
    }),
  PS06: (world) =>
    aYear(world).map(({ person }) => {
      const lived = placementsOf(world, person).filter(
        (row) =>
          !(row['clap_cla_placement_type'] ?? '').startsWith('T') &&
          (dayOf(row, 'clap_cla_placement_start_date') ?? '9') <= world.period.endsOn &&
          (dayOf(row, 'clap_cla_placement_end_date') ?? '9') > addMonths(world.period.endsOn, -12),
      )
      return lived.length === 0 ? { counted: null } : { counted: true, amount: lived.length }
    }),
  PS07: (world) =>
    moved(world).map((row) => ({
      counted: blank(row, 'clap_cla_placement_change_reason')
        ? null
        : is(row, 'clap_cla_placement_change_reason', 'CREQB', 'CREQO', 'CLOSE', 'ALLEG', 'STAND', 'APPRR'),
    })),
  PS08: (world) =>
    moved(world).map((row) => ({
      counted: lasted(row, 'clap_cla_placement_start_date', dayOf(row, 'clap_cla_placement_end_date')) < 90,
    })),
  ED12: (world) =>
    aYear(world).flatMap(({ person }) => {
      const years = age(world, person)
      if (years === null || years < 5 || years > 15) return []
      return [{ counted: withPlan(world, person) }]
    }),
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
      if (!now || lasted(now, 'clap_cla_placement_start_date', endsOn) < 42) return []
      const isLongTerm =
        is(now, 'clap_cla_placement_type', 'U1', 'U4') &&
        (dayOf(now, 'clap_cla_placement_start_date') ?? '9') <= addMonths(endsOn, -12)
      const most = isLongTerm ? 92 : 42
      const seen = latest(
        visitsOf(world, 'ssd_cla_visits', 'clav', person).map((one) => dayOf(one, 'clav_cla_visit_date')),
      )
      return [{ counted: seen !== null && daysBetween(seen, endsOn) <= most }]
    }),
  CL12: (world) =>
    inCare(world).map(({ person }) => ({
      counted: workersOf(world, person).some((row) => heldAt(row, world.period.endsOn)),
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
