import type { Translation } from './translations.ts'

/** Where a field of the dataset is filled from. */
export type Value =
  /** What a column says, as it is or in the codes of the dataset. */
  | { column: string; as?: Translation }
  /** A key of our own: lists of Annex A have none, so rows are told apart by what they are about. */
  | Key
  /** The referral of the child that was made last before or on the day in a column; lists do not say which one it was. */
  | { referralOn: string }
  | { always: string }

/** The same words make the same key, in every list and every delivery. */
interface Key {
  key: string
  of: readonly string[] // columns, without the child’s
  /** Several rows of one list may be about the same, and are numbered in their order. */
  numbered?: true
}

/** One row of the dataset that a row of a list makes. */
export interface RowRule {
  table: string
  /** Made only where this column says something; with `says`, where it says yes or no. */
  when?: { column: string; says?: 'yes' | 'no' }
  /** Made only where this column is empty: what is open still. */
  unless?: string
  fields: Readonly<Record<string, Value>>
}

/** One list of Annex A: what it is called, what its columns are, and which rows of the dataset each of its rows makes. */
export interface AnnexList {
  number: number
  name: string
  /** Every column, as the workbook of the inspectorate has it. */
  columns: readonly string[]
  rows: readonly RowRule[]
  /** Columns whose content the dataset has no place for, or that follow from others. */
  leftOut: Readonly<Record<string, string>>
}
