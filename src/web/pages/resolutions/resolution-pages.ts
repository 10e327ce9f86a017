import { resolutionPage } from './resolution-page.ts'
import { deeds, publishAnswer } from './resolution-deeds.ts'

export const resolutionPages = [resolutionPage, ...deeds, publishAnswer]
