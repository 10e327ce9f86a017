import { sql, type Sql } from '../../../platform/sql.ts'
import { mainNeedsOfPlans } from '../../definitions/main-needs.ts'
import type { Computed } from '../definition.ts'
import { computed, on, so, within } from './parts.ts'
import { howMany } from './shapes.ts'

const requests = sql`
  select p.ends_on as "endsOn", q.child_id as "childId", q.ehcr_ehcp_request_id as thing, q.ehcr_ehcp_req_date as "askedOn",
    q.ehcr_ehcp_req_outcome as outcome, q.ehcr_ehcp_req_outcome_date as "decidedOn"
  from periods p join ssd_ehcp_requests q on ${within(sql`q.ehcr_ehcp_req_date`)}`

const issued = (where: Sql = sql`true`): Sql => sql`
  select p.ends_on as "endsOn", n.child_id as "childId", n.ehcn_named_plan_id as thing, n.ehcn_named_plan_start_date as "issuedOn",
    q.ehcr_ehcp_req_date as "askedOn", n.ehcn_named_plan_start_date - q.ehcr_ehcp_req_date as days
  from periods p join ssd_ehcp_named_plan n on ${within(sql`n.ehcn_named_plan_start_date`)}
    left join ssd_ehcp_assessment a on a.ehca_ehcp_assessment_id = n.ehcn_ehcp_asmt_id
    left join ssd_ehcp_requests q on q.ehcr_ehcp_request_id = a.ehca_ehcp_request_id
  where ${where}`

const within20Weeks = (id: string, rows: Sql): Computed =>
  computed({
    id,
    over: 'period',
    tables: ['ssd_ehcp_named_plan', 'ssd_ehcp_assessment', 'ssd_ehcp_requests'],
    rows,
    counted: sql`r.days <= 140`,
    cannotTell: [{ when: sql`r."askedOn" is null`, because: 'The day on which it was asked for is not known.' }],
    says: (row, counted) =>
      `Asked for on ${on(row, 'askedOn')}, issued on ${on(row, 'issuedOn')}: ${so(row, 'days', 'day')}, ${counted ? 'within' : 'beyond'} 20 weeks.`,
  })

const plansInForce = sql`
  select p.ends_on as "endsOn", c.child_id as "childId", c.ehcp_active_ehcp_id as thing, c.ehcp_active_ehcp_last_review_date as "reviewedOn",
    c.ehcp_ehcp_request_id as request,
    (select min(s.senn_active_ehcp_need_type) from ssd_sen_need s where s.senn_active_ehcp_id = c.ehcp_active_ehcp_id
      and s.senn_active_ehcp_need_rank = '1') as need
  from periods p cross join ssd_ehcp_active_plans c`

/** When the first plan was issued that came of each request. */
const firstIssued = sql`
  select a.ehca_ehcp_request_id as request, min(n.ehcn_named_plan_start_date) as "issuedOn"
  from ssd_ehcp_assessment a join ssd_ehcp_named_plan n on n.ehcn_ehcp_asmt_id = a.ehca_ehcp_assessment_id
  group by 1`

const mainNeed = (id: string, needs: readonly string[], what: string): Computed =>
  computed({
    id,
    over: 'delivery',
    tables: ['ssd_ehcp_active_plans', 'ssd_sen_need'],
    rows: plansInForce,
    counted: sql`r.need = any(${needs}::text[])`,
    cannotTell: [{ when: sql`r.need is null`, because: 'The main need is not recorded.' }],
    says: (_, counted) => `A plan in force, whose main need ${counted ? 'is' : 'is not'} ${what}.`,
  })

const decided = sql`
  select p.ends_on as "endsOn", q.child_id as "childId", q.ehcr_ehcp_request_id as thing, q.ehcr_ehcp_req_outcome_date as "decidedOn",
    q.ehcr_ehcp_req_outcome as outcome
  from periods p join ssd_ehcp_requests q on ${within(sql`q.ehcr_ehcp_req_outcome_date`)}
  where q.ehcr_ehcp_req_outcome in ('Y', 'N')`

export const send: readonly Computed[] = [
  computed({
    id: 'SE08',
    over: 'delivery',
    tables: ['ssd_ehcp_active_plans', 'ssd_ehcp_named_plan', 'ssd_ehcp_assessment', 'ssd_sen_need'],
    rows: sql`
      select r.*, i."issuedOn" from (${plansInForce}) r left join (${firstIssued}) i on i.request = r.request
      where coalesce(i."issuedOn" <= r."endsOn" - interval '12 months', true)`,
    counted: sql`r."reviewedOn" > r."endsOn" - interval '12 months'`,
    says: (row) =>
      row['reviewedOn'] === null
        ? 'A plan is in force; no review is recorded.'
        : `A plan is in force; last reviewed on ${on(row, 'reviewedOn')}.`,
  }),
  computed({
    id: 'SE51',
    over: 'period',
    tables: ['ssd_ehcp_named_plan', 'ssd_ehcp_assessment', 'ssd_ehcp_requests'],
    rows: issued(),
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."askedOn" is null`, because: 'The day on which it was asked for is not known.' }],
    says: (row) => `Asked for on ${on(row, 'askedOn')}, issued on ${on(row, 'issuedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'SE52',
    over: 'period',
    tables: ['ssd_ehcp_requests'],
    rows: decided,
    counted: sql`r.outcome = 'Y'`,
    says: (row, counted) => `Decided on ${on(row, 'decidedOn')}: ${counted ? 'it will be assessed' : 'refused'}.`,
  }),
  howMany({
    id: 'SE53',
    over: 'period',
    tables: ['ssd_ehcp_named_plan', 'ssd_ehcp_assessment', 'ssd_ehcp_requests'],
    rows: issued(),
    says: (row) => `A plan was issued on ${on(row, 'issuedOn')}.`,
  }),
  howMany({
    id: 'SE54',
    over: 'period',
    tables: ['ssd_ehcp_named_plan'],
    rows: sql`
      select p.ends_on as "endsOn", n.child_id as "childId", n.ehcn_named_plan_id as thing, n.ehcn_named_plan_ceased_date as "endedOn"
      from periods p join ssd_ehcp_named_plan n on ${within(sql`n.ehcn_named_plan_ceased_date`)}`,
    says: (row) => `A plan ended on ${on(row, 'endedOn')}.`,
  }),
  computed({
    id: 'SE55',
    over: 'day',
    tables: ['ssd_ehcp_requests'],
    rows: sql`
      select p.ends_on as "endsOn", q.child_id as "childId", q.ehcr_ehcp_request_id as thing, q.ehcr_ehcp_req_date as "askedOn",
        p.ends_on - q.ehcr_ehcp_req_date as days
      from periods p join ssd_ehcp_requests q on q.ehcr_ehcp_req_date <= p.ends_on
        and coalesce(q.ehcr_ehcp_req_outcome_date > p.ends_on, true)
      where q.ehcr_ehcp_req_outcome_date is not null or coalesce(q.ehcr_ehcp_req_outcome, 'A') = 'A'`,
    counted: sql`r.days > 42`,
    says: (row, counted) =>
      `Asked for on ${on(row, 'askedOn')} and not decided: ${so(row, 'days', 'day')}, ${counted ? 'more than' : 'not more than'} 6 weeks.`,
  }),
  within20Weeks('SE01', issued(sql`a.ehca_ehcp_assessment_exceptions is distinct from '1'`)),
  within20Weeks('SE02', issued()),
  computed({
    id: 'SE03',
    over: 'delivery',
    tables: ['ssd_ehcp_active_plans', 'ssd_sen_need'],
    rows: plansInForce,
    says: () => 'A plan is in force.',
  }),
  computed({
    id: 'SE04',
    over: 'period',
    tables: ['ssd_ehcp_requests'],
    rows: requests,
    says: (row) => `An assessment was asked for on ${on(row, 'askedOn')}.`,
  }),
  computed({
    id: 'SE05',
    over: 'period',
    tables: ['ssd_ehcp_requests'],
    rows: requests,
    counted: sql`r.outcome = 'N'`,
    cannotTell: [{ when: sql`r.outcome is null`, because: 'What was decided is not recorded.' }],
    says: (row, counted) => `Asked for on ${on(row, 'askedOn')}; ${counted ? 'refused' : 'not refused'}.`,
  }),
  computed({
    id: 'SE06',
    over: 'period',
    tables: ['ssd_ehcp_requests'],
    rows: sql`
      select p.ends_on as "endsOn", q.child_id as "childId", q.ehcr_ehcp_request_id as thing, q.ehcr_ehcp_req_date as "askedOn",
        q.ehcr_ehcp_req_outcome_date as "decidedOn", q.ehcr_ehcp_req_outcome_date - q.ehcr_ehcp_req_date as days
      from periods p join ssd_ehcp_requests q on ${within(sql`q.ehcr_ehcp_req_outcome_date`)}
      where q.ehcr_ehcp_req_outcome in ('Y', 'N')`,
    counted: sql`r.days <= 42`,
    cannotTell: [{ when: sql`r."askedOn" is null`, because: 'The day on which it was asked for is not known.' }],
    says: (row, counted) =>
      `Asked for on ${on(row, 'askedOn')}, decided on ${on(row, 'decidedOn')}: ${so(row, 'days', 'day')}, ${counted ? 'within' : 'beyond'} 6 weeks.`,
  }),
  computed({
    id: 'SE07',
    over: 'period',
    tables: ['ssd_ehcp_assessment', 'ssd_ehcp_requests'],
    rows: sql`
      select p.ends_on as "endsOn", a.child_id as "childId", a.ehca_ehcp_assessment_id as thing,
        a.ehca_ehcp_assessment_outcome_date as "decidedOn", q.ehcr_ehcp_req_date as "askedOn",
        a.ehca_ehcp_assessment_outcome_date - q.ehcr_ehcp_req_date as days
      from periods p join ssd_ehcp_assessment a on ${within(sql`a.ehca_ehcp_assessment_outcome_date`)}
        left join ssd_ehcp_requests q on q.ehcr_ehcp_request_id = a.ehca_ehcp_request_id
      where a.ehca_ehcp_assessment_outcome = 'N'`,
    counted: sql`r.days <= 112`,
    cannotTell: [{ when: sql`r."askedOn" is null`, because: 'The day on which it was asked for is not known.' }],
    says: (row, counted) =>
      `Asked for on ${on(row, 'askedOn')}, decided against a plan on ${on(row, 'decidedOn')}: ${so(row, 'days', 'day')}, ${counted ? 'within' : 'beyond'} 16 weeks.`,
  }),
  mainNeed('SE25', ['SEMH'], 'social, emotional and mental health'),
  mainNeed('SE26', ['ASD'], 'autism'),
  mainNeed('SE27', ['MLD'], 'moderate learning difficulty'),
  ...mainNeedsOfPlans.map(({ id, codes, what }) => mainNeed(id, codes, what)),
]
