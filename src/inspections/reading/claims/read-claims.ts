import type { Block } from '../../../documents/index.ts'
import type { Framework } from '../../../frameworks/index.ts'
import { leavesOf, passage, type Letter } from '../letter.ts'
import type { Part } from '../parts.ts'
import type { Draft } from '../reading.ts'
import { sentencesOf } from '../read-topic.ts'
import { evidenceOf, type Evidence, type ReadClaim } from './claim.ts'
import { bearingOf, ownBearing } from './evidence.ts'
import { attributionOf, kindOfClaim } from './kind-of-claim.ts'
import { whoSays } from './who-says.ts'

const notFound = 'Inspectors pass this on; they do not say that they found it so.'
const beside: Readonly<Record<ReturnType<typeof evidenceOf>, string>> = {
  for: 'The letter holds evidence beside it: see whether it bears the claim out.',
  against: 'The letter holds evidence against it.',
  both: 'The letter holds evidence for and against it.',
  none: notFound,
}

/** Evidence stands in the same paragraph: in the sentence before a claim or in one of the two behind it. */
const before = 1
const after = 2

/**
 * Sentences that report what the authority says of itself, each with who says it, what kind of claim it is, and what the
 * letter holds for and against it. They are no findings of inspectors, however good they sound, and are kept apart so that
 * nobody counts them as such. Lists of findings are left out: inspectors mean what they list.
 */
export function readClaims(letter: Letter, framework: Framework, parts: readonly Part[]): ReadClaim[] {
  // A report says “you” to children, in its summary for them; only a letter says it to the authority.
  const isLetter = framework.opening.form === 'letter'
  const blocks = parts.filter(({ section }) => !section?.holds).flatMap((part) => part.blocks.flatMap(leavesOf))
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) => claimsIn(letter, block, isLetter))
}

const claimsIn = (letter: Letter, block: Block, isLetter: boolean): ReadClaim[] => {
  const sentences = sentencesOf(block.text).map((sentence) => ({ ...sentence, who: whoSays(sentence.text, isLetter) }))
  const place = ({ text, at }: { text: string; at: number }) => passage(letter, block, at, at + text.length)
  return sentences.flatMap((sentence, index): ReadClaim[] => {
    if (!sentence.who) return []
    const kind = kindOfClaim(sentence.text)
    const own = ownBearing(sentence.text, kind === 'self-grade')
    const near = sentences
      .slice(Math.max(0, index - before), index + after + 1)
      // One claim is no evidence for another; a sentence that looks for itself is, whoever it began with.
      .filter((other) => other !== sentence && other.who?.saidBy !== 'authority' && other.who?.saidBy !== 'leaders')
      .flatMap((other): Evidence[] => {
        const side = bearingOf(other.text)
        return side ? [{ side, passage: place(other) }] : []
      })
    const evidence = own ? [{ side: own, passage: place(sentence) }, ...near] : near
    return [{ passage: place(sentence), saidBy: sentence.who.saidBy, kind, attribution: attributionOf(kind), evidence }]
  })
}

/** The claims as readings: findings of the kind “claim”. */
export const claimReadings = (claims: readonly ReadClaim[]): Draft[] =>
  claims.map(({ passage: where, saidBy, evidence }) => ({
    field: 'finding',
    kind: 'claim',
    value: where.exact,
    printed: where.exact,
    passage: where,
    rule: 'claim',
    sureness: saidBy === 'authority' ? 75 : 65,
    reasons: [
      beside[evidenceOf(evidence)],
      ...evidence.map(({ side, passage: { exact } }) => `${side === 'for' ? 'For' : 'Against'}: “${exact}”`),
    ],
  }))
