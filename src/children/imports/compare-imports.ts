import { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'

/** What a table held after one delivery and after a later one. */
export const Difference = z.object({
  table: z.string(),
  before: z.number(),
  after: z.number(),
  added: z.number(),
  changed: z.number(),
  gone: z.number(),
})
export type Difference = z.infer<typeof Difference>

/**
 * The difference between what stood after two deliveries, for the tables that held anything; rows that the person may see.
 *
 * @throws Refused where the first did not come before the second: what came would be told as gone
 */
export const compareImports = async (db: Db, earlier: number, later: number): Promise<Difference[]> => {
  if (earlier >= later)
    throw new Refused(`Delivery ${earlier} did not come before delivery ${later}. Name the earlier one first.`)
  return db.many(
    joined(
      ssdTables.map((table) => differenceOf(table, earlier, later)),
      ' union all ',
    ),
    Difference,
  )
}

const differenceOf = (table: SsdTable, earlier: number, later: number): Sql => {
  const key = joined(table.key.map((name) => rawSql(name)))
  const stood = (number: number) => sql`from_import <= ${number} and (to_import is null or to_import >= ${number})`
  const at = (number: number) => sql`select ${key}, from_import from ${rawSql(table.name)} where ${stood(number)}`
  return sql`
    select * from (
      select ${table.name} as table, count(a.from_import)::int as before, count(b.from_import)::int as after,
        count(*) filter (where a.from_import is null)::int as added,
        count(*) filter (where a.from_import <> b.from_import)::int as changed,
        count(*) filter (where b.from_import is null)::int as gone
      from (${at(earlier)}) a full join (${at(later)}) b using (${key})
    ) d where before > 0 or after > 0`
}
