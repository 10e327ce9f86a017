import { fewestForShare } from '../../platform/round.ts'
import { monthValue } from '../computed/figure-of.ts'
import type { Indicator } from '../indicator.ts'
import { isCounted } from '../in-unit.ts'

/** A month of what is compared. */
export interface ComparedMonth {
  endsOn: string
  counted: number
  outOf: number
  /** What is summed for a mean; null where nothing is. */
  amount: number | null
}

export interface Sides {
  before: number
  after: number
}

export interface Difference {
  /** After less before, in the unit of the values. */
  value: number
  /** 95 per cent, from how much the months vary; null where that cannot be said. */
  interval: readonly [least: number, most: number] | null
}

export type BeforeAfter =
  | { kind: 'refused'; because: string }
  | {
      kind: 'found'
      /** How many months stand on each side; the month of the day itself stands on neither. */
      months: Sides
      own: Sides & Difference
      other: (Sides & Difference) | null
      /** The change here less the change there. */
      inDifferences: Difference | null
      /** Whether the two went alike before: if not, the second is a poor picture of what would have happened here. */
      wentAlike: boolean | null
      /** The grade of attribution that this can carry at most: 1 goes with, 2 may have contributed. */
      mostGrade: 1 | 2
    }

const monthsASide = 12
const fewestASide = 6
// Student’s t for 95 per cent by degrees of freedom, from any table; beyond 22 as for 22.
const students = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1, 2.09, 2.09,
  2.08, 2.07,
]

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]): number => {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}

/** The difference of the means of months, with what chance alone would leave open. */
export const differenceOf = (before: readonly number[], after: readonly number[]): Difference => {
  const value = mean(after) - mean(before)
  const error = Math.sqrt(variance(before) / before.length + variance(after) / after.length)
  const freedom = Math.min(before.length, after.length) - 1
  const width = (students[Math.min(freedom, students.length) - 1] ?? 2) * error
  return { value, interval: [value - width, value + width] }
}

/**
 * A number before and after a day, here and, where there is one, for a comparator of the same months: difference in
 * differences. Each month counts alike; at most twelve on each side. A month with nothing to make a share or a mean of is left out.
 */
export const beforeAfter = (
  own: readonly ComparedMonth[],
  other: readonly ComparedMonth[] | null,
  { on, unit }: { on: string; unit: Indicator['unit'] },
): BeforeAfter => {
  const month = on.slice(0, 7)
  const there = new Map((other ?? []).map((one) => [one.endsOn, one]))
  const thereIn = ({ endsOn }: ComparedMonth): ComparedMonth =>
    there.get(endsOn) ?? { endsOn, counted: 0, outOf: 0, amount: null }
  const valueOf = (one: ComparedMonth): number | null => monthValue({ unit }, one)
  const both = own
    .filter((one) => valueOf(one) !== null && (other === null || valueOf(thereIn(one)) !== null))
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
  const before = both.filter(({ endsOn }) => endsOn.slice(0, 7) < month).slice(-monthsASide)
  const after = both.filter(({ endsOn }) => endsOn.slice(0, 7) > month).slice(0, monthsASide)
  if (before.length < fewestASide || after.length < fewestASide)
    return {
      kind: 'refused',
      because: `It takes ${fewestASide} months on each side of the day; there are ${before.length} before and ${after.length} after.`,
    }
  const few = [before, after].some((side) => sum(side.map(({ outOf }) => outOf)) < fewestForShare)
  if (!isCounted(unit) && few)
    return {
      kind: 'refused',
      because: `There are fewer than ${fewestForShare} to make a ${unit === '%' ? 'share' : 'mean'} of on one side of the day.`,
    }
  const valuesOf = (side: readonly ComparedMonth[]): number[] => side.flatMap((one) => valueOf(one) ?? [])
  const otherOf = (side: readonly ComparedMonth[]): number[] => valuesOf(side.map(thereIn))
  const sides = (a: readonly number[], b: readonly number[]) => ({
    before: mean(a),
    after: mean(b),
    ...differenceOf(a, b),
  })
  const found = {
    kind: 'found' as const,
    months: { before: before.length, after: after.length },
    own: sides(valuesOf(before), valuesOf(after)),
  }
  if (other === null) return { ...found, other: null, inDifferences: null, wentAlike: null, mostGrade: 1 }
  const gaps = (side: readonly ComparedMonth[]): number[] => {
    const [here, others] = [valuesOf(side), otherOf(side)]
    return here.map((one, at) => one - (others[at] ?? 0))
  }
  const [gapsBefore, gapsAfter] = [gaps(before), gaps(after)]
  const half = Math.floor(gapsBefore.length / 2)
  const drift = differenceOf(gapsBefore.slice(0, half), gapsBefore.slice(half))
  const wentAlike = drift.interval !== null && drift.interval[0] <= 0 && drift.interval[1] >= 0
  const inDifferences = differenceOf(gapsBefore, gapsAfter)
  const isClear = inDifferences.interval !== null && (inDifferences.interval[0] > 0 || inDifferences.interval[1] < 0)
  return {
    ...found,
    other: sides(otherOf(before), otherOf(after)),
    inDifferences,
    wentAlike,
    mostGrade: wentAlike && isClear ? 2 : 1,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
