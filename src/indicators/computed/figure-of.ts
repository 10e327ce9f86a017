import { fewestForShare, percentOf, rounded } from '../../platform/round.ts'
import type { Indicator } from '../indicator.ts'
import { inUnit } from '../in-unit.ts'
import type { Population } from '../published/population.ts'

interface Counted {
  counted: number
  outOf: number
  amount: number | null
}

export interface FigureHere {
  /** In the unit of the indicator; null where there is nothing to make it of. */
  value: number | null
  /** How it is shown: `76.3% `, or `11 of 14` where few. */
  shown: string
  /** What it is made of: `72 of 95`. */
  madeOf: string
}

/** What a share, a rate or a mean is made of; nothing where that is what is shown, or where it is a count. */
export const madeOfBeside = ({ value, shown, madeOf }: FigureHere): string =>
  value === null || shown === madeOf || `${shown} in all` === madeOf ? '' : madeOf

const whole = (value: number): string => rounded(value, 0)

/** The number of an indicator from what was counted; the one place where a share, a rate or a mean is made. */
export const figureOf = (
  { unit }: Pick<Indicator, 'unit'>,
  { counted, outOf, amount }: Counted,
  population?: Population,
): FigureHere => {
  switch (unit) {
    case '%': {
      const madeOf = `${whole(counted)} of ${whole(outOf)}`
      if (outOf === 0) return { value: null, shown: 'none', madeOf: 'Nothing to count' }
      const value = percentOf(counted, outOf)
      return { value, shown: outOf < fewestForShare ? madeOf : inUnit(unit, value), madeOf }
    }
    case 'per 10,000 children': {
      // A report of a rate says itself among how many.
      if (amount !== null) return sharedOut(unit, { counted, outOf, amount })
      if (!population)
        return {
          value: null,
          shown: whole(counted),
          madeOf: 'How many children live here is not known, so there is no rate',
        }
      const value = (10_000 * counted) / population.children
      const among = `among ${whole(population.children)} children (${population.isInvented ? 'an invented number' : `ONS, mid-${population.year}`})`
      return { value, shown: inUnit(unit, value), madeOf: `${whole(counted)} ${among}` }
    }
    case 'count':
    case 'GBP': {
      const shown = inUnit(unit, counted)
      return { value: counted, shown, madeOf: `${shown} in all` }
    }
    default:
      return sharedOut(unit, { counted, outOf, amount })
  }
}

/** A mean, or a rate among those who are given with it. */
const sharedOut = (unit: Indicator['unit'], { counted, outOf, amount }: Counted): FigureHere => {
  if (outOf === 0 || amount === null) return { value: null, shown: 'none', madeOf: 'Nothing to count' }
  const value = amount / outOf
  const madeOf = unit.startsWith('per ') ? `${whole(counted)} among ${whole(outOf)}` : `the mean of ${whole(outOf)}`
  return { value, shown: inUnit(unit, value), madeOf }
}

/** What a month is drawn as: a share, a mean, or how many; a rate by the month would say little. */
export const monthValue = (indicator: Pick<Indicator, 'unit'>, result: Counted): number | null =>
  indicator.unit === 'per 10,000 children' ? result.counted : figureOf(indicator, result).value
