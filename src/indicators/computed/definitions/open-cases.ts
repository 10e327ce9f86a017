import { heldOn } from '../../../children/index.ts'
import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { open } from './children-in-need.ts'
import { isForDisabledChildren } from './contacts.ts'
import { about, caseWork, computed, lastDayIsHeld, on, onNeedPlan, so, within, yes } from './parts.ts'
import { hasPlanNow, howMany, isDisabled, threeWorkers } from './shapes.ts'

const holds = heldOn(sql`r."endsOn"`)

const closed = sql`
  select p.ends_on as "endsOn", e.child_id as "childId", e.cine_referral_id as thing, e.cine_close_date as "closedOn",
    e.cine_referral_date as "referredOn"
  from periods p join ssd_cin_episodes e on ${within(sql`e.cine_close_date`)}
  where not coalesce(${yes(sql`e.cine_referral_nfa`)}, false)`

const livePlans = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.plan as thing, c.started_on as "startedOn", c.person
  from ${onNeedPlan} c`

export const openCases: readonly Computed[] = [
  howMany({
    id: 'CN06',
    changed: [lastDayIsHeld],
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_involvements', 'ssd_department'],
    rows: sql`
      select r.* from (${open}) r where exists (
        select from ssd_involvements i join ssd_department t on t.dept_team_id = i.invo_professional_team
        where ${about(sql`i.invo_person_id`)} and ${isForDisabledChildren} and ${holds})`,
    says: (row) => `Referred on ${on(row, 'referredOn')} and held by the disabled children team.`,
  }),
  howMany({
    id: 'CN20',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", e.child_id as "childId", e.cine_referral_id as thing, e.cine_referral_date as "referredOn"
      from periods p join ssd_cin_episodes e on ${within(sql`e.cine_referral_date`)}
      where not coalesce(${yes(sql`e.cine_referral_nfa`)}, false)`,
    says: (row) => `A case was opened on ${on(row, 'referredOn')}.`,
  }),
  howMany({
    id: 'CN21',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: closed,
    says: (row) => `A case was closed on ${on(row, 'closedOn')}.`,
  }),
  computed({
    id: 'CN22',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: closed,
    counted: sql`r."closedOn" <= r."referredOn" + interval '3 months'`,
    says: (row) => `Referred on ${on(row, 'referredOn')}, closed on ${on(row, 'closedOn')}.`,
  }),
  computed({
    id: 'CN23',
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_disability'],
    rows: sql`select r.*, ${isDisabled(sql`r.person`)} as "isDisabled" from (${open}) r`,
    counted: sql`r."isDisabled"`,
    says: (row, counted) =>
      `Referred on ${on(row, 'referredOn')}; ${counted ? 'a disability is recorded' : 'no disability is recorded'}.`,
  }),
  computed({
    id: 'CN24',
    changed: [lastDayIsHeld],
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_involvements'],
    rows: sql`
      select r.*, exists (select from ${caseWork} i where ${about(sql`i.invo_person_id`)} and ${holds})
        as "hasWorker"
      from (${open}) r`,
    counted: sql`r."hasWorker"`,
    says: (row, counted) =>
      `Referred on ${on(row, 'referredOn')}; ${counted ? 'a worker holds the case' : 'no worker holds the case'}.`,
  }),
  computed({
    id: 'CN25',
    over: 'day',
    tables: ['ssd_cin_plans'],
    rows: livePlans,
    counted: sql`r."startedOn" <= r."endsOn" - interval '12 months'`,
    says: (row, counted) =>
      `On a plan since ${on(row, 'startedOn')}, ${counted ? '12 months or more' : 'less than 12 months'}.`,
  }),
  computed({
    id: 'CN26',
    over: 'day',
    tables: ['ssd_cin_plans', 'ssd_cin_visits'],
    rows: sql`
      select r.*, v."visitedOn", v.alone from (${livePlans}) r join lateral (
        select v.cinv_cin_visit_date as "visitedOn", v.cinv_cin_visit_seen_alone as alone from ssd_cin_visits v
        where ${about(sql`v.cinv_person_id`)} and v.cinv_cin_visit_date <= r."endsOn"
        order by v.cinv_cin_visit_date desc, v.cinv_cin_visit_id desc limit 1) v on true`,
    counted: yes(sql`r.alone`),
    cannotTell: [{ when: sql`r.alone is null`, because: 'It is not recorded whether the child was seen alone.' }],
    says: (row, counted) => `Last visited on ${on(row, 'visitedOn')}, ${counted ? 'seen alone' : 'not seen alone'}.`,
  }),
  threeWorkers(
    'CN27',
    ['ssd_cin_episodes'],
    sql`select r.* from (${open}) r where r."referredOn" <= r."endsOn" - interval '1 year'`,
    'In need',
  ),
  computed({
    id: 'CN28',
    over: 'delivery',
    tables: ['ssd_cin_episodes', 'ssd_ehcp_active_plans'],
    rows: sql`select r.*, ${hasPlanNow(sql`r."childId"`)} as "hasPlan" from (${open}) r`,
    counted: sql`r."hasPlan"`,
    says: (row, counted) =>
      `Referred on ${on(row, 'referredOn')}; ${counted ? 'with' : 'without'} an education, health and care plan.`,
  }),
  computed({
    id: 'CN29',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: sql`select r.*, r."closedOn" - r."referredOn" as days from (${closed}) r`,
    amount: sql`r.days`,
    says: (row) => `Referred on ${on(row, 'referredOn')}, closed on ${on(row, 'closedOn')}: ${so(row, 'days', 'day')}.`,
  }),
]
