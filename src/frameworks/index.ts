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
export { authorities, authoritiesIn, type Authority } from './authorities/authority.ts'
export { frameworks } from './frameworks.ts'
export { plainText, recognise, type Recognised, type Showing } from './recognise.ts'
export { gradeIn } from './scales.ts'
