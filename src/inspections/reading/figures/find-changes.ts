import { judgeChange, type ChangeClaim } from './change.ts'
import { short, type Found } from './figure.ts'
import { count, decimal, hedges, percent, toNumber } from './numbers.ts'

const upWords = String.raw`increas(?:e[sd]?|ing)|ris(?:e[ns]?|ing)|rose|gr[eo]w(?:n|s|ing)?|growth|went up|gone up|climb(?:ed|s|ing)?`
const downWords = String.raw`decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|fall(?:s|en|ing)?|fell|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|went down|gone down|shr[aiu]nk`
const factorWords: readonly (readonly [RegExp, number])[] = [
  [/\b(?:more than |almost |nearly )?doubl(?:ed|ing|es)\b/iu, 2],
  [/\b(?:more than |almost |nearly )?halv(?:ed|ing|es)\b/iu, 0.5],
  [/\b(?:more than |almost |nearly )?(?:trebl|tripl)(?:ed|ing|es)\b/iu, 3],
]
const fractions: Readonly<Record<string, number>> = { third: 1 / 3, quarter: 1 / 4, half: 1 / 2, fifth: 1 / 5 }

// Only a single pair of numbers is compared: “from 22% in 2011 to 39% in 2013”, “from a low base of 20% to a current figure of 47%”.
// “Missing from home has halved, from 90 …”: the “from” that stands nearest to the number is meant.
const between = String.raw`(?:(?!\bfrom\b)[^.;%\d]){0,30}?`
const when = String.raw`(?:,? (?:\([^)]{0,60}\)|(?:in|at|as at|on|during|for|since|by)[^.;,%]{0,40}?\b(?:19|20)\d\d(?:[-–−/]\d{2,4})?|(?:an?|per|each|every) \p{L}+|in (?:19|20)\d\d[-–−/]\d\d|\p{L}+ ?,? in Q\d[^,.;%]{0,12}|\p{L}+))?`
const value = String.raw`(?:£ ?)?(?:${hedges} )?(?:${decimal}(?=${percent})|${count})`
const pair = new RegExp(
  String.raw`\bfrom ${between}(?<from>${value})(?<fromPercent>${percent})?${when},? to ${between}(?<to>${value})(?<toPercent>${percent})?`,
  'iu',
)
const percentChange = new RegExp(
  String.raw`(?<size>${decimal})${percent} (?<noun>increase|rise|growth|decrease|reduction|fall|drop|decline)|(?:${upWords}|${downWords}|up|down) (?:of|by) (?:${hedges} )?(?<by>${decimal})${percent}`,
  'iu',
)
const byFraction =
  /\bby (?:about |around |almost |nearly |over |more than )?(?:a|one)[ -](?<fraction>third|quarter|half|fifth)\b/iu

/** A sentence that says how a thing changed “from … to …”, computed again. At most one: with two, which words go with which is a guess. */
export function findChanges(text: string): Found[] {
  if (!/from/i.test(text)) return []
  if ((text.match(/\bfrom\b[^.;]{0,60}?\d/giu)?.length ?? 0) > 1) return []
  const match = pair.exec(text)
  if (!match?.groups) return []
  const { from: fromText = '', to: toText = '', fromPercent, toPercent } = match.groups
  // “From 40 to 52%” compares two kinds of thing, and “from 2012 to 2016” or “from 5 to 11” (years old) are no change.
  if ((fromPercent === undefined) !== (toPercent === undefined)) return []
  const [first, second] = [plain(fromText), plain(toText)]
  if (!Number.isFinite(first) || !Number.isFinite(second) || [first, second].some(isYear)) return []
  const claim = claimIn(text, match.index)
  if (!claim) return []
  const figure = judgeChange(short(text), first, second, claim, toPercent === undefined ? '' : '%')
  return [{ ...figure, from: Math.min(claim.at, match.index), to: match.index + match[0].length }]
}

const since = new RegExp(
  String.raw`^(?:This|It|That) (?:is|was|represents) an? (?<words>(?:\p{L}+ ){0,2}(?:increase|rise|reduction|decrease|fall|drop)) (?:from|on) (?<from>${count})(?!${percent}|[^.]{0,60} to )`,
  'iu',
)

/**
 * “This is an increase from 211 at March 2013”, said of the number of the sentence before.
 *
 * @param before the sentence that gives the number as it now is
 */
export function findChangeSince(before: string, text: string): Found[] {
  const match = since.exec(text)
  if (!match?.groups) return []
  const now = [...before.matchAll(new RegExp(count, 'giu'))]
    .map((found) => found[0])
    .filter((one) => !isDayOrYear(before, one))
  const [only] = now
  if (only === undefined) return []
  const direction = /increase|rise/iu.test(match.groups['words'] ?? '') ? 'up' : 'down'
  const figure = judgeChange(short(before), toNumber(match.groups['from'] ?? ''), toNumber(only), {
    direction,
    words: `an ${match.groups['words']}`.replace(/^an (?=[^aeiou])/iu, 'a '),
  })
  return [{ ...figure, from: 0, to: match[0].length }]
}

interface PlacedClaim extends ChangeClaim {
  at: number
}

/** What the sentence says of its two numbers. The words that stand nearest before them count. */
const claimIn = (text: string, at: number): PlacedClaim | undefined => {
  const before = text.slice(0, at)
  const sized = percentChange.exec(text)
  const words = [...before.matchAll(new RegExp(String.raw`\b(?:${upWords}|${downWords})\b`, 'giu'))].at(-1)
  const negated = /\b(?:not|no|never|without|despite|rather than)\b[^.;,]{0,30}$/iu.test(before)
  for (const [like, factor] of factorWords) {
    const found = like.exec(before)
    if (found) return { words: found[0], factor, at: found.index }
  }
  if (!words || negated || at - words.index > 110) return undefined
  const direction = new RegExp(`^(?:${upWords})$`, 'iu').test(words[0]) ? ('up' as const) : ('down' as const)
  const fraction = byFraction.exec(before)
  if (fraction?.groups) {
    const part = fractions[fraction.groups['fraction']?.toLowerCase() ?? ''] ?? 0
    return {
      words: text.slice(words.index, fraction.index + fraction[0].length),
      direction,
      factor: direction === 'up' ? 1 + part : 1 - part,
      at: words.index,
    }
  }
  const size = sized?.groups?.['size'] ?? sized?.groups?.['by']
  if (sized && size !== undefined && sized.index < at && Math.abs(sized.index - words.index) < 30)
    return { words: sized[0], direction, percent: Number(size), at: sized.index }
  return { words: words[0], direction, at: words.index }
}

const plain = (text: string): number =>
  toNumber(text.replace(new RegExp(String.raw`^(?:£ ?)?(?:${hedges} )?`, 'iu'), ''))
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2040

/** Numbers of a date or a year in the sentence before are not what is counted. */
const isDayOrYear = (text: string, printed: string): boolean =>
  isYear(toNumber(printed)) ||
  new RegExp(
    String.raw`\b${printed} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
    'iu',
  ).test(text)
