import { readBookApart } from '../../platform/tables/read-apart.ts'
import { matchColumns, type WantedColumn } from '../../platform/tables/read-columns.ts'
import { sentTable, type SentFile } from '../../platform/tables/sent-table.ts'
import { plainText } from '../../platform/tables/table.ts'
import type { CaseLog } from '../case-log.ts'

/** Beside the fields of the log: whose entry a row is, and which of theirs. */
export const childColumn = { name: 'child', title: 'Child’s number' } as const
export const entryColumns = [
  { name: 'id', title: 'Id' },
  { name: 'version', title: 'Version' },
] as const

/** Every column that a file may have, by each name that it goes under; those of an export that are worked out are passed over. */
const wantedColumns = (log: CaseLog): WantedColumn[] => [
  { ...childColumn, alsoCalled: ['Child', 'Record number', 'Person id', 'Child number', 'Record'] },
  ...log.fields.map(({ name, title, alsoCalled }) => ({ name, title, ...(alsoCalled ? { alsoCalled } : {}) })),
  ...entryColumns,
  { name: '-due_on', title: 'Next due', alsoCalled: ['due_on'] },
  { name: '-stands', title: 'How it stands', alsoCalled: ['stands'] },
  { name: '-changed_by', title: 'Last written by', alsoCalled: ['changed_by'] },
]

/**
 * Reads a spreadsheet for a log, in a worker under limits: the sheet and the row of headings with the most columns of the log.
 *
 * @throws Invalid where it cannot be read or has no column of the log
 */
export const readLogFile = async (log: CaseLog, bytes: Uint8Array, fileName: string): Promise<SentFile> => {
  const needed = [childColumn, ...log.fields.filter(({ required }) => required)].map(({ title }) => `“${title}”`)
  return sentTable(
    await readBookApart(bytes, fileName),
    wantedColumns(log),
    `has no row of headings that belong to “${log.title}”. At least these columns are needed: ${needed.join(', ')}.`,
  )
}

/** The same of a table that a program sends: its cells are named as in a spreadsheet whose first row holds the headings. */
export const sentRows = (
  log: CaseLog,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): SentFile => ({
  fileName: 'API',
  sheet: {
    name: '',
    headingAt: 1,
    rows: rows.map((cells, index) => ({ at: index + 2, cells: cells.map(plainText) })),
    notices: [],
    faults: [],
  },
  columns: matchColumns(headings, wantedColumns(log)).map((column) => ({ ...column })),
})
