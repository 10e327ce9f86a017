import type { Framework } from '../../frameworks/index.ts'
import type { Letter } from './letter.ts'
import type { Period } from './period.ts'
import type { Draft } from './reading.ts'

// A heading or the label of a row; longer blocks are prose that speaks of the area.
const longestLabel = 130

/**
 * What must be said where a document names areas that its framework grades and no grade of theirs was read: a table whose
 * cells could not be told apart loses grades in silence otherwise.
 */
export function ungradedAreas(
  letter: Letter,
  framework: Framework,
  judgements: readonly Draft[],
  period: Period | undefined,
): string[] {
  // Without any scale, or with an outcome in a sentence, nothing stands in a table that could be lost.
  if (!framework.scale || framework.sections.some(({ id }) => id === 'outcome')) return []
  const graded = new Set(judgements.map(({ area }) => area))
  const isGraded = (text: string): boolean =>
    framework.judgements.some(({ id, like }) => graded.has(id) && isLabel(text, like))
  const without = framework.judgements.filter(
    ({ id, like, inSentence, from, to }) =>
      !inSentence &&
      !(period && ((from && period.end < from) || (to && period.start > to))) &&
      !graded.has(id) &&
      letter.front.some(({ text }) => isLabel(text, like) && !isGraded(text)),
  )
  if (without.length === 0) return []
  const titles = without.map(({ title }) => `“${title}”`).join(', ')
  return [
    `No grade was read for ${titles}, though the first page names ${without.length === 1 ? 'it' : 'them'}: look at the page.`,
  ]
}

const isLabel = (text: string, like: RegExp): boolean => {
  const plain = text.toLowerCase().replace(/[‘’]/g, "'")
  const at = text.length <= longestLabel ? plain.search(like) : -1
  return at >= 0 && at < 25
}
