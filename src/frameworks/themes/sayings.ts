import { concepts } from './concepts/index.ts'
import { definitions } from './definitions/index.ts'
import { phraseFinder } from './phrases.ts'

/** A way of saying a theme, made ready: what must stand near each other, and what must not stand near. */
export interface Saying {
  theme: number // its place in the definitions
  needs: readonly number[] // parts
  bars: readonly number[]
}

const parts = new Map<string, number>() // a concept's name, or words of their own
const phrases: string[] = []
const partOf: number[] = [] // of each phrase

function part(words: string): number {
  const known = parts.get(words)
  if (known !== undefined) return known
  const isName = /^[A-Z_]+$/.test(words)
  const ways = isName ? concepts[words] : [words]
  if (!ways) throw new Error(`No concept is called ${words}`)
  const number = parts.size
  parts.set(words, number)
  for (const way of ways) {
    phrases.push(way)
    partOf.push(number)
  }
  return number
}

export const sayings: readonly Saying[] = definitions.flatMap(({ says }, theme) =>
  says.map((saying): Saying => {
    const [wanted = '', ...barred] = saying.split(' - ')
    return { theme, needs: wanted.split(' + ').map(part), bars: barred.map(part) }
  }),
)

/** Parts that a context can stand for, so they are known even where no saying names them. */
export const partNamed = (name: string): number | undefined => parts.get(name)

/** Every saying that a part can begin, so that only those are tried whose first part was found. */
export const sayingsWith: readonly (readonly Saying[])[] = Array.from({ length: parts.size }, (_, number) =>
  sayings.filter(({ needs }) => needs[0] === number),
)

part('MISLEADING')

const find = phraseFinder(phrases)
// A phrase with a gap or a beginning is looser than its length says; it does not hide the shorter phrases inside it.
const isTight = phrases.map((phrase) => !phrase.includes('..'))

export interface PartHit {
  part: number
  first: number
  last: number
}

/**
 * The parts found in a list of plain words, without those that are only a piece of a longer phrase: the plan of
 * “pathway plan” is no plan in general.
 */
export function findParts(words: readonly string[]): PartHit[] {
  const hits = find(words)
  const longest = words.map(() => 0)
  for (const { phrase, first, last } of hits) {
    if (!isTight[phrase]) continue
    for (let at = first; at <= last; at++) longest[at] = Math.max(longest[at] ?? 0, last - first + 1)
  }
  return hits
    .filter(({ phrase, first, last }) => !isTight[phrase] || isOwn(longest, first, last))
    .map(({ phrase, first, last }) => ({ part: partOf[phrase] ?? 0, first, last }))
}

function isOwn(longest: readonly number[], first: number, last: number): boolean {
  const length = last - first + 1
  for (let at = first; at <= last; at++) if ((longest[at] ?? 0) <= length) return true
  return false
}
