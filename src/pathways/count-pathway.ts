import { z } from 'zod'
import type { Person } from '../people/index.ts'
import { addDays, addMonths } from '../platform/calendar/days.ts'
import type { Database } from '../platform/database.ts'
import { Day } from '../platform/day.ts'
import { joined, sql, type Db, type Sql } from '../platform/sql.ts'
import { computedIndicators, valuesOf, withKnown, type Period } from '../indicators/index.ts'
import { waitingIn, type Pathway } from './pathway.ts'
import {
  attributesOfStays,
  isIn,
  mixSplits,
  mixTables,
  ofTeam,
  partOf,
  staysOf,
  type Asked,
  type TeamKey,
} from './stays.ts'

const Numbers = z.object({
  opening: z.number(),
  in: z.number(),
  out: z.number(),
  now: z.number(),
  late: z.number(),
  /** Beyond a stricter target of the authority’s own, and not beyond the time limit itself. */
  target: z.number(),
  due: z.number(),
  kept: z.number(),
  leftOut: z.number(),
  /** Days that half of those in it now have waited longer than; null where nobody is. */
  half: z.number().nullable(),
  /** Days that the one who has waited longest has. */
  longest: z.number().nullable(),
})
/** Stock and flow of one step: opening + in − out = now. */
export type Numbers = z.infer<typeof Numbers>

const StepNumbers = Numbers.extend({ step: z.string() })
const TeamNumbers = StepNumbers.extend({ teamId: z.string().nullable(), team: z.string().nullable() })
export type TeamNumbers = z.infer<typeof TeamNumbers>

const WorkerNumbers = z.object({
  workerId: z.string().nullable(),
  worker: z.string().nullable(),
  team: z.string().nullable(),
  now: z.number(),
  late: z.number(),
  target: z.number(),
  longest: z.number(),
})
/** What waits with one worker: stays in steps in which children wait for something, those beyond their time limit, days of the longest. */
export type WorkerNumbers = z.infer<typeof WorkerNumbers>

const Way = z.object({
  step: z.string(),
  way: z.enum(['came', 'went']),
  words: z.string().nullable(),
  count: z.number(),
})
/** How many came in or went out by one way; null where none is recorded. */
export type Way = z.infer<typeof Way>

const Mix = z.object({ split: z.string(), part: z.string(), count: z.number() })
/** How many of those in the main step now belong to one part of a split; the parts of each split add up to all of them. */
export type Mix = z.infer<typeof Mix>

const Month = z.object({
  startsOn: Day,
  endsOn: Day,
  opening: z.number(),
  in: z.number(),
  out: z.number(),
  now: z.number(),
})
export type Month = z.infer<typeof Month>

/** How many were counted, out of how many. */
export interface Share {
  counted: number
  outOf: number
}

/** The numbers of a pathway for a whole authority, as they are for whoever looks. */
export interface PathwayNumbers {
  asked: Asked
  /** By the step’s id, those of time limits by `limitStep`. */
  steps: ReadonlyMap<string, Numbers>
  teams: readonly TeamNumbers[]
  workers: readonly WorkerNumbers[]
  ways: readonly Way[]
  /** The twelve months up to the as-at day, of the main step; oldest first. */
  months: readonly Month[]
  mix: readonly Mix[]
  /** The indicators that say how well, for the same period, by id: of the whole authority, whatever the team. */
  quality: ReadonlyMap<string, Share>
}

const none: Numbers = {
  opening: 0,
  in: 0,
  out: 0,
  now: 0,
  late: 0,
  target: 0,
  due: 0,
  kept: 0,
  leftOut: 0,
  half: null,
  longest: null,
}

const numbersIn = (period: Period): Sql => {
  const count = (part: Parameters<typeof isIn>[0]): Sql => sql`count(*) filter (where ${isIn(part, period)})`
  const waited = sql`${period.endsOn}::date - started_on`
  return sql`${count('opening')} as opening, ${count('in')} as "in", ${count('out')} as "out", ${count('now')} as now,
    ${count('late')} as late, ${count('target')} as target, ${count('due')} as due, ${count('kept')} as kept, ${count('left-out')} as "leftOut",
    percentile_disc(0.5) within group (order by ${waited}) filter (where ${isIn('now', period)}) as half,
    max(${waited}) filter (where ${isIn('now', period)}) as longest`
}

export const Waiting = z.object({
  step: z.string(),
  thing: z.string(),
  childId: z.string(),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  dueOn: Day.nullable(),
  /** By a stricter target of the authority’s own; null where none counts. */
  targetOn: Day.nullable(),
  came: z.string().nullable(),
  went: z.string().nullable(),
  team: z.string().nullable(),
  workerId: z.string().nullable(),
  worker: z.string().nullable(),
  fault: z.string().nullable(),
  /** Whether it lasts on the as-at day. */
  isOpen: z.boolean(),
  isLate: z.boolean(),
  isOverTarget: z.boolean(),
})
/** A stay that lasts in a step in which a child waits for something. Whose it is, is for `listStuck` to say to those who may know. */
export type Waiting = z.infer<typeof Waiting>

/** A pathway counted for the whole authority, and who is stuck in it: beyond a time limit first, then by how long they have waited. */
export interface Whole {
  numbers: PathwayNumbers
  waiting: readonly Waiting[]
}

/**
 * Counts a pathway for the whole authority of a person, or for one of its teams. As owner, who sees every child: a count is
 * the same for whoever looks at it, and the list behind it is what differs.
 */
export const countPathway = async (
  database: Database,
  whose: Pick<Person, 'authorityId'>,
  pathway: Pathway,
  wanted: { asked: Asked; team?: TeamKey },
): Promise<PathwayNumbers> => (await countWhole(database, whose, pathway, wanted)).numbers

/** The same, with those who wait in it. */
export const countWhole = (
  database: Database,
  { authorityId }: Pick<Person, 'authorityId'>,
  pathway: Pathway,
  { asked, team = '' }: { asked: Asked; team?: TeamKey },
): Promise<Whole> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
      await layOutStays(step, pathway, asked)
      const { period } = asked
      const counts = await step.many(
        sql`select step, ${numbersIn(period)} from laid_stays where ${ofTeam(team)} group by step`,
        StepNumbers,
      )
      const known = new Map(counts.map(({ step: id, ...numbers }) => [id, numbers]))
      const teams = await step.many(
        sql`
          select s.step, s.team_id as "teamId", min(coalesce(d.dept_team_name, s.team_id)) as team, ${numbersIn(period)}
          from laid_stays s left join ssd_department d on d.authority_id = (select current_authority())
            and d.dept_team_id = s.team_id and d.to_import is null
          where s.step = any(${pathway.steps.map(({ id }) => id)}::text[])
          group by s.step, s.team_id order by 3 nulls last, 2`,
        TeamNumbers,
      )
      const workers = await step.many(
        sql`
          select s.worker_id as "workerId", min(w.prof_professional_name) as worker, min(coalesce(d.dept_team_name, s.team_id)) as team,
            count(*) as now, count(*) filter (where ${isIn('late', period)}) as late,
            count(*) filter (where ${isIn('target', period)}) as target, max(${period.endsOn}::date - started_on) as longest
          from laid_stays s
            left join ssd_professionals w on w.authority_id = (select current_authority())
              and w.prof_professional_id = s.worker_id and w.to_import is null
            left join ssd_department d on d.authority_id = (select current_authority()) and d.dept_team_id = s.team_id and d.to_import is null
          where ${isIn('now', period)} and s.step = any(${waitingIn(pathway)}::text[]) and ${ofTeam(team)}
          group by s.worker_id, s.team_id order by late desc, longest desc, now desc, 2, 1`,
        WorkerNumbers,
      )
      const ways = await step.many(
        sql`
          select step, 'came' as way, came as words, count(*) from laid_stays where ${isIn('in', period)} and ${ofTeam(team)} group by 1, 3
          union all
          select step, 'went', went, count(*) from laid_stays where ${isIn('out', period)} and ${ofTeam(team)} group by 1, 3
          order by 1, 2, 4 desc, 3`,
        Way,
      )
      const months = await step.many(
        joined(
          monthsTo(asked.asAt).map(
            (month) => sql`
              select ${month.startsOn}::date as "startsOn", ${month.endsOn}::date as "endsOn",
                count(*) filter (where ${isIn('opening', month)}) as opening, count(*) filter (where ${isIn('in', month)}) as "in",
                count(*) filter (where ${isIn('out', month)}) as "out", count(*) filter (where ${isIn('now', month)}) as now
              from laid_stays where step = ${pathway.main} and ${ofTeam(team)}`,
          ),
          ' union all ',
        ),
        Month,
      )
      const waiting = await step.many(
        sql`
          select s.step, s.thing, s.child_id as "childId", s.started_on as "startedOn", s.ended_on as "endedOn", s.due_on as "dueOn", s.target_on as "targetOn",
            s.came, s.went, coalesce(d.dept_team_name, s.team_id) as team, s.worker_id as "workerId",
            coalesce(w.prof_professional_name, s.worker_id) as worker, s.fault, true as "isOpen", coalesce(${isIn('late', period)}, false) as "isLate",
            coalesce(${isIn('target', period)}, false) as "isOverTarget"
          from laid_stays s join children c on c.authority_id = (select current_authority()) and c.id = s.child_id
            left join ssd_department d on d.authority_id = (select current_authority()) and d.dept_team_id = s.team_id and d.to_import is null
            left join ssd_professionals w on w.authority_id = (select current_authority())
              and w.prof_professional_id = s.worker_id and w.to_import is null
          where s.step = any(${waitingIn(pathway)}::text[]) and ${isIn('now', period)} and ${ofTeam(team)}
          order by "isLate" desc, "isOverTarget" desc, s.started_on, c.person_id, s.step, s.thing`,
        Waiting,
      )
      const main = sql`step = ${pathway.main} and ${isIn('now', period)} and ${ofTeam(team)}`
      const mix = await step.many(mixOf(asked, main), Mix)
      const quality = await qualityOf(step, pathway, asked)
      const ids = [...pathway.steps.map(({ id }) => id), ...known.keys()]
      const steps = new Map(ids.map((id) => [id, known.get(id) ?? none]))
      return { numbers: { asked, steps, teams, workers, ways, months, mix, quality }, waiting }
    }),
  )

/** The main step of each pathway, by the pathway’s id. */
export const countMains = async (
  database: Database,
  { authorityId }: Pick<Person, 'authorityId'>,
  pathways: readonly Pathway[],
  asked: Asked,
): Promise<ReadonlyMap<string, Numbers>> => {
  const mains = pathways.flatMap((pathway) =>
    pathway.steps.filter(({ id }) => id === pathway.main).map((step) => ({ ...step, id: pathway.id })),
  )
  const rows = await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
      await layOutStays(step, { steps: mains, pairs: [] }, asked)
      return step.many(sql`select step, ${numbersIn(asked.period)} from laid_stays group by step`, StepNumbers)
    }),
  )
  const known = new Map(rows.map(({ step, ...numbers }) => [step, numbers]))
  return new Map(pathways.map(({ id }) => [id, known.get(id) ?? none]))
}

/** The indicators that say how well, for the period; whoever sees every child works them out as their own room does. */
const qualityOf = async (
  step: Db,
  pathway: Pathway,
  { period, delivery, asAt }: Asked,
): Promise<Map<string, Share>> => {
  const ids = [...new Set(pathway.pairs.flatMap(({ quality }) => quality))]
  const definitions = ids.flatMap((id) => computedIndicators.get(id) ?? [])
  if (definitions.length === 0) return new Map()
  const values = await valuesOf(step, definitions, { periods: [period], delivery, knownOn: asAt }, { parts: false })
  const known = new Map(values.map(({ indicatorId, counted, outOf }) => [indicatorId, { counted, outOf }]))
  return new Map(definitions.map(({ id }) => [id, known.get(id) ?? { counted: 0, outOf: 0 }]))
}

/** Who is in a step: those whom `which` lets through, by each split. */
const mixOf = (asked: Asked, which: Sql): Sql => {
  const { period, delivery, asAt } = asked
  const parts = mixSplits.map(
    ({ id }) => sql`
    select ${id}::text as split, ${partOf(id)} as part, count(*) from chosen c join attributes a on a.child_id = c.child_id group by 2`,
  )
  return sql`
    ${withKnown(mixTables, { periods: [period], delivery, knownOn: asAt }, sql``)},
    chosen as (select child_id from laid_stays where ${which}),
    ${attributesOfStays(sql`chosen`, asked)}
    ${joined(parts, ' union all ')} order by 1, 3 desc, 2`
}

/** Lays out the stays once for the transaction: many numbers are counted of them. */
const layOutStays = async (step: Db, pathway: Pick<Pathway, 'steps' | 'pairs'>, asked: Asked): Promise<void> => {
  await step.script(`
    set local enable_nestloop = off;
    set local jit = off;
    set local work_mem = '64MB';
    set local default_statistics_target = 10;
    create temporary table laid_stays (
      step text, thing text, about text, child_id uuid, started_on date, ended_on date, due_on date, target_on date, done_on date, fell_on date,
      came text, went text, team_id text, worker_id text, fault text) on commit drop`)
  await step.run(sql`
    insert into laid_stays ${staysOf(pathway, asked)}
    select step, thing, about, child_id, started_on, ended_on, due_on, target_on, done_on, fell_on, came, went, team_id, worker_id, fault from stays`)
  await step.script('analyze laid_stays; set local enable_nestloop = on')
}

/** The twelve months that end on a day, oldest first: each from the day after the one before it ends. */
export const monthsTo = (asAt: Day): Period[] =>
  Array.from({ length: 12 }, (_, back) => ({
    startsOn: addDays(addMonths(asAt, back - 12), 1),
    endsOn: addMonths(asAt, back - 11),
  }))

/** So many months up to a day and with it. */
export const periodTo = (asAt: Day, months: number): Period => ({
  startsOn: addDays(addMonths(asAt, -months), 1),
  endsOn: asAt,
})
