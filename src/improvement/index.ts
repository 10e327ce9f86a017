export { getAction } from './actions/action.ts'
export { agenciesOfAction, agenciesOfShared, decideActionAgencies, type Led } from './actions/action-agencies.ts'
export { type ActionOverview, actionOverview } from './actions/action-overview.ts'
export { actionsTable } from './actions/actions-table.ts'
export { ActionFilters, actionOrders, actionsOfPlans, actionsPerPage, findActions } from './actions/find-actions.ts'
export { ActionFields, createAction, type NewAction } from './actions/create-action.ts'
export { editAction } from './actions/edit-action.ts'
export {
  actionOfAudit,
  addEvidence,
  type Evidence,
  EvidenceFields,
  EvidenceId,
  judgeEvidence,
  listEvidence,
  listEvidenceToVerify,
  whyNotVerify,
} from './actions/evidence.ts'
export {
  answerFinding,
  answerNoMore,
  measureNoMore,
  putInPlan,
  takeOutOfPlan,
  waitFor,
  waitNoMore,
} from './actions/links.ts'
export { addMilestone, type Milestone, MilestoneFields, takeMilestoneOut } from './actions/milestones.ts'
export { liftOverride, sayWorse, worseStatuses } from './actions/override.ts'
export { askForDate, decideDate, listWaitingRedates, type Redate, RedateFields, RedateId } from './actions/redates.ts'
export { isDone, isOpen, stateWords, stepNames, steps, type State, type StepName } from './actions/states.ts'
export { answeredFindings, listActionsWithoutMeasure, measuresInUse } from './actions/unlinked.ts'
export { acceptAction, possibleSteps, type PossibleStep, takeStep } from './actions/take-step.ts'
export { couldWaitFor, type Dependency, fits, listDependencies } from './actions/dependencies.ts'
export { dependenciesTable } from './actions/dependencies-table.ts'
export { addUpdate, type Update, UpdateFields } from './actions/updates.ts'
export {
  addBoard,
  addMeeting,
  type Alert,
  type Board,
  BoardFields,
  BoardId,
  getBoard,
  getMeeting,
  listAlerts,
  listBoards,
  listMeetings,
  Meeting,
  MeetingFields,
  MeetingId,
  moveMeeting,
  takeMeetingOut,
} from './boards/boards.ts'
export {
  askBoard,
  Decision,
  DecisionId,
  listDecisions,
  listDecisionsAbout,
  OutcomeFields,
  outcomes,
  QuestionFields,
  recordDecision,
} from './boards/decisions.ts'
export { decisionKinds } from './boards/decision-kinds.ts'
export { decisionsTable } from './boards/decisions-table.ts'
export { meetingOverview } from './boards/meeting-overview.ts'
export { addMember, boardParts, endMember, listMembers, type Member, MemberFields, MemberId } from './boards/members.ts'
export { draftPaper, type Issued, issuedPaper, issuePaper, listPapers } from './boards/papers.ts'
export { propose, type Proposal, takeProposal } from './drafts/propose.ts'
export { type Difference, type Edited } from './edits.ts'
export { type Claim, claimImpact, ClaimFields, showClaims, type ShownClaim } from './impact/claims.ts'
export { grades } from './impact/grades.ts'
export { figureInWords, inUnit, latestInWords, tooFew } from './measures/figures.ts'
export type { MeasureStanding } from './measures/measure-standing.ts'
export {
  createMeasure,
  editMeasure,
  getMeasure,
  listMeasures,
  type Measure,
  measureAction,
  MeasureFields,
  MeasureId,
  measurePriority,
  type NewMeasure,
} from './measures/measure.ts'
export {
  measuresOfIndicator,
  measuresOfIndicators,
  type MeasuresOfIndicator,
} from './measures/measures-of-indicator.ts'
export { type MeasureReading, ReadingFields, recordReading } from './measures/readings.ts'
export { type Contribution, contributionKinds, listContributions } from './partners/contributions.ts'
export { type PartnerBody, partnerBodies } from './partners/partner-bodies.ts'
export { contributionsTable, partnerBodiesTable, verdictInWords } from './partners/partner-tables.ts'
export { type SharedAction, sharedActions } from './partners/shared-action.ts'
export {
  endShare,
  isShared,
  listPartners,
  listShares,
  type Partner,
  type Share,
  shareAction,
  ShareFields,
  ShareId,
} from './partners/shares.ts'
export { type LineLinks, lineLinks, type LinksFrom } from './line-links.ts'
export { endPlan, leftBehind, takeUpPlan } from './plans/end-plan.ts'
export { plansTable } from './plans/plans-table.ts'
export { meetingsTable } from './boards/meetings-table.ts'
export { paceAndCost, type PaceAndCost, paceDays } from './plans/pace-and-cost.ts'
export { planSummaries, type PlanSummary } from './plans/plan-summaries.ts'
export { createPlan, editPlan, getPlan, listPlans, type Plan, PlanFields, PlanId } from './plans/plan.ts'
export { lacksLead, leadsTable, listLeads, type Lead } from './plans/leads.ts'
export {
  addPriority,
  editPriority,
  getPriority,
  listPriorities,
  mostPriorities,
  type NewPriority,
  type Priority,
  PriorityFields,
  PriorityId,
} from './plans/priority.ts'
export { ActionFacts, ActionId, countedDay, dueDay } from './status/facts.ts'
export { judge, type Judged, type Wanted } from './status/find-facts.ts'
export { countActions, type Counts, type RolledUp } from './status/roll-up.ts'
export { type Stage, type StageName, stages } from './status/stage.ts'
export { everyStatus, progressOf, staleAfterDays, type Standing, type Status, statuses } from './status/status.ts'
export { causeKinds, evidenceKinds, forums, ownViews, redateReasons } from './words.ts'
export { type Change, changesBetween, changesInOwn, mostChanges } from './history/changes.ts'
export { fieldInWords } from './history/in-words.ts'
export {
  burnUp,
  type BurnPoint,
  monthEnds,
  type StatusesAt,
  statusOverTime,
  type Velocity,
} from './history/over-time.ts'
export {
  type Commitment,
  CommitmentId,
  commitmentsByAction,
  keepCommitment,
  listCommitments,
  listWordings,
  makeCommitment,
  rewordCommitment,
} from './plans/commitments.ts'
export { type PlanOverview, planOverview, type PriorityOverview, standingsOf, worstOf } from './plans/plan-overview.ts'
export { editRisk } from './risks/edit-risk.ts'
export {
  closeRisk,
  getRisk,
  listOpenRisks,
  listRisks,
  raiseRisk,
  type Risk,
  RiskFields,
  RiskId,
  scoreOf,
} from './risks/risks.ts'
export { TellFields, tellingOf, tellLeadership } from './risks/tell-leadership.ts'
export { type BoardNote, listNotes, NoteFields, noteSaid } from './boards/notes.ts'
export {
  type Hypothesis,
  HypothesisFields,
  HypothesisId,
  type HypothesisOutcome,
  hypothesisOutcomes,
  listHypotheses,
  SettledFields,
  settleHypothesis,
  tellSignals,
  type ToldSignal,
  unexplained,
  writeHypothesis,
} from './measures/hypotheses.ts'
export { bringIn } from './import/bring-in.ts'
export { checkPlan } from './import/check-plan.ts'
export type { ChangedRow, CheckedPlan } from './import/checked-plan.ts'
export { planFromPack } from './import/from-pack.ts'
export {
  choosePlanColumns,
  dropPlanImport,
  getPlanImport,
  keepPlanImport,
  type KeptPlanImport,
  PlanImportId,
} from './import/keep-plan-import.ts'
export { otherColumns, planColumns, titleOfColumn } from './import/plan-columns.ts'
export { planTable } from './import/plan-table.ts'
export { readPlanFile } from './import/read-plan-file.ts'
export { refusalOf } from './impact/causal-words.ts'
