/**
 * A letter of the fictional authority as data: what it says about itself, and its parts in reading order. The same data
 * is set as a PDF and turned into the record that a reading of that PDF must give, so the two cannot disagree.
 */

/** What a list in a letter says. The words are those of the corpus scorer, so that a reading can be compared as it is. */
export type Says = 'improve' | 'priority' | 'recommendation' | 'strength' | 'resolution' | 'action'

export interface JudgementRow {
  /** The key under which a reading files it, e.g. `help_and_protection`; null for a row that is no judgement of this inspection. */
  id: string | null
  label: string // as printed
  grade: string // as printed
  indent?: boolean // a judgement that is part of the one above it
}

export type Part =
  | { part: 'sender'; left: readonly string[]; right: readonly string[] }
  | { part: 'lines'; lines: readonly string[]; gapAfter?: number } // an address, a signature: lines kept as they are
  | { part: 'title'; text: string }
  | { part: 'subject'; text: string } // what a letter is about: as high as a title, but set small
  | { part: 'closing'; name: string; role: string }
  | { part: 'heading'; level: 1 | 2; text: string }
  | { part: 'paragraph'; text: string; says?: Says; link?: string }
  | { part: 'labelled'; label: string; text: string }
  | { part: 'bullets'; items: readonly string[]; says?: Says }
  | { part: 'numbered'; from: number; items: readonly string[]; says?: Says }
  | { part: 'judgements'; head: readonly [string, string] | null; rows: readonly JudgementRow[] }
  | {
      part: 'table'
      head: readonly string[]
      widths: readonly number[]
      rows: readonly (readonly string[])[]
      says?: readonly (Says | null)[]
    }
  | { part: 'box'; title: string; paragraphs: readonly string[] }
  | { part: 'page' } // what follows starts a new page

export interface Letter {
  /** The invented authority that it is about, where that is not Alderwick. */
  about?: string
  fileName: string
  /** For the file's own properties, and the title that a screen reader speaks. */
  title: string
  framework: string
  inspection: { start: string; end: string } | null // ISO days
  published: string | null // the day printed in the letter; null where its kind prints none
  /** The day it came out, printed or not: the file's creation date, and what the list of letters sorts by. */
  issuedOn: string
  leadInspector: string | null
  /** Focused visits: the sentence that says what inspectors looked at. */
  topic?: string
  nextInspection?: string
  /** Judgements that are printed in prose rather than in a table. */
  judgementsInProse?: readonly JudgementRow[]
  runningFoot: readonly string[]
  face: 'sans' | 'serif'
  parts: readonly Part[]
}

/** The scorer's record of one letter. Its names are the scorer's, which is why they are not camel case. */
export interface ExpectedReading {
  file: string
  authority: string
  framework: string
  inspection_start: string | null
  inspection_end: string | null
  published: string | null
  lead_inspector: string | null
  topic: string | null
  next_inspection: string | null
  judgements: Readonly<Record<string, string>>
  findings: readonly { kind: Says; text: string }[]
}

export interface DemoLetter {
  fileName: string
  issuedOn: string
  bytes: Uint8Array
  expected: ExpectedReading
}
