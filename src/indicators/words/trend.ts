import { fewestForShare, rounded } from '../../platform/round.ts'
import type { Better, Unit } from '../indicator.ts'
import { differenceInUnit, inUnit, isTotal } from '../in-unit.ts'

export interface TrendPoint {
  period: string
  value: number
}

interface About {
  unit: Unit
  better: Better
}

/**
 * What a series says, in sentences made from its numbers and from nothing else: the last change, as an amount and in per cent;
 * whether that is more or less than the change before; and the whole way from the first period.
 */
export const trendSentences = (points: readonly TrendPoint[], about: About): string[] => {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return []
  const before = points.at(-2)
  if (!before) return [`${inUnit(about.unit, last.value)} in ${last.period}, the only period there is.`]
  return [lastChange(before, last, about), pace(points, about), wholeWay(points, about)].filter(
    (sentence) => sentence !== '',
  )
}

/** How a value stands to an earlier one, in words: `16 more (40%), which is worse`; `the same`. */
export const changeSince = (from: number, to: number, about: About): string =>
  from === to ? 'the same' : `${changeInWords(from, to, about)}${verdict(to - from, about)}`

const lastChange = (before: TrendPoint, last: TrendPoint, about: About): string => {
  const now = `${inUnit(about.unit, last.value)} in ${last.period}`
  const change = last.value - before.value
  if (change === 0) return `${now}, as in ${before.period}.`
  return `${now}, ${changeInWords(before.value, last.value, about)} than in ${before.period}${verdict(change, about)}.`
}

/** `155 more (6.8%)`, `2.1 percentage points lower`. */
const changeInWords = (from: number, to: number, { unit }: About): string => {
  const [up, down] = isTotal(unit) ? ['more', 'fewer'] : ['higher', 'lower']
  return `${differenceInUnit(unit, to - from)} ${to > from ? up : down}${percentBehind(from, to, unit)}`
}

const percentBehind = (from: number, to: number, unit: Unit): string => {
  const share = percentOfChange(from, to, unit)
  return share === null ? '' : ` (${rounded(Math.abs(share), 1)}%)`
}

/** How many per cent the change is of the earlier value; null for shares and scores, and where the counts are small. */
const percentOfChange = (from: number, to: number, unit: Unit): number | null => {
  if (unit === '%' || unit === 'percentage points' || unit === 'score' || from <= 0) return null
  if (isTotal(unit) && Math.min(from, to) < fewestForShare) return null
  return (100 * (to - from)) / from
}

const verdict = (change: number, { better }: About): string => {
  if (better === 'neither') return ''
  return change > 0 === (better === 'higher') ? ', which is better' : ', which is worse'
}

/** Whether the last change goes on from the one before: by its rate where there is one, else by its amount. */
const pace = (points: readonly TrendPoint[], { unit }: About): string => {
  const [a, b, c] = points.slice(-3)
  if (!a || !b || !c) return ''
  const [earlier, later] = [b.value - a.value, c.value - b.value]
  if (earlier === 0 || later === 0) return ''
  const size = `${differenceInUnit(unit, earlier)}${percentBehind(a.value, b.value, unit)}`
  const was = `The change before, to ${b.period}, was ${earlier > 0 ? 'a rise' : 'a fall'} of ${size}`
  if (Math.sign(earlier) !== Math.sign(later)) return `${was}: it has turned.`
  const [rate, rateBefore] = [percentOfChange(b.value, c.value, unit), percentOfChange(a.value, b.value, unit)]
  const [now, then] =
    rate !== null && rateBefore !== null ? [Math.abs(rate), Math.abs(rateBefore)] : [Math.abs(later), Math.abs(earlier)]
  const word = later > 0 ? 'rise' : 'fall'
  if (Math.abs(now - then) < 0.05 * Math.max(now, then)) return `${was}: the ${word} goes on at the same pace.`
  return `${was}: the ${word} ${now > then ? 'is faster' : 'has slowed'}.`
}

const wholeWay = (points: readonly TrendPoint[], about: About): string => {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return ''
  const values = points.map(({ value }) => value)
  const extreme =
    last.value === Math.max(...values) && last.value > first.value
      ? `, the highest of ${points.length} periods`
      : last.value === Math.min(...values) && last.value < first.value
        ? `, the lowest of ${points.length} periods`
        : ''
  if (last.value === first.value) return `It stands where it stood in ${first.period}.`
  return `In ${first.period} it was ${inUnit(about.unit, first.value)}: ${changeInWords(first.value, last.value, about)} by now${extreme}.`
}

/** `3.2 percentage points above England (86.3%)`; `level with England`. */
export const gapInWords = (own: number, other: { name: string; value: number }, unit: Unit): string => {
  const shown = inUnit(unit, other.value)
  if (shown === inUnit(unit, own)) return `level with ${other.name}`
  return `${differenceInUnit(unit, own - other.value)} ${own > other.value ? 'above' : 'below'} ${other.name} (${shown})`
}
