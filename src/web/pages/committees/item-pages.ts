import { itemPage } from './item-page.ts'
import {
  editDeed,
  exemptDeed,
  agreeDeed,
  notAgreedDeed,
  outDeed,
  publicAfterAllDeed,
  specialDeed,
} from './item-deeds.ts'
import { papersDeed, exemptPapersDeed, figuresDeed, outcomesDeed, progressDeed } from './item-paper-deeds.ts'
import {
  exemptFile,
  exemptPaperPage,
  paperFile,
  paperPage,
  publishPaperDeed,
  takeBackDeed,
  takeExemptBackDeed,
} from './paper-pages.ts'

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
  publicAfterAllDeed,
  notAgreedDeed,
  specialDeed,
  outDeed,
  paperPage,
  paperFile,
  exemptPaperPage,
  exemptFile,
  publishPaperDeed,
  takeBackDeed,
  takeExemptBackDeed,
]
