import type { Permission } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'

/** A place where the line of sight ends, though it should go on. */
export interface BrokenItem {
  id: string
  /** What the line comes from. */
  title: string
  href: string
  /** Why it is on the list, and what mends it: a sentence without full stop. */
  why: string
  who: string | null // a name
  /** Since when it could have gone on, or the day that matters; null where none does. */
  on: Day | null
}

/** A way for the line to break. A new one is a file beside the others and a line in their index. */
export interface BrokenLine {
  id: string
  /** What is listed: `Findings without an action`. */
  title: string
  one: string
  many: string
  /** What counts as one, in a sentence. */
  means: string
  needs: Permission
  find: (db: Db, today: Day) => Promise<BrokenItem[]>
}
