import papaparse from 'papaparse'
import type { Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Day } from '../../platform/day.ts'
import { importChildren, type ImportResult } from './import-children.ts'
import type { Source } from './source.ts'

/** Rows of the dataset by table; an empty field may be left out or be null. */
export type SsdRows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>

/** Brings rows in that were made in the program, through the same door as a delivery of files. */
export const plantRows = (
  database: Database,
  person: Person,
  { name, asAt, rows }: { name: string; asAt: Day; rows: SsdRows },
): Promise<ImportResult> =>
  importChildren(database, person, { name, asAt, sources: Object.entries(rows).map(sourceOf) })

const sourceOf = ([table, rows]: [string, SsdRows[string]]): Source => ({
  name: `${table}.csv`,
  open: () => Promise.resolve(csvOf(rows)),
})

async function* csvOf(rows: SsdRows[string]): AsyncGenerator<Uint8Array> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const values = rows.map((row) => columns.map((column) => row[column] ?? null))
  yield new TextEncoder().encode(`${papaparse.unparse([columns, ...values], { newline: '\n' })}\n`)
}
