import { z } from 'zod'
import { heldOn, SealedText, showChildren, showing, shownOf, type Opened } from '../children/index.ts'
import { runClock, type Clock } from '../clocks/index.ts'
import { Day, inWords } from '../platform/day.ts'
import { joined, rawSql, sql, type Db, type Question, type Sql } from '../platform/sql.ts'
import { feeds, turns, type Turn } from './feeds.ts'
import {
  ruleItself,
  rulesInForce,
  ruleSetOf,
  standingQuestion,
  type RuleInForce,
  type RuleSet,
  type Stand,
} from './rules-in-force.ts'

/** Whose clocks: those that are mine to meet, those of my teams, or of all children whom I may see. */
export const whose = ['mine', 'team', 'all'] as const
export const openStates = ['overdue', 'due soon', 'running', 'exception', 'not countable'] as const
export type OpenState = (typeof openStates)[number]

const turnNames = Object.keys(turns) as [Turn, ...Turn[]] // Object.keys forgets the names
const list = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .union([z.enum(values), z.array(z.enum(values))])
    .default([])
    .transform((value) => (Array.isArray(value) ? value : [value]) as Values[number][])
const text = z.string().trim().default('')

export const ClockFilters = z.object({
  whose: z.enum(whose).default('mine'),
  state: list(openStates),
  turn: list(turnNames),
  rule: text,
  worker: text,
  team: text,
  /** Due within so many days from the as-at day, those overdue with them; 0 for all. */
  within: z.coerce.number().int().min(0).max(400).default(0).catch(0),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})
export type ClockFilters = z.infer<typeof ClockFilters>

const Found = z.object({
  ruleId: z.string(),
  childId: z.string(),
  number: SealedText,
  /** '' where the person sees no names. */
  name: SealedText,
  about: z.string(),
  startedOn: Day,
  startedAt: z.string().nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  endedOn: Day.nullable(),
  excused: z.boolean(),
  turn: z.enum(turnNames),
  worker: z.string().nullable(),
  team: z.string().nullable(),
})

// Not sealed: whoever asks for one child’s clocks is looking at that child’s record, and that is written down by itself.
const OfOneChild = Found.extend({
  number: z.string(),
  name: z
    .string()
    .nullable()
    .transform((name) => name ?? ''),
})

/** One clock of one child as it stands on a day. */
export interface ChildClock extends Opened<z.infer<typeof Found>> {
  rule: RuleInForce
  clock: Clock
  /** How it stands by the rule itself, where a stricter target of the authority’s own counts it. */
  byRule: Clock | undefined
}

/** Whether a clock is overdue by a stricter target alone. */
export const isOverTargetOnly = ({ clock, byRule }: Pick<ChildClock, 'clock' | 'byRule'>): boolean =>
  clock.state === 'overdue' && byRule !== undefined && byRule.state !== 'overdue'

/** The day of the rule itself, to stand behind that of a target: `; a target of our own, by the rule itself 22 June 2026`. */
export const byRuleInWords = (byRule: Clock | undefined): string => {
  if (!byRule) return ''
  const { dueOn } = byRule
  return `; a target of our own${dueOn === null ? '' : `, by the rule itself ${inWords(dueOn)}`}`
}

const columns = sql`
  i.rule_id as "ruleId", i.child_id as "childId", c.person_id as number,
  nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, i.about, i.started_on as "startedOn", left(i.started_time::text, 5) as "startedAt", i.due_on as "dueOn",
  i.done_on as "doneOn", i.ended_on as "endedOn", i.excused, i.turn, w.prof_professional_name as worker, d.dept_team_name as team`

/**
 * The delivery by which something is known on a day: the last that shows that day or an earlier one. Before the first whose
 * clocks are kept there is only that one to go by.
 */
const knownOn = (asAt: Day): Sql => sql`
  known as materialized (
    select k.number, k.as_at from child_imports k
    join clock_runs r on r.authority_id = k.authority_id and k.number between r.first_import and r.import_number
    where k.undone_at is null
    order by k.as_at <= ${asAt}::date desc, case when k.as_at <= ${asAt}::date then -k.number else k.number end limit 1)`

/** Which versions of rows stood in that delivery. */
const known = (alias: string): Sql =>
  rawSql(`${alias}.from_import <= (select number from known)
    and (${alias}.to_import is null or ${alias}.to_import >= (select number from known))`)

// Looked up for the rows of a page one by one, after they were chosen: joined, they would be read whole, for each of three uses.
const worker = sql`
  left join lateral (
    select w.prof_professional_name from ssd_professionals w
    where w.authority_id = i.authority_id and w.prof_professional_id = i.professional_id and ${known('w')} limit 1) w on true`
const team = sql`
  left join lateral (
    select d.dept_team_name from ssd_department d
    where d.authority_id = i.authority_id and d.dept_team_id = i.team_id and ${known('d')} limit 1) d on true`
const child = sql`
  cross join lateral (
    select c.person_id from children c where c.authority_id = i.authority_id and c.id = i.child_id offset 0) c
  left join lateral (
    select n.forename, n.surname from child_names n where n.authority_id = i.authority_id and n.child_id = i.child_id offset 0) n on true`

/** What the questions of a worklist are asked over: what is open of all that the person may see at the end of a day, found once. */
const openClocks = (asAt: Day): Sql => sql`
  ${knownOn(asAt)}, open as materialized (
    select i.authority_id, i.rule_id, i.child_id, i.about, i.started_on, i.started_time, i.due_on, i.rule_due_on, i.soon_on, i.done_on,
      i.ended_on, i.excused, i.turn, i.professional_id, i.team_id
    from clock_instances i
    where i.from_import <= (select number from known) and i.started_on <= ${asAt}::date and (
      (i.to_import is null and i.open_until > ${asAt}::date)
      or (i.to_import >= (select number from known) and i.open_until > ${asAt}::date)))`

/** The state of an open clock at the end of a day, in SQL as `runClock` has it. */
const isOverdue = (asAt: Day): Sql => sql`not i.excused and i.due_on < ${asAt}::date`
/** Overdue by a stricter target alone: by the rule itself it is not late yet. */
const isOverTarget = (asAt: Day): Sql => sql`${isOverdue(asAt)} and i.rule_due_on >= ${asAt}::date`
const isDueSoon = (asAt: Day): Sql => sql`not i.excused and i.due_on >= ${asAt}::date and i.soon_on <= ${asAt}::date`
const stateOn = (asAt: Day): Sql => sql`
  case when i.excused then 'exception' when i.due_on is null then 'not countable' when ${isOverdue(asAt)} then 'overdue'
    when ${isDueSoon(asAt)} then 'due soon' else 'running' end`

/** Which of the open clocks the filters leave. */
const matching = (filters: ClockFilters, asAt: Day): Sql => {
  const conditions = [sql`true`]
  if (filters.whose === 'mine')
    conditions.push(sql`
      i.professional_id in (select professional_id from worker_people where person_id = (select current_person()))`)
  if (filters.whose === 'team')
    conditions.push(sql`i.team_id in (
      select team_id from team_people where person_id = (select current_person())
      union select e.invo_professional_team from worker_people p join ssd_involvements e
        on e.authority_id = p.authority_id and e.invo_professional_id = p.professional_id
      where p.person_id = (select current_person()) and e.to_import is null
        and ${heldOn(sql`${asAt}::date`, 'e')})`)
  if (filters.state.length > 0) conditions.push(sql`${stateOn(asAt)} = any (${filters.state})`)
  if (filters.turn.length > 0) conditions.push(sql`i.turn = any (${filters.turn})`)
  if (filters.rule !== '') conditions.push(sql`i.rule_id = ${filters.rule}`)
  if (filters.worker !== '') conditions.push(sql`i.professional_id = ${filters.worker}`)
  if (filters.team !== '') conditions.push(sql`i.team_id = ${filters.team}`)
  if (filters.within > 0) conditions.push(sql`i.due_on <= ${asAt}::date + ${filters.within}::int`)
  return joined(conditions, ' and ')
}

const Total = z.object({ total: z.number() })

const order = sql`order by i.due_on nulls last, i.rule_id, i.child_id, i.about, i.started_on`

const listOf = (filters: ClockFilters, asAt: Day, most: number | null): Sql => {
  const page = most === null ? sql`` : sql`limit ${most}::int offset ${(filters.page - 1) * most}::int`
  return sql`
    select ${columns} from (select * from open i where ${matching(filters, asAt)} ${order} ${page}) i ${child} ${worker} ${team} ${order}`
}

/** What the questions of a page of a worklist are asked over. */
export const worklistGiven = (
  by: Grouping | 'list',
  { filters, asAt }: { filters: ClockFilters; asAt: Day },
): Sql => sql`
  ${openClocks(asAt)}, ${countedClocks(by, filters, asAt)},
  turns as materialized (select distinct authority_id, professional_id, team_id from ${isWhole(filters) ? sql`counted` : sql`open`})`

/** Whether nothing is filtered out: then those who have open clocks are those who are counted. */
const isWhole = ({ whose: theirs, state, turn, rule, worker: one, team: of, within }: ClockFilters): boolean =>
  theirs === 'all' && state.length + turn.length + within === 0 && rule + one + of === ''

/** A page of a worklist, with all that stands round it, to be asked at once over `worklistGiven`; `readWorklist` makes it of the answers. */
export const worklistQuestions = (
  by: Grouping | 'list',
  { filters, asAt, most }: { filters: ClockFilters; asAt: Day; most: number },
) => ({
  // One shape for every page: what is not wanted is asked of nothing.
  list: showing({ list: 'worklist', child: 'childId' }, by === 'list' ? listOf(filters, asAt, most) : noClock, Found),
  // The same clocks as the list counts, by whom or what: most overdue first. By child, it is a look at each of them.
  loads: { query: by === 'list' || by === 'child' ? noLoad : loadsOf(by), row: Load },
  children: showing(
    { list: 'worklist', child: 'childId' },
    by === 'child' ? sql`select key::uuid as "childId", * from (${loadsOf(by)}) l` : noChild,
    LoadOfChild,
  ),
  rules: { query: loadsOf('rule'), row: Load },
  choices: choicesQuestion,
  rests: restsQuestion,
})

type Answers<Questions extends Readonly<Record<string, Question>>> = {
  [Name in keyof Questions]: readonly z.infer<Questions[Name]['row']>[]
}

/** What such a page shows: `list` with all clocks that the filters leave, whichever page of them is shown; `loads` by whom or what. */
export const readWorklist = (
  questions: ReturnType<typeof worklistQuestions>,
  answers: Answers<ReturnType<typeof worklistQuestions>>,
  { rules, asAt }: { rules: readonly Stand[]; asAt: Day },
): {
  list: { rows: ChildClock[]; total: number }
  loads: Load[]
  rules: readonly Load[]
  choices: readonly Choice[]
  from: Rests | undefined
} => {
  const listed = shownOf(questions.list, answers.list)
  return {
    list: {
      rows: rules.flatMap(({ stated }) => counted(ruleSetOf(stated), listed, asAt)),
      total: answers.rules.reduce((sum, { open }) => sum + open, 0),
    },
    loads: [...answers.loads, ...shownOf(questions.children, answers.children)],
    rules: answers.rules,
    choices: answers.choices,
    from: answers.rests[0],
  }
}

/** Open clocks, the longest overdue first. `most` rows from the page that the filters name; all where it is null. */
export const listClocks = async (
  db: Db,
  { filters, asAt, most }: { filters: ClockFilters; asAt: Day; most: number | null },
): Promise<{ rows: ChildClock[]; total: number }> => {
  const { total } = await db.one(
    sql`with ${openClocks(asAt)} select count(*) as total from open i where ${matching(filters, asAt)}`,
    Total,
  )
  const rows = await db.many(sql`with ${openClocks(asAt)} ${listOf(filters, asAt, most)}`, Found)
  const shown = await showChildren(db, most === null ? 'whole worklist' : 'worklist', rows)
  return { rows: counted(await rulesInForce(db, standingQuestion), shown, asAt), total }
}

/** What there is to ask for the clocks of one child; `readClocksOfChild` makes them of the answers. */
export const clocksOfChildQuestions = ({ childId, asAt }: { childId: string; asAt: Day }) => ({
  clocks: {
    query: sql`select c.* from clocks_of_child_on(${childId}::uuid, ${asAt}::date) c`,
    row: OfOneChild,
  },
  rules: standingQuestion,
})

/** The clocks of one child: those that are open on a day, and those met or fallen away in the year before it, newest first. */
export const readClocksOfChild = (
  asAt: Day,
  { clocks, rules }: { clocks: readonly z.infer<typeof OfOneChild>[]; rules: readonly Stand[] },
): { open: ChildClock[]; past: ChildClock[] } => {
  const all = rules.flatMap(({ stated }) => counted(ruleSetOf(stated), clocks, asAt))
  const isOpen = ({ doneOn, endedOn }: ChildClock): boolean =>
    (doneOn === null || doneOn > asAt) && (endedOn === null || endedOn > asAt)
  return { open: all.filter(isOpen).toReversed(), past: all.filter((each) => !isOpen(each)) }
}

export const clocksOfChild = async (
  db: Db,
  { childId, asAt }: { childId: string; asAt: Day },
): Promise<{ open: ChildClock[]; past: ChildClock[] }> =>
  readClocksOfChild(asAt, await db.together(clocksOfChildQuestions({ childId, asAt })))

const counted = ({ byId }: RuleSet, rows: readonly Opened<z.infer<typeof Found>>[], asAt: Day): ChildClock[] =>
  rows.flatMap((row) => {
    const rule = byId.get(row.ruleId)
    if (!rule) return []
    const facts = factsOf(row, asAt)
    const itself = ruleItself(rule, row.startedOn)
    const byRule = itself && runClock(itself, facts, asAt)
    return [{ ...row, rule, clock: runClock(rule.rule, facts, asAt), byRule }]
  })

const factsOf = ({ startedOn, startedAt, doneOn, endedOn, excused }: Opened<z.infer<typeof Found>>, asAt: Day) => ({
  startedOn,
  startedAt,
  doneOn,
  ...(excused && { exception: { reason: 'claimed in the case system', authorisedBy: 'whoever recorded it there' } }),
  ...(endedOn !== null &&
    endedOn <= asAt &&
    (doneOn === null || doneOn > asAt) && { notRequired: `it ended on ${endedOn} and was not done by then.` }),
})

export const groupings = ['worker', 'team', 'rule', 'child'] as const
export type Grouping = (typeof groupings)[number]

const Load = z.object({
  key: z.string().nullable(),
  name: z.string().nullable(),
  open: z.number(),
  overdue: z.number(),
  /** Of the overdue, those that are so by a stricter target of the authority’s own and not by the rule itself. */
  overTarget: z.number(),
  soon: z.number(),
  in30: z.number(),
  in90: z.number(),
})
/** What is on one worker’s, team’s, rule’s or child’s plate: clocks that are open, overdue, due soon, due in the next 30 and 90 days. */
export type Load = z.infer<typeof Load>

const groups: Readonly<Record<Grouping, { key: Sql; name: Sql; named: Sql }>> = {
  worker: { key: sql`i.professional_id`, name: sql`w.prof_professional_name`, named: worker },
  team: { key: sql`i.team_id`, name: sql`d.dept_team_name`, named: team },
  rule: { key: sql`i.rule_id`, name: sql`null::text`, named: sql`` },
  child: {
    key: sql`i.child_id`,
    name: sql`coalesce(nullif(trim(concat_ws(' ', n.forename, n.surname)), ''), c.person_id)`,
    named: child,
  },
}

const LoadOfChild = Load.extend({ key: z.string(), childId: z.string(), name: SealedText })

// What a page does not show, in the shape of what it would.
const noClock = sql`select null::uuid as "childId" where false`
const noChild = noClock
const noLoad = sql`select 1 where false`

/** What the filters leave of the open clocks, counted once for all that a page says of rules, workers, teams or children. */
const countedClocks = (by: Grouping | 'list', filters: ClockFilters, asAt: Day): Sql => sql`
  counted as materialized (
    select i.authority_id, i.rule_id, i.professional_id, i.team_id, ${by === 'child' ? sql`i.child_id` : sql`null::uuid as child_id`},
      count(*) as open, count(*) filter (where ${isOverdue(asAt)}) as overdue,
      count(*) filter (where ${isOverTarget(asAt)}) as over_target, count(*) filter (where ${isDueSoon(asAt)}) as soon,
      count(*) filter (where i.due_on between ${asAt}::date and ${asAt}::date + 30) as in30,
      count(*) filter (where i.due_on between ${asAt}::date and ${asAt}::date + 90) as in90
    from open i where ${matching(filters, asAt)} group by 1, 2, 3, 4, 5)`

const loadsOf = (by: Grouping): Sql => sql`
  select ${groups[by].key}::text as key, ${groups[by].name} as name, i.open, i.overdue, i.over_target as "overTarget", i.soon, i.in30, i.in90
  from (
    select i.authority_id, ${groups[by].key}, sum(i.open)::bigint as open, sum(i.overdue)::bigint as overdue,
      sum(i.over_target)::bigint as over_target, sum(i.soon)::bigint as soon,
      sum(i.in30)::bigint as in30, sum(i.in90)::bigint as in90
    from counted i group by 1, 2) i ${groups[by].named}
  order by overdue desc, soon desc, open desc, 1 nulls last`

/** What is on each plate, most overdue first, of the open clocks that the filters leave. By child a list says more. */
export const loadsBy = (
  db: Db,
  by: Exclude<Grouping, 'child'>,
  { filters, asAt }: { filters: ClockFilters; asAt: Day },
): Promise<Load[]> => db.many(sql`with ${openClocks(asAt)}, ${countedClocks(by, filters, asAt)} ${loadsOf(by)}`, Load)

const Kept = z.object({ ruleId: z.string(), due: z.number(), met: z.number(), late: z.number(), never: z.number() })
/** How one rule was kept in a period: of the clocks due in it, met in time, met late, and not met. */
export type Kept = z.infer<typeof Kept>

/** Rules of which the data never says that they were met: how they were kept cannot be told. */
export const neverToldMet: readonly string[] = feeds.filter(({ of }) => of === 'nothing').map(({ rule }) => rule)

/**
 * By rule, of all children whom the person may see; what fell away before it was due is not counted. In time is what kept the rule
 * itself: a stricter target of the authority’s own changes nothing of it.
 */
export const keptIn = (db: Db, { from, to }: { from: Day; to: Day }): Promise<Kept[]> =>
  db.many(
    sql`
      with ${knownOn(to)} select i.rule_id as "ruleId", count(*) as due, count(*) filter (where i.done_on <= least(i.by_rule, ${to}::date)) as met,
        count(*) filter (where i.done_on > i.by_rule and i.done_on <= ${to}::date) as late,
        count(*) filter (where i.done_on is null or i.done_on > ${to}::date) as never
      from (select *, coalesce(rule_due_on, due_on) as by_rule from clock_instances) i where i.rule_id <> all (${neverToldMet}) and i.by_rule between ${from}::date and ${to}::date
        and (i.ended_on is null or i.ended_on > i.by_rule or i.done_on <= i.by_rule)
        and (i.by_rule < ${to}::date or i.done_on <= ${to}::date) and ${known('i')}
      group by 1 order by 1`,
    Kept,
  )

const Rests = z.object({ asAt: Day, number: z.number() })
/** The delivery on which the clocks of a day rest; it shows a later day where none of that day or before is kept. */
export type Rests = z.infer<typeof Rests>

const restsQuestion = { query: sql`select as_at as "asAt", number from known`, row: Rests }

/** Undefined where no clock was ever worked out. */
export const clocksRestOn = async (db: Db, asAt: Day): Promise<Rests | undefined> =>
  db.maybeOne(sql`with ${knownOn(asAt)} ${restsQuestion.query}`, Rests)

const Mine = z.object({ worker: z.boolean(), team: z.boolean() })
export const whoseFirstQuestion = {
  query: sql`
    select exists (select from worker_people where person_id = (select current_person())) as worker,
      exists (select from team_people where person_id = (select current_person())) as team`,
  row: Mine,
}

/** Whose clocks somebody looks at first: their own where they are a worker, else their team’s, else all that they may see. */
export const firstOf = ([mine]: readonly z.infer<typeof Mine>[]): ClockFilters['whose'] =>
  mine?.worker ? 'mine' : mine?.team ? 'team' : 'all'

export const whoseFirst = async (db: Db): Promise<ClockFilters['whose']> => firstOf(await db.ask(whoseFirstQuestion))

const Choice = z.object({ kind: z.enum(['team', 'worker']), id: z.string(), name: z.string() })
type Choice = z.infer<typeof Choice>

/** The teams and workers who have open clocks that the person may see. */
const choicesQuestion = {
  query: sql`
    select 'team' as kind, i.team_id as id, coalesce(d.dept_team_name, i.team_id) as name
    from (select distinct authority_id, team_id from turns where team_id is not null) i ${team}
    union all
    select 'worker', i.professional_id, coalesce(w.prof_professional_name, i.professional_id)
    from (select distinct authority_id, professional_id from turns where professional_id is not null) i ${worker}
    order by 1, 3, 2`,
  row: Choice,
}
