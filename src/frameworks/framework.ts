/**
 * An inspection framework as data: how it announces itself, what it judges on which scale, which lists its reports hold
 * and what follows. Printed words are matched without regard to case; `like` sees text with straight quotes and single spaces.
 */
export interface Framework {
  id: string
  title: string
  /** The name under which records of this framework are compared, where no form below says more. */
  record: string
  regulator: string
  validFrom: string // YYYY-MM-DD, the first inspections
  validTo: string | null
  announces: readonly Announcement[]
  /** Forms of the same inspection that only the length of the fieldwork tells apart. */
  forms: readonly Form[]
  scale: Scale | null
  judgements: readonly JudgementArea[]
  /** How an overall grade follows from the others; null where inspectors decide it. */
  scoring: string | null
  sections: readonly Section[]
  opening: Opening
  follows: readonly Consequence[]
  source: string
}

/** Words by which a document shows its framework. Points add up; below 10 nothing is concluded. */
export interface Announcement {
  /** `title`: the headings and short lines of the first page. `opening`: the first two pages. `text`: anywhere. */
  in: 'title' | 'opening' | 'text'
  like: RegExp
  points: number
}

export interface Form {
  id: string
  record: string
  weeks: readonly number[] // calendar weeks that the fieldwork touches
}

export interface Scale {
  id: string
  /** Best first. */
  grades: readonly Grade[]
  /** How numbers run where grades are printed as numbers. */
  numbers: 'none' | 'higher is better' | 'lower is better'
}

export interface Grade {
  id: string
  printed: RegExp // the whole of a cell, or the end of a heading
  /** The grade's name where the print adds to it; else the print is the name. */
  title?: string
}

export interface JudgementArea {
  id: string
  title: string
  like: RegExp
  from?: string // the first and last inspection day for which this area was judged, where it was not always
  to?: string
  /** Its words begin in the head above the label and end in the label, where two services are asked the same questions. */
  across?: true
  /** Its grade stands in a sentence of the first page rather than in a table. */
  inSentence?: true
}

export type FindingKind = 'strength' | 'improve' | 'priority' | 'recommendation'

export interface Section {
  id: string
  title: string
  /** The whole heading, without number and closing punctuation. */
  like: RegExp
  /** What its items are; null where the section is prose or not a finding. */
  holds: FindingKind | null
  /** `items`: bullets or numbers. `cells`: one finding per table cell. `chapter`: all that follows is about another body. */
  shape: 'items' | 'cells' | 'prose' | 'chapter'
  /** The list stands again under the heading of each judgement area, and its findings belong to that area. */
  perArea?: true
}

/** Where the first page says what. Each pattern has one group: the value. */
export interface Opening {
  inspected: readonly RegExp[]
  /** The days may stand on a later page, where the report says how it was made. */
  inspectedAnywhere?: true
  published: readonly RegExp[]
  lead: readonly RegExp[]
  topic: readonly RegExp[]
  /** A letter: date on top, addressee, signature at the end. A report: none of them. */
  form: 'letter' | 'report'
  /** Who signs a letter, where it is not the lead inspector. */
  signedBy?: 'manager'
}

export interface Consequence {
  when: string // grade or outcome, in the framework's words; '' for every result
  what: string
  within?: { count: number; unit: 'working days' | 'months' | 'years' }
}
