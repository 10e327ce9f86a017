import type { Unassigned } from '../pack.ts'
import type { PrintedNumber } from './numbers.ts'

export type Column = readonly PrintedNumber[]

interface Torn {
  labels: readonly string[] // in the file's order
  columns: readonly Column[]
  /** The label of each number of the first column, where its numbers stood among the labels. */
  scattered: readonly string[] | undefined
}

interface Ordered {
  rows: { label: string; cells: (PrintedNumber | null)[] }[]
  doubts: string[]
  unassigned: Unassigned[]
}

/**
 * Puts the columns of a torn table side by side. What decides is arithmetic, in this order:
 *
 * - counts beside counts of which a share is printed: 10 (83%) stands by 12 and by no other;
 * - a total is the sum of its parts and the largest of its column, so it shows which end of a column is its row;
 * - a share of the whole lies between the smallest and the largest share of the parts (trap T4): a column in which it
 *   would not runs the other way.
 *
 * A column that fits both ways is taken as the others run, and where that matters the table says so.
 */
export function orderRows({ labels, columns, scattered }: Torn): Ordered {
  const total = labels.findIndex(isTotal)
  const height = labels.length
  const doubts: string[] = []
  const unassigned: Unassigned[] = []
  if (scattered) return fromScattered(columns, scattered)
  const counts = columns.filter(
    (column) => column.every(({ isPercent, number }) => !isPercent && number > 100) || sumsUp(column),
  )
  const upward = columns.map((column) => {
    const fits = (turned: boolean) => fitsTotal(turned ? column.toReversed() : column, total, counts.includes(column))
    const [down, up] = [fits(false), fits(true)]
    if (down === up) {
      const same = column.every((cell, index) => cell.number === column[height - 1 - index]?.number)
      if (!same && total >= 0 && !down) doubts.push('A column fits its total neither way.')
      else if (!same && total < 0)
        doubts.push(
          'No row is a total: that the rows of each column stand in the order of the labels is taken for granted.',
        )
      return false
    }
    return up
  })
  const turned = columns.map((column, index) => (upward[index] ? column.toReversed() : column))
  if (upward.some(Boolean) && !upward.every(Boolean))
    doubts.push('Some columns run upwards in the file and some downwards; arithmetic says which.')
  return {
    rows: labels.map((label, row) => ({ label, cells: turned.map((column) => column[row] ?? null) })),
    doubts,
    unassigned,
  }
}

export const isTotal = (label: string): boolean => /^(?:total|all\b|overall|whole)/i.test(label)

const sumsUp = (column: Column): boolean => {
  const numbers = column.map(({ number }) => number)
  const most = Math.max(...numbers)
  return numbers.reduce((all, number) => all + number, 0) === 2 * most
}

function fitsTotal(column: Column, total: number, isCount: boolean): boolean {
  if (total < 0) return true
  const whole = column[total]?.number ?? 0
  const parts = column.filter((_, index) => index !== total).map(({ number }) => number)
  if (isCount) return parts.reduce((all, number) => all + number, 0) === whole
  return whole >= Math.min(...parts) && whole <= Math.max(...parts)
}

/** The first column has its labels. A column of shares is matched to it by computing them; columns of one layout go along. */
function fromScattered(columns: readonly Column[], scattered: readonly string[]): Ordered {
  const [first, ...others] = columns
  if (!first) return { rows: [], doubts: [], unassigned: [] }
  const model = others.find((column) => column.every(({ share }) => share !== null))
  const order = model && matchShares(first, model)
  const doubts = ['Numbers stood among the labels; each was given to the label beside it, and the rest in order.']
  if (!order) {
    return {
      rows: first.map((cell, index) => ({ label: scattered[index] ?? '', cells: [cell, ...others.map(() => null)] })),
      doubts,
      unassigned: others.map((column) => ({
        what: 'a column',
        among: column.map(({ number }) => String(number)),
        hint: 'Its numbers could not be tied to the rows by arithmetic.',
      })),
    }
  }
  const rows = order.map((at, row) => ({
    label: scattered[at] ?? '',
    cells: [first[at] ?? null, ...others.map((column) => column[row] ?? null)],
  }))
  return { rows: rows.toReversed(), doubts, unassigned: [] }
}

/** For each number with a share, the place of the count of which it is that share; undefined where one has none. */
function matchShares(counts: Column, shares: Column): number[] | undefined {
  const free = new Set(counts.keys())
  const order: number[] = []
  for (const { number, share } of shares) {
    const fits = [...free].filter((at) => Math.abs((100 * number) / (counts[at]?.number ?? 0) - (share ?? 0)) <= 0.75)
    const [best] = fits
    if (best === undefined) return undefined
    free.delete(best)
    order.push(best)
  }
  return order
}
