import { Invalid } from '../errors.ts'

/** A spreadsheet from a stranger as a table of text, and what the reader had to decide on the way. */
export interface Book {
  fileName: string
  format: BookFormat
  sheets: readonly Sheet[] // those that hold anything and are not hidden
  /** What is worth telling of the file as a whole. */
  notices: readonly Notice[]
}

export type BookFormat = 'csv' | 'xlsx' | 'ods' | 'xls'

export interface Sheet {
  name: string // '' in a CSV file, which has only one
  /** Rows that hold anything, in order. */
  rows: readonly SheetRow[]
  notices: readonly Notice[]
  /** Cells whose value cannot be had: what uses the cell must refuse it, in these words. */
  faults: readonly CellFault[]
}

export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  at: number
  /** What a person sees in each cell; a real date is `2026-11-24`, with a time `2026-11-24T09:14:00`. '' is empty. */
  cells: readonly string[]
  /** One cell merged across the row, with nothing beside it: a heading over the rows below, in most files. */
  isOneCell?: true | undefined
}

export interface CellFault {
  row: number // as in SheetRow
  column: number // from 0
  message: string
}

/** Something that was decided without asking, so that a person can see it: where, and in a sentence. */
export interface Notice {
  kind: 'formula' | 'merged' | 'macro' | 'encoding' | 'hidden' | 'ragged' | 'name'
  /** `B4`, or `B4 and 12 more`; '' where it is the file as a whole. */
  at: string
  message: string
}

export interface BookLimits {
  bytes: number
  inflatedBytes: number
  rows: number // on one sheet
  columns: number
  cells: number // with something in them, on all sheets
  milliseconds: number
  heapMegabytes: number
}

/** The largest register that anybody brought us had 4,000 rows; ten times that and more is let through, a bomb is not. */
export const usualBookLimits: BookLimits = {
  bytes: 25_000_000,
  inflatedBytes: 400_000_000,
  rows: 100_000,
  columns: 500,
  cells: 2_000_000,
  milliseconds: 30_000,
  heapMegabytes: 1_024,
}

/** Whether the name is that of a workbook, whatever is within. */
export const isNamedAsWorkbook = (fileName: string): boolean => /\.(?:xlsx|xlsm|xls|ods)$/i.test(fileName)

/** The file cannot be read as a spreadsheet: a sentence that names it, says what is wrong and what to do. */
export const unreadable = (fileName: string, problem: string): Invalid =>
  new Invalid([{ field: 'file', message: `“${shortName(fileName)}” ${problem}` }])

/** The refusal of a file that holds none of the wanted columns, after its name; text under the name of a workbook is called that first. */
export const withoutTable = ({ fileName, notices }: Pick<Book, 'fileName' | 'notices'>, problem: string): Invalid => {
  const isPlainText = notices.some(({ kind }) => kind === 'name')
  const before = isPlainText ? 'is named as a workbook and is plain text within; read as CSV, it ' : ''
  return unreadable(fileName, `${before}${problem}`)
}

const shortName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? name
  return last.length > 80 ? `${last.slice(0, 60)}…${last.slice(-15)}` : last
}

/** A, B … Z, AA … from 0. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** `B4`: the name of a cell, its column from 0 and its row from 1. */
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row}`

/** `B4`, `B4 and B5`, `B4, B5 and 3 more`. */
export const someOf = (cells: readonly string[]): string => {
  if (cells.length <= 1) return cells[0] ?? ''
  const shown = cells.slice(0, cells.length <= 4 ? cells.length - 1 : 3)
  const rest = cells.length - shown.length
  return `${shown.join(', ')} and ${rest === 1 ? (cells.at(-1) ?? '') : `${rest.toLocaleString('en-GB')} more`}`
}
