export { brokenLines, findBrokenLines } from './broken/index.ts'
export { brokenTable } from './broken/broken-table.ts'
export type { BrokenItem, BrokenLine } from './broken/broken-line.ts'
export { findLine, lineOf, type Start, type StartingAt, starts } from './line-of.ts'
export { LineFilters, linesPerPage, type LineSummary, listLines, narrowLines } from './list-lines.ts'
export { linesTable } from './lines-table.ts'
export {
  type Break,
  type Echo,
  everyStage,
  type Line,
  type Mark,
  type Return,
  returns,
  type Stage,
  stages,
  type Stop,
} from './stop.ts'
