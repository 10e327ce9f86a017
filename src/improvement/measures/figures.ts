import type { Measure } from './measure.ts'
import type { MeasureReading } from './readings.ts'

/** Half up, to so many places. */
export const rounded = (value: number, places: number): number => {
  const scale = 10 ** places
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}

const places = { percent: 0, count: 0, days: 1, rate: 1 } as const
const suffix = { percent: '%', count: '', days: ' days', rate: ' per 10,000' } as const

/** `76%`, `14`, `12.5 days` */
export const inUnit = (unit: Measure['unit'], value: number): string =>
  `${rounded(value, Number.isInteger(value) ? 0 : places[unit]).toLocaleString('en-GB')}${suffix[unit]}`

/** Below this many a share says more than is known: the counts are shown. */
export const fewestForShare = 20

/** `76% (72 of 95)`; `11 of 14`, without a share, where they are few. */
export const figureInWords = ({ unit }: Pick<Measure, 'unit'>, reading: MeasureReading): string => {
  const { numerator, denominator, value } = reading
  if (numerator === null || denominator === null || (unit !== 'percent' && unit !== 'rate')) return inUnit(unit, value)
  const counts = `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`
  return denominator < fewestForShare ? counts : `${inUnit(unit, value)} (${counts})`
}
