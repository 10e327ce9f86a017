import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import {
  all,
  blank,
  dayOf,
  factorsOf,
  inNeed,
  inPeriod,
  inYear,
  is,
  openAt,
  shortlyBefore,
  type Reference,
  type References,
  type World,
} from './world.fixture.ts'

const assessments = ({ all: rows, period }: World) =>
  rows('ssd_cin_assessments').filter((row) => inPeriod(dayOf(row, 'cina_assessment_auth_date'), period))

const withFactor =
  (...factors: string[]): Reference =>
  (world) =>
    assessments(world).map((row) => {
      const found = factorsOf(world, row)
      return { counted: found === null ? null : found.some((one) => factors.includes(one)) }
    })

const enquiries = ({ all: rows, period }: World) =>
  rows('ssd_s47_enquiry').filter((row) => inPeriod(dayOf(row, 's47e_s47_start_date'), period))

const conferences = ({ all: rows, period }: World) =>
  rows('ssd_initial_cp_conference').filter(
    (row) => inPeriod(dayOf(row, 'icpc_icpc_date'), period) && !is(row, 'icpc_icpc_transfer_in', 'Y'),
  )

const running = (world: World) =>
  world.all('ssd_cin_assessments').flatMap((row) => {
    const referral = world.all('ssd_cin_episodes').find((one) => one['cine_referral_id'] === row['cina_referral_id'])
    const { endsOn } = world.period
    const closed = dayOf(referral, 'cine_close_date')
    if (!openAt(row, 'cina_assessment_start_date', 'cina_assessment_auth_date', endsOn)) return []
    if (closed && closed <= endsOn) return []
    return [dayOf(referral, 'cine_referral_date') ?? (dayOf(row, 'cina_assessment_start_date') as Day)] // it has begun
  })

export const assessment: References = {
  AS31: (world) =>
    assessments(world).map((row) => {
      const referral = world.all('ssd_cin_episodes').find((one) => one['cine_referral_id'] === row['cina_referral_id'])
      const [from, to] = [dayOf(referral, 'cine_referral_date'), dayOf(row, 'cina_assessment_auth_date')]
      return from && to && to >= from ? { counted: true, amount: workingDaysBetween(from, to) } : { counted: null }
    }),
  AS32: (world) => running(world).map(() => ({ counted: true })),
  AS33: (world) => running(world).map((since) => ({ counted: workingDaysBetween(since, world.period.endsOn) > 45 })),
  AS34: (world) =>
    assessments(world).map((row) => ({
      counted: blank(row, 'cina_assessment_outcome_nfa') ? null : is(row, 'cina_assessment_outcome_nfa', 'Y'),
    })),
  AS35: ({ all: rows, period }) =>
    rows('ssd_s47_enquiry')
      .filter((row) => inPeriod(dayOf(row, 's47e_s47_end_date'), period))
      .map((row) => ({ counted: blank(row, 's47e_s47_nfa') ? null : is(row, 's47e_s47_nfa', 'Y') })),
  AS36: (world) =>
    conferences(world).map((row) => ({
      counted: blank(row, 'icpc_icpc_outcome_cp_flag') ? null : is(row, 'icpc_icpc_outcome_cp_flag', 'Y'),
    })),
  AS37: (world) =>
    enquiries(world).map((row) => ({
      counted: world.all('ssd_s47_enquiry').some(
        (one) =>
          one['s47e_person_id'] === row['s47e_person_id'] &&
          shortlyBefore(dayOf(one, 's47e_s47_start_date'), dayOf(row, 's47e_s47_start_date') as Day, 12), // in the period
      ),
    })),
  AS38: (world) =>
    conferences(world).map((row) => {
      const enquiry = world
        .all('ssd_s47_enquiry')
        .find((one) => one['s47e_s47_enquiry_id'] === row['icpc_s47_enquiry_id'] && !blank(row, 'icpc_s47_enquiry_id'))
      const [from, to] = [dayOf(enquiry, 's47e_s47_start_date'), dayOf(row, 'icpc_icpc_date')]
      return from && to && to >= from ? { counted: true, amount: workingDaysBetween(from, to) } : { counted: null }
    }),
  AS39: ({ all: rows, period }) =>
    all(
      rows('ssd_initial_cp_conference').filter(
        (row) => inPeriod(dayOf(row, 'icpc_icpc_date'), period) && is(row, 'icpc_icpc_transfer_in', 'Y'),
      ),
    ),
  AS01: (world) =>
    assessments(world).map((row) => {
      const referral = world.all('ssd_cin_episodes').find((one) => one['cine_referral_id'] === row['cina_referral_id'])
      const [from, to] = [dayOf(referral, 'cine_referral_date'), dayOf(row, 'cina_assessment_auth_date')]
      return { counted: from && to && to >= from ? workingDaysBetween(from, to) <= 45 : null }
    }),
  AS02: (world) =>
    assessments(world).map((row) => ({
      counted: blank(row, 'cina_assessment_child_seen') ? null : is(row, 'cina_assessment_child_seen', 'Y'),
    })),
  AS03: withFactor('3A', '3B', '3C'),
  AS04: withFactor('11A', '12A', '13A', '24A'),
  AS05: withFactor('7A'),
  AS13: withFactor('3B'),
  AS14: withFactor('24A'),
  AS15: withFactor('1B'),
  AS16: withFactor('2B'),
  AS17: withFactor('4B'),
  AS18: withFactor('4A'),
  AS19: withFactor('5A'),
  AS20: withFactor('2A'),
  AS21: withFactor('11A'),
  AS22: withFactor('13A'),
  AS23: withFactor('10A'),
  AS24: withFactor('15A'),
  AS25: withFactor('16A'),
  AS26: withFactor('17A'),
  AS27: withFactor('18B', '18C'),
  AS28: withFactor('19B', '19C'),
  AS29: withFactor('14A'),
  AS30: withFactor('21'),
  AS06: (world) =>
    inNeed(world).flatMap((row) => {
      const { endsOn } = world.period
      if ((dayOf(row, 'cine_referral_date') ?? '9') > addMonths(endsOn, -12)) return []
      return [
        {
          counted: world
            .all('ssd_cin_assessments')
            .some(
              (one) =>
                one['cina_person_id'] === row['cine_person_id'] &&
                inYear(dayOf(one, 'cina_assessment_auth_date'), endsOn),
            ),
        },
      ]
    }),
  AS07: (world) => all(enquiries(world)),
  AS08: (world) =>
    enquiries(world).map((row) => ({
      counted: world
        .all('ssd_initial_cp_conference')
        .some((one) => one['icpc_s47_enquiry_id'] === row['s47e_s47_enquiry_id']),
    })),
  AS09: (world) => all(conferences(world)),
  AS10: (world) =>
    conferences(world).map((row) => {
      const held = dayOf(row, 'icpc_icpc_date') as Day // in the period
      const due = dayOf(row, 'icpc_icpc_target_date')
      if (due) return { counted: held <= due }
      const start = dayOf(
        world
          .all('ssd_s47_enquiry')
          .find(
            (one) => one['s47e_s47_enquiry_id'] === row['icpc_s47_enquiry_id'] && !blank(row, 'icpc_s47_enquiry_id'),
          ),
        's47e_s47_start_date',
      )
      return { counted: start ? workingDaysBetween(start, held) <= 15 : null }
    }),
}
