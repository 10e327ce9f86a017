import { concepts, misleading } from './concepts/index.ts'
import { definitions } from './definitions/index.ts'
import { phraseFinder } from './phrases.ts'

/** How surely a saying shows its theme: said outright, hinted at, or only faintly so. */
export type Strength = 'said' | 'hinted' | 'faint'

/** A way of saying a theme, made ready: what must stand near each other, and what must not stand near. */
export interface Saying {
  theme: number // its place in the definitions
  needs: readonly number[] // parts
  bars: readonly number[]
  /** Beside any cohort a thing is named: what stands above a text adds its cohort to no stray word. */
  namesThing: boolean
  strength: Strength
}

const parts = new Map<string, number>() // a concept's name, or words of their own
const phrases: string[] = []
const partOf: number[] = [] // of each phrase
const isName: boolean[] = [] // of each phrase: it names a thing, and is more than a saying's own words

/** What stands between semicolons. */
const listed = (text = ''): string[] =>
  text
    .split(';')
    .map((each) => each.trim().replaceAll(/\s+/g, ' '))
    .filter((each) => each !== '')

const isConceptName = (words: string): boolean => /^[A-Z_]+$/.test(words)

const misleadingWords = new Set(listed(misleading))

function part(words: string): number {
  const known = parts.get(words)
  if (known !== undefined) return known
  const isConcept = isConceptName(words)
  const ways = isConcept ? listed(concepts[words]) : [words]
  if (ways.length === 0) throw new Error(`No concept is called ${words}`)
  const number = parts.size
  parts.set(words, number)
  for (const way of ways) {
    phrases.push(way)
    partOf.push(number)
    isName.push(isConcept || misleadingWords.has(way))
  }
  return number
}

/** Those whom a whole sentence is about, so that they may stand further away. */
const cohortNames = new Set(['SEND', 'YOUTH_JUSTICE', 'IN_CARE', 'CARE_LEAVER', 'TEENAGER', 'DISABLED'])

export const sayings: readonly Saying[] = definitions.flatMap(({ says, hints, faint }, theme) => [
  ...listed(says).map((saying) => made(saying, theme, 'said')),
  ...listed(hints).map((saying) => made(saying, theme, 'hinted')),
  ...listed(faint).map((saying) => made(saying, theme, 'faint')),
])

function made(saying: string, theme: number, strength: Strength): Saying {
  const [wanted = '', ...barred] = saying.split(' - ')
  const needs = wanted.split(' + ')
  // A cohort that the context implies is not among the words, so another part begins.
  const begins = needs.find((need) => !cohortNames.has(need))
  const inOrder = begins === undefined ? needs : [begins, ...needs.filter((need) => need !== begins)]
  const namesThing = needs.some((need) => isConceptName(need) && !cohortNames.has(need))
  return { theme, needs: inOrder.map((need) => part(need)), bars: barred.map((bar) => part(bar)), namesThing, strength }
}

export const cohorts: ReadonlySet<number> = new Set([...cohortNames].map((name) => part(name)))
/** Those of them whom a whole document is about. */
export const wideCohorts: ReadonlySet<number> = new Set(['SEND', 'YOUTH_JUSTICE'].map((name) => part(name)))

/** Parts that a context can stand for, so they are known even where no saying names them. */
export const partNamed = (name: string): number | undefined => parts.get(name)

const conceptNames = new Map([...parts].filter(([words]) => isConceptName(words)).map(([words, part]) => [part, words]))
/** The name of the concept that a part is, and undefined for a saying’s own words. */
export const conceptOf = (part: number): string | undefined => conceptNames.get(part)

/** Every saying that a part can begin, so that only those are tried whose first part was found. */
export const sayingsWith: readonly (readonly Saying[])[] = byFirstPart()

function byFirstPart(): Saying[][] {
  const lists = Array.from({ length: parts.size }, (): Saying[] => [])
  for (const saying of sayings) lists[saying.needs[0] ?? -1]?.push(saying)
  return lists
}

for (const words of misleadingWords) part(words)

const find = phraseFinder(phrases)
// A phrase with a gap or a beginning is looser than its length says; it does not hide the shorter phrases inside it.
const isTight = phrases.map((phrase) => !phrase.includes('..'))
// Of a saying's own words, only those that are a whole saying hide what is inside them.
const whole = new Set(definitions.flatMap(({ says }) => listed(says)))
const hides = phrases.map((phrase, number) => isTight[number] && (isName[number] || whole.has(phrase)))

export interface PartHit {
  part: number
  first: number
  last: number
  /** False for a piece of a saying's longer words, which shows nothing but can still bar. */
  isOwn: boolean
}

/**
 * The parts found in a list of plain words, without those that are only a piece of a longer phrase: the plan of
 * “pathway plan” is no plan in general. A cohort, and a saying’s own words, are hidden by the name of a thing only.
 */
export function findParts(words: readonly string[], sentenceStarts: ReadonlySet<number>): PartHit[] {
  const hits = find(words).filter(({ first, last }) => {
    for (let at = first + 1; at <= last; at++) if (sentenceStarts.has(at)) return false
    return true
  })
  const longest = words.map(() => 0)
  const longestName = words.map(() => 0)
  for (const { phrase, first, last } of hits) {
    if (!hides[phrase]) continue
    for (let at = first; at <= last; at++) {
      const length = last - first + 1
      longest[at] = Math.max(longest[at] ?? 0, length)
      if (isName[phrase]) longestName[at] = Math.max(longestName[at] ?? 0, length)
    }
  }
  return hits.flatMap(({ phrase, first, last }) => {
    const part = partOf[phrase] ?? 0
    if (isTight[phrase] && !isOwn(longestName, first, last)) return []
    const own = !isTight[phrase] || cohorts.has(part) || !isName[phrase] || isOwn(longest, first, last)
    return [{ part, first, last, isOwn: own }]
  })
}

function isOwn(longest: readonly number[], first: number, last: number): boolean {
  const length = last - first + 1
  for (let at = first; at <= last; at++) if ((longest[at] ?? 0) <= length) return true
  return false
}
