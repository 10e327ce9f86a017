import { z } from 'zod'
import { readBookApart } from '../../platform/tables/read-apart.ts'
import { unreadable, type Sheet } from '../../platform/tables/read-book.ts'
import { findHeader, type WantedColumn } from '../../platform/tables/read-columns.ts'
import { plainText } from '../../platform/tables/table.ts'
import type { Register } from '../definition.ts'
import { workedOut } from '../entries-table.ts'

/** A spreadsheet that was sent for a register: its table as text, and which column was taken for which field. */
export const SentSheet = z.object({
  name: z.string(),
  /** The row with the headings, as the spreadsheet program numbers it. */
  headingAt: z.number(),
  rows: z.array(z.object({ at: z.number(), cells: z.array(z.string()) })),
  notices: z.array(z.object({ at: z.string(), message: z.string() })),
  faults: z.array(z.object({ row: z.number(), column: z.number(), message: z.string() })),
})
export type SentSheet = z.infer<typeof SentSheet>

export const SentColumn = z.object({
  column: z.number(),
  heading: z.string(),
  /** A field, `id` or `version`; `-…` what Sightline works out; null what is left out. */
  name: z.string().nullable(),
  likeness: z.enum(['same', 'alike', 'none', 'chosen']),
})
export type SentColumn = z.infer<typeof SentColumn>

export interface SentFile {
  fileName: string
  sheet: SentSheet
  columns: SentColumn[]
}

/**
 * Reads a spreadsheet for a register, in a worker under limits: the sheet and the row of headings with the most columns of
 * the register are taken, wherever they stand.
 *
 * @throws Invalid where it cannot be read or has no column of the register
 */
export const readImportFile = async (register: Register, bytes: Uint8Array, fileName: string): Promise<SentFile> => {
  const book = await readBookApart(bytes, fileName)
  const wanted = wantedColumns(register)
  const found = book.sheets
    .flatMap((sheet) => {
      const header = findHeader(sheet, wanted)
      return header ? [{ sheet, header, matches: header.columns.filter(({ name }) => name !== null).length }] : []
    })
    .toSorted((a, b) => b.matches - a.matches)[0]
  if (!found) {
    const titles = register.fields.filter(({ required }) => required).map(({ title }) => `“${title}”`)
    throw unreadable(
      fileName,
      `has no row of headings that belong to “${register.title}”. At least these columns are needed: ${titles.join(', ')}.`,
    )
  }
  const { sheet, header } = found
  const others = book.sheets.filter((one) => one !== sheet && !ownSheets.has(one.name)).map(({ name }) => `“${name}”`)
  const notices = [...book.notices, ...sheet.notices].map(({ at, message }) => ({ at, message }))
  if (others.length > 0) {
    notices.push({
      at: '',
      message: `Only the sheet “${sheet.name}” was read; ${others.join(', ')} ${others.length === 1 ? 'was' : 'were'} left out.`,
    })
  }
  return {
    fileName: plainText(fileName).slice(0, 200),
    sheet: {
      name: plainText(sheet.name),
      headingAt: sheet.rows[header.index]?.at ?? 1,
      rows: rowsBelow(sheet, header.index),
      notices: notices.map(({ at, message }) => ({ at, message: plainText(message) })),
      faults: [...sheet.faults],
    },
    columns: header.columns.map((column) => ({ ...column, heading: plainText(column.heading) })),
  }
}

/** The sheets that Sightline itself puts before the table of an export. */
const ownSheets = new Set(['Cover', 'Notes'])

const rowsBelow = (sheet: Sheet, index: number): SentSheet['rows'] =>
  sheet.rows.slice(index + 1).map(({ at, cells }) => ({ at, cells: cells.map(plainText) }))

/** Every column that an import may have, by each name that it goes under. */
const wantedColumns = (register: Register): WantedColumn[] => [
  ...register.fields.map(({ name, title, alsoCalled }) => ({ name, title, ...(alsoCalled ? { alsoCalled } : {}) })),
  { name: 'id', title: 'Id' },
  { name: 'version', title: 'Version' },
  ...workedOut(register).map(({ name, title }) => ({ name: `-${name}`, title, alsoCalled: [name] })),
]
