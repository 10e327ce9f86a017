import { z } from 'zod'
import { withoutTable, type Book, type Sheet } from './read-book.ts'
import { findHeader, type WantedColumn } from './read-columns.ts'
import { plainText } from './table.ts'

/** A spreadsheet that somebody sent: its table as text, and which column was taken for what. Plain enough to be kept as JSON. */
export const SentSheet = z.object({
  name: z.string(),
  /** The row with the headings, as the spreadsheet program numbers it. */
  headingAt: z.number(),
  rows: z.array(z.object({ at: z.number(), cells: z.array(z.string()), isOneCell: z.literal(true).optional() })),
  notices: z.array(z.object({ at: z.string(), message: z.string() })),
  faults: z.array(z.object({ row: z.number(), column: z.number(), message: z.string() })),
})
export type SentSheet = z.infer<typeof SentSheet>

export const SentColumn = z.object({
  column: z.number(),
  heading: z.string(),
  /** What the column was taken for; `-…` what Sightline works out; null what is left out. */
  name: z.string().nullable(),
  likeness: z.enum(['same', 'alike', 'none', 'chosen']),
  /** An empty cell leaves what is held, where it would empty it otherwise. */
  onlyFills: z.literal(true).optional(),
})
export type SentColumn = z.infer<typeof SentColumn>

export interface SentFile {
  fileName: string
  sheet: SentSheet
  columns: SentColumn[]
}

/**
 * The table of a book that is meant: the sheet and the row of headings with the most of the wanted columns, wherever they
 * stand. `otherwise` is the sentence, after the name of the file, for a book that has none of them.
 *
 * @throws Invalid
 */
export const sentTable = (
  book: Pick<Book, 'fileName' | 'sheets' | 'notices'>,
  wanted: readonly WantedColumn[],
  otherwise: string,
): SentFile => {
  const found = book.sheets
    .flatMap((sheet) => {
      const header = findHeader(sheet, wanted)
      return header ? [{ sheet, header, matches: header.columns.filter(({ name }) => name !== null).length }] : []
    })
    .toSorted((a, b) => b.matches - a.matches)[0]
  if (!found) throw withoutTable(book, otherwise)
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
    fileName: plainText(book.fileName).slice(0, 200),
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
  sheet.rows.slice(index + 1).map((row) => ({ ...row, cells: row.cells.map(plainText) }))

/** The columns as their sender says that they are. What is chosen twice goes to the later column. */
export const withChosen = (
  columns: readonly SentColumn[],
  chosen: ReadonlyMap<number, string | null>,
): SentColumn[] => {
  const after = columns.map((column): SentColumn => {
    const name = chosen.get(column.column)
    return name === undefined || name === column.name
      ? column
      : { ...column, name, likeness: name === null ? 'none' : 'chosen' }
  })
  const last = new Map(after.flatMap(({ name, column }) => (name === null ? [] : [[name, column] as const])))
  return after.map((one) => (one.name !== null && last.get(one.name) !== one.column ? { ...one, name: null } : one))
}

/** What the choices of a form, `column-3: owner`, make of the columns; a name that is none of `names` leaves a column out. */
export const choicesIn = (
  columns: readonly SentColumn[],
  form: Readonly<Record<string, unknown>>,
  names: ReadonlySet<string>,
): Map<number, string | null> =>
  new Map(
    columns.flatMap(({ column, name }): [number, string | null][] => {
      const said = form[`column-${column}`]
      if (typeof said !== 'string' || said === name) return []
      return [[column, names.has(said) ? said : null]]
    }),
  )

/** The cells of a row by what their columns were taken for, without those that are worked out or left out. */
export const rawOf = (columns: readonly SentColumn[], cells: readonly string[]): Record<string, string> => {
  const raw: Record<string, string> = {}
  for (const { column, name, onlyFills } of columns) {
    const cell = (cells[column] ?? '').trim()
    if (name !== null && !name.startsWith('-') && !(onlyFills && cell === '')) raw[name] = cell
  }
  return raw
}

/** A cell that stands in the way of the whole file: where it is, what it says, and what to do. */
export interface Refusal {
  /** `C5`, or `row 5` where no single cell is to blame. */
  at: string
  row: number
  heading: string
  said: string
  message: string
}
