/**
 * The one rounding rule of Sightline: half up. 87.5 is 88, and a fall of 2.5 is a fall of 3, so that a change and its
 * opposite round alike. Rounds what is written in decimals, not the binary number nearest to it: 1.005 to two places is 1.01.
 */
export const roundHalfUp = (value: number, decimals = 0): number => {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be rounded.`)
  const size = Math.abs(value)
  // 12 significant digits: beyond them a number here is arithmetic dust, not data.
  const shifted = shift(Number(size.toPrecision(12)), decimals)
  const rounded = shift(Math.floor(Number((shifted + 0.5).toPrecision(15))), -decimals)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** The decimal point moved in the written number, which is exact where multiplying by a power of ten is not. */
const shift = (value: number, places: number): number => {
  const [digits = '0', exponent = '0'] = value.toString().split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

/** How many per cent `counted` is of `of`, not rounded. @throws RangeError where there is no whole */
export const percentOf = (counted: number, of: number): number => {
  if (of === 0) throw new RangeError('Nothing is a share of none.')
  return (100 * counted) / of
}

/** Of fewer than these a share says more than is known: one more or one less would move it by five points and more. */
export const fewestForShare = 20

/** What a share is made of, with the share where there are enough: `18 of 24 (75%)`, `7 of 8`. */
export const shareInWords = (counted: number, of: number): string =>
  `${rounded(counted)} of ${rounded(of)}${shareBeside(counted, of)}`

/** The share as it stands behind its numbers: ` (75%)`; nothing where there are too few. */
export const shareBeside = (counted: number, of: number): string =>
  of < fewestForShare ? '' : ` (${rounded(percentOf(counted, of), 0)}%)`

/** `77.7`, `1,914`, `-6.8`: half up, thousands parted, no zeros after the point that say nothing. */
export const rounded = (value: number, decimals = 1): string => formatTo(decimals).format(roundHalfUp(value, decimals))

const formats: Intl.NumberFormat[] = [] // by the number of decimals: to make one takes as long as a hundred numbers

const formatTo = (decimals: number): Intl.NumberFormat =>
  (formats[decimals] ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }))
