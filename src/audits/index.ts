export { heldOfChild } from './held-of-child.ts'
export { withAudits } from './audit-events.ts'
export {
  actionsTable,
  auditorsTable,
  auditsTable,
  coverageTable,
  frameTable,
  gradeCells,
  gradesTable,
  reachTable,
  samplesTable,
  themesTable,
} from './audit-tables.ts'
export {
  ActionFields,
  actionStateOf,
  addAction,
  checkAction,
  DoneFields,
  finishAction,
  listActions,
  listActionsOf,
  listOwnActions,
  listOwnersFor,
  type AuditAction,
  type Owner,
  type ShownAction,
} from './audits/actions.ts'
export { AuditId, gradeInWords, stageOf, standingGrade, toolOf, type Audit, type ShownAudit } from './audits/audit.ts'
export {
  AgainFields,
  askForModeration,
  auditAgain,
  closeAudit,
  CloseFields,
  closingFault,
  ModeratorFields,
} from './audits/close-audit.ts'
export {
  auditsOfChildQuestion,
  getAudit,
  hasAuditsQuestion,
  listAudits,
  listMine,
  listTeams,
} from './audits/find-audits.ts'
export { judgeAudit, JudgementFields } from './audits/judge-audit.ts'
export { finishJudgement, readerOf, saveSection, saveWhole, WholeFields } from './audits/judge.ts'
export {
  emptyJudgement,
  isWhole,
  listJudgements,
  missingIn,
  unsafeIn,
  tallyOf,
  type Held,
  type Judgement,
  type Reader,
} from './audits/judgement.ts'
export { addVoice, listVoices, VoiceFields, voiceKinds, type Voice } from './audits/voices.ts'
export {
  agreementOf,
  auditorsOf,
  driftsFrom,
  fewestForKappa,
  kinderBy,
  pairInWords,
  pairsOf,
  type AuditorLine,
  type Pair,
} from './results/agreement.ts'
export {
  gradedCount,
  listCoverage,
  listReach,
  listSectionGrades,
  type Coverage,
  type Reach,
} from './results/coverage.ts'
export { countAuditsOn, type KeptOnTopic } from './results/kept-on.ts'
export { changesOf, gradesBy, planBy, quarterOf, type GradeLine, type PlanLine } from './results/results.ts'
export { standardsOf, type StandardLine } from './results/standards.ts'
export { keepTheme, withRegister, type KeptTheme } from './results/theme-register.ts'
export { actWithinDays, listThemes, themeDays, themeFrom, type AuditTheme } from './results/themes.ts'
export { GiveFields, giveOne, giveSingle, SingleFields, swapChild, SwapFields } from './samples/change-sample.ts'
export { countFrame, drawSample } from './samples/draw-sample.ts'
export {
  getSample,
  layersOf,
  listAuditors,
  listEligible,
  listFrame,
  listSamples,
  type Auditor,
  type Layer,
  type Sample,
  type ShownFrameRow,
} from './samples/find-samples.ts'
export { frameFor, frames, strata } from './samples/frames.ts'
export { fates, SampleFields, SampleId } from './samples/sample.ts'
export { toolFor, tools } from './tools/index.ts'
export { statementAnswers, voiceLevels, type Section, type Tool } from './tools/tool.ts'
export { frequency } from './supervision/frequency.ts'
export { smartOf, smartParts, smartScore, type SmartPart } from './supervision/smart.ts'
export {
  addSupervision,
  DecisionDoneFields,
  decisionsPerForm,
  finishDecision,
  listDecisions,
  listDue,
  listSupervisions,
  SupervisionFields,
  type Decision,
  type ShownDecision,
  type ShownDue,
  type Supervision,
} from './supervision/supervision.ts'
export { decisionsTable, dueTable } from './supervision/supervision-tables.ts'
