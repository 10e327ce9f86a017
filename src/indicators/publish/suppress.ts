/**
 * Small numbers as the public may see them. A count of 1 to 5 is hidden; nothing is shown that it could be worked out from. What
 * is 0 stays 0.
 */
const threshold = 5
// A hidden cell must leave at least this much room between the least and the most that it could be.
const fewestApart = 3

/** A cell as published: its number, or `c` where it is hidden. */
export type PublicCell = number | 'c'

export interface PublicLine {
  cells: readonly PublicCell[]
  total: PublicCell
}

export const isSmall = (value: number): boolean => value >= 1 && value <= threshold

/**
 * Cells that add up to a total, made safe: small ones are hidden, then as many others, the smallest first, as it takes for no
 * hidden cell to be worked out from the rest; where that is not enough the total is hidden as well.
 */
export const suppressLine = (values: readonly number[]): PublicLine => {
  const total = values.reduce((sum, value) => sum + value, 0)
  const hidden = new Set(values.flatMap((value, index) => (isSmall(value) ? [index] : [])))
  const others = values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => value > 0 && !hidden.has(index))
    .toSorted((a, b) => a.value - b.value || a.index - b.index)
  while (hidden.size > 0 && !isSafe(values, hidden)) {
    const next = others.shift()
    if (!next) return { cells: values.map((value, index) => (hidden.has(index) ? 'c' : value)), total: 'c' }
    hidden.add(next.index)
  }
  return {
    cells: values.map((value, index) => (hidden.has(index) ? 'c' : value)),
    total: isSmall(total) ? 'c' : total,
  }
}

/**
 * Whether somebody who knows the total, the shown cells and that no hidden cell is 0 could still not tell a hidden cell to
 * within two: each could be from 1 to what is left when the others are 1.
 */
const isSafe = (values: readonly number[], hidden: ReadonlySet<number>): boolean => {
  const sum = [...hidden].reduce((all, index) => all + (values[index] ?? 0), 0)
  return hidden.size > 1 && sum - hidden.size >= fewestApart
}

/**
 * Lines of the same cells, such as those counted, those not counted, and all: a cell is hidden in all of them or in none, until
 * it cannot be worked out from any. The totals are taken for known, so hiding them never helps.
 *
 * @returns the cells to hide; null where nothing but hiding all of them is safe
 */
export const hideTogether = (lines: readonly (readonly number[])[]): ReadonlySet<number> | null => {
  const cells = lines[0]?.length ?? 0
  const size = (index: number): number => Math.min(...lines.map((line) => line[index] ?? 0))
  const all = Array.from({ length: cells }, (_, index) => index)
  const hidden = new Set(all.filter((index) => lines.some((line) => isSmall(line[index] ?? 0))))
  const others = all
    .filter((index) => !hidden.has(index) && lines.some((line) => (line[index] ?? 0) > 0))
    .toSorted((a, b) => size(a) - size(b) || a - b)
  while (hidden.size > 0 && !lines.every((line) => isSafe(line, hidden))) {
    const next = others.shift()
    if (next === undefined) return null
    hidden.add(next)
  }
  return hidden
}

export type PublicShare =
  | { kind: 'share'; counted: number; outOf: number }
  | { kind: 'counts'; counted: number; outOf: number }
  | { kind: 'hidden' }

/**
 * A share as the public may see it. Hidden where those counted or those not counted are few, or all are fewer than six; counts
 * without a share below 20.
 */
export const publicShare = (counted: number, outOf: number): PublicShare => {
  if (isSmall(counted) || isSmall(outOf - counted) || outOf <= threshold) return { kind: 'hidden' }
  return { kind: outOf < 20 ? 'counts' : 'share', counted, outOf }
}

/** A count as the public may see it. */
export const publicCount = (value: number): PublicCell => (isSmall(value) ? 'c' : value)
