export {
  addCommittee,
  type Committee,
  CommitteeFields,
  CommitteeId,
  getCommittee,
  listCommittees,
} from './committees/committee.ts'
export {
  endSeat,
  givePortfolio,
  listPortfolios,
  listSeats,
  type Portfolio,
  PortfolioFields,
  type Seat,
  SeatFields,
  SeatId,
  seatMember,
} from './committees/members.ts'
export {
  addItem,
  type AgendaItem,
  ageOfData,
  agreeExemption,
  askForExemption,
  editItem,
  ExemptFields,
  exemptionInWords,
  getItem,
  ItemFields,
  ItemId,
  latenessOf,
  listAgenda,
  moveItemUp,
  takeItemOut,
} from './meetings/agenda.ts'
export { clearDaysInWords, clearDaysSource, isLate, latestPublication } from './meetings/clear-days.ts'
export {
  callMeeting,
  cancelMeeting,
  type CommitteeMeeting,
  CommitteeMeetingFields,
  CommitteeMeetingId,
  getCommitteeMeeting,
  listCommitteeMeetings,
  moveCommitteeMeeting,
} from './meetings/meeting.ts'
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
  takePaperBack,
} from './papers/papers.ts'
export { addProgressPaper } from './papers/progress-paper.ts'
export { capacities, count, Count, exemptParagraphs, itemSorts, paperSorts } from './words.ts'
