import { choose, surenessOf } from './choose.ts'
import { clausesOf, sentenceStartsOf } from './clauses.ts'
import { impliedBy } from './context.ts'
import { definitions } from './definitions/index.ts'
import { prove, type Proof } from './proofs.ts'
import { findParts, partNamed } from './sayings.ts'
import type { Context, FoundTheme } from './theme.ts'
import { wordsOf, type Word } from './words.ts'

// A word that many subjects share is the subject of “Grades have risen.”; in a longer sentence most such themes were wrong.
const longSentence = 8 // words
const leastSure = 40

/** The themes of a finding, surest first, each with the words that show it. The same words always give the same themes. */
export function themesOf(text: string, context: Context = {}): readonly FoundTheme[] {
  const words = wordsOf(text)
  const hits = findParts(
    words.map(({ plain }) => plain),
    sentenceStartsOf(text, words),
  )
  const implied = new Set(
    impliedBy(context).flatMap((name) => {
      const part = partNamed(name)
      return part === undefined ? [] : [part]
    }),
  )
  const proofs = clausesOf(text, words).flatMap((clause) => prove(clause, hits, implied))
  return choose(proofs, text, words)
    .map((proof) => tell(proof, text, words))
    .filter(({ sureness }) => sureness >= leastSure || words.length < longSentence)
}

function tell(proof: Proof, text: string, words: readonly Word[]): FoundTheme {
  const spans = [...proof.hits].sort((a, b) => a.first - b.first)
  const said = spans.map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end).replaceAll(/\s+/g, ' '))
  return {
    theme: definitions[proof.theme]?.id ?? '',
    because: `these words: ${[...new Set(said)].map((words) => `“${words}”`).join(' … ')}`,
    sureness: surenessOf(proof),
  }
}
