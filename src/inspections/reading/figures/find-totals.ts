import { short, type Found } from './figure.ts'
import { judgeHundred, judgeTotal } from './judge-total.ts'
import { count, decimal, percent, toNumber } from './numbers.ts'

/** “a total of 70 schools: 34 green, 15 amber and 21 red” · “70 in total (34 green, 15 amber and 21 red)”. */
const listed = new RegExp(
  String.raw`\b(?:a total of|altogether|in all,?) (?<total>${count})[^.;:()%\d]{0,60}[:(] ?(?<list>[^.;:()%]{5,240})|(?<before>${count})(?: [\p{L}-]+){1,4} in total ?[:(,] ?(?<after>[^.;:()%]{5,240})`,
  'giu',
)
const members = new RegExp(String.raw`(?:^|, (?:and )?| and )(?<part>${count}) [\p{L}]`, 'giu')

/** A total that a sentence says it lists, part by part. */
export function findTotals(text: string): Found[] {
  if (!/total|altogether|in all/i.test(text)) return []
  return [...text.matchAll(listed)].flatMap((match): Found[] => {
    const total = toNumber(match.groups?.['total'] ?? match.groups?.['before'] ?? '')
    const list = match.groups?.['list'] ?? match.groups?.['after'] ?? ''
    const parts = [...list.matchAll(members)].map((part) => toNumber(part.groups?.['part'] ?? ''))
    if (parts.length < 2 || parts.some((part) => part > total) || /\bincluding|of whom|of which\b/i.test(match[0]))
      return []
    return [{ ...judgeTotal(short(text), total, parts), from: match.index, to: match.index + match[0].length }]
  })
}

const shareInList = new RegExp(String.raw`(?<share>${decimal})${percent}`, 'giu')
// Three shares of one sentence that come this near to 100 are a whole cut into parts; others are of different things.
const near = 3

/** Three or more shares of one sentence that are the parts of one whole. */
export function findHundred(text: string): Found[] {
  const matches = [...text.matchAll(shareInList)]
  const shares = matches.map(({ groups }) => groups?.['share'] ?? '')
  const sum = shares.reduce((left, right) => left + Number(right), 0)
  const [first] = matches
  const last = matches.at(-1)
  if (shares.length < 3 || Math.abs(sum - 100) > near || !first || !last) return []
  if (/\b(?:compared|national|average|from|previous|against|increas|rose|fell)\b/iu.test(text)) return []
  return [{ ...judgeHundred(short(text), shares), from: first.index, to: last.index + last[0].length }]
}
