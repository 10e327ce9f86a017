import { z } from 'zod'
import { ssdTables, type SsdRow } from '../children/index.ts'
import { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'

/** What `everyRowOf` gives: one version of a row, with the first and the last delivery that held it so. */
export interface Version {
  table: string
  row: SsdRow
}

/** A row of the dataset with all that the deliveries ever said of it, oldest version first. */
export interface Versioned {
  table: string
  /** What tells it from the other rows of its table. */
  id: string
  versions: readonly SsdRow[]
}

const tables = new Map(ssdTables.map((table, at) => [table.name, { table, at }]))

/** Versions of the same row put together; tables in the order of the dataset, rows by their first day. */
export const putTogether = (found: readonly Version[]): Versioned[] => {
  const rows = new Map<string, { table: string; id: string; versions: SsdRow[] }>()
  for (const { table, row } of found) {
    const id = (tables.get(table)?.table.key ?? []).map((field) => String(row[field] ?? '')).join('/')
    const one = rows.get(`${table}/${id}`) ?? { table, id, versions: [] }
    one.versions.push(row)
    rows.set(`${table}/${id}`, one)
  }
  for (const { versions } of rows.values()) versions.sort((a, b) => Number(a['from_import']) - Number(b['from_import']))
  return [...rows.values()].toSorted(
    (a, b) =>
      (tables.get(a.table)?.at ?? 0) - (tables.get(b.table)?.at ?? 0) ||
      firstDayOf(a).localeCompare(firstDayOf(b)) ||
      a.id.localeCompare(b.id),
  )
}

/** The first day that a row tells, by its newest version; '' where it tells none. */
const firstDayOf = ({ table, versions }: Versioned): string => {
  const days = (tables.get(table)?.table.fields ?? []).filter(({ type }) => type === 'day')
  const newest = versions.at(-1) ?? {}
  return days.map(({ name }) => String(newest[name] ?? '')).find(Boolean) ?? ''
}

/** A value that a field had, with the number of the delivery that first said so. */
export interface Span {
  from: number
  value: string | number | null
}

/** What a field said over time, oldest first: one for each time that it came to say something else. */
export const spansOf = (versions: readonly SsdRow[], field: string): Span[] => {
  const spans: Span[] = []
  for (const row of versions) {
    const value = row[field] ?? null
    if (spans.length === 0 || spans.at(-1)?.value !== value) spans.push({ from: Number(row['from_import']), value })
  }
  return spans
}

const Delivered = z.object({ number: z.number(), asAt: Day })

/** The day that each delivery shows, by its number. */
export const daysOfDeliveries = async (db: Db): Promise<ReadonlyMap<number, Day>> => {
  const found = await db.many(
    sql`select number, as_at as "asAt" from child_imports where authority_id = (select current_authority()) order by number`,
    Delivered,
  )
  return new Map(found.map(({ number, asAt }) => [number, asAt]))
}
