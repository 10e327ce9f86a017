import { fewestForShare } from '../../platform/round.ts'
import type { Split } from '../computed/splits.ts'
import type { Indicator } from '../indicator.ts'
import { roundCount, roundShare } from './rounding.ts'
import { hideTogether, isSmall } from './suppress.ts'

/** What was counted, whole or one part of a split. */
export interface Counts {
  split: Split | ''
  part: string
  counted: number
  outOf: number
  /** The sum of amounts, for a mean. */
  amount: number | null
}

/** `c` hidden, since few could be recognised or it would tell of such; `x` not available; `z` does not apply. */
export type Shorthand = 'c' | 'x' | 'z'

/** A row as it may leave the house. */
export interface PublicRow {
  split: Split | ''
  part: string
  counted: number | Shorthand
  outOf: number | Shorthand
  value: number | Shorthand
}

/** Splits that may leave the house: what a team is called would tell of few. */
export const publicSplits: readonly Split[] = ['age', 'sex', 'ethnicity', 'placement', 'need']

/**
 * An indicator as it may leave the house: hidden first, then rounded. Each split is made safe by itself against a total that is
 * known; where it cannot be, the whole split is hidden. The same counts always give the same rows, whatever else is taken.
 */
export const publicRows = (
  indicator: Pick<Indicator, 'unit'>,
  whole: Counts,
  parts: readonly Counts[],
): PublicRow[] => {
  const kind = kindOf(indicator)
  const isWholeHidden = linesOf(kind, [whole]).some(([value]) => isSmall(value ?? 0))
  const shownWhole = isWholeHidden ? hidden(whole) : shown(kind, whole)
  if (kind === 'mean') return [shownWhole]
  const rows = publicSplits.flatMap((split) => {
    const own = parts.filter((part) => part.split === split)
    const hiddenOnes = isWholeHidden ? null : hideTogether(linesOf(kind, own))
    return own.map((part, index) => (hiddenOnes === null || hiddenOnes.has(index) ? hidden(part) : shown(kind, part)))
  })
  return [shownWhole, ...rows]
}

export type Kind = 'share' | 'count' | 'mean'

export const kindOf = ({ unit }: Pick<Indicator, 'unit'>): Kind => {
  if (unit === '%') return 'share'
  return unit === 'count' || unit === 'per 10,000 children' ? 'count' : 'mean'
}

/** What could be worked out from each other: those counted, those not counted, and all. */
export const linesOf = (kind: Kind, cells: readonly Counts[]): number[][] => {
  const outOf = cells.map((cell) => cell.outOf)
  const counted = cells.map((cell) => cell.counted)
  if (kind === 'mean') return [outOf]
  if (kind === 'count') return [counted]
  return [counted, cells.map((cell) => cell.outOf - cell.counted), outOf]
}

const hidden = ({ split, part }: Counts): PublicRow => ({ split, part, counted: 'c', outOf: 'c', value: 'c' })

const shown = (kind: Kind, { split, part, counted, outOf, amount }: Counts): PublicRow => {
  switch (kind) {
    case 'count':
      return { split, part, counted: roundCount(counted), outOf: 'z', value: roundCount(counted) }
    case 'share': {
      const share = outOf < fewestForShare ? 'x' : (roundShare(counted, outOf) ?? 'x')
      return { split, part, counted: roundCount(counted), outOf: roundCount(outOf), value: share }
    }
    case 'mean': {
      const mean = outOf < fewestForShare || amount === null ? 'x' : Math.round(amount / outOf)
      return { split, part, counted: 'z', outOf: roundCount(outOf), value: mean }
    }
  }
}
