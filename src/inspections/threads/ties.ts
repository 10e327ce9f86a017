import { themesOf } from '../../frameworks/index.ts'
import { frameworkNamed } from './framework-named.ts'

interface Text {
  value: string
  framework: string // as its document records it
  area: string
}

const known = new Map<string, readonly string[]>()
const mostKnown = 50_000 // a few megabytes; what a thread shows is asked again at every visit

/** The words of a text that tie it to a theme, as printed; none where a person put it there. */
export const tiesOf = ({ value, framework, area }: Text, theme: string): readonly string[] => {
  const id = frameworkNamed(framework)?.id
  const key = JSON.stringify([theme, id, area, value])
  let ties = known.get(key)
  if (!ties) {
    const because = [area, ...implied].map((each) => becauseOf(value, theme, id, each)).find((words) => words) ?? ''
    ties = [...because.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
    if (known.size >= mostKnown) known.clear()
    known.set(key, ties)
  }
  return ties
}

/** What a heading or the topic of a visit may have added when it was read: neither is kept with the finding. */
const implied = ['care_leavers', 'children_in_care']

const becauseOf = (text: string, theme: string, framework: string | undefined, area: string): string | undefined =>
  themesOf(text, { framework, area }).find((found) => found.theme === theme)?.because

export interface SharedTie {
  words: string
  passages: number
}

/** Which words the passages of a thread share, the most frequent first: `18 say “placement stability”`. */
export const sharedTies = (all: readonly (readonly string[])[], most = 6): SharedTie[] => {
  const counts = new Map<string, number>()
  for (const ties of all)
    for (const words of new Set(ties.map((tie) => tie.toLowerCase()))) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts]
    .map(([words, passages]) => ({ words, passages }))
    .toSorted((a, b) => b.passages - a.passages || a.words.localeCompare(b.words))
    .slice(0, most)
}
