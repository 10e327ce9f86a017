interface Titled {
  title: string
}

/**
 * For each minute, by its place in the list, the item of the agenda that it is of: the one whose title says the same, else most
 * nearly the same, each item once. What is alike twice is told apart by the order of both. A minute that is like no item has none.
 */
export const tieMinutes = <Item extends Titled>(
  minutes: readonly Titled[],
  items: readonly Item[],
): (Item | undefined)[] => {
  const pairs = minutes.flatMap(({ title }, minute) =>
    items.map((item, place) => ({ minute, item, place, alike: likeness(title, item.title) })),
  )
  const apart = ({ minute, place }: { minute: number; place: number }): number =>
    Math.abs(minute / minutes.length - place / items.length)
  const tied: (Item | undefined)[] = minutes.map(() => undefined)
  for (const { minute, item, alike } of pairs.toSorted((a, b) => b.alike - a.alike || apart(a) - apart(b))) {
    if (alike >= leastAlike && tied[minute] === undefined && !tied.includes(item)) tied[minute] = item
  }
  return tied
}

/** Less in common than this share of their words, and two titles are left to a person. */
const leastAlike = 0.6

/** The share of the words of both titles that stand in both: 1 where they say the same. */
const likeness = (a: string, b: string): number => {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all
}

/** The words that carry a title. “Declarations” and “declaration” are one; numbers of items and small words are none. */
const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .toLowerCase()
      .replace(/^(item\s*)?\d+[.):]?\s+/, '')
      .match(/[\p{L}\d]+/gu)
      ?.filter((word) => !small.has(word))
      .map((word) => word.replace(/s$/, '')),
  )

const small = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'from',
  'in',
  'on',
  'to',
  'and',
  'any',
  'by',
  'with',
  'report',
  'reports',
])
