import { setImmediate } from 'node:timers/promises'
import papaparse from 'papaparse'
import { guardFormula } from './formula-guard.ts'
import { checkColumns, plainText, type Column, type Table } from './table.ts'

// Without a byte order mark Excel on Windows takes the file for Windows-1252 and shows £ and ’ as two or three other
// characters. Programs that read UTF-8 skip the mark or have a setting for it (Python: utf-8-sig).
const byteOrderMark = '\ufeff'

/** Rows that are turned into text in one go: large enough to be quick, small enough not to hold up other requests. */
const rowsAtOnce = 500

/**
 * The table as CSV (RFC 4180): UTF-8 with a byte order mark, one header row of column names, days as `2026-11-24`,
 * instants as `2026-11-24T09:14:00.000Z`, links as their address. Text that looks like a formula is guarded.
 */
export async function* toCsv<Row>(table: Table<Row>): AsyncGenerator<Uint8Array> {
  checkColumns(table.columns)
  const encoder = new TextEncoder()
  yield encoder.encode(byteOrderMark + lines([table.columns.map((column) => column.name)]))
  for (let at = 0; at < table.rows.length; at += rowsAtOnce) {
    const rows = table.rows.slice(at, at + rowsAtOnce)
    await setImmediate() // lets the requests of others through
    yield encoder.encode(lines(rows.map((row) => table.columns.map((column) => field(column, row)))))
  }
}

const lines = (rows: readonly (readonly string[])[]): string =>
  // papaparse takes mutable arrays and changes nothing in them
  `${papaparse.unparse(rows as string[][], { newline: '\r\n' })}\r\n`

const field = <Row>(column: Column<Row>, row: Row): string => {
  switch (column.type) {
    case 'text':
      return guardFormula(plainText(column.value(row) ?? ''))
    case 'number':
      return numberText(column.value(row))
    case 'figure': {
      const value = column.value(row)
      return typeof value === 'string' ? value : numberText(value)
    }
    case 'day':
      return column.value(row) ?? ''
    case 'instant':
      return column.value(row)?.toISOString() ?? ''
    case 'link':
      return guardFormula(plainText(column.value(row)?.href ?? ''))
  }
}

const numberText = (value: number | null): string => (value === null || !Number.isFinite(value) ? '' : String(value))
