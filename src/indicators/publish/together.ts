import type { Indicator } from '../indicator.ts'
import { hiddenOnPages, rowOf } from './on-pages.ts'
import { hideAcross, type Progress } from './protect.ts'
import type { Figured, Known } from './published.ts'
import { kindOf, linesOf, publicRows, publicSplits, type Counts, type Kind, type PublicRow } from './public-figures.ts'
import { relations, type Side } from './relations.ts'

/** An indicator with everything that is counted of it. */
export interface Table {
  indicator: Pick<Indicator, 'id' | 'unit'>
  whole: Counts
  parts: readonly Counts[]
}

/**
 * Tables as they may leave the house together. Each is made safe by itself; then what stands in several (the children of whom
 * many shares are, those counted here who are all there) is taken for one number, and rows are hidden until no small one follows
 * from all tables together, with the totals known to the last one, as pages show them. A total is hidden where pages hide it, and
 * nowhere else: it would be known anyway.
 *
 * @param told what the definitions of numbers have to do with each other
 * @param hiddenWholes the totals that pages hide, as `rowOf` calls them
 * @param tell is told again and again how far it is
 */
export const publicTogether = (
  tables: readonly Table[],
  told = relations,
  hiddenWholes: ReadonlySet<string> = hiddenOnPages(
    tables.map(({ indicator, whole }) => ({ indicator, made: whole, when: 'now' as const })),
    { relations: told },
  ),
  tell?: (progress: Progress) => void,
): PublicRow[][] => {
  const alone = tables.map(({ indicator, whole, parts }) => publicRows(indicator, whole, parts))
  const cells = tables.map(({ whole, parts }, nth) => cellsOf(whole, parts, alone[nth] ?? []))
  const numbers: Figured[] = []
  const places = new Map<string, number>()
  const numberOf = (margin: string, { split, part }: Counts, value: number): number => {
    const key = `${split} ${part} ${margin}`
    const found = places.get(key)
    if (found !== undefined) return found
    places.set(key, numbers.length)
    return numbers.push({ value, isExact: split === '' }) - 1
  }
  const known: Known[] = []
  const rows: number[][] = []
  const byCell = new Map<string, Map<string, Partial<Record<Side, number>>>>()
  const splitsKnown = new Set<string>()
  for (const [nth, { indicator }] of tables.entries()) {
    const kind = kindOf(indicator)
    const own = cells[nth] ?? []
    const keys = marginKeys(kind, tables[nth])
    const margins = linesOf(kind, own).map((line, which) => ({ line, key: keys[which] ?? '' }))
    const inLines = own.map((cell, at) => margins.map(({ line, key }) => numberOf(key, cell, line[at] ?? 0)))
    for (const [at, cell] of own.entries()) {
      const line = inLines[at] ?? []
      rows.push(line)
      const here = `${cell.split} ${cell.part}`
      const list = byCell.get(here) ?? new Map<string, Partial<Record<Side, number>>>()
      byCell.set(here, list.set(indicator.id, sidesOf(kind, line)))
      const [counted, not, outOf] = line
      if (kind !== 'share' || counted === undefined || not === undefined || outOf === undefined) continue
      known.push({
        terms: [
          [outOf, 1],
          [counted, -1],
          [not, -1],
        ],
        isAll: true,
      })
    }
    for (const [which, { key }] of margins.entries())
      for (const split of publicSplits) {
        const inSplit = own.flatMap((cell, at) => (cell.split === split ? [inLines[at]?.[which] ?? 0] : []))
        const whole = inLines[0]?.[which]
        if (inSplit.length === 0 || whole === undefined || splitsKnown.has(`${split} ${key}`)) continue
        splitsKnown.add(`${split} ${key}`)
        known.push({ terms: [[whole, 1], ...inSplit.map((part) => [part, -1] as const)], isAll: true })
      }
  }
  for (const { whole, parts, rest } of told.sums)
    for (const here of byCell.values()) {
      const of = here.get(whole.id)?.[whole.side]
      const inside = parts.flatMap(({ id, side }) => here.get(id)?.[side] ?? [])
      if (of === undefined || inside.length < parts.length) continue
      const terms = [[of, 1], ...inside.map((part) => [part, -1] as const)] as const
      const value = terms.reduce((sum, [number, sign]) => sum + sign * (numbers[number]?.value ?? 0), 0)
      // A child can be of another part where another day is asked about: then nothing follows in these parts.
      if (value < 0) continue
      if (value === 0) known.push({ terms, isAll: true })
      else if (rest === 'not told' || [whole, ...parts].some(({ side }) => side === 'not'))
        known.push({ terms, isAll: false })
      else known.push({ terms: [...terms, [numbers.push({ value, isExact: false }) - 1, -1]], isAll: true })
    }
  const all = alone.flatMap((own, nth) => own.map((one) => ({ ...one, id: tables[nth]?.indicator.id ?? '' })))
  const hiddenFirst = new Set(
    all.flatMap(({ counted, outOf, split, id }, row) =>
      counted === 'c' || outOf === 'c' || (split === '' && hiddenWholes.has(rowOf(id, 'now'))) ? [row] : [],
    ),
  )
  const shownAnyway = new Set(
    all.flatMap(({ split, id }, row) => (split === '' && !hiddenWholes.has(rowOf(id, 'now')) ? [row] : [])),
  )
  const hidden = hideAcross({ numbers, known, rows, shownAnyway }, hiddenFirst, tell)
  let row = 0
  return alone.map((own) =>
    own.map((one) => (hidden.has(row++) ? { ...one, counted: 'c', outOf: 'c', value: 'c' } : one)),
  )
}

/** Of whom the numbers of a row are. */
const sidesOf = (
  kind: Kind,
  [first, second, third]: readonly (number | undefined)[],
): Partial<Record<Side, number>> => {
  if (first === undefined) return {}
  if (kind === 'mean') return { of: first }
  return second === undefined || third === undefined ? { counted: first } : { counted: first, not: second, of: third }
}

/** The counts behind the rows of a table, in their order; of a mean there is the whole alone. */
const cellsOf = (whole: Counts, parts: readonly Counts[], rows: readonly PublicRow[]): Counts[] =>
  rows.map(({ split, part }) => {
    if (split === '') return whole
    const found = parts.find((one) => one.split === split && one.part === part)
    if (!found) throw new Error('A row of a table without what it was counted from.')
    return found
  })

/** Each line of a table by all its values: two that are alike in every part of every split are taken for the same people. */
const marginKeys = (kind: Kind, table: Table | undefined): string[] => {
  const all = table ? [table.whole, ...table.parts] : []
  return linesOf(kind, all).map((line) =>
    all
      .flatMap(({ split, part }, at) => ((line[at] ?? 0) > 0 ? [`${split}/${part}=${line[at] ?? 0}`] : []))
      .toSorted()
      .join(' '),
  )
}
