import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { care } from './children-in-care.ts'
import { careTables, computed, enteringCare, leavingCare, on, openOn, so, within } from './parts.ts'

export const left = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.left_on as "leftOn", c.reason, c.person, c.care_id,
    c.entered_on as "enteredOn"
  from ${leavingCare} c`

export const leftTo = (id: string, reasons: readonly string[], where: string): Computed =>
  computed({
    id,
    over: 'period',
    tables: careTables,
    rows: left,
    counted: sql`r.reason = any(${reasons}::text[])`,
    cannotTell: [{ when: sql`r.reason is null`, because: 'Why the child left care is not recorded.' }],
    says: (row, counted) => `Left care on ${on(row, 'leftOn')}${counted ? '' : ', not'} ${where}.`,
  })

const adopted = sql`select r.* from (${left}) r where r.reason in ('E11', 'E12')`

export const permanence: readonly Computed[] = [
  leftTo('PE01', ['E11', 'E12'], 'by adoption'),
  computed({
    id: 'PE02',
    over: 'period',
    tables: careTables,
    rows: adopted,
    says: (row) => `Adopted on ${on(row, 'leftOn')}.`,
  }),
  leftTo('PE03', ['E45', 'E46', 'E47', 'E48'], 'to a special guardian'),
  computed({
    id: 'PE04',
    over: 'period',
    tables: [...careTables, 'ssd_permanence'],
    rows: sql`
      select r.*, q."placedOn", q."placedOn" - r."enteredOn" as days from (${adopted}) r left join lateral (
        select max(coalesce(case when upper(left(m.perm_adopted_by_carer_flag, 1)) = 'Y' then m.perm_placed_foster_carer_date end,
          m.perm_placed_for_adoption_date)) as "placedOn"
        from ssd_permanence m where m.perm_person_id = r.person) q on true`,
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."placedOn" is null`, because: 'The day of the adoptive placement is not recorded.' }],
    says: (row) =>
      `Came into care on ${on(row, 'enteredOn')}, placed on ${on(row, 'placedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'PE05',
    over: 'period',
    tables: ['ssd_permanence'],
    rows: sql`
      select p.ends_on as "endsOn", m.child_id as "childId", m.perm_table_id as thing, m.perm_placement_order_date as "orderedOn",
        m.perm_matched_date as "matchedOn", m.perm_matched_date - m.perm_placement_order_date as days
      from periods p join ssd_permanence m on ${within(sql`m.perm_matched_date`)}`,
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."orderedOn" is null`, because: 'The day of the placement order is not recorded.' }],
    says: (row) =>
      `Placement order on ${on(row, 'orderedOn')}, matched on ${on(row, 'matchedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  leftTo('PE08', ['E4A'], 'to go home as planned'),
  leftTo('PE09', ['E4B'], 'to go home without a plan'),
  computed({
    id: 'PE11',
    over: 'period',
    tables: [...careTables, 'ssd_cla_previous_permanence'],
    rows: sql`
      select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn",
        (select min(b.lapp_previous_permanence_option) from ssd_cla_previous_permanence b where b.lapp_person_id = c.person) as option
      from ${enteringCare} c`,
    counted: sql`r.option in ('P1', 'P2')`,
    says: (row, counted) =>
      `Came into care on ${on(row, 'enteredOn')}; ${counted ? 'adopted or under special guardianship before' : 'no earlier adoption or special guardianship is recorded'}.`,
  }),
]

const unaccompaniedOn = (person: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`exists (
  select from ssd_immigration_status s where s.immi_person_id = ${person}
    and (s.immi_immigration_status = 'UASC' or s.immi_immigration_status ilike 'unaccompanied%')
    and ${openOn(sql`s.immi_immigration_status_start_date`, sql`s.immi_immigration_status_end_date`, day)})`

const careWithStatus = sql`
  select r.*, ${unaccompaniedOn(sql`r.thing`, sql`r."endsOn"`)} as "isUnaccompanied" from (${care}) r`

export const unaccompaniedChildren: readonly Computed[] = [
  computed({
    id: 'UA01',
    over: 'day',
    tables: [...careTables, 'ssd_immigration_status'],
    rows: sql`select r.* from (${careWithStatus}) r where r."isUnaccompanied"`,
    says: (row) => `Unaccompanied and in care since ${on(row, 'enteredOn')}.`,
  }),
  computed({
    id: 'UA02',
    over: 'day',
    tables: [...careTables, 'ssd_immigration_status'],
    rows: careWithStatus,
    counted: sql`r."isUnaccompanied"`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? 'unaccompanied' : 'not unaccompanied'}.`,
  }),
  computed({
    id: 'UA03',
    over: 'period',
    tables: [...careTables, 'ssd_immigration_status'],
    rows: sql`
      select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn",
        ${unaccompaniedOn(sql`c.person`, sql`c.entered_on`)} as "isUnaccompanied"
      from ${enteringCare} c`,
    counted: sql`r."isUnaccompanied"`,
    says: (row, counted) =>
      `Came into care on ${on(row, 'enteredOn')}; ${counted ? 'unaccompanied' : 'not unaccompanied'}.`,
  }),
]
