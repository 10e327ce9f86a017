export type { Column, Link, Table } from './table.ts'
export { tableFormatNames, type TableFormat } from './format-names.ts'
export { tableFileName, tableFormats, writeTable } from './formats.ts'
