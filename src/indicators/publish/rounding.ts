import { roundHalfUp } from '../../platform/round.ts'
import type { Indicator } from '../indicator.ts'

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

/** What was counted, as it may leave the house in words: its counts rounded, and a mean in whole units. */
export const roundedResult = <Counted extends { counted: number; outOf: number; amount: number | null }>(
  { unit }: Pick<Indicator, 'unit'>,
  result: Counted,
): Counted => {
  const { counted, outOf, amount } = result
  const many = roundCount(outOf)
  const mean = amount === null || outOf === 0 ? null : amount / outOf
  // A rate that was reported so stands among many thousands; a mean of few would tell of them by its places.
  const kept = mean === null || unit.startsWith('per ') ? mean : roundHalfUp(mean, 0)
  return { ...result, counted: roundCount(counted), outOf: many, amount: kept === null ? amount : kept * many }
}
