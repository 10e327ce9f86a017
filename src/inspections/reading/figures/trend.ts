import { rounded } from '../../../platform/round.ts'
import { number, type Verdict } from './figure.ts'

export type TrendClaim = 'rising' | 'falling' | 'stable' | 'faster'

const trendWords: readonly (readonly [TrendClaim, RegExp])[] = [
  ['faster', /\b(?:accelerat\p{L}+|ever faster|faster and faster)\b/iu],
  [
    'rising',
    /\b(?:stead(?:y|ily)|consistent(?:ly)?|continu\p{L}+(?: to)?|year[- ]on[- ]year|month[- ]on[- ]month|every year|each year) (?:\p{L}+ )?(?:ris(?:e|ing|en)|increas(?:e|es|ed|ing)|gr[eo]w(?:n|th|ing)?|upward)\b|\b(?:ris(?:en|ing|es)|rose|increas(?:ed?|es|ing)|gr[eo]w(?:n|ing)?) (?:steadily|consistently|year[- ]on[- ]year|month[- ]on[- ]month|every year|each year)\b/iu,
  ],
  [
    'falling',
    /\b(?:stead(?:y|ily)|consistent(?:ly)?|continu\p{L}+(?: to)?|year[- ]on[- ]year|every year|each year) (?:\p{L}+ )?(?:fall(?:en|ing)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:ed|ing|tion)|downward)\b|\b(?:fall(?:en|ing|s)|fell|decreas(?:ed?|es|ing)|declin(?:ed|ing)|reduc(?:ed|ing)) (?:steadily|consistently|year[- ]on[- ]year|every year|each year)\b/iu,
  ],
  [
    'stable',
    /\b(?:(?:remain\p{L}*|stay\p{L}*|been|is|are) (?:\p{L}+ )?(?:stable|unchanged|steady|static|the same|flat)|little change)\b/iu,
  ],
]

/** What a text says of how a thing goes, and the words it says it in. */
export const trendIn = (text: string): { claim: TrendClaim; words: string } | undefined => {
  for (const [claim, like] of trendWords) {
    const found = like.exec(text)
    if (found) return { claim, words: found[0] }
  }
  return undefined
}

// Growth that loses a quarter of its pace or more is slowing; less may be chance.
const slowing = 0.75
// “Stable” is said of numbers that stay within a tenth of their first.
const stableWithin = 0.1

/** The changes from each value to the next, in per cent of the earlier; null from nought. */
export const changesOf = (values: readonly number[]): (number | null)[] =>
  values.slice(1).map((value, index) => {
    const before = values[index] ?? 0
    return before === 0 ? null : (100 * (value - before)) / before
  })

/** `2,068, 2,276, 2,431: +208 (10.1%), then +155 (6.8%)`: the trend as its numbers say it. */
export const trendSentence = (values: readonly number[]): string => {
  const steps = changesOf(values).map((change, index) => {
    const by = (values[index + 1] ?? 0) - (values[index] ?? 0)
    return `${by < 0 ? '−' : '+'}${number(Math.abs(by))}${change === null ? '' : ` (${rounded(Math.abs(change))}%)`}`
  })
  return `${values.map(number).join(', ')}: ${steps.join(', then ')}`
}

/** Whether the numbers bear the words out. At least three values, the earliest first. */
export const judgeTrend = (values: readonly number[], claim: TrendClaim): { verdict: Verdict; reason: string } => {
  const agrees = { verdict: 'agrees' as const, reason: '' }
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0))
  if (claim === 'stable') {
    const first = values[0] ?? 0
    return values.every((value) => Math.abs(value - first) <= stableWithin * Math.abs(first))
      ? agrees
      : {
          verdict: 'disagrees',
          reason: `The numbers do not stay within a tenth of the first: ${trendSentence(values)}.`,
        }
  }
  const upwards = claim !== 'falling'
  const against = steps.filter((step) => (upwards ? step <= 0 : step >= 0))
  if (against.length > 0)
    return {
      verdict: 'disagrees',
      reason: `The numbers do not ${upwards ? 'rise' : 'fall'} every time: ${trendSentence(values)}.`,
    }
  const changes = changesOf(values).map((change) => Math.abs(change ?? 0))
  const [first = 0] = changes
  const last = changes.at(-1) ?? 0
  if (claim === 'faster' && last <= first)
    return { verdict: 'disagrees', reason: `The growth is not getting faster: ${trendSentence(values)}.` }
  if (changes.length > 1 && last < slowing * first)
    return {
      verdict: 'doubtful',
      reason: `The numbers ${upwards ? 'rise' : 'fall'} every time, but more and more slowly: ${trendSentence(values)}.`,
    }
  return agrees
}
