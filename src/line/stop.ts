import type { Day } from '../platform/day.ts'

/** The stations of the line, outward: what was said, what is done about it, what shows whether it worked. */
export const stages = {
  letter: 'Letter',
  finding: 'Finding',
  action: 'Actions',
  measure: 'Measure',
  children: 'Children',
  audit: 'Audits',
  item: 'Committee',
  resolution: 'Resolution',
} as const
export type Stage = keyof typeof stages
export const everyStage = Object.keys(stages) as readonly Stage[] // the keys of the table above

/** What came back along the line, the newest station first. */
export const returns = {
  inspectors: 'What inspectors said next',
  impact: 'What the measure did',
  auditors: 'What auditors saw',
  body: 'What the other body answered',
  councillors: 'What councillors were answered',
} as const
export type Return = keyof typeof returns

/** How a stop stands, as the room it comes from words it. */
export interface Mark {
  symbol: 'late' | 'risk' | 'blocked' | 'course' | 'stale' | 'done' | 'kept' | 'up' | 'flat' | 'first' | 'no' | 'yes'
  word: string
  detail: string
  why: string
}

/** Where the line ends though it should go on. */
export interface Break {
  /** What is missing: “no measure, so nobody could tell whether it worked” */
  missing: string
  /** What mends it, for whom: a sentence without full stop. */
  mend: string
  href: string
}

/** One thing on a line: a letter, a finding, an action, a measure, the children it counts, an audit, an item of an agenda, a resolution. */
export interface Stop {
  /** `action 0190…`: once on a line. */
  key: string
  stage: Stage
  title: string
  href: string
  /** Words of a document, as printed; '' where it has none. */
  said: string
  /** Short facts, such as a page, a figure, a first date. */
  notes: readonly string[]
  mark: Mark | null
  who: string | null
  on: Day | null
  breaks: Break | null
}

/** One thing that came back. */
export interface Echo {
  kind: Return
  /** What was said or seen, in a sentence of our own; '' where `said` has it all. */
  words: string
  said: string
  href: string
  notes: readonly string[]
  on: Day | null
}

/** From one thing everything that led to it and everything that followed, as far as it can be seen. */
export interface Line {
  title: string
  stops: readonly Stop[]
  /** From one stop's key to another's: what came first, what it led to. */
  links: readonly (readonly [string, string])[]
  back: readonly Echo[]
  /** Where the line is cut, in the order of the stops. */
  broken: readonly Stop[]
  /** What became of it, in a few sentences made of states and dates. */
  became: string
}
