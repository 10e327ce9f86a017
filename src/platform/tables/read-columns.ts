import type { Sheet } from './read-book.ts'

/** A column that somebody needs, by every name that it goes under. */
export interface WantedColumn {
  name: string // for programs
  title: string
  /** What others call it. */
  alsoCalled?: readonly string[]
}

/** A column of the file and the one it was taken for. */
export interface MatchedColumn {
  column: number // from 0
  heading: string
  /** The name of the wanted column; null where the column was taken for none. */
  name: string | null
  /** `same`: word for word. `alike`: the words agree enough to be proposed, for a person to confirm. */
  likeness: 'same' | 'alike' | 'none'
}

export interface FoundHeader {
  /** The index in `sheet.rows` of the row with the headings; the table begins below it. */
  index: number
  columns: readonly MatchedColumn[]
}

// A title, a note and a blank line or two stand above the headings of a table that people made; hardly ever more.
const rowsLookedAt = 30
const enough = 0.5

/**
 * The row of headings of a sheet, and which of the wanted columns each heading means, in whatever order they stand.
 * Undefined where no row has any of them.
 */
export const findHeader = (sheet: Sheet, wanted: readonly WantedColumn[]): FoundHeader | undefined => {
  let best: (FoundHeader & { score: number }) | undefined
  for (const [index, row] of sheet.rows.slice(0, rowsLookedAt).entries()) {
    const columns = matchColumns(row.cells, wanted)
    const score = columns.reduce(
      (sum, { likeness }) => sum + (likeness === 'same' ? 1 : likeness === 'alike' ? 0.6 : 0),
      0,
    )
    if (score > (best?.score ?? 0)) best = { index, columns, score }
  }
  return best && { index: best.index, columns: best.columns }
}

/** Each heading with the wanted column that it means most likely; no two headings mean the same one. */
export const matchColumns = (headings: readonly string[], wanted: readonly WantedColumn[]): MatchedColumn[] => {
  const pairs = headings.flatMap((heading, column) =>
    wanted.map((one) => ({ column, name: one.name, score: likenessOf(heading, one) })),
  )
  const taken = new Map<number, { name: string; score: number }>()
  const given = new Set<string>()
  for (const { column, name, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score < enough || taken.has(column) || given.has(name)) continue
    taken.set(column, { name, score })
    given.add(name)
  }
  return headings.flatMap((heading, column) => {
    const found = taken.get(column)
    if (heading.trim() === '') return []
    return [
      {
        column,
        heading,
        name: found?.name ?? null,
        likeness: found ? (found.score === 1 ? ('same' as const) : ('alike' as const)) : ('none' as const),
      },
    ]
  })
}

const likenessOf = (heading: string, { name, title, alsoCalled = [] }: WantedColumn): number => {
  const said = allWords(heading)
  if (said.length === 0) return 0
  return Math.max(...[name, title, ...alsoCalled].map((other) => overlap(said, allWords(other))))
}

/** 1 where the words are the same; otherwise, below 1, how many they share of those that tell columns apart. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  if (a.join(' ') === b.join(' ')) return 1
  const [said, other] = [tellingWords(a), tellingWords(b)]
  const shared = said.filter((word) => other.includes(word)).length
  return (0.95 * 2 * shared) / (said.length + other.length)
}

// Words that say nothing about which column it is.
const empty = new Set(['the', 'a', 'an', 'of', 'for', 'to', 'in', 'on', 'by', 'is', 'and', 'or'])
/** One word for several that headings use for the same thing. */
const meaning: Readonly<Record<string, string>> = {
  date: 'day',
  dated: 'day',
  lead: 'owner',
  responsible: 'owner',
  officer: 'owner',
  comment: 'note',
  detail: 'note',
  tel: 'telephone',
  phone: 'telephone',
  mail: 'email',
  ref: 'reference',
  establishment: 'school',
  org: 'organisation',
  organization: 'organisation',
  renewal: 'review',
  due: 'next',
}

const allWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/\be-mail\b/g, 'email')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter(Boolean)

const tellingWords = (words: readonly string[]): readonly string[] => {
  const telling = words
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .map((word) => meaning[word] ?? word)
    .filter((word) => !empty.has(word))
  return telling.length > 0 ? [...new Set(telling)] : words // a column may be called “For”
}
