import type { Word } from './words.ts'

/** Words from one to another, both counted. */
export interface Span {
  first: number
  last: number
}

const about =
  /\b(?:for|of|to|on|when|where|with|who|whose|whom|about|under|subject|(?<!and )that|regarding|around|into)\b/i
const place = /\b(?:in|at|by|from|during|within|through|across)\b/i
const predicate = /\b(?:is|are|was|were|be|been|has|have|had|do|does|can|will)\b/i
const joint = /[,;:]|\b(?:and|or|as well as|including|particular|particularly|especially|alongside)\b/gi
export type Standing = 'of' | 'in' | 'beside' | 'apart'

const mostBetween = 6 // words

/**
 * How one span of a text stands to another: `of` it (“plans for young carers”, “young carers’ plans are”), the place where it
 * is found (`in`: “neglect in assessments”), `beside` it in a list (“plans and visits”), or `apart`.
 */
export function standing(one: Span, other: Span, text: string, words: readonly Word[]): Standing {
  const from = Math.min(one.last, other.last)
  const to = Math.max(one.first, other.first)
  if (from >= to) return 'of' // they share words
  if (to - from > mostBetween + 1) return 'apart'
  const between = text.slice(words[from]?.end, words[to]?.start)
  const lastJoint = [...between.matchAll(joint)].at(-1)
  // “of plans and of visits” is a list as “of plans and visits” is.
  const rest = lastJoint
    ? between.slice(lastJoint.index + lastJoint[0].length).replace(/^\s*(?:of|for|in|to|on|with|about)\b/, '')
    : between
  if (about.test(rest) || (lastJoint && predicate.test(between)) || (to - from === 1 && !lastJoint)) return 'of'
  if (place.test(rest)) return one.first > other.first ? 'in' : 'apart'
  return lastJoint ? 'beside' : 'apart'
}
