import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { computed, on, openOn, so, within } from './parts.ts'
import { howMany } from './shapes.ts'

const ended = sql`
  select p.ends_on as "endsOn", q.child_id as "childId", q.prep_table_id as thing, q.prep_agree_stepdown_issue_date as "endedOn",
    q.prep_pre_pro_decision_date as "decidedOn", q.prep_pre_pro_outcome as outcome,
    q.prep_agree_stepdown_issue_date - q.prep_pre_pro_decision_date as days
  from periods p join ssd_pre_proceedings q on ${within(sql`q.prep_agree_stepdown_issue_date`)}`

export const preProceedings: readonly Computed[] = [
  howMany({
    id: 'CP33',
    over: 'day',
    tables: ['ssd_pre_proceedings'],
    rows: sql`
      select p.ends_on as "endsOn", q.child_id as "childId", q.prep_table_id as thing, q.prep_pre_pro_decision_date as "decidedOn"
      from periods p join ssd_pre_proceedings q
        on ${openOn(sql`q.prep_pre_pro_decision_date`, sql`q.prep_agree_stepdown_issue_date`, sql`p.ends_on`)}`,
    says: (row) => `In pre-proceedings since ${on(row, 'decidedOn')}.`,
  }),
  computed({
    id: 'CP34',
    over: 'period',
    tables: ['ssd_pre_proceedings'],
    rows: ended,
    counted: sql`r.outcome ~* 'issue'`,
    cannotTell: [{ when: sql`r.outcome is null`, because: 'How pre-proceedings ended is not recorded.' }],
    says: (row, counted) =>
      `Pre-proceedings ended on ${on(row, 'endedOn')}, ${counted ? 'by going to court' : 'without going to court'}.`,
  }),
  computed({
    id: 'CP35',
    over: 'period',
    tables: ['ssd_pre_proceedings'],
    rows: ended,
    amount: sql`r.days`,
    cannotTell: [{ when: sql`r."decidedOn" is null`, because: 'When pre-proceedings began is not recorded.' }],
    says: (row) =>
      `Pre-proceedings began on ${on(row, 'decidedOn')} and ended on ${on(row, 'endedOn')}: ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'CP36',
    over: 'period',
    tables: ['ssd_pre_proceedings'],
    rows: sql`
      select p.ends_on as "endsOn", q.child_id as "childId", q.prep_table_id as thing, q.prep_pre_pro_decision_date as "decidedOn",
        q.prep_pre_pro_parents_legal_rep as represented
      from periods p join ssd_pre_proceedings q on ${within(sql`q.prep_pre_pro_decision_date`)}`,
    counted: sql`upper(left(r.represented, 1)) = 'Y'`,
    cannotTell: [
      {
        when: sql`coalesce(upper(left(r.represented, 1)), 'U') = 'U'`,
        because: 'It is not recorded whether the parents had a lawyer.',
      },
    ],
    says: (row, counted) =>
      `Pre-proceedings began on ${on(row, 'decidedOn')}; the parents ${counted ? 'had' : 'had no'} lawyer.`,
  }),
]
