export { findSources } from './import/find-sources.ts'
export {
  importChildren,
  previewChildren,
  type Delivery,
  type ImportResult,
  type Progress,
} from './import/import-children.ts'
export type { TableCount } from './import/apply-table.ts'
export { plantRows, type SsdRows } from './import/plant-rows.ts'
export type { ImportNotice, Source } from './import/source.ts'
export { compareImports, type Difference } from './imports/compare-imports.ts'
export { getImport, listImports, type PastImport, type StandingImport } from './imports/imports.ts'
export { undoImport } from './imports/undo-import.ts'
export { listStaff, readStaff, setStaff, type Member, type StaffLine } from './staff/staff.ts'
export type { SsdField, SsdTable } from './ssd/ssd-table.ts'
