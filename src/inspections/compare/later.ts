import type { Framework } from '../../frameworks/index.ts'
import type { Judgement, Letter, Passage } from './told.ts'

/** A letter about another authority with what it says on the theme. */
export interface ToldLetter extends Letter {
  passages: readonly Passage[]
  side: 'must improve' | 'strength' | 'in prose only'
}

/** How an authority that was asked to improve came to be better, and in which letter that stands. */
export type Later =
  | { how: 'a strength'; told: ToldLetter; letter: ToldLetter }
  | { how: 'praised in prose'; told: ToldLetter; letter: ToldLetter }
  | { how: 'graded better'; told: ToldLetter; letter: ToldLetter | null; before: Judgement; after: Judgement }

export const sideOfLetter = (passages: readonly Passage[]): ToldLetter['side'] => {
  if (passages.some(({ kind }) => kind !== 'mention' && kind !== 'strength')) return 'must improve'
  return passages.some(({ kind }) => kind === 'strength') ? 'strength' : 'in prose only'
}

interface Given {
  letters: readonly ToldLetter[] // of one authority, oldest first, with a day
  judgements: readonly Judgement[] // of the same authority, oldest first
  frameworkOf: (record: string) => Framework | undefined
}

/**
 * Whether an authority improved after it was last asked to: by a later letter that lists it as a strength, or whose prose
 * only praises it, or by a better grade on the same scale of the area that it was asked under (of the whole, where the
 * letter grades nothing). The surest of the three is told. Undefined where it was never asked, or not seen again better.
 */
export const laterOf = ({ letters, judgements, frameworkOf }: Given): Later | undefined => {
  const lastAsked = letters.findLastIndex(({ side }) => side === 'must improve')
  const told = letters[lastAsked]
  if (!told) return undefined
  const after = letters.slice(lastAsked + 1)
  const strength = after.find(({ side }) => side === 'strength')
  if (strength) return { how: 'a strength', told, letter: strength }
  const praise = after.find(({ passages }) => passages.every(({ leaning }) => leaning === 'well'))
  if (praise) return { how: 'praised in prose', told, letter: praise }
  return gradedBetter(told, after, judgements, frameworkOf(told.framework))
}

const gradedBetter = (
  told: ToldLetter,
  after: readonly ToldLetter[],
  judgements: readonly Judgement[],
  framework: Framework | undefined,
): Later | undefined => {
  const { dated } = told
  if (dated === null) return undefined
  const own = framework?.judgements.find(({ id }) => /overall|outcome/.test(id))?.id
  const asked = told.passages.flatMap(({ kind, area }) => (kind === 'mention' ? [] : [area]))
  for (const area of new Set([...asked, own ?? 'overall_effectiveness'])) {
    const graded = judgements.filter((judgement) => judgement.area === area)
    const before = graded.findLast((judgement) => judgement.dated <= dated)
    const better =
      before &&
      graded.find(({ dated: day, scale, rank }) => day > dated && scale === before.scale && rank < before.rank)
    if (before && better) {
      const letter = after.find(({ id }) => id === better.documentId) ?? null
      return { how: 'graded better', told, letter, before, after: better }
    }
  }
  return undefined
}
