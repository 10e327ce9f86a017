import { z } from 'zod'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import type { Day } from '../platform/day.ts'
import { fieldOf, type Breakdown, type Coverage, type Register } from './definition.ts'
import { EntryId } from './entry.ts'
import { conditions, source, type EntryFilters } from './find-entries.ts'

const Cell = z.object({
  /** A code, the id of an entry, `true` or `false`, or the first day of a quarter; empty where the field is. */
  row: z.string(),
  column: z.string(),
  value: z.number(),
})
export type Cell = z.infer<typeof Cell>

/** The cells of a breakdown, of the entries that the filters let through: each number is a list that can be opened. */
export const breakDown = (
  db: Db,
  register: Register,
  { by, across, sum, latest }: Breakdown,
  filters: EntryFilters,
  today: Day,
): Promise<Cell[]> => {
  const newest =
    latest === undefined
      ? sql``
      : sql`and e.values ->> ${latest} = (
          select max(e.values ->> ${latest}) from ${source(filters)} where ${conditions(register, filters, today)})`
  return db.many(
    sql`
      select ${part(register, by)} as row, ${across === undefined ? sql`''` : part(register, across)} as column,
        ${sum === undefined ? sql`count(*)` : sql`coalesce(sum((e.values ->> ${sum})::numeric), 0)`}::float8 as value
      from ${source(filters)} where ${conditions(register, filters, today)} ${newest}
      group by 1, 2 order by 1, 2`,
    Cell,
  )
}

const part = (register: Register, name: string): Sql =>
  fieldOf(register, name).kind === 'day'
    ? sql`coalesce(to_char(date_trunc('quarter', (e.values ->> ${name})::date), 'YYYY-MM-DD'), '')`
    : sql`coalesce(e.values ->> ${name}, '')`

const Named = z.object({ id: EntryId, name: z.string(), isHere: z.boolean() })

/** The entries of the other register of which none here speaks in the months before a day, and of how many they are. */
export const notCovered = async (
  db: Db,
  register: Register,
  { of, by, on, months }: Coverage,
  filters: EntryFilters,
  today: Day,
): Promise<{ of: number; missing: { id: EntryId; name: string }[] }> => {
  const asAt = filters.as_at ?? today
  const all = await db.many(
    sql`
      with here as (
        select distinct e.values ->> ${by} as id from ${source(filters)} where ${conditions(register, filters, today)}
          and (e.values ->> ${on})::date > ${asAt}::date - make_interval(months => ${months}::int)
          and (e.values ->> ${on})::date <= ${asAt}::date
      )
      select e.id, e.name, exists (select from here where here.id = e.id::text) as "isHere"
      from ${source({ as_at: filters.as_at })}
      where e.authority_id = current_authority() and e.register = ${of} and e.retired_at is null
      order by lower(e.name), e.id`,
    Named,
  )
  return { of: all.length, missing: all.filter(({ isHere }) => !isHere).map(({ id, name }) => ({ id, name })) }
}
