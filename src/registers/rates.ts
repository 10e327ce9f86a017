import { z } from 'zod'
import { Day, type Day as DayType } from '../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../platform/sql.ts'
import type { Rate, Rates, Register } from './definition.ts'
import { conditions, source, type EntryFilters } from './find-entries.ts'

/** A rate with what it was worked out from: `value` is null where there is nothing to divide by, or a number is missing. */
export interface RateOf {
  rate: Rate
  value: number | null
  adds: number | null
  over: number | null
}

export interface RatesOf {
  /** What it is for, such as a team; null for all together. */
  of: string | null
  /** The newest month, and how many months of the twelve there are. */
  month: DayType
  months: number
  rates: readonly RateOf[]
}

/**
 * The rates of a register for each team, or whatever it is kept for, and for all together; empty where it has none. A twelvemonth is
 * that up to the newest month of each; where months are missing, `months` says so and nothing is made up for them.
 */
export const ratesOf = async (
  db: Db,
  register: Register,
  filters: EntryFilters,
  today: DayType,
): Promise<RatesOf[]> => {
  const { rates } = register
  if (!rates) return []
  const rows = await db.many(query(register, rates, filters, today), rowOf(rates))
  return rows.map(({ of, month, months, numbers }) => ({
    of,
    month,
    months,
    rates: rates.rates.map((rate) => {
      const { adds = null, over = null } = numbers[rate.id] ?? {}
      const isCounted = adds !== null && over !== null && over > 0
      return { rate, adds, over, value: isCounted ? (rate.unit === '%' ? (100 * adds) / over : adds / over) : null }
    }),
  }))
}

const Numbers = z.object({ adds: z.number().nullable(), over: z.number().nullable() })
const rowOf = ({ rates }: Rates) =>
  z.object({
    of: z.string().nullable(),
    month: Day,
    months: z.number(),
    numbers: z.object(Object.fromEntries(rates.map(({ id }) => [id, Numbers]))).catchall(Numbers),
  })

const query = (register: Register, { per, month, rates }: Rates, filters: EntryFilters, today: DayType): Sql => {
  const numbers = rates.flatMap((rate) => {
    const [adds, over] = [sql`m.${column(rate, 'adds')}`, sql`m.${column(rate, 'over')}`]
    return [
      sql`${rate.id}::text`,
      rate.span === 'newest month'
        ? sql`json_build_object('adds', (sum(${adds}) filter (where m.n = 1))::float8, 'over', (sum(${over}) filter (where m.n = 1))::float8)`
        : // A month that does not say would make the sum too small.
          sql`json_build_object('adds', (${whole(adds)})::float8, 'over', avg(${over})::float8)`,
    ]
  })
  const ofEach = joined(
    rates.flatMap((rate) => [
      sql`${sum(rate.adds, rate.takes)} as ${column(rate, 'adds')}`,
      sql`${sum(rate.over)} as ${column(rate, 'over')}`,
    ]),
  )
  const ofAll = joined(
    rates.flatMap((rate) => [
      sql`${whole(column(rate, 'adds'))} as ${column(rate, 'adds')}`,
      sql`${whole(column(rate, 'over'))} as ${column(rate, 'over')}`,
    ]),
  )
  const on = filters.as_at ?? today
  return sql`
    with each as (
      select e.values ->> ${per} as "of", (e.values ->> ${month})::date as month, ${ofEach}
      from ${source(filters)} where ${conditions(register, filters, today)} and (e.values ->> ${month})::date <= ${on}::date),
    all_of as (
      select * from each
      union all
      select null, (date_trunc('month', month) + interval '1 month' - interval '1 day')::date, ${ofAll} from each group by 2),
    numbered as (select a.*, row_number() over (partition by "of" order by month desc) as n, max(month) over (partition by "of") as newest from all_of a)
    select m."of", m.newest::date as month, count(*)::int as months, json_build_object(${joined(numbers)}) as numbers
    from numbered m where m.month > m.newest - interval '1 year'
    group by m."of", m.newest order by m."of" nulls last`
}

const column = ({ id }: Rate, side: 'adds' | 'over'): Sql => rawSql(`${id}_${side}`)

/** A sum that is unknown where one of its numbers is. */
const whole = (of: Sql): Sql => sql`case when count(${of}) = count(*) then sum(${of}) end`

/** Number fields added up, less others; empty where one of them is. */
const sum = (adds: readonly string[], takes: readonly string[] = []): Sql =>
  sql`(${joined(
    [
      ...adds.map((name) => sql`+ (e.values ->> ${name})::numeric`),
      ...takes.map((name) => sql`- (e.values ->> ${name})::numeric`),
    ],
    ' ',
  )})`
