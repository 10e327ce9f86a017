import type { Framework } from '../../frameworks/index.ts'
import { passage, type Letter } from './letter.ts'
import type { Part } from './parts.ts'
import { sentencesOf } from './read-topic.ts'
import type { Draft } from './reading.ts'

/** Inspectors writing to a director: “You told us”, “you believe”. What follows is the council's own account. */
const addressed =
  /\byou (?:have )?(?:also )?(?:told|said|believe|consider|explained|reported|described|informed|mentioned|feel|assured|are confident|are clear|are pleased|see this|accept|picked out)\b/i

/** “Senior managers report that …”: inspectors pass on what they were told. */
const reported =
  /\b(?:senior (?:managers|leaders|officers)|managers|leaders|the (?:local authority|council|director|partnership)) (?:also )?(?:reports?|reported|told (?:us|inspectors)|says?|said|believes?|believed|advised|stated) (?:inspectors |us )?that\b/i

const notFound = 'Inspectors pass this on; they do not say that they found it so.'

/**
 * Sentences that report what the authority says of itself. They are no findings of inspectors, however good they sound,
 * and are kept apart so that nobody counts them as such. Lists of findings are left out: inspectors mean what they list.
 */
export function readClaims(letter: Letter, framework: Framework, parts: readonly Part[]): Draft[] {
  // A report says “you” to children, in its summary for them; only a letter says it to the authority.
  const isLetter = framework.opening.form === 'letter'
  const blocks = parts.filter(({ section }) => !section?.holds).flatMap((part) => part.blocks)
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return []
    return sentencesOf(block.text).flatMap(({ text, at }): Draft[] => {
      const toYou = isLetter && addressed.test(text)
      if (!toYou && !reported.test(text)) return []
      return [
        {
          field: 'finding',
          kind: 'claim',
          value: text,
          printed: text,
          passage: passage(letter, block, at, at + text.length),
          rule: 'claim',
          sureness: toYou ? 75 : 65,
          reasons: [notFound],
        },
      ]
    })
  })
}
