import type { Clause } from '../clauses.ts'
import type { PartHit } from '../sayings.ts'
import { conceptOf } from '../sayings.ts'
import type { Word } from '../words.ts'

/** What a text has that can speak for a theme: a word, two words that follow each other, a concept, or two concepts. */
export interface Feature {
  name: string
  weight: number
  /** The words that show it, both counted; null for what the context implies, and for two concepts. */
  span: { first: number; last: number } | null
}

/** Words that speak for no subject. */
const empty = new Set(
  `the a an of to in and or is are was were be been for on with by that which who it its this these those from as at not have has had do
  does did their they them there than too so but all any some more most very can will would should must well made make need when where
  what how`.split(/\s+/),
)

// Judged on the findings labelled before the first round: what a clause says aside counts for less than its matter, a cohort or
// thing that stands in almost every finding for less than a word that is rare.
const weights = { aside: 0.7, twoWords: 0.7, concept: 0.5, twoConcepts: 0.3, implied: 0.7 }
const shortest = 5 // letters of a word that has an ending to cut
const longest = 9 // letters that tell one word from another

/** A word without the endings that English puts to it: “assessing” and “assessment” are “assess”. */
export const stemOf = (plain: string): string =>
  plain.length < shortest
    ? plain
    : plain.replace(/(?:ingly|edly|ations?|ing|ment|ness|ied|ed|ly|es|e|y|ive|al)$/, '').slice(0, longest)

/** The features of a text, each once with its greatest weight. */
export function featuresOf(
  words: readonly Word[],
  clauses: readonly Clause[],
  hits: readonly PartHit[],
  implied: ReadonlySet<number>,
): Feature[] {
  const features = new Map<string, Feature>()
  const put = (name: string, weight: number, span: Feature['span']): void => {
    const known = features.get(name)
    if (!known || known.weight < weight) features.set(name, { name, weight, span })
  }
  const weightOf = words.map(() => 1)
  for (const { first, last, aside } of clauses) if (aside) weightOf.fill(weights.aside, first, last + 1)

  const stems = words.flatMap(({ plain }, at) =>
    empty.has(plain) || /^\d+$/.test(plain) ? [] : [{ stem: stemOf(plain), at, weight: weightOf[at] ?? 1 }],
  )
  stems.forEach(({ stem, at, weight }, index) => {
    put(stem, weight, { first: at, last: at })
    const next = stems[index + 1]
    if (next) {
      put(`${stem}_${next.stem}`, weights.twoWords * Math.min(weight, next.weight), { first: at, last: next.at })
    }
  })

  const concepts = new Map<string, { weight: number; span: Feature['span'] }>()
  for (const { part, first, last, isOwn } of hits) {
    const name = isOwn ? conceptOf(part) : undefined
    const weight = weightOf[first] ?? 1
    if (name && weight > (concepts.get(name)?.weight ?? 0)) concepts.set(name, { weight, span: { first, last } })
  }
  for (const part of implied) {
    const name = conceptOf(part)
    if (name && !concepts.has(name)) concepts.set(name, { weight: weights.implied, span: null })
  }
  const inOrder = [...concepts].sort(([one], [other]) => (one < other ? -1 : 1))
  inOrder.forEach(([name, { weight, span }], index) => {
    put(`#${name}`, weights.concept * weight, span)
    for (const [other, { weight: otherWeight }] of inOrder.slice(index + 1)) {
      put(`#${name}+${other}`, weights.twoConcepts * Math.min(weight, otherWeight), null)
    }
  })
  return [...features.values()]
}
