import { rounded } from '../../../platform/round.ts'
import { number, type Figure } from './figure.ts'

/** What a text says of two numbers: which way, and by how much. */
export interface ChangeClaim {
  /** “rose”, “a reduction”: what the direction must be; undefined where the words do not tell (“improved”). */
  direction?: 'up' | 'down' | undefined
  /** “a 41% increase”: the change in per cent of the first number. */
  percent?: number | undefined
  /** “doubled” 2, “halved” 0.5, “by a third” 4/3 or 2/3: the second number as a multiple of the first. */
  factor?: number | undefined
  /** The words, for the reason. */
  words: string
}

// “Doubled” is said of 66 and 130, and of “approximately 30” and “in excess of 60”.
const looseFactor = 0.15
// “A 41% increase” is a printed number, and held to the same half point as a share.
const tightPercent = 0.5

/** Two numbers, the earlier first, against what the text says of them. @param unit '%' where both are percentages */
export function judgeChange(label: string, from: number, to: number, claim: ChangeClaim, unit: '' | '%' = ''): Figure {
  const change = from === 0 ? null : (100 * (to - from)) / from
  const inWords = `${number(from)}${unit} to ${number(to)}${unit}`
  const figure = { check: 'change' as const, label, counted: to, of: from, stated: claim.words, computed: change }
  const wrong = (reason: string, difference: number | null = null): Figure => ({
    ...figure,
    difference,
    verdict: 'disagrees',
    reason,
  })
  const really = to > from ? 'a rise' : to < from ? 'a fall' : 'no change'
  if (claim.direction && (claim.direction === 'up') !== to > from)
    return wrong(`“${claim.words}” is printed; ${inWords} is ${really}${size(change)}.`)
  if (claim.percent !== undefined && change !== null) {
    const apart = Math.abs(Math.abs(change) - claim.percent)
    const meansPoints = unit === '%' && Math.abs(Math.abs(to - from) - claim.percent) < 1e-9 // “rose by 12% from 28% to 40%”
    if (apart > tightPercent + 1e-9 && !meansPoints) {
      const other = to === 0 ? Number.NaN : (100 * Math.abs(to - from)) / to
      const hint =
        Math.abs(other - claim.percent) <= 1 ? ` ${rounded(other)}% is what the change is of the later number.` : ''
      return wrong(
        `“${claim.words}” is printed; ${inWords} is ${really} of ${rounded(Math.abs(change))}%.${hint}`,
        claim.percent - Math.abs(change),
      )
    }
  }
  if (claim.factor !== undefined && from !== 0) {
    const factor = to / from
    if (Math.abs(factor / claim.factor - 1) > looseFactor)
      return wrong(`“${claim.words}” is printed; ${inWords} is ${rounded(factor, 2)} times the first${size(change)}.`)
  }
  return { ...figure, difference: null, verdict: 'agrees', reason: '' }
}

const size = (change: number | null): string =>
  change === null || change === 0 ? '' : `, ${change > 0 ? '+' : '−'}${rounded(Math.abs(change))}%`
