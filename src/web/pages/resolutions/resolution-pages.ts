import { resolutionPage } from './resolution-page.ts'
import { deeds, letterPages, publishAnswer } from './resolution-deeds.ts'

export const resolutionPages = [resolutionPage, ...deeds, ...letterPages, publishAnswer]
