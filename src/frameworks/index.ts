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
export { authorities, type Authority } from './authorities/authority.ts'
export { authorityFinder } from './authorities/authority-finder.ts'
export { firstPage } from './definitions/first-page.ts'
export { codeOfOns, neighbourRank, onsOf, regionOf } from './authorities/similar.ts'
export { frameworks } from './frameworks.ts'
export { plainText, recognise, type Recognised, type Showing } from './recognise.ts'
export { gradeIn, type GradeFound } from './scales.ts'
export { overallOf, ratings, standards, type Overall, type Rating } from './definitions/hmip-youth-2018-overall.ts'
export { type Context, isWideTheme, listThemes, themeRules, themesOf, type Theme } from './themes/index.ts'
export { frameworkOfRecord } from './by-record.ts'
export { gradeInWords, printedScale, stepsAbove, type PrintedScale } from './printed-scale.ts'
export { areaLines, linesOf, services, type AreaLine, type AreaStep, type ServiceId } from './succession.ts'
export { assuranceOf, isAboutSetting, type Assurance } from './assurance.ts'
export {
  comingChanges,
  programmes,
  returnRules,
  withoutCycle,
  type ProgrammeId,
  type ReturnRule,
} from './return-rules.ts'
