import { roundHalfUp } from '../../platform/round.ts'

/** The rule by which numbers that leave the house are rounded; its name stands beside them. */
export const rounding = {
  id: 'nearest-5',
  says: 'Counts are rounded to the nearest 5, half up. A share is worked out from rounded counts, to the nearest whole per cent, so that it tells no more than they do; totals are rounded by themselves, so parts need not add up to them.',
} as const

const step = 5

/** A count as it may leave the house. */
export const roundCount = (value: number): number => step * roundHalfUp(value / step)

/** What a rounded count may have been, both ends included. */
export const couldHaveBeen = (rounded: number): [least: number, most: number] => [
  Math.max(0, Math.ceil(rounded - step / 2)),
  Math.ceil(rounded + step / 2) - 1,
]

/** The share of rounded counts, in whole per cent; null of none. */
export const roundShare = (counted: number, outOf: number): number | null =>
  roundCount(outOf) === 0 ? null : Math.min(100, roundHalfUp((100 * roundCount(counted)) / roundCount(outOf)))
