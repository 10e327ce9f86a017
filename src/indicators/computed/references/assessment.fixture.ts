import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  type World,
  type Reference,
  dayOf,
  is,
  blank,
  inPeriod,
  all,
  inNeed,
  inYear,
  type References,
} from './world.fixture.ts'

const assessments = ({ all: rows, period }: World) =>
  rows('ssd_cin_assessments').filter((row) => inPeriod(dayOf(row, 'cina_assessment_auth_date'), period))

const factorsOf = ({ all: rows }: World, assessment: RecordRow): string[] | null => {
  const found = rows('ssd_assessment_factors').filter(
    (row) => row['cinf_assessment_id'] === assessment['cina_assessment_id'],
  )
  return found.length === 0
    ? null
    : found.flatMap((row) => (row['cinf_assessment_factors_json'] ?? '').match(/[0-9]+[A-Z]?/g) ?? [])
}

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

export const assessment: References = {
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
