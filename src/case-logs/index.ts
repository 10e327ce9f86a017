export { wordsWithheld } from './in-words.ts'
export { withLogs } from './log-events.ts'
export { caseLogAreas, type CaseLog, type CaseLogArea } from './case-log.ts'
export { CheckFields, confirmLog } from './check-log.ts'
export { caseLogs, caseLogFor } from './definitions/index.ts'
export { againOf, type Again } from './again.ts'
export { againTable } from './again-table.ts'
export { crossedOf, type LogCrossed } from './crossed.ts'
export { logTable } from './entries-table.ts'
export { logsTable } from './logs-table.ts'
export {
  clocksOf,
  isFinished,
  LogEntry,
  LogEntryId,
  ruleOf,
  stateOf,
  type EntryState,
  type ShownEntry,
} from './entry.ts'
export {
  countLogs,
  entriesOfChildQuestion,
  getLogEntry,
  listLogChecks,
  listLogEntries,
  listLogVersions,
  type LogCheck,
  type LogCount,
  type LogPeriod,
  type LogVersion,
} from './find-entries.ts'
export {
  sharesOf,
  sumsOf,
  talliesOf,
  waitsOf,
  type LogShare,
  type LogSum,
  type LogTally,
  type LogWaited,
} from './measures.ts'
export { checkLogRows, type CheckedLog } from './import/check-rows.ts'
export { childColumn, readLogFile, sentRows } from './import/columns.ts'
export { importLogEntries } from './import/import-entries.ts'
export { chooseLogColumns, dropLogImport, getLogImport, keepLogImport, LogImportId } from './import/keep-import.ts'
export { readingAge, type ReadingAge } from './reading-age.ts'
export { countWanted, listWanted, type ShownWanted } from './wanted.ts'
export { addLogEntry, changeLogEntry, withdrawLogEntry } from './write-entry.ts'
