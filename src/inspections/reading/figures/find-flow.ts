import { number, short, type Found } from './figure.ts'
import { count, toNumber } from './numbers.ts'

const stock = /\b(?:care population|children|young people|pupils|plans?|cases?)\b/iu
const stable =
  /\b(?:net (?:figure|number|total)|stable|unchanged|static|little change|(?:remained|stayed|is|are|been) (?:steady|the same|constant|level)|(?:steady|level) at)\b/iu
const starts =
  /\b(?:came into care|coming into care|come into care|entered|entries|started|starts|newly|new (?:cases|plans|entrants)|admissions|joined|became looked after)\b/iu
const ends = /\b(?:left care|leaving care|leavers|ceased|ended|closed|discharged|exits|ends)\b/iu

/**
 * A stock of people called stable at two or more dates, with nothing about who came and who left in the same paragraph.
 * The net figure may hide that all of them are others.
 *
 * @param around what stands beside it, where starts and ends might be given
 */
export function findStockWithoutFlow(text: string, around: string): Found[] {
  const words = stable.exec(text)
  if (!words || !stock.test(text)) return []
  const values = stocksIn(text)
  if (values.length < 2) return []
  const near = `${text} ${around}`
  if (starts.test(near) && ends.test(near)) return []
  const [first = 0] = values
  const last = values.at(-1) ?? 0
  return [
    {
      check: 'flow',
      label: short(text),
      counted: last,
      of: first,
      stated: words[0],
      computed: null,
      difference: null,
      verdict: 'doubtful',
      reason: `The stock is given at ${values.length} dates (${values.map(number).join(', ')}) without how many started and how many ended in between: a stable number may hide a changed group.`,
      from: 0,
      to: text.length,
    },
  ]
}

const month = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Counts of 20 or more that are no year and no day of a month. */
const stocksIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(String.raw`(?!(?:[1-9]|[12]\d|3[01]) (?:${month})\b)(?<value>${count})`, 'giu'))]
    .map((match) => toNumber(match.groups?.['value'] ?? ''))
    .filter((value) => value >= 20 && !(value >= 1990 && value <= 2040))

const opening = new RegExp(
  String.raw`\b(?:there were|opened with|began with|started the year with) (?<opening>${count})\b`,
  'iu',
)
const cameIn = new RegExp(
  String.raw`(?<value>${count})(?: [\p{L}’-]+){0,4} (?:came into care|entered care|started|joined|were added|began|became looked after)\b`,
  'iu',
)
const wentOut = new RegExp(
  String.raw`(?<value>${count})(?: [\p{L}’-]+){0,4} (?:left care|left|ceased|ended|closed|were closed|ceased to be looked after)\b`,
  'iu',
)
const closing = new RegExp(
  String.raw`\b(?:leaving|making|so that there are now|there are now|there were then|ended with|at the end(?: of the year)? there were|closed with) (?<closing>${count})\b`,
  'iu',
)

/** Opening and closing numbers with starts and ends between them, all four in one paragraph: they must add up. */
export function findFlow(text: string): Found[] {
  if (!opening.test(text) || !closing.test(text)) return []
  const matches = [opening, cameIn, wentOut, closing].map((like) => like.exec(text))
  const [first, into, out, last] = matches.map((match) =>
    toNumber(Object.values(match?.groups ?? {}).find((group) => group !== undefined) ?? 'none given'),
  )
  if ([first, into, out, last].some((value) => value === undefined || !Number.isFinite(value))) return []
  const places = matches.flatMap((match) => (match ? [{ from: match.index, to: match.index + match[0].length }] : []))
  const from = Math.min(...places.map((place) => place.from))
  return [
    {
      ...judgeFlow(short(text), first ?? 0, into ?? 0, out ?? 0, last ?? 0),
      from,
      to: Math.max(...places.map(({ to }) => to)),
    },
  ]
}

/** Opening number plus starts less ends is the closing number. */
export const judgeFlow = (
  label: string,
  first: number,
  into: number,
  out: number,
  last: number,
): Omit<Found, 'from' | 'to'> => {
  const made = first + into - out
  const agrees = made === last
  return {
    check: 'flow',
    label,
    counted: last,
    of: first,
    stated: number(last),
    computed: made,
    difference: last - made,
    verdict: agrees ? 'agrees' : 'disagrees',
    reason: agrees
      ? ''
      : `${number(first)} + ${number(into)} − ${number(out)} is ${number(made)}; ${number(last)} is printed.`,
  }
}
