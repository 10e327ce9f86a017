import { dayOf } from '../day.ts'
import { toCsv } from './csv.ts'
import type { TableFormat } from './format-names.ts'
import { toJson } from './json.ts'
import { toOds } from './ods.ts'
import type { Table } from './table.ts'
import { toXlsx } from './xlsx.ts'

/** What each format is called and how it is sent. */
export const tableFormats = {
  csv: { title: 'CSV', mediaType: 'text/csv; charset=utf-8; header=present' },
  xlsx: { title: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { title: 'OpenDocument', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  json: { title: 'JSON', mediaType: 'application/json; charset=utf-8' },
} as const satisfies Record<TableFormat, { title: string; mediaType: string }>

/** The table as a stream of bytes. */
export const writeTable = <Row>(table: Table<Row>, format: TableFormat): AsyncGenerator<Uint8Array> => {
  switch (format) {
    case 'csv':
      return toCsv(table)
    case 'xlsx':
      return toXlsx(table)
    case 'ods':
      return toOds(table)
    case 'json':
      return toJson(table)
  }
}

/** `sightline-findings-2026-11-24.csv` */
export const tableFileName = (table: Pick<Table<never>, 'name' | 'asAt'>, format: TableFormat): string => {
  const name = table.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `sightline-${name}-${dayOf(table.asAt)}.${format}`
}
