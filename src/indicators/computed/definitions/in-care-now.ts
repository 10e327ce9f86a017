import { sql, type Sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { ageOn } from '../known-tables.ts'
import { care, careAYear, placed } from './children-in-care.ts'
import { careTables, computed, flag, on, openOn, so } from './parts.ts'
import { hasPlanNow, howMany, isDisabled } from './shapes.ts'

const withPlacement = [...careTables, 'ssd_cla_placement'] as const

const aged = (id: string, counted: Sql): Computed =>
  computed({
    id,
    over: 'day',
    tables: careTables,
    rows: sql`select r.*, ${ageOn(sql`r.born`, sql`r."endsOn"`)} as age from (${care}) r`,
    counted,
    cannotTell: [{ when: sql`r.born is null`, because: 'The child’s date of birth is not recorded.' }],
    says: (row) => `In care since ${on(row, 'enteredOn')}, aged ${Number(row['age'])}.`,
  })

const openPlan = sql`
  select r.*, l.lacp_cla_care_plan_start_date as "plannedOn", l.lacp_cla_care_plan_json as aims
  from (${placed}) r left join lateral (
    select * from ssd_cla_care_plan l where l.lacp_person_id = r.thing
      and ${openOn(sql`l.lacp_cla_care_plan_start_date`, sql`l.lacp_cla_care_plan_end_date`, sql`r."endsOn"`)}
    order by l.lacp_cla_care_plan_start_date desc, l.lacp_table_id limit 1) l on true`

export const inCareNow: readonly Computed[] = [
  aged('CL48', sql`r.age between 16 and 17`),
  aged('CL49', sql`r.age < 5`),
  computed({
    id: 'CL50',
    over: 'day',
    tables: withPlacement,
    rows: sql`select r.* from (${placed}) r where r.placement like 'U%'`,
    counted: sql`r.provider in ('PR4', 'PR5')`,
    cannotTell: [{ when: sql`r.provider is null`, because: 'It is not recorded who provides the placement.' }],
    says: (row, counted) =>
      `With foster carers since ${on(row, 'placedOn')}, ${counted ? 'of an agency' : 'of no agency'}.`,
  }),
  computed({
    id: 'CL51',
    over: 'day',
    tables: withPlacement,
    rows: placed,
    counted: sql`r.provider = 'PR1'`,
    cannotTell: [{ when: sql`r.provider is null`, because: 'It is not recorded who provides the placement.' }],
    says: (row, counted) =>
      `Placed on ${on(row, 'placedOn')}, ${counted ? 'by the council itself' : 'with another provider'}.`,
  }),
  computed({
    id: 'CL52',
    over: 'day',
    tables: withPlacement,
    rows: placed,
    counted: sql`r.miles >= 20`,
    cannotTell: [{ when: sql`r.miles is null`, because: 'How far from home the child lives is not recorded.' }],
    says: (row, counted) =>
      `Placed on ${on(row, 'placedOn')}, ${counted ? '20 miles or more' : 'less than 20 miles'} from home.`,
  }),
  howMany({
    id: 'CL53',
    over: 'day',
    tables: withPlacement,
    rows: sql`select r.* from (${placed}) r where r.placement = 'K1'`,
    says: (row) => `In a secure children’s home since ${on(row, 'placedOn')}.`,
  }),
  computed({
    id: 'CL63',
    over: 'day',
    tables: [...withPlacement, 'ssd_cla_care_plan'],
    rows: openPlan,
    counted: sql`r."plannedOn" is not null`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? `a care plan since ${on(row, 'plannedOn')}` : 'no care plan is open'}.`,
  }),
  computed({
    id: 'CL64',
    over: 'day',
    tables: [...careTables, 'ssd_disability'],
    rows: sql`select r.*, ${isDisabled(sql`r.thing`)} as "isDisabled" from (${care}) r`,
    counted: sql`r."isDisabled"`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? 'a disability is recorded' : 'no disability is recorded'}.`,
  }),
  computed({
    id: 'PS05',
    over: 'day',
    tables: [...withPlacement, 'ssd_cla_care_plan'],
    rows: sql`
      select r.* from (${openPlan}) r where ${flag(sql`r.aims`, 'LTFOST18')} or ${flag(sql`r.aims`, 'LTRELFR')}`,
    counted: sql`r.placement in ('U1', 'U4')`,
    cannotTell: [{ when: sql`r.placement is null`, because: 'No open placement is recorded for the child.' }],
    says: (row, counted) =>
      `Long-term fostering is the plan since ${on(row, 'plannedOn')}; the placement ${counted ? 'is' : 'is not'} a long-term one.`,
  }),
  computed({
    id: 'PS06',
    over: 'day',
    tables: withPlacement,
    rows: sql`
      select r.*, (select count(*) from ssd_cla_placement l where l.clap_person_id = r.thing
        and coalesce(l.clap_cla_placement_type, '') not like 'T%' and l.clap_cla_placement_start_date <= r."endsOn"
        and (l.clap_cla_placement_end_date is null or l.clap_cla_placement_end_date > r."endsOn" - interval '1 year')) as placements
      from (${careAYear}) r`,
    amount: sql`r.placements`,
    cannotTell: [{ when: sql`r.placements = 0`, because: 'No placement is recorded for the year.' }],
    says: (row) => `In care since ${on(row, 'enteredOn')}; ${so(row, 'placements', 'placement')} in the last year.`,
  }),
  computed({
    id: 'ED12',
    over: 'delivery',
    tables: [...careTables, 'ssd_ehcp_active_plans'],
    rows: sql`
      select r.*, ${hasPlanNow(sql`r."childId"`)} as "hasPlan" from (${careAYear}) r
      where ${ageOn(sql`r.born`, sql`r."endsOn"`)} between 5 and 15`,
    counted: sql`r."hasPlan"`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? 'with' : 'without'} an education, health and care plan.`,
  }),
]
