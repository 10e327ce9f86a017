import { fewestForShare, rounded } from '../../platform/round.ts'
import type { Measure } from './measure.ts'
import type { MeasureStanding } from './measure-standing.ts'
import type { MeasureReading } from './readings.ts'

const places = { percent: 0, count: 0, days: 1, rate: 1 } as const
const suffix = { percent: '%', count: '', days: ' days', rate: ' per 10,000' } as const

/** `76%`, `14`, `12.5 days` */
export const inUnit = (unit: Measure['unit'], value: number): string =>
  `${rounded(value, Number.isInteger(value) ? 0 : places[unit])}${suffix[unit]}`

/** `76% (72 of 95)`, `76% (about 70 of 95)` where it is rounded; `11 of 14`, without a share, where they are few. */
export const figureInWords = ({ unit }: Pick<Measure, 'unit'>, reading: MeasureReading): string => {
  const { numerator, denominator, value, isRounded } = reading
  if (numerator === null || denominator === null || (unit !== 'percent' && unit !== 'rate'))
    return `${isRounded ? 'about ' : ''}${inUnit(unit, value)}`
  const about = isRounded ? 'about ' : ''
  const counts = `${about}${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`
  return denominator < fewestForShare ? counts : `${inUnit(unit, value)} (${counts})`
}

/** What a measure reads last: its figure, that it is hidden from who asks, or that there is none. */
export const latestInWords = ({
  measure,
  latest,
  hiddenOn,
}: Pick<MeasureStanding, 'measure' | 'latest' | 'hiddenOn'>): string => {
  if (latest) return figureInWords(measure, latest)
  return hiddenOn === null ? 'no reading yet' : tooFew
}

/** Why a reading is hidden: it counts few, or would tell of a number that does. */
export const tooFew = 'not shown: fewer than six people, or it would tell of so few'
