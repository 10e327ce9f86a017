export { listCaseloads, listContinuity, type Caseload, type Continuity, type ShownContinuity } from './find-workload.ts'
export { manyWorkers, measuresOf, type WorkloadMeasures } from './measures.ts'
export { caseloadsTable, continuityTable } from './workload-tables.ts'
