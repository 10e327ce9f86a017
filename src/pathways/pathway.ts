import type { CodeSetName } from '../children/index.ts'
import type { SsdTableName } from '../indicators/index.ts'
import type { Sql } from '../platform/sql.ts'

/**
 * One place on a pathway where children can be: each row of `spans` is one stay of one child in it. How many are in it, came in
 * and went out on any days, and the lists behind those numbers, all follow from the days of these rows.
 */
export interface Step {
  id: string
  /** Reads after a number: “12 enquiries under way”. */
  title: string
  /** What begins a stay, and what ends it, in words. */
  begins: string
  ends: string
  /** The tables it is made from, and the fields that begin and end it. */
  tables: readonly SsdTableName[]
  fields: readonly string[]
  /**
   * Selects `thing` (the key of the stay), `about` (the key by which its clock knows it), `child_id`, `started_on`, `ended_on` (the
   * day from which it is over; null while it lasts), `came` and `went` (the way in and the way out, or null). The tables go by
   * their own names, as one delivery had them.
   */
  spans: Sql
  /** What the codes in `came` and `went` stand for; without it they are words. */
  cameCodes?: CodeSetName
  wentCodes?: CodeSetName
  /** The time limit on a stay: a rule that `src/timescales` runs once for each `about`. */
  clock?: string
  /** Whether a child in it waits for something, so that who is in it longest is stuck. */
  waits?: boolean
  /** Whether every stay is beyond a time limit from its first day. */
  isOverdue?: boolean
  /** What a reader has to know so as not to read too much into it. */
  note?: string
  /**
   * Whether its counts may be shown to those who see no children. Never steps that add up to another, from whose difference a
   * small number could be told.
   */
  isPublic?: boolean
}

/** How soon, and beside it how well: a time limit is never shown without its other half. */
export interface Pair {
  /** Rules that `src/timescales` runs. */
  clocks: readonly string[]
  /** Indicators of quality that are worked out from the same records. */
  quality: readonly string[]
  /** Of what would say how well, what no record here holds. */
  missing?: string
}

/** Something on the pathway that the Standard Safeguarding Dataset does not hold. */
export interface NotRecorded {
  what: string
  why: string
  /** Which return or register would hold it. */
  where: string
}

export interface Pathway {
  id: string
  title: string
  /** The question that the page answers. */
  asks: string
  /** Guidance or regulations that the steps follow. */
  source: string
  steps: readonly Step[]
  /** The step that the months are drawn of. */
  main: string
  pairs: readonly Pair[]
  /** Indicators that hang on the pathway, by id. */
  indicators: readonly string[]
  /** Themes of findings, by id. */
  themes: readonly string[]
  notRecorded: readonly NotRecorded[]
}

/** The steps in which children wait for something, by id. */
export const waitingIn = ({ steps }: Pathway): string[] => steps.flatMap(({ id, waits }) => (waits ? [id] : []))
