import { choose, surenessOf } from './choose.ts'
import { featuresOf } from './evidence/features.ts'
import { weigh } from './evidence/weigh.ts'
import { definitions } from './definitions/index.ts'
import { prove, type Proof } from './proofs.ts'
import { readWords } from './read-words.ts'
import { speaksInOwnPart } from './own-part.ts'
import { settle } from './settle.ts'
import type { Context, FoundTheme } from './theme.ts'
import type { Word } from './words.ts'

// A word that many subjects share is the subject of “Grades have risen.”; in a longer sentence most such themes were wrong.
const longSentence = 8 // words
const leastSure = 40

/**
 * The themes of a finding, surest first, each with the words that show it: those that its words say by the definitions and
 * that the examples do not speak against, or the one that the examples speak for. The same words always give the same themes.
 */
export function themesOf(text: string, context: Context = {}): readonly FoundTheme[] {
  const read = readWords(text, context)
  const { words, clauses, hits, implied } = read
  const proofs = clauses.flatMap((clause) => prove(clause, hits, implied))
  const chosen = choose(proofs, text, words)
  const inPassing = proofs.filter(
    ({ theme, strength }) => strength === 'said' && chosen.every((one) => one.theme !== theme),
  )
  const denied = new Set(inPassing.map(({ theme }) => definitions[theme]?.id ?? ''))
  const said = chosen
    .map((proof) => ({ ...tell(proof, text, words), implied: proof.implied }))
    .filter(({ sureness }) => sureness >= leastSure || words.length < longSentence)
  const evidence = weigh(featuresOf(words, clauses, hits, implied))
  const proofOf = (theme: string) => chosen.find((proof) => definitions[proof.theme]?.id === theme)
  const isListed = (theme: string, first: string): boolean => {
    const [own, head] = [proofOf(theme), proofOf(first)]
    return own !== undefined && head !== undefined && speaksInOwnPart(own, head, text, read)
  }
  return settle(said, denied, evidence, isListed).map(({ theme, sureness }): FoundTheme => {
    const one = said.find((each) => each.theme === theme)
    return one
      ? { theme, because: one.because, sureness: one.sureness }
      : { theme, because: becauseOf(evidence.spansFor(theme), text, words), sureness }
  })
}

const tell = (proof: Proof, text: string, words: readonly Word[]): FoundTheme => ({
  theme: definitions[proof.theme]?.id ?? '',
  because: becauseOf(proof.hits, text, words),
  sureness: surenessOf(proof),
})

function becauseOf(spans: readonly { first: number; last: number }[], text: string, words: readonly Word[]): string {
  const said = [...spans]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end).replaceAll(/\s+/g, ' '))
  return `these words: ${[...new Set(said)].map((words) => `“${words}”`).join(' … ')}`
}
