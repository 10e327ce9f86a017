import { itemPage } from './item-page.ts'
import { editDeed, exemptDeed, agreeDeed, specialDeed, outDeed } from './item-deeds.ts'
import { papersDeed, exemptPapersDeed, figuresDeed, outcomesDeed, progressDeed } from './item-paper-deeds.ts'
import { paperPage, exemptPaperPage, paperFile, exemptFile, publishPaperDeed, takeBackDeed } from './paper-pages.ts'

export const itemPages = [
  itemPage,
  editDeed,
  papersDeed,
  exemptPapersDeed,
  progressDeed,
  figuresDeed,
  outcomesDeed,
  exemptDeed,
  agreeDeed,
  specialDeed,
  outDeed,
  paperPage,
  paperFile,
  exemptPaperPage,
  exemptFile,
  publishPaperDeed,
  takeBackDeed,
]
