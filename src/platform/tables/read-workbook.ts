import * as spreadsheets from '@e965/xlsx'
import type { CellObject, Range } from '@e965/xlsx'
import { locked } from './read-archive.ts'
import {
  cellName,
  someOf,
  unreadable,
  type Book,
  type BookLimits,
  type CellFault,
  type Notice,
  type Sheet,
  type SheetRow,
} from './read-book.ts'

/**
 * A workbook (XLSX, ODS or old XLS) as tables of text. Formulas give the value that the program last saved; macros are
 * left unread; a cell that is merged downwards is repeated in each of its rows.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  limits: BookLimits,
): Pick<Book, 'sheets' | 'notices'> => {
  const book = open(bytes, fileName, limits)
  const notices: Notice[] = []
  const sheets: Sheet[] = []
  let cells = 0
  for (const [index, name] of book.SheetNames.entries()) {
    const data = book.Sheets[name]
    if (!data) continue
    if (book.Workbook?.Sheets?.[index]?.Hidden) {
      notices.push({ kind: 'hidden', at: '', message: `The sheet “${name}” is hidden, so it was not read.` })
      continue
    }
    const sheet = readSheet(name, data['!data'] ?? [], data['!merges'] ?? [], { fileName, limits })
    cells += sheet.rows.reduce((sum, row) => sum + row.cells.filter(Boolean).length, 0)
    if (cells > limits.cells)
      throw unreadable(fileName, `has more than ${limits.cells.toLocaleString('en-GB')} cells. Send it in parts.`)
    if (sheet.rows.length > 0) sheets.push(sheet)
  }
  return { sheets, notices }
}

const open = (bytes: Uint8Array, fileName: string, limits: BookLimits): spreadsheets.WorkBook => {
  try {
    // One row more than is let through, so that a longer sheet is seen to be one.
    return spreadsheets.read(bytes, {
      dense: true,
      cellDates: true,
      UTC: true,
      cellNF: true,
      sheetStubs: true, // a formula whose value was never saved is a stub; left out it would pass for an empty cell
      sheetRows: limits.rows + 1,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (/password/i.test(said)) throw locked(fileName)
    throw unreadable(
      fileName,
      'cannot be read as a spreadsheet. Open it, save it anew as .xlsx or .csv, and send that.',
    )
  }
}

interface Context {
  fileName: string
  limits: BookLimits
}

const readSheet = (
  name: string,
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
  merges: readonly Range[],
  { fileName, limits }: Context,
): Sheet => {
  if (data.length > limits.rows) {
    throw unreadable(
      fileName,
      `has more than ${limits.rows.toLocaleString('en-GB')} rows on the sheet “${name}”. Send it in parts.`,
    )
  }
  const faults: CellFault[] = []
  const formulas: string[] = []
  const rows: SheetRow[] = []
  const texts: string[][] = []
  for (const [index, found] of data.entries()) {
    const at = index + 1
    const cells: string[] = []
    for (const [column, cell] of (found ?? []).entries()) {
      if (!cell) {
        cells.push('')
        continue
      }
      const text = textOf(cell)
      if (cell.f && text !== '') formulas.push(cellName(at, column))
      if (cell.f && cell.t === 'z') faults.push({ row: at, column, message: unsaved })
      if (cell.t === 'e')
        faults.push({
          row: at,
          column,
          message: `shows the error ${cell.w ?? '#VALUE!'}. Mend its formula, or type the value.`,
        })
      cells.push(text)
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    if (cells.length > limits.columns) {
      throw unreadable(
        fileName,
        `has ${cells.length.toLocaleString('en-GB')} columns in row ${at} of “${name}”; at most ${limits.columns} are read. Take out those that do not belong to the table.`,
      )
    }
    texts.push(cells)
  }
  const across = new Set(merges.filter(({ s: start, e: end }) => end.c - start.c > 1).map(({ s: start }) => start.r))
  const notices = unmerge(texts, merges)
  if (formulas.length > 0) {
    const message = 'Formulas are not kept: the values that were last saved with them were taken.'
    notices.push({ kind: 'formula', at: someOf(formulas), message })
  }
  for (const [index, cells] of texts.entries()) {
    const filled = cells.filter((text) => text.trim() !== '').length
    if (filled > 0) rows.push({ at: index + 1, cells, ...(filled === 1 && across.has(index) && { isOneCell: true }) })
  }
  return { name, rows, notices, faults }
}

const unsaved =
  'holds a formula whose value was never saved. Open the file in a spreadsheet program and save it, or type the value.'

/** Fills each cell that is merged downwards into every row it spans; beside it nothing is filled. */
const unmerge = (texts: string[][], merges: readonly Range[]): Notice[] => {
  const down: string[] = []
  const across: string[] = []
  for (const { s: start, e: end } of merges) {
    const text = texts[start.r]?.[start.c] ?? ''
    if (text === '') continue
    const area = `${cellName(start.r + 1, start.c)}:${cellName(end.r + 1, end.c)}`
    if (end.r === start.r) {
      across.push(area)
      continue
    }
    down.push(area)
    for (let row = start.r + 1; row <= Math.min(end.r, texts.length - 1); row++) {
      const cells = texts[row]
      if (!cells) continue
      while (cells.length <= start.c) cells.push('')
      cells[start.c] = text
    }
  }
  return [
    ...(down.length > 0
      ? [
          {
            kind: 'merged' as const,
            at: someOf(down),
            message: 'Merged cells: what they say was put into each row that they span.',
          },
        ]
      : []),
    ...(across.length > 0
      ? [
          {
            kind: 'merged' as const,
            at: someOf(across),
            message: 'Cells merged sideways: what they say was put into the first column only.',
          },
        ]
      : []),
  ]
}

const textOf = (cell: CellObject): string => {
  const { v: value } = cell
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return instantText(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return numberText(value, typeof cell.z === 'string' ? cell.z : '')
  return value.replace(/\r\n?/g, '\n')
}

/** As the program shows it where that changes the meaning: fifteen digits, and percent. */
const numberText = (value: number, numberFormat: string): string => {
  if (/%/.test(numberFormat)) return `${digits(value * 100)}%`
  return digits(value)
}
const digits = (value: number): string => String(Number(value.toPrecision(15)))

const instantText = (value: Date): string => {
  const second = 1000
  const iso = new Date(Math.round(value.getTime() / second) * second).toISOString()
  if (iso.startsWith('1899-12-3')) return iso.slice(11, 16) // a time of day without a day
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}
