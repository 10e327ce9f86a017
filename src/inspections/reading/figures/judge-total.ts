import { rounded } from '../../../platform/round.ts'
import { number, type Figure } from './figure.ts'
import { decimalsOf } from './numbers.ts'

/** A printed total against the sum of its parts. */
export const judgeTotal = (label: string, total: number, parts: readonly number[]): Figure => {
  const sum = parts.reduce((left, right) => left + right, 0)
  const agrees = sum === total
  return {
    check: 'total',
    label,
    counted: sum,
    of: null,
    stated: number(total),
    computed: sum,
    difference: total - sum,
    verdict: agrees ? 'agrees' : 'disagrees',
    reason: agrees
      ? ''
      : `${number(total)} is printed; ${parts.map(number).join(' + ')} is ${number(sum)}, ${number(Math.abs(total - sum))} ${sum > total ? 'more' : 'fewer'}.`,
  }
}

/**
 * The rate of a whole against the rates of its parts: it can be no lower than the lowest and no higher than the highest.
 * Rounding keeps the order of numbers, so that this holds of rounded rates as well, where all are rounded to one place.
 *
 * @param stated rates in per cent as printed
 */
export const judgeBetween = (label: string, stated: string, parts: readonly string[]): Figure => {
  const whole = Number(stated)
  const rates = parts.map(Number)
  const [least, most] = [Math.min(...rates), Math.max(...rates)]
  const outside = whole < least ? whole - least : whole > most ? whole - most : 0
  const places = [stated, ...parts].map(decimalsOf)
  const room = new Set(places).size === 1 ? 0 : 0.5 * 10 ** -Math.min(...places)
  const figure = { check: 'between' as const, label, counted: null, of: null, stated: `${stated}%`, computed: null }
  if (Math.abs(outside) <= room + 1e-9) return { ...figure, difference: 0, verdict: 'agrees', reason: '' }
  return {
    ...figure,
    difference: outside,
    verdict: 'disagrees',
    reason: `${stated}% is printed for the whole, ${rates.map((rate) => `${rate}%`).join(' and ')} for its parts: a whole cannot be ${outside < 0 ? 'lower than its lowest part' : 'higher than its highest part'} (${rounded(outside < 0 ? least : most)}%). Either a figure or the order of the rows is wrong.`,
  }
}

/**
 * Shares of one whole against 100%. Each may be half of its last printed place off, so that three whole percentages may
 * add to between 98.5 and 101.5.
 */
export const judgeHundred = (label: string, shares: readonly string[]): Figure => {
  const sum = shares.reduce((left, right) => left + Number(right), 0)
  const places = Math.min(...shares.map(decimalsOf))
  const room = shares.length * 0.5 * 10 ** -places
  const agrees = Math.abs(sum - 100) <= room + 1e-9
  return {
    check: 'hundred',
    label,
    counted: null,
    of: null,
    stated: shares.map((share) => `${share}%`).join(', '),
    computed: sum,
    difference: 100 - sum,
    verdict: agrees ? 'agrees' : 'disagrees',
    reason: agrees ? '' : `The shares add to ${rounded(sum)}%, which rounding does not explain.`,
  }
}
