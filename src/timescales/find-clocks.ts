import { z } from 'zod'
import { SealedText, showChildren, showing, shownOf, type Opened } from '../children/index.ts'
import { runClock, type Clock } from '../clocks/index.ts'
import { Day } from '../platform/day.ts'
import { joined, rawSql, sql, type Db, type Question, type Sql } from '../platform/sql.ts'
import type { Person } from '../people/index.ts'
import { feeds, turns, type Turn } from './feeds.ts'
import {
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
}

const columns = sql`
  i.rule_id as "ruleId", i.child_id as "childId", c.person_id as number,
  nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, i.about, i.started_on as "startedOn", left(i.started_time::text, 5) as "startedAt", i.due_on as "dueOn",
  i.done_on as "doneOn", i.ended_on as "endedOn", i.excused, i.turn, w.prof_professional_name as worker, d.dept_team_name as team`

/**
 * The delivery by which something is known on a day, for the beginning of a query: the last that shows that day or an earlier one.
 * Before the first whose clocks are kept there is only that one to go by.
 */
const knownOn = (asAt: Day): Sql => sql`
  with known as materialized (
    select coalesce(max(k.number) filter (where k.as_at <= ${asAt}::date), min(k.number)) as number from child_imports k
    join clock_runs r on r.authority_id = k.authority_id and k.number between r.first_import and r.import_number
    where k.undone_at is null)`

/** Which versions of rows stood in that delivery. */
const known = (alias: string): Sql =>
  rawSql(`${alias}.from_import <= (select number from known)
    and (${alias}.to_import is null or ${alias}.to_import >= (select number from known))`)

const worker = sql`
  left join ssd_professionals w on w.authority_id = i.authority_id and w.prof_professional_id = i.professional_id
    and ${known('w')}`
const team = sql`
  left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.team_id and ${known('d')}`
const child = sql`
  join children c on c.authority_id = i.authority_id and c.id = i.child_id
  left join child_names n on n.authority_id = i.authority_id and n.child_id = i.child_id`

/** The state of an open clock at the end of a day, in SQL as `runClock` has it. */
const stateOn = (asAt: Day): Sql => sql`
  case when i.excused then 'exception' when i.due_on is null then 'not countable' when i.due_on < ${asAt}::date then 'overdue'
    when i.soon_on <= ${asAt}::date then 'due soon' else 'running' end`

const openOn = (asAt: Day): Sql => sql`
  ${known('i')} and i.started_on <= ${asAt}::date and i.open_until > ${asAt}::date`

const matching = (filters: ClockFilters, asAt: Day): Sql => {
  const conditions = [openOn(asAt)]
  if (filters.whose === 'mine')
    conditions.push(sql`
      i.professional_id in (select professional_id from worker_people where person_id = (select current_person()))`)
  if (filters.whose === 'team')
    conditions.push(sql`i.team_id in (
      select team_id from team_people where person_id = (select current_person())
      union select e.invo_professional_team from worker_people p join ssd_involvements e
        on e.authority_id = p.authority_id and e.invo_professional_id = p.professional_id
      where p.person_id = (select current_person()) and e.to_import is null and e.invo_involvement_end_date is null)`)
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
    ${knownOn(asAt)} select ${columns}
    from (select * from clock_instances i where ${matching(filters, asAt)} ${order} ${page}) i ${child} ${worker} ${team} ${order}`
}

/** A page of a worklist, with all that stands round it, to be asked at once; `readWorklist` makes it of the answers. */
export const worklistQuestions = (
  by: Grouping | 'list',
  { filters, asAt, most }: { filters: ClockFilters; asAt: Day; most: number },
) => ({
  // One shape for every page: what is not wanted is asked of nothing.
  list: showing({ list: 'worklist', child: 'childId' }, by === 'list' ? listOf(filters, asAt, most) : noClock, Found),
  // The same clocks as the list counts, by whom or what: most overdue first. By child, it is a look at each of them.
  loads: { query: by === 'list' || by === 'child' ? noLoad : loadsOf(by, filters, asAt), row: Load },
  children: showing(
    { list: 'worklist', child: 'childId' },
    by === 'child' ? sql`select key::uuid as "childId", * from (${loadsOf(by, filters, asAt)}) l` : noChild,
    LoadOfChild,
  ),
  rules: { query: loadsOf('rule', filters, asAt), row: Load },
  choices: choicesQuestion(asAt),
  rests: restsQuestion(asAt),
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
  person: Pick<Person, 'authorityId'>,
  { filters, asAt, most }: { filters: ClockFilters; asAt: Day; most: number | null },
): Promise<{ rows: ChildClock[]; total: number }> => {
  const { total } = await db.one(
    sql`${knownOn(asAt)} select count(*) as total from clock_instances i where ${matching(filters, asAt)}`,
    Total,
  )
  const rows = await db.many(listOf(filters, asAt, most), Found)
  const shown = await showChildren(db, most === null ? 'whole worklist' : 'worklist', rows)
  return { rows: counted(await rulesInForce(db, person.authorityId), shown, asAt), total }
}

/** What there is to ask for the clocks of one child; `readClocksOfChild` makes them of the answers. */
export const clocksOfChildQuestions = (
  { authorityId }: Pick<Person, 'authorityId'>,
  { childId, asAt }: { childId: string; asAt: Day },
) => ({
  clocks: {
    query: sql`
      ${knownOn(asAt)} select c.* from known cross join lateral clocks_of_child(${childId}::uuid, known.number, ${asAt}::date) c`,
    row: OfOneChild,
  },
  rules: standingQuestion(authorityId),
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
  person: Pick<Person, 'authorityId'>,
  { childId, asAt }: { childId: string; asAt: Day },
): Promise<{ open: ChildClock[]; past: ChildClock[] }> =>
  readClocksOfChild(asAt, await db.together(clocksOfChildQuestions(person, { childId, asAt })))

const counted = ({ byId }: RuleSet, rows: readonly Opened<z.infer<typeof Found>>[], asAt: Day): ChildClock[] =>
  rows.flatMap((row) => {
    const rule = byId.get(row.ruleId)
    return rule ? [{ ...row, rule, clock: runClock(rule.rule, factsOf(row, asAt), asAt) }] : []
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
  soon: z.number(),
  in30: z.number(),
  in90: z.number(),
})
/** What is on one worker’s, team’s, rule’s or child’s plate: clocks that are open, overdue, due soon, due in the next 30 and 90 days. */
export type Load = z.infer<typeof Load>

const groups: Readonly<Record<Grouping, { key: Sql; name: Sql; named: Sql }>> = {
  worker: { key: sql`i.professional_id`, name: sql`min(w.prof_professional_name)`, named: worker },
  team: { key: sql`i.team_id`, name: sql`min(d.dept_team_name)`, named: team },
  rule: { key: sql`i.rule_id`, name: sql`null::text`, named: sql`` },
  child: {
    key: sql`i.child_id::text`,
    name: sql`min(coalesce(nullif(trim(concat_ws(' ', n.forename, n.surname)), ''), c.person_id))`,
    named: child,
  },
}

const LoadOfChild = Load.extend({ key: z.string(), childId: z.string(), name: SealedText })

// What a page does not show, in the shape of what it would.
const noClock = sql`select null::uuid as "childId" where false`
const noChild = noClock
const noLoad = sql`select 1 where false`

const loadsOf = (by: Grouping, filters: ClockFilters, asAt: Day): Sql => sql`
  ${knownOn(asAt)} select ${groups[by].key} as key, ${groups[by].name} as name, count(*) as open,
    count(*) filter (where ${stateOn(asAt)} = 'overdue') as overdue,
    count(*) filter (where ${stateOn(asAt)} = 'due soon') as soon,
    count(*) filter (where i.due_on between ${asAt}::date and ${asAt}::date + 30) as in30,
    count(*) filter (where i.due_on between ${asAt}::date and ${asAt}::date + 90) as in90
  from clock_instances i ${groups[by].named} where ${matching(filters, asAt)} group by 1 order by overdue desc, soon desc, open desc, 1 nulls last`

const Kept = z.object({ ruleId: z.string(), due: z.number(), met: z.number(), late: z.number(), never: z.number() })
/** How one rule was kept in a period: of the clocks due in it, met in time, met late, and not met. */
export type Kept = z.infer<typeof Kept>

/** Rules of which the data never says that they were met: how they were kept cannot be told. */
export const neverToldMet: readonly string[] = feeds.filter(({ of }) => of === 'nothing').map(({ rule }) => rule)

/** By rule, of all children whom the person may see; what fell away before it was due is not counted. */
export const keptIn = (db: Db, { from, to }: { from: Day; to: Day }): Promise<Kept[]> =>
  db.many(
    sql`
      ${knownOn(to)} select i.rule_id as "ruleId", count(*) as due, count(*) filter (where i.done_on <= least(i.due_on, ${to}::date)) as met,
        count(*) filter (where i.done_on > i.due_on and i.done_on <= ${to}::date) as late,
        count(*) filter (where i.done_on is null or i.done_on > ${to}::date) as never
      from clock_instances i where i.rule_id <> all (${neverToldMet}) and i.due_on between ${from}::date and ${to}::date
        and (i.ended_on is null or i.ended_on > i.due_on or i.done_on <= i.due_on)
        and (i.due_on < ${to}::date or i.done_on <= ${to}::date) and ${known('i')}
      group by 1 order by 1`,
    Kept,
  )

const Rests = z.object({ asAt: Day, number: z.number() })
/** The delivery on which the clocks of a day rest; it shows a later day where none of that day or before is kept. */
export type Rests = z.infer<typeof Rests>

const restsQuestion = (asAt: Day) => ({
  query: sql`${knownOn(asAt)} select as_at as "asAt", i.number from child_imports i join known using (number)`,
  row: Rests,
})

/** Undefined where no clock was ever worked out. */
export const clocksRestOn = async (db: Db, asAt: Day): Promise<Rests | undefined> =>
  (await db.ask(restsQuestion(asAt)))[0]

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
const choicesQuestion = (asAt: Day) => ({
  query: sql`
    ${knownOn(asAt)}, open as (select distinct i.authority_id, i.professional_id, i.team_id from clock_instances i where ${openOn(asAt)})
    select distinct 'team' as kind, i.team_id as id, coalesce(d.dept_team_name, i.team_id) as name from open i ${team}
    where i.team_id is not null
    union
    select distinct 'worker', i.professional_id, coalesce(w.prof_professional_name, i.professional_id) from open i ${worker}
    where i.professional_id is not null
    order by 1, 3, 2`,
  row: Choice,
})
