import { featuresOf } from './evidence/features.ts'
import { weigh } from './evidence/weigh.ts'
import { definitions } from './definitions/index.ts'
import type { Proof } from './proofs.ts'
import type { PartHit } from './sayings.ts'
import type { ReadWords } from './read-words.ts'
import type { Word } from './words.ts'

// Tried on findings of real letters with two subjects, and on invented ones with one.
const leastShare = 0.4
const mostWords = 24 // a longer part is a sentence with subjects of its own

const jointMarks = /[,;:()•–]/
const jointWords = /^(?:and|or|including|alongside|plus)$/
/** What goes on with the same subject: “… of privately fostered children are late, and visits are not made”. */
const predicate = /^(?:is|are|was|were|be|been|has|have|had|do|does|did|must|should|need)$/

/**
 * Whether the words that say a theme are a part of the text by themselves, as one of a list is (“reviews, visits and dental
 * checks”), and the examples, asked of that part alone, take it for that theme before any other. In the whole text the parts
 * of a list speak against each other.
 */
export function speaksInOwnPart(proof: Proof, first: Proof, text: string, read: ReadWords): boolean {
  const { words, hits, implied } = read
  const own = proof.hits.filter((hit) => !within(hit, first))
  const shared = proof.hits.filter((hit) => within(hit, first))
  const [from, to] = [Math.min(...own.map((hit) => hit.first)), Math.max(...own.map((hit) => hit.last))]
  if (own.length === 0 || !isParted(from, to, first, text, words)) return false
  const [start, end] = partAround(from, to, text, words)
  if (end - start >= mostWords) return false
  const theme = definitions[proof.theme]
  if (theme?.general && words.slice(start, end + 1).some(({ plain }) => predicate.test(plain))) return false
  const places = [...new Set([...shared.flatMap((hit) => span(hit.first, hit.last)), ...span(start, end)])].sort(
    (a, b) => a - b,
  )
  const part = places.flatMap((at) => words[at] ?? [])
  const placeOf = new Map(places.map((at, index) => [at, index]))
  const partHits = hits.flatMap((hit): PartHit[] => {
    const [a, b] = [placeOf.get(hit.first), placeOf.get(hit.last)]
    return a === undefined || b === undefined || b - a !== hit.last - hit.first ? [] : [{ ...hit, first: a, last: b }]
  })
  const whole = { first: 0, last: part.length - 1, aside: false }
  const [likeliest] = weigh(featuresOf(part, [whole], partHits, implied)).shares
  return likeliest?.theme === theme?.id && likeliest !== undefined && likeliest.share >= leastShare
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

const within = (hit: PartHit, { hits }: Proof): boolean =>
  hits.some((other) => hit.first <= other.last && hit.last >= other.first)

/** Whether a joint of a list stands between these words and what the first theme says of its own. */
function isParted(from: number, to: number, first: Proof, text: string, words: readonly Word[]): boolean {
  return (
    first.hits.every((hit) => {
      if (hit.last < from) return hasJoint(hit.last, from, text, words) || hit.first < from
      return hit.first > to
    }) &&
    first.hits.some((hit) =>
      hit.last < from ? hasJoint(hit.last, from, text, words) : hasJoint(to, hit.first, text, words),
    )
  )
}

const hasJoint = (from: number, to: number, text: string, words: readonly Word[]): boolean => {
  for (let at = from; at < to; at++) if (isJoint(at, text, words)) return true
  return false
}

/** Whether the list goes on between a word and the next. */
const isJoint = (at: number, text: string, words: readonly Word[]): boolean =>
  jointWords.test(words[at]?.plain ?? '') ||
  jointWords.test(words[at + 1]?.plain ?? '') ||
  jointMarks.test(text.slice(words[at]?.end, words[at + 1]?.start))

/** The words around, up to the joints on both sides. */
function partAround(from: number, to: number, text: string, words: readonly Word[]): [number, number] {
  let start = from
  while (start > 0 && !isJoint(start - 1, text, words)) start--
  let end = to
  while (end < words.length - 1 && !isJoint(end, text, words)) end++
  return [start, end]
}
