import type { Day } from '../day.ts'

/** Where a cell leads, and the words that say so. */
export interface Link {
  text: string
  href: string // absolute: a spreadsheet has no page that it stands on
}

interface Heading {
  /** Stable name for programs: lower case, words joined by underscores. */
  name: string
  /** The heading that a person reads; no two columns of a table share one. */
  title: string
  /** One sentence for the notes, where the title does not say it all. */
  meaning?: string
  /** Characters across; by default what its longest value needs, within reason. */
  width?: number
}

/** One column: what it is called, what it holds, and how its value is had from a row. `null` is an empty cell. */
export type Column<Row> = Heading &
  (
    | { type: 'text'; value: (row: Row) => string | null }
    | { type: 'number'; value: (row: Row) => number | null }
    /** A number, or shorthand that says why there is none: `c`. */
    | { type: 'figure'; value: (row: Row) => number | string | null }
    | { type: 'day'; value: (row: Row) => Day | null }
    | { type: 'instant'; value: (row: Row) => Date | null }
    | { type: 'link'; value: (row: Row) => Link | null }
  )

/** A table as it leaves the house: its rows, and what a person who finds the file in a year needs to know of it. */
export interface Table<Row> {
  title: string
  /** The name of the sheet and of the file: short, e.g. `Findings`. */
  name: string
  /** What the rows are, in a sentence or two. */
  about: string
  source: string
  asAt: Date
  /** What narrowed the rows, in words: `{ name: 'Framework', value: 'ILACS' }`. Empty: nothing did. */
  filters: readonly { name: string; value: string }[]
  /** Licence or handling, e.g. how freely the file may be passed on. */
  handling: string
  notes?: readonly string[]
  /** What shorthand in the place of numbers means, by the shorthand. */
  shorthand?: Readonly<Record<string, string>>
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

// Control characters but tab and newline, and the code points that are no characters, which XML cannot hold; and the
// byte order mark, which inside a text says nothing.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** Text as every format can hold it: one sort of line end, no control characters, no half characters. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '').toWellFormed()

/** Throws where the columns could not be told apart. */
export const checkColumns = (columns: readonly { name: string; title: string }[]): void => {
  for (const key of ['name', 'title'] as const) {
    const seen = new Set<string>()
    for (const column of columns) {
      const said = column[key].toLowerCase() // Excel tells no “Theme” from “theme”
      if (seen.has(said)) throw new Error(`Two columns have the ${key} “${column[key]}”.`)
      seen.add(said)
    }
  }
}
