import type { Day } from '../platform/day.ts'

export type Unit = 'hours' | 'days' | 'working days' | 'school days' | 'weeks' | 'months' | 'years'

export interface Limit {
  count: number
  unit: Unit
  /** The first start day to which this limit applies; without it, to every day before the next version's. */
  from?: Day
}

/**
 * How the days are counted.
 *
 * `after`: the day of the start is day 0. `beginning with`: it is day 1. `since the last`: as `after`, from the last time
 * it was done. `before`: back from the day of the event. `clear days before`: so many days strictly between. `at least`:
 * not earlier than that.
 */
export type Counting = 'after' | 'beginning with' | 'since the last' | 'before' | 'clear days before' | 'at least'

/**
 * How far the figure may be trusted: `checked` was read in its source; `not checked` is known to professionals and was
 * not read again, so it is shown as local practice; `local` is a council's own choice.
 */
export type Standing = 'checked' | 'not checked' | 'local'

interface Common {
  id: string
  /** The act or day that starts the clock, and the act that stops it: not the day on which somebody typed it in. */
  starts: string
  stops: string
  /** Whose turn it is. */
  owner?: string
  source: string
  standing: Standing
  note?: string
  /**
   * How long before it is due somebody is told that it is due soon, where that is not the last fifth of the time, at most four weeks:
   * as long as it takes to arrange what is asked. Local practice, whatever the standing of the rule.
   */
  soon?: Pick<Limit, 'count' | 'unit'>
}

/** A limit that is counted from a day. */
export interface CountedRule extends Common {
  mode: Counting
  /** Versions, oldest first: the one in force on the day the clock started governs it to its end. */
  allows: readonly Limit[]
  /** The longest that the source allows with a reason. */
  atMost?: Limit
}

/** A day of the calendar on or before which it must be done. */
export interface FixedDayRule extends Common {
  mode: 'on or before'
  month: number
  date: number
}

/** What must be so at a moment, where no days are counted. */
export interface GateRule extends Common {
  mode: 'gate'
  rule: string
}

export type ClockRule = CountedRule | FixedDayRule | GateRule
