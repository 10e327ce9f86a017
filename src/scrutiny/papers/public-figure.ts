import { inUnit, type Measure, type MeasureReading } from '../../improvement/index.ts'

/** Fewer people than this could be recognised. Source: decisions, and the practice of national statistics. */
const fewest = 6
const isFew = (count: number): boolean => count > 0 && count < fewest

/**
 * The reading of a measure as the public may have it: `76% (72 of 95)`. Where those counted or those left over are fewer
 * than six the figure is not told, since somebody could be recognised.
 */
export const publicFigure = (
  { unit }: Pick<Measure, 'unit'>,
  { numerator, denominator, value }: Pick<MeasureReading, 'numerator' | 'denominator' | 'value'>,
): string => {
  const withheld = 'not shown: fewer than six people'
  if (numerator !== null && denominator !== null) {
    if (isFew(denominator) || isFew(numerator) || isFew(denominator - numerator)) return withheld
    return `${inUnit(unit, value)} (${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')})`
  }
  return unit === 'count' && isFew(value) ? withheld : inUnit(unit, value)
}
