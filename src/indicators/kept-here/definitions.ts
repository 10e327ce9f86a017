import { sql, type Sql } from '../../platform/sql.ts'
import { on, so, within } from '../computed/definitions/parts.ts'
import { workingDays } from '../computed/known-tables.ts'
import { byColumn, byField } from './by-field.ts'
import { byThen, entriesOf, ours } from './entries.ts'
import type { KeptHereIndicator } from './kept-here.ts'
import { ofRegisters } from './of-registers.ts'
import { reportedHere } from './reported.ts'

const dayIn = (field: string): Sql => sql`(e.values->>${field})::date`

/** The share of entries of a register on which something was done so many months ago at most. */
const doneWithin = (
  id: string,
  { register, field, months, what }: { register: string; field: string; months: number; what: string },
): KeptHereIndicator => ({
  id,
  over: 'day',
  seenBy: { register },
  rows: entriesOf(register, sql`${dayIn(field)} as "doneOn"`),
  counted: sql`r."doneOn" > r."endsOn" - make_interval(months => ${months}::int)`,
  says: (row) => (row['doneOn'] === null ? `No day is recorded: ${what}.` : `On ${on(row, 'doneOn')}: ${what}.`),
})

/** A day of something that had happened by the end of the period; null where it had not yet. */
const byDay = (day: Sql): Sql => sql`case when ${day} <= p.ends_on then ${day} end`

/** What it is called; of an action that is under more than one, so that it is counted in one part: `more than one`. */
const theOnly = (title: Sql): Sql =>
  sql`case when count(distinct ${title}) > 1 then ${moreThanOne}::text else min(${title}) end`
const moreThanOne = 'More than one'

/** Of the owner the job and never the name: a table of names would be one of persons and not of work. */
const ofActions = [byColumn('Priority', 'priority'), byColumn('Plan', 'plan'), byColumn('Job of the owner', 'owner')]

const actions = (where: Sql): Sql => sql`
  select p.ends_on as "endsOn", a.title, '/actions/' || a.id as path, a.original_due_on as "dueOn",
    coalesce((select d.from_on from redates d where d.authority_id = a.authority_id and d.action_id = a.id
      and d.verdict = 'approved' and d.decided_on > p.ends_on order by d.decided_on limit 1), a.due_on) as "thenDueOn",
    ${byDay(sql`a.completed_on`)} as "completedOn", n.plan, n.priority,
    (select o.job from people o where o.authority_id = a.authority_id and o.id = a.owner_id) as owner
  from periods p join actions a on ${where}
    left join lateral (
      select ${theOnly(sql`pl.title`)} as plan, ${theOnly(sql`pr.title`)} as priority
      from plan_actions pa join plans pl on pl.authority_id = pa.authority_id and pl.id = pa.plan_id
        left join priorities pr on pr.authority_id = pa.authority_id and pr.id = pa.priority_id
      where pa.authority_id = a.authority_id and pa.action_id = a.id) n on true
  where ${ours(sql`a`)} and a.state <> 'draft' and (a.state <> 'withdrawn' or a.state_on > p.ends_on)
    and coalesce(a.agreed_on <= p.ends_on, true)`

/** By the day that was agreed first, which stays what it was when the action is put off. */
const onTime = (id: string, of: Sql): KeptHereIndicator => ({
  id,
  over: 'period',
  seenBy: { permission: 'plans.read' },
  splits: ofActions,
  rows: actions(sql`${within(sql`a.original_due_on`)} and ${of}`),
  counted: sql`r."completedOn" <= r."dueOn"`,
  says: (row) =>
    row['completedOn'] === null
      ? `First due on ${on(row, 'dueOn')} and not done.`
      : `First due on ${on(row, 'dueOn')}, done on ${on(row, 'completedOn')}.`,
})

const inPlanCalled = (pattern: string): Sql => sql`exists (
  select from plan_actions pa join plans pl on pl.authority_id = pa.authority_id and pl.id = pa.plan_id
  where pa.authority_id = a.authority_id and pa.action_id = a.id and pl.title ~* ${pattern})`

const resolutions = (where: Sql): Sql => sql`
  select p.ends_on as "endsOn", z.text as title, '/resolutions/' || z.id as path, z.served_on as "servedOn", c.name as committee, z.addressee_sort as addressee,
    ${byDay(sql`z.responded_on`)} as "respondedOn", ${byDay(sql`z.implemented_on`)} as "implementedOn", (z.served_on + interval '2 months')::date as "dueOn"
  from periods p join resolutions z on ${where}
    join minutes m on m.authority_id = z.authority_id and m.id = z.minute_id
    join committees c on c.authority_id = m.authority_id and c.id = m.committee_id
  where ${ours(sql`z`)} and coalesce(z.not_pursued_on > p.ends_on, true)`

const ofResolutions = [
  byColumn('Committee', 'committee'),
  byColumn('Asked of', 'addressee', {
    committee: 'The committee itself',
    officer: 'Officers',
    cabinet_member: 'A cabinet member',
    cabinet: 'Cabinet',
    partner: 'A partner',
    external: 'Somebody outside the council',
  }),
]

const committees = { permission: 'committees.read' } as const

const meetings = (columns: Sql, beside: Sql): Sql => sql`
  select p.ends_on as "endsOn", c.name || ', ' || m.held_on as title, '/committees/meetings/' || m.id as path,
    m.held_on as "heldOn", c.name as committee, ${columns}
  from periods p join committee_meetings m on ${within(sql`m.held_on`)} and m.cancelled_on is null
    join committees c on c.authority_id = m.authority_id and c.id = m.committee_id ${beside}
  where ${ours(sql`m`)}`

const fromKeptHere: readonly KeptHereIndicator[] = [
  {
    id: 'QA14',
    over: 'day',
    seenBy: { register: 'policies' },
    splits: [byField('policies', 'service')],
    rows: entriesOf('policies', sql`e.due_on as "dueOn", e.values->>'service' as service`),
    counted: sql`r."dueOn" >= r."endsOn"`,
    cannotTell: [
      { when: sql`r."dueOn" is null`, because: 'No day is recorded from which the review could be counted.' },
    ],
    says: (row, counted) => `The review ${counted ? 'is' : 'was'} due on ${on(row, 'dueOn')}.`,
  },
  doneWithin('SC16', { register: 'safeguarding-leads', field: 'trained_on', months: 24, what: 'the lead was trained' }),
  doneWithin('SC19', {
    register: 'supplementary-schools',
    field: 'checked_on',
    months: 12,
    what: 'the school was checked',
  }),
  doneWithin('SC23', { register: 'governors', field: 'chair_trained_on', months: 12, what: 'the chair was trained' }),
  {
    id: 'SC20',
    over: 'day',
    seenBy: { register: 'governors' },
    rows: entriesOf('governors', sql`e.values->>'champion' as champion`),
    counted: sql`coalesce(r.champion, '') <> ''`,
    says: (_, counted) => (counted ? 'A champion is named.' : 'No champion is named.'),
  },
  {
    id: 'SC26',
    over: 'day',
    seenBy: { register: 'supplementary-schools' },
    rows: entriesOf('supplementary-schools', sql`e.due_on as "dueOn"`),
    says: () => 'Known to be operating.',
  },
  {
    id: 'YJ14',
    over: 'day',
    seenBy: { register: 'venues' },
    rows: entriesOf('venues', sql`e.values->>'risk' as risk, ${dayIn('checked_on')} as "checkedOn"`),
    counted: sql`r.risk = 'fit' and r."checkedOn" > r."endsOn" - interval '12 months'`,
    says: (row, counted) =>
      row['checkedOn'] === null
        ? 'No check is recorded.'
        : `Checked on ${on(row, 'checkedOn')}; ${counted ? 'fit for all sessions' : 'not fit for all sessions, or a year ago'}.`,
  },
  onTime('QA08', sql`true`),
  onTime('QA11', inPlanCalled('partnership')),
  onTime('CL38', inPlanCalled('corporate parent')),
  onTime('YJ12', inPlanCalled('youth justice')),
  {
    id: 'QA15',
    over: 'day',
    seenBy: { permission: 'plans.read' },
    splits: ofActions,
    rows: actions(sql`a.agreed_on <= p.ends_on and coalesce(a.completed_on > p.ends_on, true)
      and (a.state <> 'closed' or a.state_on > p.ends_on)`),
    counted: sql`r."thenDueOn" < r."endsOn"`,
    cannotTell: [{ when: sql`r."thenDueOn" is null`, because: 'It has no day by which it is due.' }],
    says: (row) => `Due on ${on(row, 'thenDueOn')}.`,
  },
  {
    id: 'QA16',
    over: 'day',
    seenBy: { permission: 'findings.read' },
    rows: sql`
      select p.ends_on as "endsOn", left(f.value, 200) as title, '/findings/' || f.id as path, d.verdict, d.at::date as "saidOn"
      from periods p join readings f on f.field = 'finding' and f.state = 'confirmed' join lateral (
        select d.verdict, d.at from follow_up_decisions d where d.authority_id = f.authority_id and d.finding_id = f.id
          and ${byThen(sql`d.at`)} order by d.at desc, d.id desc limit 1) d on d.verdict <> 'none'
      where ${ours(sql`f`)}`,
    counted: sql`r.verdict = 'done'`,
    says: (row) => `A later letter says “${String(row['verdict'])}”, decided on ${on(row, 'saidOn')}.`,
  },
  {
    id: 'YJ13',
    over: 'day',
    seenBy: { permission: 'findings.read' },
    // Of the newest inspection by then; a rating that was rejected at the desk is none.
    rows: sql`
      select p.ends_on as "endsOn", 'Standard ' || substr(r.area, 6) as title, '/documents/' || r.document_id as path, r.value as rating, d.dated,
        r.state = 'confirmed' as confirmed
      from periods p join lateral (
          select d.id, d.dated from documents d join authorities own on own.id = d.authority_id and own.la_code = d.about_la_code
          where ${ours(sql`d`)} and d.framework ~ '^HMIP youth' and d.dated <= p.ends_on
          order by d.dated desc, d.id limit 1) d on true
        join readings r on r.document_id = d.id and r.field = 'judgement' and r.area ~ '^hmip_[0-9]'
          and r.state in ('waiting', 'confirmed')
      where ${ours(sql`r`)}`,
    counted: sql`lower(r.rating) in ('good', 'outstanding')`,
    says: (row) =>
      `Rated ${String(row['rating']).toLowerCase()} by the inspection of ${on(row, 'dated')}${row['confirmed'] === true ? '' : '; nobody has confirmed the reading yet'}.`,
  },
  {
    id: 'GO01',
    over: 'period',
    splits: [byColumn('Committee', 'committee'), byColumn('Member', 'member')],
    seenBy: committees,
    rows: meetings(
      sql`w.name as member, t.state`,
      sql`join attendance t on t.authority_id = m.authority_id and t.meeting_id = m.id
        join council_members w on w.authority_id = t.authority_id and w.id = t.member_id and t.for_member_id is null`,
    ),
    counted: sql`r.state = 'present'`,
    says: (row, counted) =>
      `${String(row['member'])} ${counted ? 'was present' : `was not present: ${String(row['state'])}`}.`,
  },
  {
    id: 'GO02',
    over: 'period',
    splits: [byColumn('Committee', 'committee')],
    seenBy: committees,
    rows: sql`
      select r.* from (${meetings(
        sql`m.published_on as "publishedOn", m.stage, ${workingDays(sql`m.published_on`, sql`m.held_on`)} - 1 as days`,
        sql``,
      )}) r where r.stage in ('held', 'minutes_draft', 'chair_checked', 'approved', 'signed')`,
    counted: sql`r.days >= 5`,
    cannotTell: [{ when: sql`r."publishedOn" is null`, because: 'When the agenda was published is not recorded.' }],
    says: (row) => `Published on ${on(row, 'publishedOn')}: ${so(row, 'days', 'clear day')} before.`,
  },
  {
    id: 'GO03',
    over: 'period',
    seenBy: committees,
    splits: ofResolutions,
    rows: resolutions(
      sql`z.addressee_sort in ('cabinet', 'cabinet_member') and ${within(sql`(z.served_on + interval '2 months')::date`)}`,
    ),
    counted: sql`r."respondedOn" <= r."dueOn"`,
    says: (row) =>
      row['respondedOn'] === null
        ? `Sent on ${on(row, 'servedOn')} and not answered.`
        : `Sent on ${on(row, 'servedOn')}, answered on ${on(row, 'respondedOn')}.`,
  },
  {
    id: 'GO04',
    over: 'day',
    seenBy: committees,
    splits: ofResolutions,
    rows: resolutions(sql`z.response in ('accepted', 'part') and z.responded_on <= p.ends_on`),
    counted: sql`r."implementedOn" <= r."endsOn"`,
    says: (row) =>
      row['implementedOn'] === null
        ? `Accepted on ${on(row, 'respondedOn')}; not put into practice yet.`
        : `Accepted on ${on(row, 'respondedOn')}, put into practice on ${on(row, 'implementedOn')}.`,
  },
  {
    id: 'GO05',
    over: 'day',
    seenBy: committees,
    splits: ofResolutions,
    rows: resolutions(
      sql`z.kind not in ('note', 'decision', 'future_item') and z.served_on <= p.ends_on
        and coalesce(z.responded_on > p.ends_on, true)`,
    ),
    says: (row) => `Sent on ${on(row, 'servedOn')} and not answered.`,
  },
]

/** Every indicator that is worked out from what is kept here, by its id. */
export const keptHereIndicators: ReadonlyMap<string, KeptHereIndicator> = byId([
  ...fromKeptHere,
  ...ofRegisters,
  ...reportedHere,
])

function byId(definitions: readonly KeptHereIndicator[]): ReadonlyMap<string, KeptHereIndicator> {
  const found = new Map<string, KeptHereIndicator>()
  for (const definition of definitions) {
    if (found.has(definition.id)) throw new Error(`${definition.id} is worked out in two ways. Leave one.`)
    found.set(definition.id, definition)
  }
  return found
}
