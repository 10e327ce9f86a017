import { daysBetween, type Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  ageAt,
  blank,
  bornOf,
  dayOf,
  is,
  type Reference,
  type References,
  type Verdicts,
  type World,
} from './world.fixture.ts'

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

const young = (world: World, ...groups: string[]) =>
  leavers(world, 16, 17, (row) => is(row, 'clea_care_leaver_eligibility', ...groups))

export const careLeavers: References = {
  LV05: (world) =>
    leavers(world, 19, 20, former).flatMap((row) => {
      const last = world
        .all('ssd_cla_placement')
        .filter((one) => one['clap_person_id'] === row['clea_person_id'])
        .toSorted((a, b) =>
          (b['clap_cla_placement_start_date'] ?? '').localeCompare(a['clap_cla_placement_start_date'] ?? ''),
        )[0]
      if (!(last?.['clap_cla_placement_type'] ?? '').startsWith('U')) return []
      return [
        {
          counted: is(row, 'clea_care_leaver_accommodation', '', 'R')
            ? null
            : is(row, 'clea_care_leaver_accommodation', 'Z'),
        },
      ]
    }),
  LV09: (world) =>
    young(world, 'Eligible', 'Relevant').flatMap((row): Verdicts => {
      const due = addMonths(bornOf(world, row['clea_person_id'] ?? '') as Day, 195) // leavers have a date of birth
      if (due > world.period.endsOn) return []
      const reviewed = dayOf(row, 'clea_pathway_plan_review_date')
      return [{ counted: reviewed === null ? false : reviewed <= due ? true : null }]
    }),
  LV11: (world) =>
    young(world, 'Eligible').map((row) => {
      const sixteen = addMonths(bornOf(world, row['clea_person_id'] ?? '') as Day, 192) // leavers have a date of birth
      const first = world
        .all('ssd_involvements')
        .filter(
          (one) =>
            one['invo_person_id'] === row['clea_person_id'] &&
            is(one, 'invo_professional_role_id', 'PA', 'Personal adviser'),
        )
        .flatMap((one) => dayOf(one, 'invo_involvement_start_date') ?? [])
        .toSorted()[0]
      if (!first || first > world.period.endsOn) return { counted: null }
      return { counted: true, amount: first > sixteen ? daysBetween(sixteen, first) : 0 }
    }),
  LV14: (world) => {
    const named = leavers(world, 16, 25, (row) =>
      is(row, 'clea_care_leaver_eligibility', 'Relevant', 'Former Relevant'),
    ).flatMap((row) => row['clea_care_leaver_personal_advisor'] || [])
    return [...new Set(named)].map((adviser) => ({
      counted: true,
      amount: named.filter((one) => one === adviser).length,
    }))
  },
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
