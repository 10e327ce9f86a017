import { sql, type Sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { care } from './children-in-care.ts'
import { careTables, computed, on, so, within, yes } from './parts.ts'
import { fullMonths, howMany } from './shapes.ts'

/** What happened to plans for permanence on a day within the period. */
const stepOn = (day: Sql): Sql => sql`
  select p.ends_on as "endsOn", m.child_id as "childId", m.perm_table_id as thing, m.perm_person_id as person,
    m.perm_adm_decision_date as "decidedOn", m.perm_matched_date as "matchedOn", ${day} as "happenedOn",
    m.perm_part_of_sibling_group as siblings, m.perm_siblings_placed_together as together
  from periods p join ssd_permanence m on ${within(day)}`

/** When the second review was held, of all stays in care at once: one by one the list of one month took seconds. */
const secondReviews = sql`
  select v.care_id, v.held_on as "secondOn" from (
    select v.clar_cla_id as care_id, v.clar_cla_review_date as held_on,
      row_number() over (partition by v.clar_cla_id order by v.clar_cla_review_date) as nth
    from ssd_cla_reviews v where v.clar_cla_review_date is not null) v
  where v.nth = 2`

/** Care plans that say yes to one of their aims; read once each. */
const withAnAim = sql`
  select l.lacp_person_id as person, l.lacp_cla_care_plan_start_date as planned_on
  from ssd_cla_care_plan l where l.lacp_cla_care_plan_json ~* ${String.raw`:\W*(y|1|true)\M`}`

export const permanenceSteps: readonly Computed[] = [
  computed({
    id: 'PE06',
    over: 'period',
    tables: ['ssd_permanence', 'ssd_cla_episodes'],
    rows: sql`
      select r.*, ${fullMonths(sql`r."enteredOn"`, sql`r."decidedOn"`)} as months from (
        select r.*, (select max(coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date)) from ssd_cla_episodes e
          where e.clae_person_id = r.person and coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date) <= r."decidedOn")
          as "enteredOn"
        from (${stepOn(sql`m.perm_adm_decision_date`)}) r) r`,
    amount: sql`r.months`,
    cannotTell: [{ when: sql`r."enteredOn" is null`, because: 'The day of coming into care is not recorded.' }],
    says: (row) =>
      `Came into care on ${on(row, 'enteredOn')}, adoption decided on ${on(row, 'decidedOn')}: ${so(row, 'months', 'full month')}.`,
  }),
  computed({
    id: 'PE07',
    over: 'day',
    tables: [...careTables, 'ssd_cla_reviews', 'ssd_cla_care_plan'],
    rows: sql`
      select distinct on (r."endsOn", r.thing) r.*, l.planned_on as "plannedOn"
      from (select r.*, v."secondOn" from (${care}) r join (${secondReviews}) v
        on v.care_id = r.care_id and v."secondOn" <= r."endsOn") r
        left join (${withAnAim}) l on l.person = r.thing and l.planned_on between r."enteredOn" and r."secondOn"
      order by r."endsOn", r.thing, l.planned_on`,
    counted: sql`r."plannedOn" is not null`,
    says: (row, counted) =>
      `Reviewed a second time on ${on(row, 'secondOn')}; ${counted ? `a plan for permanence since ${on(row, 'plannedOn')}` : 'no plan for permanence by then'}.`,
  }),
  howMany({
    id: 'PE12',
    over: 'period',
    tables: ['ssd_permanence'],
    rows: stepOn(sql`m.perm_adm_decision_date`),
    says: (row) => `Adoption was decided on ${on(row, 'decidedOn')}.`,
  }),
  howMany({
    id: 'PE13',
    over: 'day',
    tables: ['ssd_permanence'],
    rows: sql`
      select p.ends_on as "endsOn", m.child_id as "childId", m.perm_table_id as thing, m.perm_adm_decision_date as "decidedOn"
      from periods p join ssd_permanence m on m.perm_adm_decision_date <= p.ends_on
        and coalesce(m.perm_placed_for_adoption_date > p.ends_on, true)
        and coalesce(m.perm_decision_reversed_date > p.ends_on, true)
        and coalesce(m.perm_permanence_order_date > p.ends_on, true)`,
    says: (row) => `Adoption was decided on ${on(row, 'decidedOn')}; not placed yet.`,
  }),
  howMany({
    id: 'PE14',
    over: 'period',
    tables: ['ssd_permanence'],
    rows: stepOn(sql`m.perm_decision_reversed_date`),
    says: (row) => `The decision for adoption was taken back on ${on(row, 'happenedOn')}.`,
  }),
  computed({
    id: 'PE15',
    over: 'period',
    tables: ['ssd_permanence'],
    rows: sql`select r.*, r."matchedOn" - r."decidedOn" as days from (${stepOn(sql`m.perm_matched_date`)}) r`,
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."decidedOn" is null`, because: 'The day of the decision is not recorded.' }],
    says: (row) =>
      `Adoption decided on ${on(row, 'decidedOn')}, matched on ${on(row, 'matchedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'PE16',
    over: 'period',
    tables: ['ssd_permanence'],
    rows: sql`select r.* from (${stepOn(sql`m.perm_matched_date`)}) r where ${yes(sql`r.siblings`)}`,
    counted: sql`r.together >= 2`,
    cannotTell: [{ when: sql`r.together is null`, because: 'How many were placed together is not recorded.' }],
    says: (row, counted) =>
      `Matched on ${on(row, 'matchedOn')}, ${counted ? 'with a brother or sister' : 'without brothers and sisters'}.`,
  }),
]
