export type { Table } from './table.ts'
export { tableFormatNames } from './format-names.ts'
export { tableFileName, tableFormats, writeTable } from './formats.ts'
