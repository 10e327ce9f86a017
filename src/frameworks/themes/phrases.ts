import { plainWord } from './words.ts'

/** A phrase found: which, and its first and last word. */
export interface Hit {
  phrase: number
  first: number
  last: number
}

interface Node {
  next: Map<number, Node> // by word class
  skip: Node | null // the node after a gap
  ends: number[]
}

const mostSkipped = 3 // words that a gap may leave out

const node = (): Node => ({ next: new Map(), skip: null, ends: [] })

/**
 * Finds many phrases in one walk over a text: all phrases are kept in one tree whose branches are word classes (a word, or
 * all words with a beginning), so the work depends on the text and hardly on the number of phrases.
 */
export function phraseFinder(phrases: readonly string[]): (words: readonly string[]) => Hit[] {
  const classes = new Map<string, number>()
  const stems: [string, number][] = []
  const classOf = (slot: string): number => {
    const name = slot.endsWith('*') ? slot : plainWord(slot)
    let known = classes.get(name)
    if (known === undefined) {
      known = classes.size
      classes.set(name, known)
      if (name.endsWith('*')) stems.push([name.slice(0, -1), known])
    }
    return known
  }

  const root = node()
  phrases.forEach((phrase, number) => {
    let ends = [root]
    for (const slot of phrase.split(' ')) {
      ends =
        slot === '..'
          ? ends.map((end) => (end.skip ??= node()))
          : slot.split('|').flatMap((word) => ends.map((end) => step(end, classOf(word))))
    }
    for (const end of ends) end.ends.push(number)
  })

  const classesOf = new Map<string, readonly number[]>()
  const none: readonly number[] = []
  const lookUp = (plain: string): readonly number[] => {
    let found = classesOf.get(plain)
    if (!found) {
      const exact = classes.get(plain)
      const all = stems.filter(([stem]) => plain.startsWith(stem)).map(([, known]) => known)
      found = exact === undefined ? all : [exact, ...all]
      if (found.length === 0) found = none
      if (classesOf.size < 50_000) classesOf.set(plain, found) // as in words.ts
    }
    return found
  }

  return (words) => {
    const hits: Hit[] = []
    const kinds = words.map(lookUp)
    const walk = (at: Node, first: number, index: number): void => {
      for (const phrase of at.ends) hits.push({ phrase, first, last: index - 1 })
      const here = kinds[index]
      if (here) {
        for (const kind of here) {
          const next = at.next.get(kind)
          if (next) walk(next, first, index + 1)
        }
      }
      if (at.skip) {
        for (let left = 0; left <= mostSkipped && index + left < kinds.length; left++) {
          walk(at.skip, first, index + left)
        }
      }
    }
    kinds.forEach((here, first) => {
      for (const kind of here) {
        const next = root.next.get(kind)
        if (next) walk(next, first, first + 1)
      }
    })
    return hits
  }
}

function step(from: Node, kind: number): Node {
  let next = from.next.get(kind)
  if (!next) {
    next = node()
    from.next.set(kind, next)
  }
  return next
}
