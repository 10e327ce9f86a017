import { isCounted, placesOf, type Indicator } from '../../../indicators/index.ts'
import { rounded } from '../../../platform/round.ts'

type Unit = Indicator['unit']

/** A change in its unit, with its sign: `-1.3 points`, `0.03 points`, `12.5 days`, `2.9`. Means of counts are shown to one place. */
export const changeInWords = (unit: Unit, value: number): string => {
  if (isCounted(unit)) return rounded(value, 1)
  const number = rounded(value, placesOf(unit, value))
  if (unit === '%' || unit === 'percentage points') return several(number, 'points')
  return unit === 'days' || unit === 'months' ? several(number, unit) : number
}

const several = (number: string, noun: 'points' | 'days' | 'months'): string =>
  `${number} ${/^-?1$/.test(number) ? noun.slice(0, -1) : noun}`

/** `has risen by 2.9`; what is nothing when it is rounded has stayed the same. */
export const wentInWords = (unit: Unit, value: number): string => {
  const size = changeInWords(unit, Math.abs(value))
  if (size === changeInWords(unit, 0)) return 'has stayed the same'
  return `has ${value > 0 ? 'risen' : 'fallen'} by ${size}`
}

/** `5 points above that of the other teams`; what is nothing when it is rounded is the same. */
export const besideInWords = (unit: Unit, value: number, whose: string): string => {
  const size = changeInWords(unit, Math.abs(value))
  if (size === changeInWords(unit, 0)) return `the same as that of ${whose}`
  return `${size} ${value > 0 ? 'above' : 'below'} that of ${whose}`
}
