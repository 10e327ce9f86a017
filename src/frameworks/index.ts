export type {
  Announcement,
  Consequence,
  FindingKind,
  Form,
  Framework,
  Grade,
  JudgementArea,
  Opening,
  Scale,
  Section,
} from './framework.ts'
export { authorities, authorityFinder, type Authority } from './authorities/authority.ts'
export { firstPage } from './definitions/first-page.ts'
export { neighbourRank, regionOf } from './authorities/similar.ts'
export { frameworks } from './frameworks.ts'
export { plainText, recognise, type Recognised, type Showing } from './recognise.ts'
export { gradeIn } from './scales.ts'
export { overallOf, ratings, standards, type Overall, type Rating } from './definitions/hmip-youth-2018-overall.ts'
export { listThemes, themesOf, type Theme } from './themes/index.ts'
