export { readLetter, type LetterReading } from './read-letter.ts'
export {
  dueIn,
  joinedMinute,
  resolutionKind,
  whereResolved,
  AttendanceState,
  Pack,
  TableFigure,
  tableFigures,
  type Action,
  type Attendee,
  type Grounds,
} from './pack/index.ts'
export type { Field, Reading } from './reading.ts'
export { rules, type RuleId } from './rules.ts'
export { toRecord, type LetterRecord } from './to-record.ts'
export {
  attributions,
  type Attribution,
  claimants,
  type Claimant,
  type ClaimKind,
  claimKinds,
  evidenceFound,
  type EvidenceFound,
  evidenceOf,
  type ReadClaim,
} from './claims/claim.ts'
export { figureChecks, type FigureCheck, type Verdict } from './figures/figure.ts'
export type { ReadFigure } from './figures/read-figures.ts'
export { readMentions, type Mention } from './read-mentions.ts'
export type { Leaning } from './leaning.ts'
