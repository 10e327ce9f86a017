import type { Clock } from './clock.ts'
import type { Places } from './places.ts'
import { notRecorded, type Split } from './splits.ts'

/** The numbers of one indicator, whole or one part of a split: each a column with a place for every period. */
export interface Tally {
  split: Split | ''
  part: string
  counted: Int32Array
  outOf: Int32Array
  leftOut: Int32Array
  amount: Float64Array
  /** Of how many rows `amount` is the sum; where of none, there is no amount. */
  amounts: Int32Array
}

/** What was found of an indicator: the rows themselves are not here, only how many there were. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>

const emptyTally = (split: Split | '', part: string, size: number): Tally => ({
  split,
  part,
  counted: new Int32Array(size),
  outOf: new Int32Array(size),
  leftOut: new Int32Array(size),
  amount: new Float64Array(size),
  amounts: new Int32Array(size),
})

/** The sums of one of the definitions that were asked together, the `nth`. */
export const tally = (
  { rows, amounts, nth }: { rows: DataView; amounts: DataView | undefined; nth: number },
  clock: Clock,
  places: Places | undefined,
): Tally[] => {
  const whole = emptyTally('', '', clock.size)
  const bySplit = (places?.splits ?? []).map((split) => ({
    ...split,
    tallies: split.parts.map((): Tally | undefined => undefined),
  }))
  for (let at = 0; at < rows.byteLength; at += 8) {
    const period = clock.at.get(rows.getUint16(at + 4)) ?? 0
    const found = (rows.getUint16(at + 6) >> (2 * nth)) & 3
    const amount = amounts ? amounts.getFloat64(at) : Number.NaN
    add(whole, period, found, amount)
    if (!places) continue
    const place = places.placeOf[rows.getInt32(at) * clock.size + period] ?? 0
    for (const split of bySplit) {
      const code = split.partOf[place] ?? 0
      const part = (split.tallies[code] ??= emptyTally(split.id, split.parts[code] ?? notRecorded, clock.size))
      add(part, period, found, amount)
    }
  }
  return [whole, ...bySplit.flatMap(({ tallies }) => tallies.filter((part) => part !== undefined))]
}

const add = (to: Tally, period: number, found: number, amount: number): void => {
  if (found === 2) {
    up(to.leftOut, period, 1)
    return
  }
  up(to.outOf, period, 1)
  if (found === 1) up(to.counted, period, 1)
  if (Number.isNaN(amount)) return
  up(to.amount, period, amount)
  up(to.amounts, period, 1)
}

const up = (column: Int32Array | Float64Array, at: number, by: number): void => {
  column[at] = (column[at] ?? 0) + by
}
