import { isSomething, type Tallies, type Tally } from './tally.ts'

/** By how much the numbers of some children differ: only what differs is in it. */
export const differenceOf = (before: Tallies, after: Tallies): Tallies =>
  new Map(
    [...after].map(([id, tallies]) => {
      const was = new Map((before.get(id) ?? []).map((tally) => [keyOf(tally), tally]))
      const is = new Map(tallies.map((tally) => [keyOf(tally), tally]))
      return [
        id,
        [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => lessOf(is.get(key), was.get(key))),
      ] as const
    }),
  )

/** Differences one after the other, of the same periods. */
export const sumOf = (all: readonly (Tallies | undefined)[]): Tallies => {
  const sums = new Map<string, Map<string, Tally>>()
  for (const [id, tallies] of all.flatMap((found) => [...(found ?? [])])) {
    const own = sums.get(id) ?? new Map<string, Tally>()
    sums.set(id, own)
    for (const tally of tallies) {
      const known = own.get(keyOf(tally))
      own.set(keyOf(tally), known ? combined(known, tally, 1) : tally)
    }
  }
  return new Map([...sums].map(([id, own]) => [id, [...own.values()]]))
}

const keyOf = ({ split, part }: Tally): string => `${split} ${part}`

const lessOf = (is: Tally | undefined, was: Tally | undefined): Tally[] => {
  const one = is ?? was
  if (!one || (is && was && isSame(is, was))) return []
  const tally = combined(is ?? nothingOf(one), was ?? nothingOf(one), -1)
  return tally.counted.some((_, at) => isSomething(tally, at)) ? [tally] : []
}

const isSame = (one: Tally, other: Tally): boolean => {
  for (let at = 0; at < one.counted.length; at++)
    if (
      one.counted[at] !== other.counted[at] ||
      one.outOf[at] !== other.outOf[at] ||
      one.leftOut[at] !== other.leftOut[at] ||
      one.amount[at] !== other.amount[at] ||
      one.amounts[at] !== other.amounts[at]
    )
      return false
  return true
}

/** The first with so many times the second. */
const combined = (one: Tally, other: Tally, times: number): Tally => {
  const both = <Column extends Int32Array | Float64Array>(of: (tally: Tally) => Column): Column => {
    const result = of(one).slice() as Column // of the same kind
    for (let at = 0; at < result.length; at++) result[at] = (result[at] ?? 0) + times * (of(other)[at] ?? 0)
    return result
  }
  return {
    split: one.split,
    part: one.part,
    counted: both(({ counted }) => counted),
    outOf: both(({ outOf }) => outOf),
    leftOut: both(({ leftOut }) => leftOut),
    amount: both(({ amount }) => amount),
    amounts: both(({ amounts }) => amounts),
  }
}

const nothingOf = (tally: Tally): Tally => withColumns(tally, (column) => column.slice().fill(0))

/** As many columns as there are periods, each like the first. */
export const repeated = (found: Tallies, size: number): Tallies =>
  changedIn(found, (column) =>
    (column instanceof Int32Array ? new Int32Array(size) : new Float64Array(size)).fill(column[0] ?? 0),
  )

/** With nothing in the first columns: those periods are counted in another way. */
export const withoutNewest = (differences: Tallies, first: number): Tallies =>
  first === 0 ? differences : changedIn(differences, (column) => column.slice().fill(0, 0, first))

type Change = (column: Int32Array | Float64Array) => Int32Array | Float64Array

const changedIn = (found: Tallies, change: Change): Tallies =>
  new Map([...found].map(([id, all]) => [id, all.map((tally) => withColumns(tally, change))]))

const withColumns = ({ split, part, counted, outOf, leftOut, amount, amounts }: Tally, change: Change): Tally => ({
  split,
  part,
  // A column that is changed stays one of whole numbers, or of others.
  counted: change(counted) as Int32Array,
  outOf: change(outOf) as Int32Array,
  leftOut: change(leftOut) as Int32Array,
  amount: change(amount) as Float64Array,
  amounts: change(amounts) as Int32Array,
})
