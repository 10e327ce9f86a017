import type { AnyPage } from '../page.ts'
import { accessPages } from './children/access-pages.ts'
import { chronologyPages } from './children/chronology-pages.ts'
import { findPages } from './children/find-pages.ts'
import { gapsPages } from './children/gaps-pages.ts'
import { childImportPages } from './children/import-pages.ts'
import { oddLooksPages } from './children/odd-looks-pages.ts'
import { looksPages } from './children/looks-pages.ts'
import { recordPages } from './children/record-pages.ts'
import { auditPages } from './audits/index.ts'
import { supervisionPages } from './supervision/index.ts'
import { caseLogPages } from './case-logs/index.ts'
import { brokenLinesPages } from './broken-lines/broken-lines-pages.ts'
import { clockPages } from './clocks/clocks-pages.ts'
import { claimsExport, claimsPage } from './claims/claims-page.ts'
import { compareExport, comparePage } from './compare/compare-page.ts'
import { actionDeeds } from './actions/action-deeds.ts'
import { actionPage } from './actions/action-page.ts'
import { actionsPages } from './actions/actions-page.ts'
import { dependencyPages } from './actions/dependencies-page.ts'
import { editPages } from './actions/edit-pages.ts'
import { actionAgenciesPage } from './actions/agencies-page.ts'
import { impactPage } from './actions/impact-page.ts'
import { leadsPages } from './plans/leads-pages.ts'
import { partnersPages } from './plans/partners-page.ts'
import { sharedActionsPages } from './actions/shared-actions-page.ts'
import { boardPages } from './boards/board-pages.ts'
import { clerkPetitionPages } from './participation/petitions-page.ts'
import { participationExport } from './participation/participation-export.ts'
import { recordingPages } from './participation/recordings-page.ts'
import { speakersPages } from './participation/speakers-page.ts'
import { standingOrdersPage } from './participation/standing-orders-page.ts'
import { distributionPages } from './distributions/distribution-pages.ts'
import { followPages } from './public/follow-pages.ts'
import { oparlPages } from './public/oparl-pages.ts'
import { petitionPages } from './public/petition-pages.ts'
import { recordingFile } from './public/recording-file.ts'
import { speakingPages } from './public/speaking-pages.ts'
import { committeePages } from './committees/committees-page.ts'
import { bringInPages } from './committees/bring-in-page.ts'
import { itemPages } from './committees/item-pages.ts'
import { committeePackPages } from './committees/pack-pages.ts'
import { minutePages } from './committees/minute-page.ts'
import { minutesPaperPages } from './committees/minutes-paper-pages.ts'
import { witnessPages } from './committees/witness-pages.ts'
import { meetingRecordPages } from './committees/record-page.ts'
import { committeeMeetingPages } from './committees/meeting-page.ts'
import { councillorPages } from './councillor/councillor-pages.ts'
import { decidePages } from './decide/decide-pages.ts'
import { deskPage } from './desk/desk-page.ts'
import { keptFilePage, pagePicture } from './desk/kept-file.ts'
import {
  documentsExport,
  documentsPage,
  goOnReadingPage,
  progressFragment,
  stopReadingPage,
} from './documents/documents-page.ts'
import { documentFiguresExport, documentFiguresPage } from './figures/document-figures-page.ts'
import { figuresExport, figuresPage } from './figures/figures-page.ts'
import { exportPage } from './findings/export-page.ts'
import { findingsPage } from './findings/findings-page.ts'
import { followUpPages } from './follow-ups/follow-up-pages.ts'
import { linesPages } from './lines/lines-pages.ts'
import { helpPages } from './help/help-pages.ts'
import { mailPage } from './mail/mail-page.ts'
import { myWorkPages } from './my-work/my-work-pages.ts'
import { packPages } from './pack/pack-pages.ts'
import { answerPages } from './answers/answer-pages.ts'
import { besidePages } from './pathways/beside-pages.ts'
import { pathwayPages } from './pathways/pathway-pages.ts'
import { comparatorPages } from './indicators/comparator-pages.ts'
import { indicatorPages } from './indicators/indicator-pages.ts'
import { judgementsExport, judgementsPage } from './judgements/judgements-page.ts'
import { selfGradePages } from './judgements/self-grades-page.ts'
import { nextInspectionsExport, nextInspectionsPage } from './next-inspections/next-inspections-page.ts'
import { peoplePages } from './people/people-pages.ts'
import { permissionsPage } from './permissions/permissions-page.ts'
import { readinessPages } from './readiness/readiness-pages.ts'
import { registerPages } from './registers/index.ts'
import { schoolsPages } from './schools/schools-page.ts'
import { roomForms } from './inspection-rooms/room-forms.ts'
import { allGivenPages } from './inspection-rooms/all-given-pages.ts'
import { roomPages } from './inspection-rooms/rooms-pages.ts'
import { meetingFiles } from './meetings/meeting-files.ts'
import { meetingForms } from './meetings/meeting-forms.ts'
import { meetingPages } from './meetings/meeting-page.ts'
import { ideasPages } from './measures/ideas-pages.ts'
import { measurePages } from './measures/measure-pages.ts'
import { commitmentPages } from './plans/commitment-pages.ts'
import { draftPages } from './plans/draft-page.ts'
import { planEditPages } from './plans/edit-pages.ts'
import { historyPages } from './plans/history-pages.ts'
import { planImportPages } from './plans/import-pages.ts'
import { picturesPages } from './plans/pictures-page.ts'
import { pacePages } from './plans/pace-page.ts'
import { planPages } from './plans/plan-page.ts'
import { plansPages } from './plans/plans-page.ts'
import { publicPages } from './public/public-pages.ts'
import { retentionPages } from './retention/retention-pages.ts'
import { resolutionPages } from './resolutions/resolution-pages.ts'
import { resolutionsPages } from './resolutions/resolutions-page.ts'
import { riskPages } from './plans/risk-pages.ts'
import { areaPages } from './self-evaluation/area-page.ts'
import { conversationPages } from './self-evaluation/conversation-pages.ts'
import { selfEvaluationPages } from './self-evaluation/overview-page.ts'
import { signInPages } from './sign-in/sign-in-pages.ts'
import { startPage } from './start/start-page.ts'
import { lessonsPages } from './threads/lessons-pages.ts'
import { movePages } from './threads/move-pages.ts'
import { threadExport, threadPage } from './threads/thread-page.ts'
import { subjectRequestPages } from './subject-access/request-pages.ts'
import { threadsExport, threadsPage } from './threads/threads-page.ts'
import { workloadPages } from './workload/workload-pages.ts'
import { healthPages } from './worklists/health-pages.ts'
import { limitPages } from './worklists/limit-pages.ts'
import { worklistPages } from './worklists/worklist-pages.ts'
import { portfolioPages } from './committees/portfolio-pages.ts'
import { planningPages } from './work-programme/planning-pages.ts'
import { programmeItemPages } from './work-programme/item-pages.ts'
import { programmePages } from './work-programme/programme-page.ts'
import { suggestionPages } from './work-programme/suggestion-pages.ts'
import { tokenPages } from './tokens/token-pages.ts'
import { trailPages } from './trail/trail-pages.ts'

/** Every page of the product. What is not in this list does not exist. */
export const pages: readonly AnyPage[] = [
  startPage,
  ...linesPages,
  ...myWorkPages,
  ...brokenLinesPages,
  ...limitPages,
  ...worklistPages,
  ...healthPages,
  ...workloadPages,
  documentsPage,
  documentsExport,
  progressFragment,
  stopReadingPage,
  goOnReadingPage,
  deskPage,
  keptFilePage,
  pagePicture,
  ...decidePages,
  ...packPages,
  ...bringInPages,
  findingsPage,
  exportPage,
  documentFiguresPage,
  documentFiguresExport,
  figuresPage,
  figuresExport,
  claimsPage,
  claimsExport,
  threadsPage,
  threadsExport,
  ...lessonsPages,
  threadPage,
  threadExport,
  ...movePages,
  comparePage,
  compareExport,
  judgementsPage,
  judgementsExport,
  ...selfGradePages,
  ...followUpPages,
  nextInspectionsPage,
  nextInspectionsExport,
  ...readinessPages,
  ...accessPages,
  ...childImportPages,
  ...findPages,
  ...gapsPages,
  ...chronologyPages,
  ...oddLooksPages,
  ...looksPages,
  ...subjectRequestPages,
  ...retentionPages,
  ...auditPages,
  ...supervisionPages,
  ...caseLogPages,
  ...recordPages,
  ...selfEvaluationPages,
  ...areaPages,
  ...conversationPages,
  ...allGivenPages,
  ...roomPages,
  ...roomForms,
  ...registerPages,
  ...schoolsPages,
  ...leadsPages,
  ...plansPages,
  ...planImportPages,
  ...indicatorPages,
  ...answerPages,
  ...besidePages,
  ...pathwayPages,
  ...comparatorPages,
  ...planPages,
  ...planEditPages,
  ...draftPages,
  ...historyPages,
  ...picturesPages,
  ...pacePages,
  ...riskPages,
  ...commitmentPages,
  ...actionsPages,
  ...sharedActionsPages,
  ...partnersPages,
  ...dependencyPages,
  actionPage,
  ...actionDeeds,
  ...editPages,
  actionAgenciesPage,
  impactPage,
  ...measurePages,
  ...ideasPages,
  ...boardPages,
  ...councillorPages,
  ...meetingPages,
  ...meetingForms,
  ...meetingFiles,
  ...committeePages,
  ...committeeMeetingPages,
  ...itemPages,
  ...witnessPages,
  ...minutesPaperPages,
  ...meetingRecordPages,
  ...minutePages,
  ...resolutionsPages,
  ...resolutionPages,
  ...programmePages,
  ...publicPages,
  ...speakingPages,
  ...petitionPages,
  ...oparlPages,
  ...followPages,
  ...distributionPages,
  recordingFile,
  standingOrdersPage,
  ...speakersPages,
  ...clerkPetitionPages,
  ...recordingPages,
  participationExport,
  ...committeePackPages,
  ...portfolioPages,
  ...planningPages,
  ...suggestionPages,
  ...programmeItemPages,
  ...peoplePages,
  mailPage,
  ...trailPages,
  permissionsPage,
  ...clockPages,
  ...tokenPages,
  ...signInPages,
  ...helpPages,
]
