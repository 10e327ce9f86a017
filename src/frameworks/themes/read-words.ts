import { clausesOf, sentenceStartsOf, type Clause } from './clauses.ts'
import { impliedBy } from './context.ts'
import { findParts, partNamed, type PartHit } from './sayings.ts'
import type { Context } from './theme.ts'
import { wordsOf, type Word } from './words.ts'

/** A text made ready: its words and clauses, the parts of sayings found in it, and those that its context implies. */
export interface ReadWords {
  words: readonly Word[]
  clauses: readonly Clause[]
  hits: readonly PartHit[]
  implied: ReadonlySet<number>
}

export function readWords(text: string, context: Context = {}): ReadWords {
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
  return { words, clauses: clausesOf(text, words), hits, implied }
}
