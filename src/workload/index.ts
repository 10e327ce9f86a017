export {
  daysAhead,
  DepartureFields,
  listDepartures,
  listLeaving,
  listTurningSixteen,
  noteDeparture,
  takeDepartureBack,
  type Departure,
  type Leaving,
  type Turning,
} from './ahead.ts'
export { listCases, type Case, type OfCases, type ShownCase } from './cases.ts'
export {
  listCaseloads,
  listContinuity,
  listWorkloadMonths,
  type Caseload,
  type Continuity,
  type ShownContinuity,
  type WorkloadMonth,
} from './find-workload.ts'
export {
  manyWorkers,
  measuresOf,
  narrowContinuity,
  whichChildren,
  type WhichChildren,
  type WorkloadMeasures,
} from './measures.ts'
export {
  caseWeights,
  listWeights,
  setWeights,
  WeightFields,
  weightsInWords,
  weightsOn,
  type Weights,
  type WeightSetting,
} from './weights.ts'
export { listTeams, type Team } from './teams.ts'
export {
  caseloadsTable,
  casesTable,
  continuityTable,
  leavingTable,
  teamsTable,
  turningTable,
} from './workload-tables.ts'
