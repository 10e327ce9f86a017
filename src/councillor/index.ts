export { councillorPaper, leftOut, pictureWords, sourceOf, sparkOf, trendLine } from './councillor-paper.ts'
export { type Term, termsIn } from './jargon.ts'
export type { CouncillorFigure } from './figure.ts'
export { type CouncillorItem, councillorItem, type CouncillorPlan, listCouncillorPlans } from './item.ts'
