/** A number that somebody could want to work out. The same number in two tables is one of these. */
export interface Figured {
  value: number
  /** Shown as it is, and not rounded. */
  isExact: boolean
  /** What people ask for before anything else: it is hidden only where nothing beside it helps. */
  isAskedFor?: true
}

/** What is known of numbers without seeing one: their sum, each with its sign, is 0; or at least 0, where not all of it is told. */
export interface Known {
  terms: readonly (readonly [number: number, sign: 1 | -1])[]
  isAll: boolean
}

/** What is hidden or shown as one: a row of a table, with the numbers that can be read from it. */
export type Row = readonly number[]

export interface Published {
  numbers: readonly Figured[]
  known: readonly Known[]
  rows: readonly Row[]
  /** Rows that are shown elsewhere, so that hiding them here would hide nothing. */
  shownAnyway?: ReadonlySet<number>
}
