import { instantInWords } from '../day.ts'
import { checkColumns, plainText, type Column, type Link, type Table } from './table.ts'

/**
 * What stands on the sheets of a workbook, whichever program it is written for, after the Government Analysis Function's
 * “Releasing statistics in spreadsheets”: a cover, notes, and one table to a sheet; the title in A1; nothing merged and
 * no row left blank; what a cell means is said in words.
 */
export interface Sheet {
  name: string // at most 31 characters, none of which Excel forbids
  /** Rows above the table, or the whole of a sheet without one: one cell each, the first is the sheet's title. */
  lines: readonly { text: string; style: 'title' | 'heading' | 'text' }[]
  table?: SheetTable
}

export interface SheetTable {
  name: string // for the program that marks it up: letters, digits and underscores
  columns: readonly SheetColumn[]
  rowCount: number
  rows: () => Iterable<readonly Cell[]>
}

export interface SheetColumn {
  title: string
  type: Column<never>['type']
  width: number // characters
}

/** A day or an instant comes as text: `2026-11-24`, or `2026-11-24T09:14:00`, London time, since spreadsheets know no zones. */
export type Cell = string | number | Link | null

export const sheetsOf = <Row>(table: Table<Row>): Sheet[] => {
  checkColumns(table.columns)
  return [cover(table), notes(table), tableSheet(table)]
}

const cover = <Row>(table: Table<Row>): Sheet => {
  const filters = table.filters.map(({ name, value }) => `${name}: ${value}`)
  const narrowed = filters.length > 0 ? filters : ['Nothing was filtered out.']
  return {
    name: 'Cover',
    lines: [
      { text: table.title, style: 'title' },
      ...section('What this is', [
        table.about,
        `${rowsInWords(table.rows.length)} as at ${instantInWords(table.asAt)}.`,
      ]),
      ...section('Filters used', narrowed),
      ...section('Source', [table.source]),
      ...section('How this may be used', [table.handling]),
      ...section('Sheets', ['Notes: what each column means.', `${sheetName(table.name)}: the table.`]),
    ],
  }
}

const section = (heading: string, texts: readonly string[]): Sheet['lines'] => [
  { text: heading, style: 'heading' },
  ...texts.map((text) => ({ text: plainText(text), style: 'text' as const })),
]

const notes = <Row>(table: Table<Row>): Sheet => {
  const blanks = 'An empty cell means that the document does not say, or that nobody has decided yet.'
  const times = 'Times are London time.'
  const said = [
    ...(table.notes ?? []),
    blanks,
    ...(table.columns.some(({ type }) => type === 'instant') ? [times] : []),
    ...Object.entries(table.shorthand ?? {}).map(([letter, meaning]) => `Shorthand: [${letter}] ${meaning}`),
  ]
  const rows = table.columns.map(({ title, name, type, meaning }) => [
    title,
    name,
    typeWords[type],
    meaning ?? `${title}.`,
  ])
  return {
    name: 'Notes',
    lines: [
      { text: 'Notes', style: 'title' },
      ...said.map((text) => ({ text: plainText(text), style: 'text' as const })),
      { text: 'This sheet has one table, of the columns of the sheet that follows.', style: 'text' },
    ],
    table: {
      name: 'notes',
      columns: ['Column', 'Name for programs', 'Holds', 'Meaning'].map((title, index) => ({
        title,
        type: 'text',
        width: widthOf([title, ...rows.map((row) => row[index] ?? '')]),
      })),
      rowCount: rows.length,
      rows: () => rows,
    },
  }
}

const typeWords: Record<Column<never>['type'], string> = {
  text: 'Text',
  number: 'Number',
  figure: 'Number, or shorthand in square brackets',
  day: 'Day',
  instant: 'Day and time',
  link: 'Link',
}

const tableSheet = <Row>(table: Table<Row>): Sheet => {
  const explained = 'This sheet has one table. The sheet named Notes says what each column means.'
  return {
    name: sheetName(table.name),
    lines: [
      { text: table.title, style: 'title' },
      { text: table.rows.length > 0 ? explained : `${explained} It has no rows.`, style: 'text' },
    ],
    table: {
      name: tableName(table.name),
      columns: table.columns.map((column) => ({
        title: column.title,
        type: column.type,
        width: columnWidth(column, table.rows),
      })),
      rowCount: table.rows.length,
      rows: function* () {
        for (const row of table.rows) yield table.columns.map((column) => cell(column, row))
      },
    },
  }
}

const cell = <Row>(column: Column<Row>, row: Row): Cell => {
  switch (column.type) {
    case 'text':
      return plainText(column.value(row) ?? '') || null
    case 'number': {
      const value = column.value(row)
      return value !== null && Number.isFinite(value) ? value : null
    }
    case 'figure': {
      const value = column.value(row)
      if (typeof value === 'string') return `[${plainText(value)}]`
      return value !== null && Number.isFinite(value) ? value : null
    }
    case 'day':
      return column.value(row)
    case 'instant': {
      const value = column.value(row)
      return value && londonTime(value)
    }
    case 'link': {
      const value = column.value(row)
      return value && { text: plainText(value.text), href: plainText(value.href) }
    }
  }
}

// Sweden writes day and time as 2026-11-24 09:14:00, which is what spreadsheets take.
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
})
const londonTime = (instant: Date): string => wallClock.format(instant).replace(' ', 'T')

const rowsSampled = 200
const narrowest = 10
const widest = 60
const fixedWidths = { number: narrowest, figure: narrowest, day: 12, instant: 20 } as const

const columnWidth = <Row>(column: Column<Row>, rows: readonly Row[]): number => {
  if (column.width) return column.width
  if (column.type !== 'text' && column.type !== 'link')
    return Math.max(fixedWidths[column.type], widthOf([column.title]))
  const shown = (row: Row): string => (column.type === 'text' ? column.value(row) : column.value(row)?.text) ?? ''
  return widthOf([column.title, ...rows.slice(0, rowsSampled).map(shown)])
}

const widthOf = (texts: readonly string[]): number =>
  Math.min(widest, Math.max(narrowest, ...texts.map((text) => text.length + 2)))

const sheetName = (name: string): string =>
  plainText(name)
    .replace(/[\\/?*[\]:'\n\t]/g, ' ')
    .trim()
    .slice(0, 31) || 'Table'

const tableName = (name: string): string => `table_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`

const rowsInWords = (count: number): string => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`)
