import { z } from 'zod'
import { Day, day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { periodsNow } from './periods.ts'

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

const columns = sql`r.indicator_id as "indicatorId", r.starts_on as "startsOn", r.ends_on as "endsOn", r.split, r.part, r.counted,
  r.out_of as "outOf", r.amount, r.left_out as "leftOut", r.from_import as "fromDelivery"`

const ours = sql`r.authority_id = (select current_authority())`

/** Undefined where it was never worked out. */
export const resultsOf = async (db: Db, indicatorId: string): Promise<KeptResults | undefined> => {
  const run = await db.maybeOne(
    sql`select r.import_number as delivery, r.as_at as "asAt", r.version, r.worked_out_at as "workedOutAt",
        (select max(import_number) from indicator_runs n where n.authority_id = r.authority_id) as newest
      from indicator_runs r where ${ours} and r.indicator_id = ${indicatorId}`,
    Run,
  )
  if (!run) return undefined
  const [nowPeriod, beforePeriod] = periodsNow(run.asAt)
  const rows = await db.many(
    sql`select ${columns} from indicator_results r where ${ours} and r.indicator_id = ${indicatorId} and r.to_import is null
      and (r.split = '' or (r.ends_on = ${nowPeriod?.endsOn} and r.starts_on = ${nowPeriod?.startsOn}))
      order by r.ends_on, r.split, r.counted desc, r.part`,
    Result,
  )
  const first = await db.many(
    sql`select distinct on (r.starts_on, r.ends_on) ${columns} from indicator_results r
      where ${ours} and r.indicator_id = ${indicatorId} and r.split = '' and r.to_import is not null
        and r.starts_on > r.ends_on - interval '1 month'
      order by r.starts_on, r.ends_on, r.from_import`,
    Result,
  )
  const is = (row: Result, period: { startsOn: Day; endsOn: Day } | undefined) =>
    period !== undefined && row.startsOn === period.startsOn && row.endsOn === period.endsOn
  const now = rows.find((row) => row.split === '' && is(row, nowPeriod))
  if (!now) return undefined
  return {
    run,
    now,
    before: rows.find((row) => row.split === '' && is(row, beforePeriod)) ?? null,
    months: sinceFirst(rows.filter((row) => row.split === '' && isMonth(row))),
    firstReported: new Map(first.map((row) => [row.endsOn, row])),
    parts: rows.filter((row) => row.split !== '' && is(row, nowPeriod)),
  }
}

/** Without the months before the first that has anything. */
const sinceFirst = (months: readonly Result[]): Result[] => {
  const first = months.findIndex(({ outOf, leftOut }) => outOf + leftOut > 0)
  return first < 0 ? [] : months.slice(first)
}

/** From the first to the last day of one month. */
const isMonth = ({ startsOn, endsOn }: Result): boolean =>
  startsOn.slice(0, 7) === endsOn.slice(0, 7) && startsOn.endsWith('-01')

/** The number of each indicator that was worked out, by its id, for the day of its delivery. */
export const latestResults = async (db: Db): Promise<ReadonlyMap<string, Result>> => {
  const rows = await db.many(
    sql`select ${columns} from indicator_runs n join indicator_results r on r.authority_id = n.authority_id
        and r.indicator_id = n.indicator_id and r.to_import is null and r.split = '' and r.ends_on = n.as_at
        and r.starts_on = (n.as_at - interval '12 months')::date + 1
      where n.authority_id = (select current_authority())`,
    Result,
  )
  return new Map(rows.map((row) => [row.indicatorId, row]))
}

/** What is kept of one of many indicators: the day of the delivery, a year before, and the whole months, oldest first. */
export interface KeptLine {
  now: Result
  before: Result | null
  months: readonly Result[]
}

/** The same of many indicators at once, without parts, by id; those that were never worked out are not in it. */
export const keptFor = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptLine>> => {
  const rows = await db.many(
    sql`select ${columns}, n.as_at as "asAt" from indicator_runs n join indicator_results r on r.authority_id = n.authority_id
        and r.indicator_id = n.indicator_id and r.to_import is null and r.split = ''
      where n.authority_id = (select current_authority()) and n.indicator_id = any(${ids}::text[])
      order by r.ends_on, r.starts_on`,
    Result.extend({ asAt: Day }),
  )
  return new Map(
    [...Map.groupBy(rows, ({ indicatorId }) => indicatorId)].flatMap(([id, some]): [string, KeptLine][] => {
      const [nowPeriod, beforePeriod] = periodsNow(some[0]?.asAt ?? day('2000-01-01'))
      const found = (period: { startsOn: Day; endsOn: Day } | undefined) =>
        some.find(({ startsOn, endsOn }) => startsOn === period?.startsOn && endsOn === period.endsOn)
      const now = found(nowPeriod)
      return now ? [[id, { now, before: found(beforePeriod) ?? null, months: sinceFirst(some.filter(isMonth)) }]] : []
    }),
  )
}
