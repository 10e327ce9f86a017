import { short, type Found } from './figure.ts'
import { count, decimal, percent, toNumber } from './numbers.ts'
import { judgeTrend, trendIn, trendSentence } from './trend.ts'

const year = String.raw`(?:19|20)\d\d(?:[-–−/]\d{2,4})?`
const one = new RegExp(
  String.raw`(?<value>${decimal}(?=${percent})|${count})(?:${percent})?(?: [\p{L}-]+){0,6}? (?:in |at |for |\()(?:\p{Lu}\p{Ll}+ )?(?<year>${year})\)?|\bin (?:\p{Lu}\p{Ll}+ )?(?<yearFirst>${year}),? (?:[\p{L}-]+ ){0,4}?(?<after>${decimal}(?=${percent})|${count})`,
  'giu',
)

const anyYear = /(?:19|20)\d\d/g

/** Three or more values of one thing with their years in one sentence, against the trend words beside them. */
export function findSeries(text: string): Found[] {
  if ((text.match(anyYear)?.length ?? 0) < 3) return []
  const values = [...text.matchAll(one)].flatMap((match) => {
    const value = toNumber(match.groups?.['value'] ?? match.groups?.['after'] ?? '')
    const at = Number((match.groups?.['year'] ?? match.groups?.['yearFirst'] ?? '').slice(0, 4))
    return Number.isFinite(value) ? [{ value, at, from: match.index, to: match.index + match[0].length }] : []
  })
  const years = values.map(({ at }) => at)
  const apart = new Set(years).size === years.length
  if (values.length < 3 || !apart) return []
  const inOrder = values.toSorted((a, b) => a.at - b.at).map(({ value }) => value)
  const places = { from: Math.min(...values.map(({ from }) => from)), to: Math.max(...values.map(({ to }) => to)) }
  return [{ ...seriesFigure(short(text), inOrder, text), ...places }]
}

/** The figure of a series: what its numbers say, and whether the words of `said` (of the same thing) fit them. */
export const seriesFigure = (label: string, values: readonly number[], said: string): Omit<Found, 'from' | 'to'> => {
  const trend = trendIn(said)
  const { verdict, reason } = trend
    ? judgeTrend(values, trend.claim)
    : { verdict: 'agrees' as const, reason: `No words to hold against it. ${trendSentence(values)}.` }
  const [first = 0] = values
  const last = values.at(-1) ?? 0
  return {
    check: 'trend',
    label,
    counted: last,
    of: first,
    stated: trend?.words ?? '',
    computed: first === 0 ? null : (100 * (last - first)) / first,
    difference: null,
    verdict,
    reason: trend && verdict !== 'agrees' ? `“${trend.words}” is printed. ${reason}` : reason,
  }
}
