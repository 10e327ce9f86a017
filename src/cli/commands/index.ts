import type { Command } from '../command.ts'
import { actionsCommand } from './actions.ts'
import { actionsShareCommand, actionsUnshareCommand } from './actions-share.ts'
import { auditVerifyCommand } from './audit-verify.ts'
import { annualConversationCommand } from './annual-conversation.ts'
import { authorityAddCommand } from './authority-add.ts'
import { backupCommand } from './backup.ts'
import { brokenLinesCommand } from './broken-lines.ts'
import { childrenImportCommand } from './children-import.ts'
import {
  committeeMinutesCommand,
  committeePlanningCommand,
  committeeWitnessesCommand,
  portfoliosCommand,
  committeeLettersCommand,
  committeeQuestionsCommand,
} from './committee-record.ts'
import { committeeMeetingsCommand, committeePackCommand, resolutionsCommand } from './committees.ts'
import { childrenCompareCommand, childrenImportsCommand, childrenUndoCommand } from './children-imports.ts'
import { childrenRequestsCommand } from './children-requests.ts'
import { childrenRestrictCommand } from './children-restrict.ts'
import { childrenHoldCommand, childrenHoldsCommand } from './children-holds.ts'
import { childrenNightsCommand } from './children-nights.ts'
import { childrenRetentionCommand } from './children-retention.ts'
import { childrenStaffCommand } from './children-staff.ts'
import { clocksCommand } from './clocks.ts'
import { demoPopulationCommand } from './demo-population.ts'
import { clocksInstancesCommand } from './clocks-instances.ts'
import { clocksLimitsCommand } from './clocks-limits.ts'
import { documentsCommand } from './documents.ts'
import { documentsReplacesCommand } from './documents-replaces.ts'
import { childrenGapsCommand } from './children-gaps.ts'
import { childrenHealthCommand } from './children-health.ts'
import { auditsJudgeCommand } from './audits-judge.ts'
import { auditsCloseCommand, auditsGiveCommand, auditsModeratorCommand, auditsSwapCommand } from './audits-manage.ts'
import { auditsCommand, auditsDrawCommand } from './audits.ts'
import { childrenLogsCommand } from './children-logs.ts'
import { childrenLogsImportCommand } from './children-logs-import.ts'
import { workloadCommand } from './workload.ts'
import { workloadWeightsCommand } from './workload-weights.ts'
import { councillorCommand } from './councillor.ts'
import { exportFindingsCommand } from './export-findings.ts'
import { comparatorsImportCommand } from './comparators-import.ts'
import { answersCommand } from './answers.ts'
import { indicatorsRefreshCommand } from './indicators-refresh.ts'
import { indicatorsPublishCommand } from './indicators-publish.ts'
import { checkWorkbookCommand } from './check-workbook.ts'
import { indicatorsCommand } from './indicators.ts'
import { importDocumentsCommand } from './import-documents.ts'
import { linesCommand } from './lines.ts'
import { committeesExportCommand } from './committees-export.ts'
import { committeesKeptCommand } from './committees-kept.ts'
import { committeesLetGoCommand } from './committees-let-go.ts'
import { mailDigestsCommand } from './mail-digests.ts'
import { mailSendCommand } from './mail-send.ts'
import { compareCommand } from './compare.ts'
import { judgementsCommand } from './judgements.ts'
import { boardPaperCommand, meetingsCommand } from './meetings.ts'
import { migrateCommand } from './migrate.ts'
import { myWorkCommand } from './my-work.ts'
import { partnersCommand } from './partners.ts'
import { pathwaysCommand } from './pathways.ts'
import { pathwaysBesideCommand } from './pathways-beside.ts'
import { peopleAddCommand } from './people-add.ts'
import { peopleEndCommand } from './people-end.ts'
import { peopleListCommand } from './people-list.ts'
import { plansCommand } from './plans.ts'
import { plansExportCommand } from './plans-export.ts'
import { plansImportCommand } from './plans-import.ts'
import { plansLeadsCommand } from './plans-leads.ts'
import { readCommand } from './read.ts'
import { registersExportCommand } from './registers-export.ts'
import { registersImportCommand } from './registers-import.ts'
import { registersListCommand } from './registers-list.ts'
import { roomsGivenCommand } from './rooms-given.ts'
import { schoolsCommand } from './schools.ts'
import { restoreCommand } from './restore.ts'
import { settingsCommand } from './settings.ts'
import { startCommand } from './start.ts'
import { threadsRenewCommand } from './threads-renew.ts'
import { threadsListCommand, threadsShowCommand } from './threads.ts'
import { themesCommand } from './themes.ts'
import { tokenCreateCommand } from './token-create.ts'

export const commands: readonly Command[] = [
  startCommand,
  readCommand,
  importDocumentsCommand,
  documentsCommand,
  documentsReplacesCommand,
  exportFindingsCommand,
  clocksCommand,
  clocksInstancesCommand,
  clocksLimitsCommand,
  workloadCommand,
  workloadWeightsCommand,
  threadsListCommand,
  threadsShowCommand,
  threadsRenewCommand,
  themesCommand,
  roomsGivenCommand,
  compareCommand,
  judgementsCommand,
  childrenImportCommand,
  childrenImportsCommand,
  childrenCompareCommand,
  childrenUndoCommand,
  childrenStaffCommand,
  childrenRestrictCommand,
  childrenRequestsCommand,
  childrenRetentionCommand,
  childrenGapsCommand,
  childrenHealthCommand,
  childrenLogsCommand,
  childrenLogsImportCommand,
  auditsCommand,
  auditsDrawCommand,
  auditsGiveCommand,
  auditsSwapCommand,
  auditsJudgeCommand,
  auditsModeratorCommand,
  auditsCloseCommand,
  childrenHoldsCommand,
  childrenHoldCommand,
  childrenNightsCommand,
  registersListCommand,
  registersExportCommand,
  registersImportCommand,
  schoolsCommand,
  indicatorsCommand,
  indicatorsRefreshCommand,
  indicatorsPublishCommand,
  checkWorkbookCommand,
  answersCommand,
  comparatorsImportCommand,
  pathwaysCommand,
  pathwaysBesideCommand,
  plansCommand,
  plansImportCommand,
  plansExportCommand,
  plansLeadsCommand,
  actionsCommand,
  actionsShareCommand,
  actionsUnshareCommand,
  partnersCommand,
  myWorkCommand,
  brokenLinesCommand,
  linesCommand,
  meetingsCommand,
  boardPaperCommand,
  annualConversationCommand,
  councillorCommand,
  committeeMeetingsCommand,
  committeePackCommand,
  committeeMinutesCommand,
  committeeWitnessesCommand,
  committeePlanningCommand,
  portfoliosCommand,
  committeeLettersCommand,
  committeeQuestionsCommand,
  resolutionsCommand,
  peopleListCommand,
  peopleAddCommand,
  peopleEndCommand,
  tokenCreateCommand,
  committeesExportCommand,
  committeesKeptCommand,
  committeesLetGoCommand,
  mailDigestsCommand,
  mailSendCommand,
  auditVerifyCommand,
  authorityAddCommand,
  backupCommand,
  restoreCommand,
  demoPopulationCommand,
  migrateCommand,
  settingsCommand,
]
