import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { prepared, sql, type Db } from '../../platform/sql.ts'

const Result = z.object({
  indicatorId: z.string(),
  startsOn: Day,
  endsOn: Day,
  split: z.string(),
  part: z.string(),
  counted: z.number(),
  outOf: z.number(),
  amount: z.number().nullable(),
  leftOut: z.number(),
  fromDelivery: z.number(),
})
export type Result = z.infer<typeof Result>

const Run = z.object({
  delivery: z.number(),
  asAt: Day,
  version: z.number(),
  workedOutAt: z.date(),
  newest: z.number(),
})
/** By which delivery numbers were worked out, and which is the newest. */
export type Run = z.infer<typeof Run>

/** What is kept of one indicator, by the delivery that it was worked out by last. */
export interface KeptResults {
  run: Run
  /** The twelve months to the day of the delivery, or that day. */
  now: Result
  /** The same a year before; null for what only a delivery can say. */
  before: Result | null
  /** Whole months, oldest first, from the first in which there was anything to count: before it there are no records. */
  months: readonly Result[]
  /** What each month was first reported as, where that was something else: by the last day of the month. */
  firstReported: ReadonlyMap<string, Result>
  /** The parts of `now`; none for those who see no children. */
  parts: readonly Result[]
}

const numbers = sql`r.indicator_id as "indicatorId", r.counted, r.out_of as "outOf", r.amount, r.left_out as "leftOut",
  r.from_import as "fromDelivery"`
const monthColumns = sql`${numbers}, r.starts_on as "startsOn", r.ends_on as "endsOn", '' as split, '' as part`
/** The twelve months to the day of the delivery that a number was worked out by, or the twelve months before those. */
const dayColumns = sql`${numbers}, r.split, r.part, (n.as_at - make_interval(years => r.years_back + 1))::date + 1 as "startsOn",
  (n.as_at - make_interval(years => r.years_back))::date as "endsOn", r.years_back as "yearsBack"`

const ours = sql`r.authority_id = (select current_authority())`
const daysOfRuns = sql`indicator_runs n join indicator_days r on r.authority_id = n.authority_id
  and r.indicator_id = n.indicator_id and r.to_import is null and n.authority_id = (select current_authority())`
const DayResult = Result.extend({ yearsBack: z.number() })
const DayOfRun = DayResult.extend({ delivery: z.number() })

/** Undefined where it was never worked out. */
export const resultsOf = async (db: Db, indicatorId: string): Promise<KeptResults | undefined> => {
  const run = await db.maybeOne(
    sql`select r.import_number as delivery, r.as_at as "asAt", r.version, r.worked_out_at as "workedOutAt",
        (select max(import_number) from indicator_runs n where n.authority_id = r.authority_id) as newest
      from indicator_runs r where ${ours} and r.indicator_id = ${indicatorId}`,
    Run,
  )
  if (!run) return undefined
  const days = await db.many(
    sql`select ${dayColumns} from ${daysOfRuns} where r.indicator_id = ${indicatorId}
      order by r.years_back, r.split, r.counted desc, r.part`,
    DayResult,
  )
  const months = await db.many(
    sql`select ${monthColumns} from indicator_results r where ${ours} and r.indicator_id = ${indicatorId} and r.to_import is null
      order by r.ends_on`,
    Result,
  )
  const first = await db.many(
    sql`select distinct on (r.ends_on) ${monthColumns} from indicator_results r
      where ${ours} and r.indicator_id = ${indicatorId} and r.to_import is not null
      order by r.ends_on, r.from_import`,
    Result,
  )
  const [now, before] = [0, 1].map((back) => days.find((row) => row.split === '' && row.yearsBack === back))
  if (!now) return undefined
  return {
    run,
    now,
    before: before ?? null,
    months: sinceFirst(months),
    firstReported: new Map(first.map((row) => [row.endsOn, row])),
    parts: days.filter(({ split, yearsBack }) => split !== '' && yearsBack === 0),
  }
}

/** Without the months before the first that has anything. */
const sinceFirst = (months: readonly Result[]): Result[] => {
  const first = months.findIndex(({ outOf, leftOut }) => outOf + leftOut > 0)
  return first < 0 ? [] : months.slice(first)
}

/** When numbers were worked out last, by which delivery: another answer means other numbers. Counting is not on the trail. */
export const workedOutLast = async (db: Db): Promise<string> => {
  const last = await db.maybeOne(
    prepared(
      'worked out last',
      sql`select r.import_number || ' ' || r.worked_out_at as said from indicator_runs r where ${ours}
        order by r.worked_out_at desc limit 1`,
    ),
    z.object({ said: z.string() }),
  )
  return last?.said ?? ''
}

/** The number of each indicator that was worked out, by its id, for the day of its delivery. */
export const latestResults = async (db: Db): Promise<ReadonlyMap<string, Result>> => {
  const rows = await db.many(
    sql`select ${dayColumns} from ${daysOfRuns} where r.split = '' and r.years_back = 0`,
    Result,
  )
  return new Map(rows.map((row) => [row.indicatorId, row]))
}

/** The number of each indicator that was worked out, by its id, for the day of its delivery and for a year before. */
export const wholesOf = async (db: Db): Promise<Readonly<Record<'now' | 'before', ReadonlyMap<string, Result>>>> => {
  const rows = await db.many(sql`select ${dayColumns} from ${daysOfRuns} where r.split = ''`, DayResult)
  const of = (yearsBack: number): ReadonlyMap<string, Result> =>
    new Map(rows.flatMap((row) => (row.yearsBack === yearsBack ? [[row.indicatorId, row]] : [])))
  return { now: of(0), before: of(1) }
}

/** What is kept of one of many indicators: the day of the delivery, a year before, and the whole months, oldest first. */
export interface KeptLine {
  now: Result
  before: Result | null
  months: readonly Result[]
  /** The delivery that it was worked out by last. */
  delivery: number
}

/** The same of many indicators at once, without parts, by id; those that were never worked out are not in it. */
export const keptFor = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptLine>> => {
  const days = await db.many(
    sql`select ${dayColumns}, n.import_number as delivery from ${daysOfRuns} where r.split = '' and r.indicator_id = any(${ids}::text[])`,
    DayOfRun,
  )
  const months = Map.groupBy(
    await db.many(
      sql`select ${monthColumns} from indicator_results r where ${ours} and r.to_import is null and r.indicator_id = any(${ids}::text[])
        order by r.ends_on`,
      Result,
    ),
    ({ indicatorId }) => indicatorId,
  )
  const before = new Map(days.filter(({ yearsBack }) => yearsBack === 1).map((row) => [row.indicatorId, row]))
  return new Map(
    days.flatMap((now): [string, KeptLine][] => {
      const id = now.indicatorId
      if (now.yearsBack !== 0) return []
      return [
        [id, { now, before: before.get(id) ?? null, months: sinceFirst(months.get(id) ?? []), delivery: now.delivery }],
      ]
    }),
  )
}
