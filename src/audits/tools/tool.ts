import type { Day } from '../../platform/day.ts'

/** A scale of words, the best first. A tool has one, for its sections and for the whole: two scales are never mixed. */
export interface Scale {
  id: string
  grades: readonly { id: string; title: string }[]
  /** From which grade upwards a piece of work is good enough. */
  good: string
  /** Grades that a second reader always looks at. */
  alwaysModerated: readonly string[]
}

/** One thing that is either so in the record or not. */
export interface Statement {
  id: string
  says: string
  /** Where to look, and what counts. */
  guidance: string
  /** The indicator that counts this statement, by id. */
  counts?: string
}

export interface Section {
  id: string
  title: string
  /** The practice standard that it belongs to. */
  standard: string
  /** Through which lens a standard is looked at, where a standard has several. */
  lens?: string
  /** Whether a child can be at risk where it fails: then the whole cannot be good, and something is done at once. */
  isSafety?: true
  /** The section of the register of themes that a theme found here is kept under. */
  theme: string
  statements: readonly Statement[]
}

/** What an auditor asks of a record: data, in versions. An audit keeps the version that it was begun with. */
export interface Tool {
  id: string
  version: number
  /** From when this version is used. */
  since: Day
  title: string
  /** Of what it is an audit, as in “an audit of …”. */
  of: string
  /** What it is for, and where its questions come from. */
  about: string
  scale: Scale
  /** Where a section of safety has the worst grade, the whole is this or worse. */
  capped: string
  /** Whether it asks how far the child is heard, from 0 to 4. */
  asksVoice: boolean
  sections: readonly Section[]
}

/** How far a child is heard in a record. The first three can be seen in it; the last two are a judgement. */
export const voiceLevels = [
  'The child is absent',
  'Only adults’ views of the child',
  'The child was seen or heard, and it is written down',
  'The child’s own words are in the plan',
  'What the child said changed a decision, or they were told why not',
] as const

export const statementAnswers = {
  met: 'Met',
  partly: 'Partly met',
  not: 'Not met',
  na: 'Does not apply',
} as const
export type StatementAnswer = keyof typeof statementAnswers

export const gradeTitle = ({ scale }: Tool, grade: string): string =>
  scale.grades.find(({ id }) => id === grade)?.title ?? grade

/** The place of a grade on its scale: 0 is the best. @throws Error for a grade of another scale */
export const placeOf = ({ scale }: Tool, grade: string): number => {
  const place = scale.grades.findIndex(({ id }) => id === grade)
  if (place === -1) throw new Error(`“${grade}” is no grade of the scale ${scale.id}.`)
  return place
}

export const isGood = (tool: Tool, grade: string): boolean => placeOf(tool, grade) <= placeOf(tool, tool.scale.good)

export const worstGrade = ({ scale }: Tool): string => scale.grades.at(-1)?.id ?? ''

export const statementsOf = ({ sections }: Tool): Statement[] => sections.flatMap(({ statements }) => statements)
