import { fewestForShare, rounded } from '../../platform/round.ts'
import type { Measure } from './measure.ts'
import type { MeasureReading } from './readings.ts'

const places = { percent: 0, count: 0, days: 1, rate: 1 } as const
const suffix = { percent: '%', count: '', days: ' days', rate: ' per 10,000' } as const

/** `76%`, `14`, `12.5 days` */
export const inUnit = (unit: Measure['unit'], value: number): string =>
  `${rounded(value, Number.isInteger(value) ? 0 : places[unit])}${suffix[unit]}`

/** `76% (72 of 95)`; `11 of 14`, without a share, where they are few. */
export const figureInWords = ({ unit }: Pick<Measure, 'unit'>, reading: MeasureReading): string => {
  const { numerator, denominator, value } = reading
  if (numerator === null || denominator === null || (unit !== 'percent' && unit !== 'rate')) return inUnit(unit, value)
  const counts = `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`
  return denominator < fewestForShare ? counts : `${inUnit(unit, value)} (${counts})`
}
