import { sql, type Sql } from '../../platform/sql.ts'
import { on, so, within as inDays } from '../computed/definitions/parts.ts'
import { workingDays } from '../computed/known-tables.ts'
import type { ListRow } from '../computed/definition.ts'
import { byColumn, byField } from './by-field.ts'
import { entriesOf, ours } from './entries.ts'
import type { KeptHereIndicator, KeptHereSplit } from './kept-here.ts'

const text = (field: string): Sql => sql`e.values->>${field}`
const dayIn = (field: string): Sql => sql`(e.values->>${field})::date`
const yesIn = (field: string): Sql => sql`(e.values->>${field})::boolean`
const numberIn = (field: string): Sql => sql`(e.values->>${field})::float8`

/** Entries of which a day lies within the period, with that day as `"on"`. */
const inPeriod = (register: string, field: string, columns: Sql, also: Sql = sql`true`): Sql => sql`
  select r.* from (${entriesOf(register, sql`${dayIn(field)} as "on", e."startsOn", ${columns}`)}) r
  where r."on" between r."startsOn" and r."endsOn" and ${also}`

/** Entries as they stood, of which something holds. */
const standing = (register: string, columns: Sql, also: Sql): Sql =>
  sql`select r.* from (${entriesOf(register, columns)}) r where ${also}`

const goodOrBetter = (column: Sql): Sql => sql`${column} in ('good', 'outstanding')`

const words = (row: ListRow, name: string): string => String(row[name] ?? '').replaceAll('-', ' ')

/** Schools that are open, as they stood. */
const schoolsNow = entriesOf(
  'schools',
  sql`e.id::text as school, ${text('phase')} as phase, ${text('governance')} as governance, ${text('level')} as level,
    ${text('quadrant')} as quadrant, ${numberIn('places')} as places, ${numberIn('pupils')} as pupils, ${dayIn('level_on')} as "levelOn", ${dayIn('board_since')} as "boardSince", coalesce(${yesIn('exempt')}, false) as exempt,
    coalesce(${text('state')}, 'open') as state`,
)
const inspections = entriesOf(
  'school-inspections',
  sql`${text('school')} as school, ${dayIn('inspected_on')} as "inspectedOn", ${text('overall')} as overall,
    ${text('behaviour')} as behaviour, ${yesIn('safeguarding')} as safeguarding`,
)

/** The newest inspection of each open school that says something of a question. */
const newest = (says: Sql, which: Sql = sql`true`): Sql => sql`
  select distinct on (r."endsOn", r.school) r.*, s.phase, s.governance, s.places from (${inspections}) r
    join (${schoolsNow}) s on s.school = r.school and s."endsOn" = r."endsOn" and s.state <> 'closed'
  where ${says} is not null and r."inspectedOn" <= r."endsOn" and ${which}
  order by r."endsOn", r.school, r."inspectedOn" desc, r.path`

const ofKinds = [byField('schools', 'phase'), byField('schools', 'governance')]
const ofInspections = { over: 'day', seenBy: { register: 'school-inspections' }, splits: ofKinds } as const
const graded = (id: string, which: Sql, counted: Sql = goodOrBetter(sql`r.overall`)): KeptHereIndicator => ({
  id,
  ...ofInspections,
  rows: newest(sql`r.overall`, which),
  counted,
  says: (row) => `Graded ${words(row, 'overall')} when inspected on ${on(row, 'inspectedOn')}.`,
})

const ofSchools: readonly KeptHereIndicator[] = [
  graded('SC01', sql`true`),
  graded('SC02', sql`s.phase = 'nursery'`),
  graded('SC03', sql`s.phase = 'primary'`),
  graded('SC04', sql`s.phase = 'secondary'`),
  graded('SC05', sql`s.phase = 'special'`),
  graded('SC06', sql`s.phase = 'alternative'`),
  graded('SC07', sql`true`, sql`r.overall = 'inadequate'`),
  {
    id: 'SC15',
    ...ofInspections,
    rows: newest(sql`r.safeguarding`),
    counted: sql`r.safeguarding`,
    says: (row, counted) =>
      `Safeguarding was ${counted ? '' : 'not '}effective when inspected on ${on(row, 'inspectedOn')}.`,
  },
  {
    id: 'SC22',
    ...ofInspections,
    rows: newest(sql`r.behaviour`),
    counted: goodOrBetter(sql`r.behaviour`),
    says: (row) => `Behaviour was graded ${words(row, 'behaviour')} when inspected on ${on(row, 'inspectedOn')}.`,
  },
  {
    // Outstanding schools were exempt from routine inspection until 13 November 2020.
    id: 'SC08',
    ...ofInspections,
    rows: sql`select r.* from (${schoolsNow}) r where r.exempt and r.state <> 'closed' and not exists (
      select from (${inspections}) i where i.school = r.school and i."endsOn" = r."endsOn"
        and i."inspectedOn" between date '2020-11-13' and i."endsOn")`,
    says: () => 'It was exempt, and no inspection since is recorded.',
  },
  {
    id: 'SC10',
    over: 'day',
    splits: ofKinds,
    seenBy: { register: 'schools' },
    rows: sql`select r.* from (${schoolsNow}) r where r.state <> 'closed' and r.level in ('amber-2', 'red')`,
    counted: sql`r."boardSince" <= r."endsOn"`,
    says: (row, counted) =>
      `At level ${words(row, 'level')}${counted ? `, with a performance board since ${on(row, 'boardSince')}` : ', without a performance board'}.`,
  },
  {
    id: 'SC09',
    over: 'day',
    splits: [{ ...byField('schools', 'level'), sharesOut: true }, byField('schools', 'phase')],
    seenBy: { register: 'schools' },
    rows: sql`select r.* from (${schoolsNow}) r where r.state <> 'closed' and r.governance = 'maintained'`,
    counted: sql`coalesce(r.level, 'partial') <> 'partial'`,
    says: (row) => {
      if (row['level'] === null) return 'No level is recorded.'
      return row['level'] === 'partial' ? 'Evaluated in part.' : `At level ${words(row, 'level')}.`
    },
  },
  {
    id: 'SC11',
    over: 'day',
    splits: [byField('schools', 'phase'), byField('schools', 'level')],
    seenBy: { register: 'schools' },
    rows: sql`select r.* from (${schoolsNow}) r where r.state <> 'closed' and r.governance = 'maintained'`,
    counted: sql`r."levelOn" > r."endsOn" - interval '12 months' and coalesce(r.level, 'partial') <> 'partial'`,
    says: (row) =>
      row['levelOn'] === null
        ? 'No evaluation is recorded.'
        : `Evaluated on ${on(row, 'levelOn')}${row['level'] === 'partial' ? ', in part' : ''}.`,
  },
  {
    id: 'PV04',
    over: 'day',
    seenBy: { register: 'safeguarding-returns' },
    rows: sql`select distinct on (r."endsOn", r.school) r.* from (${entriesOf(
      'safeguarding-returns',
      sql`${text('school')} as school, ${dayIn('returned_on')} as "returnedOn", ${yesIn('prevent')} as prevent`,
    )}) r where r."returnedOn" <= r."endsOn" order by r."endsOn", r.school, r."returnedOn" desc, r.path`,
    counted: sql`r.prevent`,
    cannotTell: [
      { when: sql`r.prevent is null`, because: 'The return does not say whether the Prevent duty is covered.' },
    ],
    says: (row, counted) =>
      `By the return of ${on(row, 'returnedOn')} the Prevent duty is ${counted ? '' : 'not '}covered.`,
  },
]

/** Places of schools of a phase that are free: what a school takes beyond its places fills none of another. */
const freePlaces = (id: string, phase: string): KeptHereIndicator => ({
  id,
  over: 'day',
  seenBy: { register: 'schools' },
  splits: [byField('schools', 'governance'), byField('schools', 'quadrant')],
  rows: sql`select r.* from (${schoolsNow}) r where r.state <> 'closed' and r.phase = ${phase}`,
  cannotTell: [
    {
      when: sql`r.places is null or r.pupils is null`,
      because: 'How many places it has, or how many pupils, is not given.',
    },
  ],
  sums: { counted: sql`greatest(r.places - r.pupils, 0)`, outOf: sql`r.places`, amount: sql`null::float8` },
  says: (row) => `${so(row, 'pupils', 'pupil')} on roll, ${so(row, 'places', 'place')}.`,
})

/** Places in schools of a phase whose newest overall grade is good or outstanding, of the places in graded schools. */
const placesInGood = (id: string, phase: string): KeptHereIndicator => ({
  id,
  ...ofInspections,
  splits: [byField('schools', 'governance')],
  rows: newest(sql`r.overall`, sql`s.phase = ${phase}`),
  cannotTell: [{ when: sql`r.places is null`, because: 'How many places it has is not given.' }],
  sums: {
    counted: sql`case when ${goodOrBetter(sql`r.overall`)} then r.places else 0 end`,
    outOf: sql`r.places`,
    amount: sql`null::float8`,
  },
  says: (row) =>
    `Graded ${words(row, 'overall')} when inspected on ${on(row, 'inspectedOn')}; ${so(row, 'places', 'place')}.`,
})

const ofPlaces: readonly KeptHereIndicator[] = [
  freePlaces('SC12', 'primary'),
  freePlaces('SC24', 'secondary'),
  placesInGood('SC21', 'primary'),
  placesInGood('SC25', 'secondary'),
  {
    // Settings that were inspected since November 2025 have a report card in the place of an overall grade.
    id: 'EY05',
    over: 'day',
    seenBy: { register: 'early-years-settings' },
    splits: [byField('early-years-settings', 'kind')],
    rows: standing(
      'early-years-settings',
      sql`${text('kind')} as kind, ${text('grade')} as grade, ${dayIn('inspected_on')} as "inspectedOn"`,
      sql`r.grade is not null and coalesce(r."inspectedOn" <= r."endsOn", true)`,
    ),
    counted: goodOrBetter(sql`r.grade`),
    says: (row) =>
      `Graded ${words(row, 'grade')}${row['inspectedOn'] === null ? '' : ` when inspected on ${on(row, 'inspectedOn')}`}.`,
  },
  {
    id: 'WF03',
    over: 'day',
    seenBy: { register: 'workforce-months' },
    splits: [byColumn('Team', 'team')],
    // Of each team the newest month of the last twelve; what an agency worker fills is vacant, as in the national census.
    rows: sql`select distinct on (r."endsOn", r.team) r.* from (${inPeriod(
      'workforce-months',
      'month_end',
      sql`${text('team')} as team, ${numberIn('posts')} as posts, ${numberIn('filled')} as filled`,
    )}) r order by r."endsOn", r.team, r."on" desc, r.path`,
    cannotTell: [{ when: sql`r.filled > r.posts`, because: 'More posts are said to be filled than there are.' }],
    sums: { counted: sql`r.posts - r.filled`, outOf: sql`r.posts`, amount: sql`null::float8` },
    says: (row) =>
      `At the end of the month to ${on(row, 'on')}: ${String(row['filled'])} of ${String(row['posts'])} posts filled by our own.`,
  },
]

/** Counts that teams give month by month: so many of so many in the months that end in the period. */
const monthly = (
  id: string,
  register: string,
  { yes, of, also = sql`true`, isCount = false }: { yes: string; of: string; also?: Sql; isCount?: boolean },
): KeptHereIndicator => ({
  id,
  over: 'period',
  seenBy: { register },
  splits: [byField(register, 'team'), ...(register === 'audit-plan' ? [byField(register, 'cohort')] : [])],
  rows: inPeriod(
    register,
    'month',
    sql`${text('team')} as team, ${text('cohort')} as cohort, ${text('kind')} as kind, ${numberIn(yes)} as yes, ${numberIn(of)} as of`,
    also,
  ),
  cannotTell: [
    { when: sql`r.yes is null or r.of is null`, because: 'The team did not give the count of this month.' },
    { when: sql`r.yes > r.of`, because: 'More are counted than there were.' },
  ],
  sums: { counted: sql`r.yes`, outOf: isCount ? sql`r.yes` : sql`r.of`, amount: sql`null::float8` },
  says: (row) =>
    `In the month to ${on(row, 'on')}: ${isCount ? so(row, 'yes', 'audit') : `${String(row['yes'])} of ${String(row['of'])}`}.`,
})

/**
 * Audits are kept in two places: by hand in a register, one line each or a month of a team together, and under Audits, where they are
 * done. Both are counted, and an audit stands in one of them only. Who sees not every child would see another number.
 */
const audits = { over: 'period', seenBy: { register: 'case-audits', permission: 'children.all' } } as const
const splits = [byField('case-audits', 'of'), byField('case-audits', 'grade')]
const auditColumns = sql`${text('of')} as of, ${dayIn('planned_for')} as "plannedFor", ${dayIn('finished_on')} as "finishedOn",
  ${text('grade')} as grade, ${text('moderated')} as moderated, ${yesIn('record_complete')} as complete,
  ${yesIn('voice_clear')} as voice, ${yesIn('direct_work')} as work, ${yesIn('plan_current')} as "planCurrent",
  ${yesIn('identity_met')} as identity, ${yesIn('consent')} as consent, ${numberIn('actions')} as actions,
  ${numberIn('actions_in_time')} as "actionsInTime"`
const finished = (also: Sql): Sql => inPeriod('case-audits', 'finished_on', auditColumns, also)

/** Of what an audit `a` was, in the words of the register. */
const ofWhat = sql`case when a.tool = 'ehc-plan' then 'send' when a.tool = 'supervision-quality' then 'supervision' else case a.pathway
  when 'In care' then 'care' when 'On a child protection plan' then 'protection' when 'On a child in need plan' then 'in-need'
  when 'Open to social care' then 'front-door' when 'Care leaver' then 'leaving-care' else a.pathway end end`

/** Audits `a` that were closed in each period with the first judgement `f` and, where there was one, the second `k`. */
const closed = (columns: Sql, also: Sql): Sql => sql`
  select p.ends_on as "endsOn", concat_ws(', ', 'Audit', nullif(a.team, ''), a.closed_on) as title, '/audits/' || a.id as path, ${columns}
  from periods p join audits a on ${inDays(sql`a.closed_on`)} and a.taken_back_at is null
    join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor'
    left join audit_judgements k on k.authority_id = a.authority_id and k.audit_id = a.id and k.reader = 'moderator'
  where ${ours(sql`a`)} and ${also}`

/** The share of finished audits that answered yes to a question; where it was not asked, or did not apply, the audit is not in it. */
const answered = (
  id: string,
  column: Sql,
  {
    statement,
    what,
    also = sql`true`,
    alsoHere = sql`true`,
  }: { statement: string; what: string; also?: Sql; alsoHere?: Sql },
): KeptHereIndicator => ({
  id,
  ...audits,
  splits,
  rows: sql`
    select r."endsOn", r.title, r.path, r."finishedOn", r.of, r.grade, ${column} as yes
    from (${finished(sql`${column} is not null and ${also}`)}) r
    union all ${closed(
      sql`a.closed_on, ${ofWhat}, a.grade, f.statements->${statement}->>'said' = 'met'`,
      sql`f.statements->${statement}->>'said' in ('met', 'partly', 'not') and ${alsoHere}`,
    )}`,
  counted: sql`r.yes`,
  says: (row, counted) => `Finished on ${on(row, 'finishedOn')}: ${what} ${counted ? 'yes' : 'no'}.`,
})
const ofCase = sql`r.of <> 'supervision'`
const inCare = { also: sql`r.of = 'care'`, alsoHere: sql`a.pathway = 'In care'` }

/** The share of finished audits of education, health and care plans graded good or better. */
const gradedGood: KeptHereIndicator = {
  id: 'SE28',
  ...audits,
  splits: [byField('case-audits', 'grade')],
  rows: sql`
    select r."endsOn", r.title, r.path, r."finishedOn", r.grade from (${finished(sql`r.of = 'send'`)}) r
    union all ${closed(sql`a.closed_on, a.grade`, sql`a.tool = 'ehc-plan'`)}`,
  counted: goodOrBetter(sql`r.grade`),
  cannotTell: [{ when: sql`r.grade is null`, because: 'It is finished and has no grade.' }],
  says: (row) => `Finished on ${on(row, 'finishedOn')}, graded ${words(row, 'grade')}.`,
}

/** Each action of a closed audit counts for itself, by the day it was due; a line of the register stands for several. */
const actionsInTime: KeptHereIndicator = {
  id: 'QA04',
  ...audits,
  rows: sql`
    select r."endsOn", r.title, r.path, r."on", r.actions, r."actionsInTime" from (${inPeriod('case-audits', 'actions_due_on', auditColumns, sql`r.actions > 0`)}) r
    union all
    select p.ends_on, concat_ws(', ', 'Action of an audit', nullif(a.team, ''), x.due_on), '/audits/' || a.id, x.due_on, 1,
      (x.done_on <= x.due_on and x.done_on is not null)::int
    from periods p join audit_actions x on ${inDays(sql`x.due_on`)}
      join audits a on a.authority_id = x.authority_id and a.id = x.audit_id and a.closed_on is not null and a.taken_back_at is null
    where ${ours(sql`x`)}`,
  cannotTell: [
    { when: sql`r."actionsInTime" is null`, because: 'How many actions were done in time is not recorded.' },
    { when: sql`r."actionsInTime" > r.actions`, because: 'More actions are said to be done than were set.' },
  ],
  sums: { counted: sql`r."actionsInTime"`, outOf: sql`r.actions`, amount: sql`null::float8` },
  says: (row) =>
    `${so(row, 'actions', 'action')} due by ${on(row, 'on')}, ${String(row['actionsInTime'])} done by then.`,
}

/** Months of teams as they were counted by hand, and each audit that was read twice here: whether its first grade stood. */
const agrees = monthly('QA03', 'audit-plan', { yes: 'changed', of: 'moderated' })
const moderationAgrees: KeptHereIndicator = {
  ...agrees,
  seenBy: { register: 'audit-plan', permission: 'children.all' },
  rows: sql`
    select r."endsOn", r.title, r.path, r."on", r.yes, r.of, false as here from (${agrees.rows}) r
    union all ${closed(sql`a.closed_on, (f.grade <> k.grade)::int, 1, true`, sql`k.finished_on is not null`)}`,
  sums: { counted: sql`r.of - r.yes`, outOf: sql`r.of`, amount: sql`null::float8` },
  says: (row) =>
    row['here'] === true
      ? `Closed on ${on(row, 'on')}: the second reader gave ${row['yes'] === 0 ? 'the same' : 'another'} grade.`
      : `In the month to ${on(row, 'on')}: ${String(row['yes'])} of ${String(row['of'])} grades were changed.`,
}

const ofAudits: readonly KeptHereIndicator[] = [
  gradedGood,
  actionsInTime,
  answered('QA05', sql`r.complete`, {
    statement: 'record-complete',
    what: 'key documents and chronology are there:',
    also: ofCase,
  }),
  answered('QA06', sql`r.voice`, { statement: 'voice-clear', what: 'the child’s voice is clear:', also: ofCase }),
  answered('QA07', sql`r.work`, { statement: 'direct-work', what: 'direct work is recorded:', also: ofCase }),
  answered('CL14', sql`r."planCurrent"`, {
    statement: 'plan-current',
    what: 'the plan is current and specific:',
    ...inCare,
  }),
  answered('CL39', sql`r.identity`, {
    statement: 'identity-met',
    what: 'religion, language and culture are met:',
    ...inCare,
  }),
  answered('HE11', sql`r.consent`, { statement: 'consent', what: 'consent is recorded:', ...inCare }),
  monthly('QA01', 'audit-plan', { yes: 'done', of: 'planned' }),
  monthly('QA02', 'audit-plan', { yes: 'good', of: 'done' }),
  moderationAgrees,
  monthly('QA09', 'audit-plan', { yes: 'done', of: 'planned', also: sql`r.cohort = 'care'`, isCount: true }),
  monthly('WF06', 'supervision-counts', { yes: 'held', of: 'due', also: sql`r.kind = 'case'` }),
  monthly('WF07', 'supervision-counts', { yes: 'good', of: 'sampled', also: sql`r.kind = 'case'` }),
]

/** The share of what began or was due in the period that was done by its day. */
const inTime = (
  id: string,
  {
    register,
    from,
    done,
    counted,
    began,
    columns = sql`e.id`,
    also = sql`true`,
    splits = [],
  }: {
    splits?: readonly KeptHereSplit[]
    register: string
    from: string
    done: string
    counted: Sql
    began: string
    columns?: Sql
    also?: Sql
  },
): KeptHereIndicator => ({
  id,
  over: 'period',
  seenBy: { register },
  splits,
  rows: inPeriod(register, from, sql`${dayIn(done)} as "doneOn", ${columns}`, also),
  counted: sql`r."doneOn" <= r."endsOn" and ${counted}`,
  says: (row) =>
    `${began} on ${on(row, 'on')}, ${row['doneOn'] === null ? 'not done' : `done on ${on(row, 'doneOn')}`}.`,
})
const within = (days: number): Sql => sql`${workingDays(sql`r."on"`, sql`r."doneOn"`)} <= ${days}`

const ofWork: readonly KeptHereIndicator[] = [
  inTime('CL16', { register: 'disputes', from: 'raised_on', done: 'settled_on', counted: within(20), began: 'Raised' }),
  inTime('QA12', {
    register: 'complaints',
    from: 'received_on',
    done: 'answered_on',
    counted: within(10),
    began: 'Received',
    columns: sql`${text('stage')} as stage`,
    also: sql`r.stage = '1'`,
  }),
  inTime('SC17', {
    register: 'regulator-complaints',
    from: 'received_on',
    done: 'closed_on',
    counted: sql`r."doneOn" <= r."on" + 42`, // six weeks are what the register asks for
    began: 'Received',
    columns: sql`${text('about')} as about`,
    splits: [byField('regulator-complaints', 'about')],
  }),
  inTime('SC18', {
    register: 'headteacher-vacancies',
    from: 'vacant_since',
    done: 'filled_on',
    counted: sql`r."doneOn" <= r."on" + interval '8 months'`, // two terms
    began: 'Vacant',
  }),
  inTime('QA10', {
    register: 'learning-reviews',
    from: 'known_on',
    done: 'review_on',
    counted: sql`r."doneOn" <= r."on" + 56`, // eight weeks are what the register asks for
    began: 'Known',
    columns: sql`${text('service')} as service, ${text('trigger')} as trigger`,
    splits: [byField('learning-reviews', 'service'), byField('learning-reviews', 'trigger')],
  }),
  inTime('WF14', {
    register: 'starters',
    from: 'first_year_ends_on',
    done: 'first_year_passed_on',
    counted: sql`r."doneOn" <= r."on"`,
    began: 'To be assessed',
    columns: sql`coalesce(${yesIn('newly_qualified')}, false) as newly`,
    also: sql`r.newly`,
  }),
  inTime('WF16', {
    register: 'starters',
    from: 'induction_due_on',
    done: 'induction_done_on',
    counted: sql`r."doneOn" <= r."on"`,
    began: 'Induction due',
  }),
  {
    id: 'WF12',
    over: 'day',
    seenBy: { register: 'starters' },
    rows: standing(
      'starters',
      sql`${dayIn('started_on')} as "startedOn", ${dayIn('left_on')} as "leftOn", ${dayIn('trained_until')} as until`,
      sql`r."startedOn" <= r."endsOn" and coalesce(r."leftOn" > r."endsOn", true)`,
    ),
    counted: sql`r.until >= r."endsOn"`,
    says: (row) =>
      row['until'] === null ? 'No training is recorded.' : `Mandatory training lasts until ${on(row, 'until')}.`,
  },
  {
    id: 'YJ16',
    over: 'day',
    seenBy: { register: 'justice-standards' },
    rows: entriesOf('justice-standards', sql`${yesIn('met')} as met, ${dayIn('assessed_on')} as "assessedOn"`),
    counted: sql`r.met`,
    cannotTell: [{ when: sql`r.met is null`, because: 'Whether it is met is not recorded.' }],
    says: (row, counted) => `${counted ? 'Met' : 'Not met'}, as assessed on ${on(row, 'assessedOn')}.`,
  },
]

/** Full-time posts of youth justice that are filled; a post without a size is one. */
const postsOf = (id: string, which: Sql): KeptHereIndicator => ({
  id,
  over: 'day',
  seenBy: { register: 'key-posts' },
  splits: [byField('key-posts', 'sort'), byField('key-posts', 'state')],
  rows: sql`select r.* from (${entriesOf(
    'key-posts',
    sql`e.name, ${text('of')} as of, ${text('sort')} as sort, ${text('state')} as state, coalesce(${numberIn('fte')}, 1) as fte,
      coalesce(${numberIn('in_post')}, case when ${text('state')} = 'filled' then coalesce(${numberIn('fte')}, 1) else 0 end) as filled`,
  )}) r where r.of = 'youth-justice' and r.sort <> 'seat' and ${which}`,
  cannotTell: [{ when: sql`r.filled > r.fte`, because: 'More of it is said to be filled than there is.' }],
  sums: { counted: sql`r.filled`, outOf: sql`r.fte`, amount: sql`null::float8` },
  says: (row) => `${String(row['filled'])} of ${String(row['fte'])} full-time posts filled.`,
})

const households = { over: 'day', seenBy: { register: 'foster-households' } } as const
const approved = standing(
  'foster-households',
  sql`${dayIn('approved_on')} as "approvedOn", ${dayIn('ended_on')} as "endedOn", ${numberIn('places')} as places,
    ${numberIn('filled')} as filled, ${dayIn('visited_on')} as "visitedOn", ${dayIn('reviewed_on')} as "reviewedOn"`,
  sql`r."approvedOn" <= r."endsOn" and coalesce(r."endedOn" > r."endsOn", true)`,
)

const ofPlacesAndPosts: readonly KeptHereIndicator[] = [
  postsOf('YJ15', sql`r.name ~* 'probation'`),
  postsOf('YJ17', sql`r.sort = 'health'`),
  {
    id: 'CL27',
    ...households,
    rows: approved,
    sums: { counted: sql`r.places`, outOf: sql`r.places`, amount: sql`null::float8` },
    says: (row) => `Approved on ${on(row, 'approvedOn')} for ${so(row, 'places', 'place')}.`,
  },
  {
    id: 'CL28',
    ...households,
    rows: approved,
    cannotTell: [{ when: sql`r.filled > r.places`, because: 'More places are said to be filled than are approved.' }],
    sums: { counted: sql`r.filled`, outOf: sql`r.places`, amount: sql`null::float8` },
    says: (row) => `${String(row['filled'])} of ${so(row, 'places', 'place')} filled.`,
  },
  {
    id: 'CL29',
    over: 'period',
    seenBy: { register: 'foster-households' },
    rows: inPeriod('foster-households', 'approved_on', sql`${numberIn('places')} as places`),
    says: (row) => `Approved on ${on(row, 'on')} for ${so(row, 'places', 'place')}.`,
  },
  {
    id: 'CL30',
    ...households,
    rows: approved,
    // A visit every six weeks is this authority’s own rule; a review within a year of the last or of the approval.
    counted: sql`r."visitedOn" >= r."endsOn" - 42
      and coalesce(r."reviewedOn", r."approvedOn") > r."endsOn" - interval '12 months'`,
    says: (row) =>
      `Last visited on ${on(row, 'visitedOn')}; last reviewed on ${on(row, row['reviewedOn'] === null ? 'approvedOn' : 'reviewedOn')}.`,
  },
]

const sentBy = (row: ListRow): string => (row['source'] === null ? 'A service' : String(row['source']))

const waitColumns = sql`${text('service')} as service, ${dayIn('quarter_ends')} as "on", ${text('source')} as source,
  ${numberIn('waiting')} as waiting, ${numberIn('over_18')} as over18, ${numberIn('measured')} as measured,
  ${numberIn('ended')} as ended, ${numberIn('on_time')} as "onTime", ${numberIn('advice')} as advice`

/** Who waited longer than 18 weeks at the end of the newest quarter of the last twelve months that is there. */
const waitsOver18 = (id: string, service: string): KeptHereIndicator => ({
  id,
  over: 'day',
  seenBy: { register: 'service-waits' },
  splits: [byField('service-waits', 'source')],
  rows: sql`
    select q.* from (
      select r.*, rank() over (partition by r."endsOn" order by r."on" desc) as nth from (${entriesOf('service-waits', waitColumns)}) r
      where r.service = ${service} and r."on" <= r."endsOn" and r."on" > r."endsOn" - interval '12 months') q
    where q.nth = 1`,
  cannotTell: [
    {
      when: sql`r.over18 is null or r.waiting is null`,
      because: 'How many wait, or how many of them for long, is not given.',
    },
    { when: sql`r.over18 > r.waiting`, because: 'More are said to wait for long than wait.' },
  ],
  sums: { counted: sql`r.over18`, outOf: sql`r.waiting`, amount: sql`null::float8` },
  says: (row) =>
    `${sentBy(row)}, at the end of the quarter to ${on(row, 'on')}: ${String(row['over18'])} of ${String(row['waiting'])} had waited longer than 18 weeks.`,
})

/** So many of so many in the quarters that end in the period. */
const inQuarters = (
  id: string,
  services: readonly string[],
  { yes, of, what }: { yes: string; of: string; what: string },
): KeptHereIndicator => ({
  id,
  over: 'period',
  seenBy: { register: 'service-waits' },
  splits: [byField('service-waits', 'service'), byField('service-waits', 'source')],
  rows: inPeriod(
    'service-waits',
    'quarter_ends',
    sql`${text('service')} as service, ${text('source')} as source, ${numberIn(yes)} as yes, ${numberIn(of)} as of`,
    sql`r.service = any(${services}::text[]) and r.of is not null`,
  ),
  cannotTell: [
    { when: sql`r.yes is null`, because: 'Of how many it holds is not given.' },
    { when: sql`r.yes > r.of`, because: 'More are counted than there were.' },
  ],
  sums: { counted: sql`r.yes`, outOf: sql`r.of`, amount: sql`null::float8` },
  says: (row) =>
    `${sentBy(row)}, in the quarter to ${on(row, 'on')}: ${String(row['yes'])} of ${String(row['of'])} ${what}.`,
})

const pupilColumns = sql`${text('school')} as school, ${text('what')} as what, ${numberIn('pupils')} as pupils, ${numberIn('beyond')} as beyond`

/** Of each school the newest quarter of the last twelve months: a school that no longer counts anybody says none. */
const pupilsNow = (id: string, what: string): KeptHereIndicator => ({
  id,
  over: 'day',
  seenBy: { register: 'pupil-counts' },
  splits: [byField('schools', 'phase')],
  rows: sql`select distinct on (r."endsOn", r.school) r.*, s.phase from (${entriesOf(
    'pupil-counts',
    sql`${dayIn('quarter_ends')} as "on", ${pupilColumns}`,
  )}) r left join (${schoolsNow}) s on s.school = r.school and s."endsOn" = r."endsOn"
    where r.what = ${what} and r."on" <= r."endsOn" and r."on" > r."endsOn" - interval '12 months'
    order by r."endsOn", r.school, r."on" desc, r.path`,
  cannotTell: [{ when: sql`r.pupils is null`, because: 'The school did not say how many.' }],
  sums: { counted: sql`r.pupils`, outOf: sql`r.pupils`, amount: sql`null::float8` },
  says: (row) => `At the end of the quarter to ${on(row, 'on')}: ${so(row, 'pupils', 'pupil')}.`,
})

const ofWaitsAndPupils: readonly KeptHereIndicator[] = [
  waitsOver18('SE37', 'speech'),
  waitsOver18('SE43', 'occupational'),
  waitsOver18('CM02', 'camhs'),
  inQuarters('SE44', ['speech', 'occupational', 'physio'], {
    yes: 'measured',
    of: 'ended',
    what: 'ended with a change that was measured',
  }),
  inQuarters('CM07', ['camhs'], { yes: 'measured', of: 'ended', what: 'ended with a change that was measured' }),
  inQuarters('SE29', ['advice'], { yes: 'on_time', of: 'advice', what: 'pieces of advice were sent in time' }),
  pupilsNow('XS12', 'part-time'),
  pupilsNow('XS19', 'alternative'),
  {
    id: 'XS21',
    over: 'period',
    seenBy: { register: 'pupil-counts' },
    rows: inPeriod('pupil-counts', 'quarter_ends', pupilColumns, sql`r.what = 'off-roll'`),
    cannotTell: [
      { when: sql`r.pupils is null or r.beyond is null`, because: 'How many left, or where to, is not given.' },
      { when: sql`r.beyond > r.pupils`, because: 'More are counted than there were.' },
    ],
    sums: { counted: sql`r.beyond`, outOf: sql`r.pupils`, amount: sql`null::float8` },
    says: (row) =>
      `In the quarter to ${on(row, 'on')}: ${so(row, 'pupils', 'pupil')} taken off roll, ${String(row['beyond'])} without a known destination.`,
  },
]

/** Indicators from registers of schools, audits, staff, carers and what was to be answered in time. */
export const ofRegisters: readonly KeptHereIndicator[] = [
  ...ofSchools,
  ...ofPlaces,
  ...ofAudits,
  ...ofWork,
  ...ofPlacesAndPosts,
  ...ofWaitsAndPupils,
]
