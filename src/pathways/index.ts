export { askOf, periods, type Months } from './ask.ts'
export {
  countMains,
  countPathway,
  countWhole,
  periodTo,
  type Numbers,
  type PathwayNumbers,
  type TeamNumbers,
  type Way,
  type WorkerNumbers,
} from './count-pathway.ts'
export { countPathwaysAhead, mainNumbers, mainNumbersWithin, numbersOf, wholeWithin } from './keep-numbers.ts'
export type { Beside } from './beside/beside.ts'
export { besideListTable, besideTable } from './beside/beside-tables.ts'
export {
  besideDay,
  besideFor,
  countBeside,
  groupOf,
  listBeside,
  type BesideListed,
  type BesidePart,
  type BesideRow,
} from './beside/count-beside.ts'
export { besides } from './beside/definitions.ts'
export { findPathway, pathways } from './definitions/index.ts'
export { listStays, listStuck, type Stay } from './list-pathway.ts'
export { waitingIn, type Pair, type Pathway, type Step } from './pathway.ts'
export {
  daysOf,
  mixTable,
  limitsTable,
  listTable,
  mainRows,
  mainsTable,
  monthsTable,
  publicStepsTable,
  stepsTable,
  teamsTable,
  titleOfStep,
  wayInWords,
  waysTable,
  workersTable,
} from './pathway-tables.ts'
export { publicNumbers, type PublicNumbers } from './public-numbers.ts'
export { limitStep, mixSplits, partNames, parts, ruleOfStep, stepIds, type Asked, type Part } from './stays.ts'
