export {
  addCommittee,
  changeCommittee,
  type Committee,
  CommitteeChanges,
  CommitteeFields,
  CommitteeId,
  getCommittee,
  listCommittees,
  listQuorums,
} from './committees/committee.ts'
export {
  endPortfolio,
  endSeat,
  givePortfolio,
  listPortfolios,
  listSeats,
  type MemberId,
  type Portfolio,
  PortfolioFields,
  type Seat,
  SeatFields,
  SeatId,
  seatMember,
} from './committees/members.ts'
export {
  askedOfHolder,
  waitingForHolder,
  broughtBy,
  getPortfolio,
  meetingsOfHolder,
  portfoliosOf,
} from './committees/portfolio-record.ts'
export {
  addItem,
  type AgendaItem,
  ageOfData,
  agreeExemption,
  askForExemption,
  editItem,
  endExemption,
  ExemptFields,
  exemptionInWords,
  getItem,
  ItemFields,
  ItemId,
  latenessOf,
  listAgenda,
  listItemsOf,
  moveItemUp,
  takeItemOut,
  addUsualItems,
} from './meetings/agenda.ts'
export { callYear, YearFields } from './meetings/call-year.ts'
export { deleteMeeting } from './meetings/delete-meeting.ts'
export { clearDaysInWords, clearDaysSource, isLate, latestPublication } from './meetings/clear-days.ts'
export {
  callMeeting,
  cancelMeeting,
  type CommitteeMeeting,
  CommitteeMeetingFields,
  getCommitteeMeeting,
  listCommitteeMeetings,
  moveCommitteeMeeting,
  sayStream,
  StreamFields,
  streamInWords,
  streams,
} from './meetings/meeting.ts'
export { CommitteeMeetingId } from './meetings/meeting-id.ts'
export {
  briefChair,
  giveSpecialReason,
  type Obstacle,
  obstaclesTo,
  publishAgenda,
  publishPaper,
} from './meetings/publish.ts'
export { stages } from './meetings/stages.ts'
export { municipalYear } from './municipal-year.ts'
export { checkPaper, type PaperFault, paperRules } from './papers/check-paper.ts'
export { blocksOf, type TextBlock } from './papers/paper-text.ts'
export {
  addExemptPaper,
  addPaper,
  type ExemptPaper,
  ExemptPaperFields,
  getExemptPaper,
  getPaper,
  listExemptPapers,
  listPapers,
  type Paper,
  PaperFields,
  PaperId,
  takeExemptPaperBack,
  takePaperBack,
} from './papers/papers.ts'
export { addFiguresPaper } from './papers/figures-paper.ts'
export { addPagePaper } from './papers/page-paper.ts'
export { addOutcomesPaper } from './papers/outcomes-paper.ts'
export { addProgressPaper } from './papers/progress-paper.ts'
export { capacities, count, Count, exemptParagraphs, itemSorts, paperSorts } from './words.ts'
export { Hour } from './committees/committee.ts'
export { type Attended, listAttendance, quorumOf, recordAttendance } from './minutes/attendance.ts'
export {
  meetingsThatCanAgree,
  minutesToAgree,
  minuteStepNames,
  minuteSteps,
  possibleMinuteSteps,
  takeMinuteStep,
} from './minutes/finish.ts'
export {
  addQuestion,
  beginMinute,
  changeQuestion,
  getExemptPoints,
  getMinute,
  listMinutes,
  listQuestions,
  listTextsBeside,
  type Minute,
  MinuteId,
  type MinuteSaved,
  openMeeting,
  type Question,
  QuestionFields,
  removeQuestion,
  renameMinute,
  saveExemptPoints,
  saveMinute,
  tieMinute,
} from './minutes/minute.ts'
export { minutesPaper } from './minutes/minutes-paper.ts'
export {
  addDeclaration,
  addPresent,
  type Declaration,
  DeclarationFields,
  DeclarationId,
  listDeclarations,
  listPresent,
  type Present,
  PresentFields,
  PresentId,
  removeDeclaration,
  removePresent,
} from './minutes/present.ts'
export {
  askWitness,
  briefWitness,
  listWitnesses,
  listWitnessesOf,
  sayWitnessCame,
  type Witness,
  WitnessFields,
} from './minutes/witnesses.ts'
export {
  type BackAgain,
  ChaseFields,
  chaseResolution,
  countBack,
  dropResolution,
  dueBack,
  EndFields,
  followWithAction,
  implementResolution,
  lookAtImpact,
  publishResponse,
  RespondFields,
  respondTo,
  ServeFields,
  serveResolution,
} from './resolutions/follow.ts'
export { type FormerText, listFormerTexts, MendFields, mendResolutionText } from './resolutions/mend-text.ts'
export {
  addLetter,
  directions,
  getLetter,
  type Letter,
  LetterFields,
  LetterId,
  lettersInWords,
  listAllLetters,
  listLetters,
} from './resolutions/letters.ts'
export { type BecameFact, becameFacts } from './resolutions/became-facts.ts'
export { whatBecame } from './resolutions/what-became.ts'
export { type ItemAround, itemsAround } from './resolutions/items-around.ts'
export { resolutionsAround, type ResolutionTie } from './resolutions/around.ts'
export { addresseeSorts, isExecutive, resolutionKindNames, resolutionKinds } from './resolutions/kinds.ts'
export {
  ageing,
  findResolutions,
  type Followed,
  ResolutionFilters,
  resolutionOrders,
  resolutionsPerPage,
  resolutionsTable,
} from './resolutions/register.ts'
export {
  addResolution,
  getResolution,
  listActionIdsOf,
  listActionsOf,
  listChasesOf,
  listFindingIdsOf,
  listResolutionsAbout,
  listResolutionsOf,
  type Resolution,
  type ResolutionChase,
  ResolutionFields,
  ResolutionId,
  responses,
  topicOf,
} from './resolutions/resolution.ts'
export {
  resolutionStatuses,
  resolutionStatusNames,
  type ResolutionStanding,
  type ResolutionStatus,
  standingOf,
} from './resolutions/standing.ts'
export { type AttendanceState, attendanceStates, declarationSorts, peopleSorts } from './words.ts'
export {
  type CheckedItem,
  checkedProgramme,
  isAbout,
  listHad,
  loadsOf,
  type MeetingLoad,
  waitsTooLongAfterDays,
} from './programme/check-programme.ts'
export {
  addScoping,
  listAllScoping,
  listScoping,
  removeScoping,
  ScopingFields,
  scopingInWords,
  type ScopingQuestion,
} from './programme/scoping.ts'
export {
  addPlanningMeeting,
  decideMatter,
  getPlanningMeeting,
  listPlanningMeetings,
  listWaiting,
  MatterFields,
  planningDecisions,
  PlanningFields,
  type PlanningMeeting,
  PlanningMeetingId,
  removeMatter,
  type Waiting,
} from './programme/planning.ts'
export { planningTable } from './programme/planning-table.ts'
export { programmeTable } from './programme/programme-table.ts'
export {
  addProgrammeItem,
  closeProgrammeItem,
  editProgrammeItem,
  getProgrammeItem,
  listPlannedFor,
  listProgramme,
  methods,
  planResolution,
  ProgrammeFields,
  type ProgrammeItem,
  ProgrammeItemId,
  putOnAgenda,
  sources,
} from './programme/programme.ts'
export {
  AnswerFields,
  answerSuggestion,
  listSuggestions,
  replyStanding,
  type Suggestion,
  SuggestionFields,
  SuggestionId,
  suggesters,
  suggestTopic,
} from './programme/suggestions.ts'
export { PublishedFields, sayPublished } from './bring-in/published-day.ts'
export { type BroughtIn, bringIn, type BringInPreview, previewBringIn } from './bring-in/bring-in.ts'
export { asPublic, asPublicOf, publicOf } from './public/as-public.ts'
export {
  filterNames as oparlFilterNames,
  keepOparlLedger,
  oparlBodies,
  oparlBodyObject,
  oparlList,
  oparlObject,
  oparlSystemObject,
} from './oparl/oparl.ts'
export { instantOf as londonInstant, listNames as oparlListNames } from './oparl/shape.ts'
export { type EasyJob, type EasyPlan, easyPlan } from './public/easy-plan.ts'
export { calendarOfMeetings, pathOf, rssOf } from './public/feeds.ts'
export {
  type Hit,
  listNews,
  listOutcomes,
  listProgressPapers,
  type News,
  type Outcome,
  searchPublic,
} from './public/news.ts'
export { type MeetingPack, packOf, type PackPart, supplementsOf } from './pack/meeting-pack.ts'
export { isSet, type PackProgress, setPack, setPackWithin, type SetPack } from './pack/set-pack.ts'
export {
  type Closing,
  listStandingOrders,
  setStandingOrders,
  type StandingOrders,
  StandingOrdersFields,
  standingOrdersOn,
} from './participation/standing-orders.ts'
export {
  askToSpeak,
  DecideSpeakerFields,
  decideSpeaker,
  getOwnSpeaking,
  listAllSpeakers,
  listSpeakers,
  placesAskedFor,
  replyToSpeaker,
  SpeakFields,
  type SpeakerMode,
  speakerModeNames,
  speakerModes,
  type Speaker,
  SpeakerId,
  speakerReplyDue,
  speakerStateNames,
  speakerStates,
  type SpeakingDoor,
  speakingDoor,
  withdrawFromSpeaking,
} from './participation/speakers.ts'
export {
  answerPetition,
  DecidePetitionFields,
  decidePetition,
  getOwnPetition,
  getPetition,
  handInPetition,
  listPetitions,
  type Petition,
  petitionDuties,
  PetitionFields,
  PetitionId,
  petitionStanding,
  petitionStateNames,
  petitionStates,
  signaturesInWords,
} from './participation/petitions.ts'
export {
  addRecording,
  getRecording,
  listRecordings,
  type Recording,
  RecordingId,
  removeRecording,
} from './participation/recordings.ts'
export { type Following, followersOf, listFollowing, listNotices, type Notice, noticeKinds } from './notices/notices.ts'
export { confirmFollowing, followCommittee, FollowFields, getFollowing, stopFollowing } from './notices/following.ts'
export { writeNotices } from './notices/write-notices.ts'
export {
  audiences,
  distribute,
  type Distribution,
  DistributionFields,
  DistributionId,
  listDistributions,
  openDistribution,
  type Receipt,
} from './notices/distributions.ts'
export { keptInWords, type KeptOfThePublic, keptRules, listKept } from './participation/kept.ts'
export { type LetGo, letGoOfDue } from './participation/let-go.ts'
export { keptTable } from './participation/tables/kept-table.ts'
export { participationTable, participationTableNames } from './participation/tables/tables.ts'
