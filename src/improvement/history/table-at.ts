import type { Day } from '../../platform/day.ts'
import { rawSql, sql, type Sql } from '../../platform/sql.ts'
import { rememberedColumns, type RememberedTable } from './columns.ts'

/** Everything recorded before this instant was known at the end of the day in London. */
export const endOf = (asAt: Day): Sql => sql`((${asAt}::date + 1)::timestamp at time zone 'Europe/London')`

/** Each column taken out of the version `became`, as the type it has in its table. */
const takenOut = Object.fromEntries(
  Object.entries(rememberedColumns).map(([table, columns]) => [
    table,
    rawSql(
      columns
        .split(', ')
        .map((column) => {
          const [name = '', ...type] = column.split(' ')
          return `(newest.became ->> '${name}')::${type.join(' ')} as ${name}`
        })
        .join(', '),
    ),
  ]),
) as Readonly<Record<RememberedTable, Sql>> // made from the keys of that very table

/**
 * A table as it was known at the end of a day, to stand after `from` with a name of its own: the newest version of each
 * row recorded by then. Without a day it is the table itself. `within` narrows the history that is looked through, by
 * columns that are the same in every version of a row.
 */
export const tableAt = (table: RememberedTable, asAt: Day | undefined, within: Sql = sql`true`): Sql => {
  if (asAt === undefined) return rawSql(table)
  const name = rawSql(`'${table}'`)
  return sql`(
    select ${takenOut[table]} from (
      select distinct row_key from improvement_history
      where authority_id = (select current_authority()) and of_table = ${name} and ${within}
    ) keys cross join lateral (
      select h.became from improvement_history h
      where h.authority_id = (select current_authority()) and h.of_table = ${name} and h.row_key = keys.row_key and h.at < ${endOf(asAt)}
      order by h.seq desc limit 1
    ) newest where newest.became is not null)`
}

/** The condition that a row of a table that is only ever added to was there at the end of the day. */
export const recordedBy = (column: string, asAt: Day | undefined): Sql =>
  asAt === undefined ? sql`true` : sql`${rawSql(column)} < ${endOf(asAt)}`
