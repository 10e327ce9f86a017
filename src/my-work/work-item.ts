import type { Needs, Person } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'

/** The three heaps of a person’s work, most pressing first. */
export const heaps = {
  late: 'Late',
  waits: 'Waits for you',
  mine: 'On its way',
} as const
export type Heap = keyof typeof heaps

/** One thing that somebody has to do, or that goes on under their name. */
export interface WorkItem {
  /** What it is and of which row: the same on every day. */
  key: string
  heap: Heap
  title: string
  /** The page where it is done, from the root of the product. */
  href: string
  symbol: 'late' | 'risk' | 'blocked' | 'course' | 'stale' | 'done' | 'first' | 'broken' | 'again'
  word: string
  /** What stands after the word in the same breath: “by 12 days”. */
  detail: string
  /** Why it is on the list. */
  reason: string
  /** The day that it is due, or since when it waits; null where there is none. */
  on: Day | null
}

export interface Asker {
  person: Person
  today: Day
  /** How many days ahead it is looked, where a source looks ahead at all; left out for its usual span. */
  daysAhead?: number | undefined
}

/** A source of work. A new one is a file beside the others and a line in their index. */
export interface Gatherer {
  id: string
  /** What its items have in common: a heading over them. */
  title: string
  /** Who has such work at all. */
  needs: Needs
  /** Whether the titles of its items may stand in mail and in calendars. What may name a child, or is written freely, is only counted there. */
  namedInMail: boolean
  /** Whether the day of its items is one that they are due on, and belongs in a calendar; otherwise it says since when they wait. */
  hasDueDays: boolean
  gather: (db: Db, asker: Asker) => Promise<WorkItem[]>
}

/** A gathered item with the source that it came from. */
export interface Work extends WorkItem {
  source: Gatherer
}
