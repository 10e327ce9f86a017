export {
  type CouncillorAgendaItem,
  councillorAgendaItem,
  type CouncillorMeeting,
  listCouncillorMeetings,
} from './agenda-item.ts'
export { councillorPaper, leftOut, pictureWords, sourceOf, sparkOf, trendLine } from './councillor-paper.ts'
export { agendaItemPaper } from './agenda-item-paper.ts'
export { leadMember, leadMemberPaper } from './lead-member.ts'
export { type Term, termsIn } from './jargon.ts'
export type { CouncillorFigure } from './figure.ts'
export { type CouncillorItem, councillorItem, type CouncillorPlan, listCouncillorPlans } from './item.ts'
