import type { Day } from '../../platform/day.ts'
import type { Sql } from '../../platform/sql.ts'

/** Groups of children or cases set beside each other, as data: what the rows are, how they are parted, what is asked of each. */
export interface Beside {
  id: string // in addresses
  title: string
  /** What it is for, in one sentence. */
  purpose: string
  /** The jobs of the source documents that it does. */
  meets: readonly `S-${string}`[]
  /** What one row is, and many: “case”, “cases”. */
  one: string
  many: string
  /** Of what, in words, up to a day. */
  among: string
  groups: readonly Group[]
  questions: readonly Question[]
  /**
   * Rows as they are known now: `child_id`, `on_day`, a text column for each group ('' where it is not recorded) and a boolean for each
   * question, null where it cannot be asked of the row.
   */
  rows: (asAt: Day) => Sql
}

export interface Group {
  id: string // the column
  title: string
  /** What a value of the column is called. */
  called: (value: string) => string
}

export interface Question {
  id: string // the column
  /** At the head of a column. */
  title: string
  /** After the numbers, as in “4 of 20 were visited in the last six weeks”. */
  sentence: string
}
