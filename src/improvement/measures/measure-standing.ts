import { type Day } from '../../platform/day.ts'
import type { Measure } from './measure.ts'
import type { MeasureReading } from './readings.ts'

export interface MeasureStanding {
  measure: Measure
  readings: readonly MeasureReading[] // those known by the day, in order
  latest: MeasureReading | undefined
  /** The last day of the newest period, where its reading is hidden from who asks: there is no latest one then. */
  hiddenOn: Day | null
  /** Where it should be by the period of its latest reading: its target or, on the way there, the straight line to it. */
  expected: number | null
  /** Outside tolerance: worse than expected by more than the tolerance. Null: not known. */
  isOutside: boolean | null
  /** Better than its baseline by more than the tolerance. */
  isImproved: boolean
  /** Whether it is judged by nobody any more. */
  isWithdrawn: boolean
  /** How it stands against what it should be, with the sum. */
  why: string
  /** What must be said beside it: too old, alone, or with few cases. */
  cautions: readonly string[]
}
