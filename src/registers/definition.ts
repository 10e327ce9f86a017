import type { Role } from '../people/index.ts'

/** A small register as data: what its entries hold, who keeps it, when it asks to be looked at. The engine does the rest. */
export interface Register {
  id: string // in addresses and in the database: lower case, joined by hyphens
  area: Area
  title: string
  one: string // one entry, as in “Add a policy”
  many: string // as in “412 policies”
  /** What it is for, in one sentence. */
  purpose: string
  /** The jobs of the source documents that it does, each with where they stand. */
  meets: readonly { row: `S-${string}`; source: string }[]
  /** The first is what an entry is called. */
  fields: readonly Field[]
  /** The fields that together tell one entry from every other: an import finds its entry by them. */
  key: readonly string[]
  /** The field with the person who answers for an entry; without it nobody is asked. */
  owner?: string
  clocks?: readonly Clock[]
  /** Numbers worked out from the fields, never typed. */
  derived?: readonly Derived[]
  /** Fields whose values are shown over time, each from the day in `since`: what came when, whenever it was written down. */
  tracked?: readonly { field: string; since: string }[]
  /** Values that cannot stand together. */
  contradictions?: readonly Contradiction[]
  /** Tables under the list: how many entries, or what a number field adds up to, by what the entries say. */
  breakdowns?: readonly Breakdown[]
  /** Shares of the entries, each with both its lists. */
  shares?: readonly Share[]
  /** Numbers of months worked out for each of what they are kept for, such as the turnover of a team. */
  rates?: Rates
  /** Two number fields set against each other, by two text fields. */
  matrix?: Matrix
  /** Which entries of another register are missing here. */
  coverage?: readonly Coverage[]
  /** An entry with one of these codes is finished: nothing more is asked of it. */
  finished?: { field: string; is: readonly string[] }
  access: {
    read: readonly Role[]
    edit: readonly Role[]
    because: string
  }
  /** Whose data it holds; never a child’s: that belongs into the record. */
  personalData: 'none' | 'staff' | 'staff and volunteers' | 'contacts in other bodies'
  /** Whether the council may publish it as it stands. */
  isPublic: boolean
  /** The fields shown in the list beside the name, the owner and the state. */
  columns: readonly string[]
  /** What newest first, or due first, means here is the engine’s; this is where the list begins. */
  sort: 'name' | 'due' | 'changed'
}

export type Area =
  | 'improvement'
  | 'schools'
  | 'send'
  | 'practice'
  | 'participation'
  | 'youth justice'
  | 'carers'
  | 'workforce'

export type Field = Common &
  (
    | { kind: 'text'; most?: number }
    | { kind: 'long text' }
    | { kind: 'day'; notInFuture?: true; notBefore?: string; ends?: 'quarter' | 'month' }
    | { kind: 'number'; unit: string; least?: number; most?: number; whole?: true; atMost?: string } // another number
    | { kind: 'yes or no' }
    | { kind: 'code'; codes: readonly Code[] }
    | { kind: 'person' } // somebody of the authority
    | { kind: 'entry'; register: string } // of another register
    | { kind: TargetKind } // something of another room, by the address of its page
    | { kind: 'web' }
    | { kind: 'email' }
    | { kind: 'postcode' }
    | { kind: 'urn' } // a school's or setting's unique reference number
  )

export const targetKinds = ['document', 'finding', 'action', 'measure'] as const
export type TargetKind = (typeof targetKinds)[number]

interface Common {
  name: string // for programs: lower case, joined by underscores
  title: string
  help?: string
  required?: true
  /** Needed only where another field has one of these codes. */
  requiredWhen?: { field: string; is: readonly string[]; because: string }
  /** May be left empty, but then an alert says so, in this sentence. */
  expected?: string
  /** The same, only where another field has one of these codes. */
  expectedWhen?: { field: string; is: readonly string[]; says: string }
  /** What others call it at the head of a column. */
  alsoCalled?: readonly string[]
}

export interface Code {
  code: string
  label: string
}

/** A day by which something is asked for, counted from days of the entry. */
export interface Clock {
  id: string
  /** What is due, as in “Review due”. */
  what: string
  /** From which day it counts: the first of these fields that is filled in. */
  from: readonly string[]
  /** How long after that day; `field` names a number field with the months. No time at all: the day itself is the last. */
  after: { months: number } | { months: { field: string } } | { days: number } | 'that day'
  /** Days before it, on which people are reminded; the greatest is when it begins to be due. */
  remindDaysBefore: readonly number[]
  /** Stops a deadline: a day at or after the one that it counts from. */
  doneBy?: string
  /** How “mark as done” answers it: the field that gets the day, and what has to have happened. */
  answeredBy: { field: string; counts: string }
  /** An expiry has passed by itself; a review or a deadline was missed by somebody. */
  kind: 'review' | 'deadline' | 'expiry'
  /** Only while the field has one of these codes. */
  onlyWhen?: { field: string; is: readonly string[] }
  /** Said where the period is a choice of the authority and no law. */
  basis: string
}

export type Derived = { name: string; title: string } & (
  | DaysBetween
  | { unit: string; adds: readonly string[]; takes?: readonly string[] } // empty numbers make it empty
  | { unit: '%'; share: string; of: string }
)

export interface DaysBetween {
  unit: 'days'
  /** From this day to that, or to today where it is empty. */
  from: string
  to?: string
}

export interface Contradiction {
  /** All of these at once; the first is where it is said. Yes and no are `true` and `false`. */
  all: readonly { field: string; is: readonly string[] }[]
  says: string
}

export interface Breakdown {
  id: string
  title: string
  /** A code list, a yes or no, an entry of another register, or a day, by its quarter. */
  by: string
  across?: string
  /** The number field that is added up; the entries are counted without it. */
  sum?: string
  /** What is counted is there at the end of each quarter: it is not added up over quarters. */
  stock?: true
  /** What stands across are different things, or the same children again: they are not added up. */
  apart?: true
  /** Only of the newest of these days. */
  latest?: string
}

export interface Share {
  id: string // in addresses
  /** After the numbers and `among`: “12 of 30 households that applied were approved”. */
  sentence: string
  among: string
  of: readonly Having[]
  /** What those say that are counted, beside what `of` asks. */
  counted: readonly Having[]
}

/** What an entry says: one of these codes, or anything at all in a field; `daysAgo`: a day at least so long before. */
export type Having =
  | { field: string; is: readonly string[] }
  | { field: string; filled: boolean }
  | { field: string; daysAgo: number }

export interface Rates {
  title: string
  /** The text field whose values are told apart, and the day of the month that an entry is about. */
  per: string
  month: string
  rates: readonly Rate[]
}

/** Sums over sums: of the newest month, or of twelve months over the middle number of `over` in them. */
export interface Rate {
  id: string
  title: string
  span: 'newest month' | 'twelve months'
  unit: '%' | 'days each'
  adds: readonly string[]
  takes?: readonly string[]
  over: readonly string[]
}

export interface Matrix {
  title: string
  by: string
  across: string
  counted: string
  of: string
}

export interface Coverage {
  /** The register whose entries ought to be named here, and the field that names them. */
  of: string
  by: string
  /** The day on which it was, and how many months back one counts. */
  on: string
  months: number
  title: string
}

/** What an entry holds, by field; an empty field is not there. */
export type Value = string | number | boolean
export type Values = Readonly<Record<string, Value>>

export const areaTitles: Readonly<Record<Area, string>> = {
  improvement: 'Improvement and performance',
  schools: 'Schools and early years',
  send: 'SEND, transition and the local offer',
  practice: 'Practice, policy and recording',
  'youth justice': 'Youth justice',
  participation: 'Participation and community',
  carers: 'Carers and homes',
  workforce: 'Workforce',
}

export const fieldOf = (register: Pick<Register, 'fields'>, name: string): Field => {
  const found = register.fields.find((field) => field.name === name)
  if (!found) throw new Error(`Nothing here has a field ${name}.`)
  return found
}

export const nameField = (register: Register): Field => {
  const [first] = register.fields
  if (!first) throw new Error(`The register ${register.id} has no fields.`)
  return first
}

export const isTarget = (field: Field): field is Field & { kind: TargetKind } =>
  targetKinds.some((kind) => kind === field.kind)

export const isFinished = ({ finished }: Register, values: Values): boolean =>
  finished !== undefined && finished.is.includes(String(values[finished.field] ?? ''))
