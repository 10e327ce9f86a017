import { doorPage } from './door-page.ts'
import { homePage } from './home-page.ts'
import { meetingsPage } from './meetings-page.ts'
import { meetingPage } from './meeting-page.ts'
import { paperPage, paperFile } from './paper-pages.ts'
import { resolutionsPage } from './resolutions-page.ts'
import { programmePage } from './programme-page.ts'
import { easyPlanPage } from './easy-plan-page.ts'
import { languagePage } from './language-page.ts'
import { plansPage } from './plans-page.ts'
import { inspectionsPage } from './inspections-page.ts'
import { searchPage } from './search-page.ts'
import { feed, calendar } from './feeds-pages.ts'

export const publicPages = [
  doorPage,
  homePage,
  meetingsPage,
  meetingPage,
  paperPage,
  paperFile,
  resolutionsPage,
  programmePage,
  plansPage,
  easyPlanPage,
  languagePage,
  inspectionsPage,
  searchPage,
  feed,
  calendar,
]
