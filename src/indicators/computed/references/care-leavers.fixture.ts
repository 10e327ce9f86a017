import { daysBetween } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import { ageAt, blank, bornOf, dayOf, is, type Reference, type References, type World } from './world.fixture.ts'

const leavers = (world: World, from: number, to: number, eligible: (row: RecordRow) => boolean) =>
  world.all('ssd_care_leavers').filter((row) => {
    const born = bornOf(world, row['clea_person_id'] ?? '')
    const age = born ? ageAt(born, world.period.endsOn) : -1
    return age >= from && age <= to && !is(row, 'clea_care_leaver_in_touch', 'DIED') && eligible(row)
  })

const former = (row: RecordRow): boolean => is(row, 'clea_care_leaver_eligibility', 'Former Relevant')

const eet = ['F1', 'F2', 'F4', 'F5', 'P1', 'P2', 'P4', 'P5']

const doing =
  (from: number, to: number, eligible: (row: RecordRow) => boolean, activities: readonly string[]): Reference =>
  (world) =>
    leavers(world, from, to, eligible).map((row) => ({
      counted: blank(row, 'clea_care_leaver_activity') ? null : is(row, 'clea_care_leaver_activity', ...activities),
    }))

const housed =
  (from: number, to: number, eligible: (row: RecordRow) => boolean): Reference =>
  (world) =>
    leavers(world, from, to, eligible).map((row) => ({
      counted: blank(row, 'clea_care_leaver_accom_suitable') ? null : is(row, 'clea_care_leaver_accom_suitable', '1'),
    }))

const living =
  (...homes: string[]): Reference =>
  (world) =>
    leavers(world, 19, 21, former).map((row) => ({
      counted: is(row, 'clea_care_leaver_accommodation', '', 'R')
        ? null
        : is(row, 'clea_care_leaver_accommodation', ...homes),
    }))

export const careLeavers: References = {
  LV15: living('U'),
  LV16: living('D', 'E'),
  LV17: living('B'),
  LV18: living('X'),
  LV19: living('S', 'V', 'W'),
  LV01: doing(19, 21, former, eet),
  LV02: doing(19, 21, former, ['G4', 'G5', 'G6']),
  LV03: housed(19, 21, former),
  LV04: (world) =>
    leavers(world, 19, 21, former).map((row) => ({
      counted: blank(row, 'clea_care_leaver_in_touch') ? null : is(row, 'clea_care_leaver_in_touch', 'NO'),
    })),
  LV06: doing(17, 18, () => true, eet),
  LV07: housed(17, 18, () => true),
  LV08: (world) =>
    leavers(world, 16, 21, () => true).map((row) => ({
      counted: (dayOf(row, 'clea_pathway_plan_review_date') ?? '') > addMonths(world.period.endsOn, -6),
    })),
  LV10: (world) =>
    leavers(world, 16, 25, (row) => !is(row, 'clea_care_leaver_eligibility', 'Eligible')).map((row) => ({
      counted: !blank(row, 'clea_care_leaver_personal_advisor'),
    })),
  LV12: (world) =>
    leavers(world, 18, 20, (row) => is(row, 'clea_care_leaver_in_touch', 'YES')).map((row) => {
      const contact = dayOf(row, 'clea_care_leaver_latest_contact')
      return { counted: contact !== null && daysBetween(contact, world.period.endsOn) <= 56 }
    }),
  LV13: doing(19, 21, former, ['F1', 'P1']),
}
