export { mayEdit, mayRead, registerFor, registerGrants, registerToEdit } from './access.ts'
export { addEntry } from './add-entry.ts'
export { alertsTable } from './alerts-table.ts'
export { alertKinds, alertsFor, alertsOf, isReminderDay, type Alert, type AlertKind } from './alerts.ts'
export { breakDown, notCovered, type Cell } from './breakdowns.ts'
export { changeEntry, type Changed, type Clash } from './change-entry.ts'
export { isMarkable, runsOut } from './clock.ts'
export {
  areaTitles,
  isTarget,
  type Area,
  type Breakdown,
  type Clock,
  type Field,
  type Register,
  type Value,
  type Values,
} from './definition.ts'
export { registers } from './definitions/index.ts'
export { reportedIndicators } from './definitions/reported-indicators.ts'
export { readField } from './read-field.ts'
export { kept as keptValues, readValues, schemaOf, type RawValues } from './read-values.ts'
export { derivedInWords } from './derived.ts'
export { EntryId, type Entry } from './entry.ts'
export { entriesTable, filtersInWords } from './entries-table.ts'
export {
  allEntries,
  entriesPerPage,
  EntryFilters,
  findEntries,
  getEntry,
  isChosenFrom,
  listChoices,
  standings,
  type Choice,
  type Standing,
} from './find-entries.ts'
export { listHistory, spansOf, type HistoryLine } from './history.ts'
export { checkRows, type Checked } from './import/check-rows.ts'
export { importEntries } from './import/import-entries.ts'
export { readImportFile, readSentFile } from './import/import-file.ts'
export { chooseColumns, dropImport, getImport, ImportId, keepImport } from './import/keep-import.ts'
export { followsFrom, goodOrBetter, schoolsOn, type SchoolOn } from './schools/landscape.ts'
export { schoolsTable } from './schools/schools-table.ts'
export { namedBy, type Naming } from './named-by.ts'
export { lookUp, targetIds, type Lookups } from './lookups.ts'
export { markReviewed } from './mark-reviewed.ts'
export { matrixOf, type MatrixCell } from './matrix.ts'
export { ratesOf, type RateOf, type RatesOf } from './rates.ts'
export { sharesOf, type ShareOf } from './shares.ts'
export { countMine, countRegisters, type RegisterCount } from './overview.ts'
export { registersTable } from './overview-table.ts'
export { restoreEntry, retireEntry } from './retire-entry.ts'
export { valueInWords } from './show-field.ts'
