import type { EventGroup } from '../children/index.ts'
import type { Clock, ClockRule } from '../clocks/index.ts'
import type { Day } from '../platform/day.ts'
import type { Sql } from '../platform/sql.ts'
import type { Field, Values } from '../registers/index.ts'

/**
 * What the data of the case system does not hold of a child, as data: what an entry of the log holds, what it starts and is met by,
 * what is counted from it. The engine does the rest.
 */
export interface CaseLog {
  id: string // in addresses and in the database: lower case, joined by hyphens
  area: CaseLogArea
  title: string
  one: string // one entry, as in “Add a return interview”
  many: string
  /** What it is for, in one sentence. */
  purpose: string
  /** The jobs of the source documents that it does, each with where they stand. */
  meets: readonly { row: `S-${string}`; source: string }[]
  fields: readonly Field[]
  /** The field with the day by which an entry stands in the child’s life: a day that is required. */
  on: string
  clocks?: readonly LogClock[]
  /** An entry with one of these codes is finished: nothing more is asked of it, whatever its clocks say. */
  finished?: { field: string; is: readonly string[] }
  measures?: readonly LogMeasure[]
  waits?: readonly LogWait[]
  wanted?: Wanted
  /** Fields with a code whose values are counted beside each other: themes and reasons, to learn from. */
  tallies?: readonly string[]
  /** Fields with a code that are counted by each other: suspensions by phase and SEND. */
  crossed?: readonly { by: string; across: string }[]
  /** Where it matters that it happens to one child again and again: the children are listed. */
  again?: LogAgain
  /** A number that is shown in the middle by the codes of one field and then of others: what homes cost, by sort and by how they serve. */
  sums?: { field: string; by: readonly string[] }
  /** Words that a child is to read, and the age by which they should be able to. */
  reads?: { field: string; forAge: number }
  /** How an entry is told in the child’s chronology; left out where it is none of the child’s life. */
  told?: { group: EventGroup; says: (values: Values) => string }
  /** What a log of what must not happen says where nobody is in it; somebody then confirms it. */
  zero?: string
  /** The fields shown in the list beside the child, the day and how it stands. */
  columns: readonly string[]
}

export type CaseLogArea =
  | 'protection'
  | 'care'
  | 'homes'
  | 'risk'
  | 'leaving care'
  | 'health'
  | 'community'
  | 'send'
  | 'youth justice'

export const caseLogAreas: Readonly<Record<CaseLogArea, string>> = {
  protection: 'Front door, early help and protection',
  care: 'Children in care: plans, reviews, records',
  homes: 'Homes, permanence and carers',
  risk: 'Missing, exploitation and other risks',
  'leaving care': 'Education and leaving care',
  health: 'Health and wellbeing',
  community: 'Young carers, poverty and homes',
  send: 'SEND, moving on to adult life, school',
  'youth justice': 'Youth justice',
}

/** A limit that runs from one day of an entry until another is filled in. */
export interface LogClock {
  id: string
  /** The id of a rule of `src/clocks/definitions`, or a rule of this log alone, which is local practice. */
  rule: string | ClockRule
  from: string
  until: string
  /** Only while the field has one of these codes, or is yes or no. */
  onlyWhen?: { field: string; is: readonly (string | boolean)[] }
}

/** An entry with its clocks run to a day. */
export interface Worked {
  values: Values
  clocks: ReadonlyMap<string, Clock>
  happenedOn: Day
}

/** A share: of the entries that `of` lets through, how many `counted` does. Both lists can be opened. */
export interface LogMeasure {
  id: string
  /** As in “18 of 24 were held within 72 hours”, after the numbers. */
  sentence: string
  /** Of what, in words: “interviews that were accepted”. */
  among: string
  of: (entry: Worked) => boolean
  counted: (entry: Worked) => boolean
}

/** Of what happens to a child more than once. */
export interface LogAgain {
  /** As in “3 children were suspended or excluded more than once”, after “were”. */
  sentence: string
  /** The field with the days of each; left out where there are none to add up. */
  days?: string
  /** How many of them a school year may have at most, and whose rule that is. */
  most?: { days: number; source: string }
}

/** Days from one day of an entry to another: the middle, the ninth of ten and the longest, never the average alone. */
export interface LogWait {
  id: string
  sentence: string // “from referral to the first appointment”
  from: string
  until: string
}

/** What in the data of the case system calls for an entry: where there is none, it is asked for. */
export interface Wanted {
  /** As in “3 returns have no interview written down”. */
  sentence: string
  /** Gives `child_id`, `on_day` and `because`, from rows that stand (`to_import is null`), of days between the two. */
  from: (since: Day, until: Day) => Sql
  /** An entry answers it whose day is that day or at most so many days later. */
  withinDays: number
}
