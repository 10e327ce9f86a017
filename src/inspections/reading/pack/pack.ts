import { z } from 'zod'
import { Day } from '../../../platform/day.ts'

/**
 * What the papers of one committee meeting say, as data. The same shape is kept in the database, answered by the API and
 * written under `pack` by `sightline read --json` (there in snake case, see to-pack-record.ts).
 *
 * Every entry says where it stands (`passage`), how it was read (`rule`), how sure that is (`sureness`, 0 to 100) and why
 * not surer (`doubts`, sentences). What the text cannot tell is left out and listed as unassigned with a hint.
 */

const Box = z.object({ page: z.number(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const Passage = z.object({
  page: z.number(),
  boxes: z.array(Box).readonly(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

const grounds = {
  passage: Passage.nullable(),
  rule: z.string(),
  sureness: z.number(),
  doubts: z.array(z.string()),
}

export interface Grounds {
  passage: z.infer<typeof Passage> | null
  rule: string
  sureness: number
  doubts: string[]
}

/** A person as printed: no title, with the office that stands beside the name. */
const Person = z.object({ name: z.string(), role: z.string().nullable() })
export type Person = z.infer<typeof Person>

/**
 * `apologies`: sent them, nobody stood in. `substituted`: somebody stood in (`other`). `observing`: watched or joined from
 * elsewhere and counts neither for the quorum nor in a vote. Only `present` counts.
 */
export const AttendanceState = z.enum(['present', 'apologies', 'absent', 'substituted', 'observing'])
export type AttendanceState = z.infer<typeof AttendanceState>

const Attendee = z.object({
  name: z.string(),
  role: z.string().nullable(),
  state: AttendanceState,
  /** Present: for whom they stand in. Substituted: who stands in for them. */
  other: z.string().nullable(),
  ...grounds,
})
export type Attendee = z.infer<typeof Attendee>

const Item = z.object({
  item: z.string(), // as numbered on the agenda
  title: z.string(),
  pages: z.tuple([z.number(), z.number()]).nullable(), // as printed on the agenda, both included
  deskPages: z.tuple([z.number(), z.number()]).nullable(), // the same as pages of the file
  toFollow: z.boolean(),
  ...grounds,
})
export type Item = z.infer<typeof Item>

const Minute = z.object({ minute: z.string(), title: z.string(), witnesses: z.array(Person), ...grounds })
export type Minute = z.infer<typeof Minute>

const Minutes = z.object({
  committee: z.string().nullable(),
  ofMeeting: Day.nullable(),
  starts: z.string().nullable(), // HH:MM
  closed: z.string().nullable(),
  attendance: z.array(Attendee),
  officers: z.array(Person),
  alsoPresent: z.array(Person),
  numbers: z.array(Minute),
  ...grounds,
})
export type Minutes = z.infer<typeof Minutes>

export const ResolutionKind = z.enum([
  'note',
  'decision',
  'request to officers',
  'request to cabinet member',
  'recommendation to cabinet',
  'request to partner',
  'letter to others',
  'future item',
])
const Resolution = z.object({
  minute: z.string().nullable(),
  number: z.number().nullable(),
  text: z.string(),
  addressedTo: z.string().nullable(),
  kind: ResolutionKind,
  due: Day.nullable(),
  ...grounds,
})
export type Resolution = z.infer<typeof Resolution>

const Report = z.object({
  item: z.string().nullable(),
  title: z.string().nullable(),
  on: Day.nullable(),
  sponsor: z.string().nullable(),
  author: z.string().nullable(),
  exempt: z.string().nullable(),
  planReference: z.string().nullable(),
  wards: z.string().nullable(),
  keyFindings: z.array(z.string()),
  ...grounds,
})
export type Report = z.infer<typeof Report>

const Inspection = z.object({
  inspectorate: z.string(),
  service: z.string().nullable(),
  fieldworkStart: Day.nullable(),
  fieldworkEnd: Day.nullable(),
  overall: z.string().nullable(),
  standards: z.array(
    z.object({
      standard: z.string(),
      domain: z.string().nullable(),
      name: z.string().nullable(),
      rating: z.string(),
      ...grounds,
    }),
  ),
  score: z.number().nullable(),
  scoreMax: z.number().nullable(),
  /** What the score makes by the framework's own rule, to set beside what is printed. */
  scoreMakes: z.string().nullable(),
  recommendations: z.array(
    z.object({ number: z.number().nullable(), addressedTo: z.string().nullable(), text: z.string(), ...grounds }),
  ),
  ...grounds,
})
export type Inspection = z.infer<typeof Inspection>

const Unassigned = z.object({ what: z.string(), among: z.array(z.string()), hint: z.string() })
export type Unassigned = z.infer<typeof Unassigned>

/** `day` can fall overdue; `meeting` moves with the meeting; `continuous` begins on a day and is reviewed; `open`: none of these. */
export const TargetKind = z.enum(['day', 'meeting', 'continuous', 'open'])

const Action = z.object({
  source: z.string(), // the heading under which its part of the plan stands; 'plan' where there is none
  ref: z.string(),
  page: z.number().nullable(), // as printed, else of the file
  action: z.string(),
  person: z.array(z.string()),
  target: z.string().nullable(),
  targetKind: TargetKind.nullable(),
  targetDate: Day.nullable(),
  progress: z.string().nullable(),
  /** A word only: what a plan says by a cell's colour leaves no text and is null. */
  status: z.string().nullable(),
  passages: z.object({
    person: Passage.nullable(),
    target: Passage.nullable(),
    progress: Passage.nullable(),
  }),
  unassigned: z.array(Unassigned),
  ...grounds,
})
export type Action = z.infer<typeof Action>

const TableCell = z.object({ text: z.string(), number: z.number().nullable(), share: z.number().nullable() })
const Table = z.object({
  title: z.string(),
  page: z.number().nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), cells: z.array(TableCell), passage: Passage.nullable() })),
  notes: z.array(z.string()),
  unassigned: z.array(Unassigned),
  ...grounds,
})
export type Table = z.infer<typeof Table>

/** Shares of one total by level, where the text does not say which share is which level's. */
const Levels = z.object({
  title: z.string(),
  page: z.number().nullable(),
  total: z.number(),
  of: z.string(),
  percentagesPrinted: z.array(z.number()),
  levels: z.array(z.object({ level: z.string(), percent: z.number().nullable(), count: z.number().nullable() })),
  /** Levels of which only the sum is certain. */
  sums: z.array(z.object({ levels: z.array(z.string()), percent: z.number(), count: z.number(), because: z.string() })),
  countsImplied: z.array(z.object({ percent: z.number(), count: z.number() })),
  unassigned: z.array(Unassigned),
  ...grounds,
})
export type Levels = z.infer<typeof Levels>

/** Groups with their heads and members, set as boxes on a slide. */
const Landscape = z.object({
  title: z.string(),
  page: z.number().nullable(),
  groups: z.array(
    z.object({ name: z.string(), head: z.string().nullable(), members: z.array(z.string()), ...grounds }),
  ),
  standAlone: z.array(z.object({ name: z.string().nullable(), head: z.string().nullable(), ...grounds })),
  unassigned: z.array(Unassigned),
  ...grounds,
})
export type Landscape = z.infer<typeof Landscape>

/** A number that stands by itself, with the words that say what it counts. */
const KeyFigure = z.object({
  what: z.string(),
  value: z.number(),
  period: z.string().nullable(),
  page: z.number().nullable(),
  ...grounds,
})
export type KeyFigure = z.infer<typeof KeyFigure>

const Presenter = z.object({ item: z.string().nullable(), name: z.string(), role: z.string().nullable(), ...grounds })
export type Presenter = z.infer<typeof Presenter>

const Programme = z.object({
  title: z.string(),
  page: z.number().nullable(),
  meetings: z.array(z.string()),
  rows: z.array(
    z.object({
      item: z.string(),
      meeting: z.string().nullable(),
      objective: z.array(z.string()).nullable(), // null: not assigned
      witness: z.string().nullable(),
      ...grounds,
    }),
  ),
  unassigned: z.array(Unassigned),
  ...grounds,
})
export type Programme = z.infer<typeof Programme>

/**
 * One figure of a table, ready to be computed again: what it counts, its numerator and denominator where both are
 * printed, and the share that is printed beside them (in percent).
 */
export const TableFigure = z.object({
  table: z.string(),
  label: z.string(), // row and column
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  statedShare: z.number().nullable(),
  passage: Passage.nullable(),
})
export type TableFigure = z.infer<typeof TableFigure>

export const Pack = z
  .object({
    committee: z.string().nullable(),
    meetingDate: Day.nullable(),
    meetingStarts: z.string().nullable(),
    meetingPlace: z.string().nullable(),
    members: z.array(Person),
    meeting: z.object(grounds), // what the five above stand on
    items: z.array(Item),
    minutes: z.array(Minutes),
    resolutions: z.array(Resolution),
    reports: z.array(Report),
    inspections: z.array(Inspection),
    actionPlan: z.array(Action),
    tables: z.array(Table),
    levels: z.array(Levels),
    landscapes: z.array(Landscape),
    keyFigures: z.array(KeyFigure),
    figuresInMinutes: z.array(KeyFigure),
    aims: z.array(z.object({ text: z.string(), page: z.number().nullable(), ...grounds })),
    presenters: z.array(Presenter),
    programmes: z.array(Programme),
  })
  .meta({
    id: 'Pack',
    description: 'What the papers of a committee meeting say, each value with its passage and rule.',
  })
export type Pack = z.infer<typeof Pack>
