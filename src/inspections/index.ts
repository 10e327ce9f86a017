export type { Choice } from './choice.ts'
export { documentsTable } from './intake/documents-table.ts'
export {
  compare,
  type Compared,
  comparedPerPage,
  CompareFilters,
  type Comparison,
  likenessInWords,
} from './compare/compare.ts'
export { countAhead } from './count-ahead.ts'
export { compareTable } from './compare/compare-table.ts'
export { mostTold, type ToldTheme } from './compare/most-told.ts'
export { mostToldTable } from './compare/most-told-table.ts'
export { type Later, type ToldLetter } from './compare/later.ts'
export { addReading, type Addition } from './decide/add-reading.ts'
export { confirmReading, confirmReadings } from './decide/confirm-readings.ts'
export { correctReading, type Correction } from './decide/correct-reading.ts'
export { listDecisions, type Decision } from './decide/history.ts'
export { mergeReadings } from './decide/merge-readings.ts'
export { getReading, listReadings, ReadingId, ReadingRecord, ReadingState } from './decide/reading-record.ts'
export { rejectReading, reopenReading } from './decide/reject-reading.ts'
export { splitReading, type Part } from './decide/split-reading.ts'
export { undo } from './decide/undo.ts'
export {
  allClaims,
  ClaimFilters,
  ClaimRecord,
  claimsPerPage,
  countClaims,
  findClaims,
  listClaimChoices,
} from './claims/find-claims.ts'
export { claimsTable } from './claims/claims-table.ts'
export {
  allNotes,
  countNotes,
  FigureRecord,
  findNotes,
  listFigures,
  listNoteChoices,
  type Note,
  NoteFilters,
  notesPerPage,
} from './figures/find-figures.ts'
export { figuresTable, notesTable } from './figures/figures-table.ts'
export { createReader, type PooledReader } from './intake/create-reader.ts'
export { DocumentId, DocumentRecord, DocumentState } from './intake/document-record.ts'
export {
  countDocuments,
  type DocumentFilters,
  type DocumentPage,
  documentsPerPage,
  getDocument,
  getDocumentPage,
  listDocumentFrameworks,
  allDocuments,
  listDocuments,
  type ListedDocument,
  type Progress,
} from './intake/documents.ts'
export { documentsToChoose } from './intake/documents-to-choose.ts'
export { holdReading, letReadingGoOn } from './intake/hold-reading.ts'
export { getIssues, listPossibleEarlier, type NamedDocument, sayWhatItReplaces } from './intake/issues.ts'
export { type ReadingToKeep, type ReadResult } from './intake/keep-result.ts'
export { nameApart, shortFingerprint } from './intake/name-apart.ts'
export { type PlainBlock } from './intake/read-text-task.ts'
export { ownAuthorities } from './intake/own-authorities.ts'
export { countInLine, type Reader, readWaiting } from './intake/read-waiting.ts'
export {
  largestFile,
  readAgain,
  receiveDocument,
  type Received,
  tidyName,
  whyNotTaken,
} from './intake/receive-document.ts'
export { watchFolder } from './intake/watch-folder.ts'
export { documentsToConfirm, whatWaits, type WhatWaits } from './intake/what-waits.ts'
export {
  allFindings,
  countFindings,
  type Finding,
  FindingFilters,
  type FindingOrder,
  findingOrders,
  findingsById,
  findFindings,
  findingsPerPage,
  listChoices,
} from './register/find-findings.ts'
export { getPack, hasPack } from './pack/get-pack.ts'
export { meetingInWords, packTableIds, packTables, type PackRow, type PackTable } from './pack/pack-rows.ts'
export { packTable } from './pack/pack-table.ts'
export { countAttendance } from './pack/pack-words.ts'
export {
  joinedMinute,
  Pack,
  readLetter,
  type Reading,
  TableFigure,
  tableFigures,
  toRecord,
  whereResolved,
} from './reading/index.ts'
export { findingsTable } from './register/findings-table.ts'
export { getThread, type Rung, type Thread, type TiedFinding, type TiedMention } from './threads/get-thread.ts'
export { LessonId } from './threads/lessons/apply-lessons.ts'
export { type Lesson, listLessons } from './threads/lessons/list-lessons.ts'
export { withdrawLesson } from './threads/lessons/withdraw-lesson.ts'
export { type Renewed, renewThemes, themesWaiting } from './threads/anew/renew-themes.ts'
export { type Direction, directions, type Move, quietAfterYears, type Standing } from './threads/ladder.ts'
export {
  allThreads,
  listThreads,
  narrowThreads,
  ThreadFilters,
  type ThreadLine,
  threadOrders,
  threadsPerPage,
  whenOf,
} from './threads/list-threads.ts'
export { getMention, MentionId, mentionKinds, takeUpMention } from './threads/mentions/take-up-mention.ts'
export { moveFinding } from './threads/move-finding.ts'
export { apart, listed, monthOf } from './threads/sentence.ts'
export { threadsTable, threadTable } from './threads/threads-table.ts'
export { directionInWords, moveInWords, moveRules, ruleOfMove, standingInWords } from './threads/words.ts'
export { type Whose, whoseThread } from './threads/whose-thread.ts'
export {
  addableFields,
  areaInWords,
  attributionInWords,
  claimantInWords,
  claimKindInWords,
  decisionInWords,
  evidenceInWords,
  fieldInWords,
  figureCheckInWords,
  findingKinds,
  kindInWords,
  readingInWords,
  ruleInWords,
  rules,
  stateInWords,
  themeInWords,
  valueInWords,
  verdictInWords,
} from './words.ts'
export { type Agencies, agenciesOf } from './follow-ups/agencies.ts'
export {
  agenciesNow,
  type AgenciesNow,
  decideAgencies,
  listAgencyDecisions,
  listBodies,
  NewAgencies,
} from './follow-ups/agency-decisions.ts'
export type { Addressee } from './follow-ups/bodies.ts'
export {
  answerChase,
  type Chase,
  chaseStanding,
  listChases,
  NewAnswer,
  NewChase,
  recordChase,
} from './follow-ups/chases.ts'
export { decideFollowUp } from './follow-ups/decisions.ts'
export {
  type FollowUp,
  type FollowUps,
  getFollowUp,
  listFollowUps,
  type Said,
  type FollowUpState,
  followUpStates,
} from './follow-ups/follow-ups.ts'
export { keyOf } from './follow-ups/look-backs.ts'
export { type Verdict, verdicts } from './follow-ups/verdict.ts'
export {
  type Graded,
  judgementHistory,
  type JudgementHistory,
  type LineHistory,
  type SelfGraded,
} from './judgements/history.ts'
export { type InspectionDocument, listJudgements, ownCode } from './judgements/judgement.ts'
export { judgementsTable } from './judgements/judgements-table.ts'
export {
  listSelfGrades,
  NewSelfGrade,
  recordSelfGrade,
  selfGradeAreas,
  takeBackSelfGrade,
} from './judgements/self-grades.ts'
export type { Forecast } from './next/forecast.ts'
export { forecastsTable } from './next/forecasts-table.ts'
export { nextInspections, type NextInspections } from './next/next-inspections.ts'
export { readinessTable } from './readiness/readiness-table.ts'
export type { AuditsOn } from './readiness/audits-on.ts'
export { isOfAudits, listReadiness, type Missing, noAudit, type Readiness, readinessOf } from './readiness/readiness.ts'
export {
  addReadinessTask,
  listReadinessTasks,
  NewReadinessTask,
  type ReadinessTask,
  taskStanding,
  tickReadinessTask,
} from './readiness/tasks.ts'
export { type Topic, topicOf } from './readiness/topics.ts'
export { FollowUpFilters, passes } from './follow-ups/follow-up-filters.ts'
export { followUpStateInWords } from './follow-ups/follow-up-words.ts'
export { followUpsTable } from './follow-ups/follow-ups-table.ts'
export { ContextFields, type ContextNote, keepContext, listContextNotes } from './rooms/context-notes.ts'
export { allGivenTable, givenTable } from './rooms/given-table.ts'
export { type Given, GivenAnywhere, GivenFields, keepGiven, listAllGiven, listGiven } from './rooms/given.ts'
export {
  AnswerFields,
  answerRequest,
  askInRoom,
  getRequest,
  giveRequestTo,
  listOpenRequestsOf,
  listRequests,
  officeHours,
  RequestFields,
  RequestId,
  requestStanding,
  RoomRequest,
} from './rooms/requests.ts'
export { requestsTable } from './rooms/requests-table.ts'
export { closeRoom, getRoom, listRooms, openRoom, Room, RoomFields, RoomId } from './rooms/rooms.ts'
export { keepTold, listTalks, planTalk, type Talk, TalkFields, ToldFields } from './rooms/talks.ts'
