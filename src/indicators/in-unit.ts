import { rounded } from '../platform/round.ts'
import type { Unit } from './indicator.ts'

const behind: Readonly<Record<Unit, string>> = {
  '%': '%',
  count: '',
  score: '',
  'per 10,000 children': ' per 10,000',
  days: ' days',
  'GBP per week': ' a week',
  'percentage points': ' points',
  'per 100,000 children': ' per 100,000',
  'per 1,000': ' per 1,000',
  months: ' months',
  ratio: '',
  'per 100 children': ' per 100',
  'per 1,000 children': ' per 1,000',
  cases: ' cases',
  GBP: '',
}

/** How many places a value is shown to: scores, and what is below 1, need the second. */
export const placesOf = (unit: Unit, value: number): number => {
  if (unit === 'count' || unit === 'GBP' || unit === 'GBP per week') return 0
  return unit === 'score' || Math.abs(value) < 1 ? 2 : 1
}

/** `87.5%`, `2,431`, `37.2 per 10,000`, `£1,204 a week`, `1 day`. */
export const inUnit = (unit: Unit, value: number): string => {
  const number = rounded(value, placesOf(unit, value))
  const unitBehind = number === '1' ? behind[unit].replace(/s$/, '') : behind[unit]
  return unit.startsWith('GBP') ? `£${number}${unitBehind}`.replace('£-', '-£') : `${number}${unitBehind}`
}

/** A difference of two values: shares differ by percentage points. Without its sign. */
export const differenceInUnit = (unit: Unit, value: number): string => {
  const size = Math.abs(value)
  if (unit === '%' || unit === 'percentage points') {
    const number = rounded(size, placesOf(unit, size))
    return `${number} percentage point${number === '1' ? '' : 's'}`
  }
  return inUnit(unit, size)
}

/** Whether it is a total of an area, which a larger area has more of, and so not to be set beside others’ totals. */
export const isTotal = (unit: Unit): boolean => unit === 'count' || unit === 'GBP'

/** Whether a month is told as how many: a count, a sum of money, or what would be a rate over a longer time. */
export const isCounted = (unit: Unit): boolean => isTotal(unit) || unit === 'per 10,000 children'
