/**
 * When a lesson fits another finding. Two findings are alike when they are the same text, or when they share most of their
 * key words; which words, and what share, can be read off by anybody.
 */

// Words that every finding has and that say nothing of its subject.
const common = new Set(
  `a about across after all also an and any are area areas as at authority be been being both but by can child children
  council do does each ensure ensuring for from further had has have how however in including into is it its leaders local
  make making more most must need needs not of on or other should so some such than that the their them there these they this
  those to too up was well were when where whether which who with within young people services service improve improved
  improving improvement strengthen quality`
    .split(/\s+/)
    .filter(Boolean),
)

// “plans” and “plan”, “assessed” and “assessing” are one word; cutting less would part them, cutting more would join others.
const endings = /(?:ings?|ed|es|(?<!s)s|ly)$/

/** The words that carry what a finding is about, each once, in the order in which they stand. */
export const keyWords = (text: string): string[] => [
  ...new Set(
    (
      text
        .toLowerCase()
        .replaceAll(/['’]s?\b/g, '')
        .match(/\p{L}{3,}/gu) ?? []
    )
      .filter((word) => !common.has(word))
      .map((word) => (word.length > 5 ? word.replace(endings, '') : word.length > 3 ? word.replace(/s$/, '') : word)),
  ),
]

const fewestShared = 3
const leastShare = 0.6

export interface Likeness {
  /** 0 to 1: 1 is the same text. */
  share: number
  /** Why they count as alike, as a sentence. */
  sentence: string
}

/** How alike two findings are, or undefined where a lesson about one says nothing of the other. */
export const likenessOf = (lesson: string, finding: string): Likeness | undefined => {
  if (letters(lesson) === letters(finding)) return { share: 1, sentence: 'It is the same text.' }
  const first = keyWords(lesson)
  const other = new Set(keyWords(finding))
  const shared = first.filter((word) => other.has(word))
  const all = new Set([...first, ...other]).size
  const share = all === 0 ? 0 : shared.length / all
  if (shared.length < fewestShared || share < leastShare) return undefined
  const named = shared.slice(0, 8).join(', ')
  return { share, sentence: `It shares ${shared.length} of ${all} key words with it: ${named}.` }
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
