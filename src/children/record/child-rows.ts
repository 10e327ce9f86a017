import { z } from 'zod'
import { isDay, type Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'

/** A row of the dataset as a delivery had it, by field, and the delivery in which it first stood so. */
export type SsdRow = Readonly<Record<string, string | number | null>>

/** All rows about one child, by table, as some delivery had them. */
export type ChildRows = ReadonlyMap<string, readonly SsdRow[]>

const Found = z.object({ table: z.string(), row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })

// Staging rows of another system's interface say the same once more; names are read from child_names alone.
const aboutChildren = ssdTables.filter((table) => childLinkOf(table) && table.name !== 'ssd_api_data_staging')
const withoutNames = ({ fields }: SsdTable): Sql =>
  joined(
    fields.filter(({ name }) => name !== 'pers_forename' && name !== 'pers_surname').map(({ name }) => rawSql(name)),
  )

/** Every row about a child that any delivery ever held, with the first and the last delivery that held it so. */
export const everyRowOf = async (db: Db, id: ChildId): Promise<{ table: string; key: string; row: SsdRow }[]> => {
  const parts = aboutChildren.map(
    (table) => sql`
      select ${table.name}::text as table, to_jsonb(r) as row from (
        select ${withoutNames(table)}, from_import, to_import from ${rawSql(table.name)}
        where child_id = ${id}::uuid and authority_id = (select current_authority())) r`,
  )
  const keys = new Map(aboutChildren.map(({ name, key }) => [name, key]))
  const found = await db.many(sql`select * from (${joined(parts, ' union all ')}) e order by 1, e.row::text`, Found)
  return found.map(({ table, row }) => ({
    table,
    row,
    key: [...(keys.get(table) ?? []).map((field) => text(row, field)), text(row, 'from_import')].join('/'),
  }))
}

/** What a field of text says; '' where it says nothing. */
export const text = (row: SsdRow | undefined, field: string): string => {
  const value = row?.[field]
  return value === null || value === undefined ? '' : String(value)
}

/** The day in a field, or null. */
export const dayIn = (row: SsdRow | undefined, field: string): Day | null => {
  const value = text(row, field).slice(0, 10)
  return isDay(value) ? value : null
}

export const isYes = (row: SsdRow | undefined, field: string): boolean => text(row, field) === 'Y'

/** The rows of a table in the order of a day, latest first; those without the day last. */
export const latestFirst = (rows: ChildRows, table: string, field: string): readonly SsdRow[] =>
  (rows.get(table) ?? []).toSorted((a, b) => {
    const [one, other] = [text(a, field), text(b, field)] // days, which stand in the order of their characters
    return one < other ? 1 : one > other ? -1 : 0
  })

/** Those without an end. */
export const open = (rows: ChildRows, table: string, endField: string): readonly SsdRow[] =>
  (rows.get(table) ?? []).filter((row) => dayIn(row, endField) === null)
