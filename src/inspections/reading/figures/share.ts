import { percentOf, rounded, roundHalfUp } from '../../../platform/round.ts'
import { number, type Figure } from './figure.ts'
import { decimalsOf } from './numbers.ts'

/** More than this between the printed share and the computed one is said, in percentage points. */
export const tolerance = 0.5

interface Share {
  label: string
  counted: number
  of: number
  /** The percentage as printed, without its sign: `87`, `42.3`. */
  printed: string
  /** “about”, “nearly”: the printed share is not meant to be exact. */
  hedged?: boolean
}

// “Nearly 90%” is said of 87 and of 92.
const hedgedTolerance = 5

/** A printed share computed again: right, rounded by another rule, or not what its numbers make. */
export const judgeShare = ({ label, counted, of, printed, hedged = false }: Share): Figure => {
  const computed = percentOf(counted, of)
  const stated = Number(printed)
  const apart = Math.abs(computed - stated)
  const figure = { label, counted, of, stated: `${printed}%`, computed, difference: stated - computed }
  const numbers = `${number(counted)} of ${number(of)}`
  // A hair more than the tolerance is floating-point dust: 87.5 stands exactly half a point from 87.
  if (apart > (hedged ? hedgedTolerance : tolerance) + 1e-9) {
    const reason = `${printed}% is printed; ${numbers} is ${rounded(computed)}%, ${rounded(apart)} points apart.`
    return { ...figure, check: 'share', verdict: 'disagrees', reason }
  }
  const decimals = decimalsOf(printed)
  const rightly = roundHalfUp(computed, decimals)
  if (!hedged && rightly !== stated) {
    const reason = `${numbers} is ${rounded(computed, decimals + 2)}%, which rounds half up to ${rounded(rightly, decimals)}%; ${printed}% is printed.`
    return { ...figure, check: 'rounding', verdict: 'disagrees', reason }
  }
  return { ...figure, check: 'share', verdict: 'agrees', reason: '' }
}

/**
 * A percentage of a number of people, the part of whom is not printed: some whole number of them must make it. Of 12
 * children 60% is impossible, for seven are 58.3% and eight 66.7%. From about a hundred upwards something always fits.
 */
export const judgeWhole = ({ label, of, printed, hedged = false }: Omit<Share, 'counted'>): Figure => {
  const stated = Number(printed)
  const below = Math.floor((stated * of) / 100 + 1e-9)
  const shares = [below, below + 1].map((counted) => ({ counted, percent: percentOf(counted, of) }))
  const [nearest] = shares.toSorted((a, b) => Math.abs(a.percent - stated) - Math.abs(b.percent - stated))
  const apart = nearest ? Math.abs(nearest.percent - stated) : 0
  const figure = { check: 'whole' as const, label, of, stated: `${printed}%` }
  if (!nearest || hedged || apart <= tolerance + 1e-9) {
    const fits = nearest && apart <= tolerance + 1e-9 ? nearest : undefined
    return {
      ...figure,
      counted: fits?.counted ?? null,
      computed: fits?.percent ?? null,
      difference: fits ? stated - fits.percent : null,
      verdict: 'agrees',
      reason: '',
    }
  }
  const either = shares.map(({ counted, percent }) => `${number(counted)} is ${rounded(percent)}%`).join(' and ')
  return {
    ...figure,
    counted: null,
    computed: nearest.percent,
    difference: stated - nearest.percent,
    verdict: 'disagrees',
    reason: `No whole number of ${number(of)} is ${printed}%: ${either}.`,
  }
}
