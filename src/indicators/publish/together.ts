import type { Indicator } from '../indicator.ts'
import { partitions } from './partitions.ts'
import { hideAcross, type Figured, type Known } from './protect.ts'
import { kindOf, linesOf, publicRows, publicSplits, type Counts, type Kind, type PublicRow } from './public-figures.ts'

/** An indicator with everything that is counted of it. */
export interface Table {
  indicator: Pick<Indicator, 'id' | 'unit'>
  whole: Counts
  parts: readonly Counts[]
}

/**
 * Tables as they may leave the house together. Each is made safe by itself; then what stands in several (the children of whom
 * many shares are, those counted here who are all there) is taken for one number, and rows are hidden until no small one follows
 * from all tables together, with the totals known to the last one, as pages show them.
 */
export const publicTogether = (tables: readonly Table[]): PublicRow[][] => {
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
  const byCell = new Map<string, Map<string, { counted: number; outOf: number }>>()
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
      const here = `${cell.split} ${cell.part}`
      const list = byCell.get(here) ?? new Map<string, { counted: number; outOf: number }>()
      byCell.set(here, list.set(indicator.id, { counted, outOf }))
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
  for (const family of partitions)
    for (const here of byCell.values()) {
      const members = family.flatMap((id) => here.get(id) ?? [])
      const [first] = members
      if (!first || members.length < 2) continue
      known.push({ terms: [[first.outOf, 1], ...members.map(({ counted }) => [counted, -1] as const)], isAll: false })
    }
  const hiddenFirst = new Set(
    alone.flat().flatMap(({ counted, outOf }, row) => (counted === 'c' || outOf === 'c' ? [row] : [])),
  )
  const hidden = hideAcross({ numbers, known, rows }, hiddenFirst)
  let row = 0
  return alone.map((own) =>
    own.map((one) => (hidden.has(row++) ? { ...one, counted: 'c', outOf: 'c', value: 'c' } : one)),
  )
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
