import type { CodeSetName } from './code-sets.ts'

/** The returns and lists that a field of the dataset feeds. */
export type ReturnName = 'cin' | '903' | 'annex-a' | 'sen2' | 'region'

export interface SsdField {
  name: string
  /** The item reference in the specification; fields that only live extracts have are without one. */
  item?: string
  meaning: string
  type: 'text' | 'day' | 'time' | 'instant' | 'number' | 'whole'
  /** The field whose cell holds this time behind its day, where there is no column of its own. */
  timeOf?: string
  /** The most characters that the specification leaves room for. */
  length?: number
  /** The specification wants a value in every row. */
  required?: true
  codes?: CodeSetName
  /** Which field of which table a value of this one is also found in. */
  links?: { table: string; field: string }
  /** Other spellings, older or newer, that extracts have for it. */
  aka?: readonly string[]
  returns?: readonly ReturnName[]
}

export interface SsdTable {
  name: string
  aka?: readonly string[]
  purpose: string
  /** The fields that tell one row of a delivery from every other. */
  key: readonly string[]
  fields: readonly SsdField[]
}
