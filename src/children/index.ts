export {
  ChangedFields,
  sayWhatChanged,
  wordsQuestion,
  WordsFields,
  writeWords,
  type ChildWords,
} from './access/child-words.ts'
export { SealedText, type Opened, type Sealed } from './access/sealed.ts'
export { showChildren, showing, shownOf } from './access/show-children.ts'
export { listLooks, lookedAtInWords, recordLook, type Look, type Looker } from './access/looks.ts'
export { recordUntoldRestrictions } from './access/record-untold.ts'
export { childNumbered, childrenNumbered, recordNumberOf } from './access/must-see.ts'
export {
  listOddLooks,
  oddRules,
  reviewOddLook,
  reviewOutcomes,
  ReviewFields,
  type OddLook,
} from './access/odd-looks.ts'
export {
  listAccess,
  openChild,
  OpenFields,
  openInNeedQuestion,
  recordRefusedOpening,
  type Access,
} from './access/open-child.ts'
export {
  accessOutcomes,
  AccessReviewFields,
  listAccessToReview,
  lookIntoBy,
  lookIntoByInWords,
  reviewAccess,
  reviewWithin,
  type AccessOutcome,
} from './access/review-access.ts'
export {
  confirmRestriction,
  liftRestriction,
  listRestrictionsToReview,
  listNameable,
  isRestrictedQuestion,
  restrictChild,
  RestrictionFields,
  restrictionKinds,
  restrictionOf,
  type Restriction,
} from './access/restrictions.ts'
export { ChildId } from './child-id.ts'
export { chronologyOf, filterEvents, type ChildEvent, type ChronologyFilters } from './chronology/chronology.ts'
export { eventGroups, type EventGroup } from './chronology/event-kinds.ts'
export { childrenTable } from './find/children-table.ts'
export {
  allChildren,
  ChildFilters,
  childrenPerPage,
  ChildSearch,
  countStages,
  listChildren,
  searchChildren,
  type FoundChild,
} from './find/find-children.ts'
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
export { checkDeliveryDay } from './import/delivery-day.ts'
export { alikeTroubles, gatherNotices, linesInWords, placeOf, type Trouble } from './import/gather-notices.ts'
export { emptiedInWords, losesMost } from './import/loses-most.ts'
export type { ImportNotice, Source } from './import/source.ts'
export { listNights, type Night } from './nightly/nights.ts'
export { takeNight } from './nightly/take-night.ts'
export { nextNight } from './nightly/when.ts'
export { changesOfChild, type ChildChange } from './imports/changes-of-child.ts'
export { compareImports, Difference } from './imports/compare-imports.ts'
export { importsTable } from './imports/imports-table.ts'
export {
  daysDelivered,
  getImport,
  importKnownOn,
  listImports,
  PastImport,
  type StandingImport,
} from './imports/imports.ts'
export { deliveryOf, dropDelivery, getSentDelivery, keepDelivery, SentId } from './imports/sent-deliveries.ts'
export { undoImport } from './imports/undo-import.ts'
export { dayIn, everyRowOf, isYes, latestFirst, text, type ChildRows, type SsdRow } from './record/child-rows.ts'
export { missingInYear, socialWorkersInYear } from './record/in-year.ts'
export { agesOf, type PartAge } from './record/freshness.ts'
export { gapsOf, isWithUs, lastSeenAlone, wholenessOf, type Gap } from './record/gaps.ts'
export { gapsTable, recordsWithGaps, countGaps, type GapsBy } from './record/gaps-table.ts'
export {
  findGaps,
  GapFilters,
  nameGaps,
  narrowGaps,
  type GapsFound,
  type NamedGap,
  type RecordGap,
} from './record/list-gaps.ts'
export { lookAtChild, showFamily, type Child, type Relative } from './record/get-child.ts'
export { showRecordQuestions, shownRecordOf } from './record/show-record.ts'
export { heldOn, overFrom } from './record/held-on.ts'
export { livedOn } from './record/lived-on.ts'
export { daysHeld, orSayWhy } from './record/when-held.ts'
export { keepDocuments } from './record/keep-documents.ts'
export {
  diedOn,
  homeOf,
  inCareSince,
  isSocialWorker,
  legalStatusOf,
  stageOf,
  stages,
  workerRoleInWords,
  workersOf,
  type Stage,
} from './record/standing.ts'
export { listStaff, readStaff, setStaff, type Member, type StaffLine } from './staff/staff.ts'
export { childLinkOf } from './ssd/child-link.ts'
export type { CodeSetName } from './ssd/code-sets.ts'
export { knownLabelOf, labelOf, labelsIn } from './ssd/label.ts'
export type { SsdField, SsdTable } from './ssd/ssd-table.ts'
export { ssdTables } from './ssd/ssd-tables.ts'
