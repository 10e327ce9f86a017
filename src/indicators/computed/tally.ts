import { rawSql, sql, type Sql } from '../../platform/sql.ts'
import type { Clock } from './clock.ts'
import type { Places } from './places.ts'
import type { Split } from './splits.ts'

/** The numbers of one indicator, whole or one part of a split: each a column with a place for every period, to be read only. */
export interface Tally {
  readonly split: Split | ''
  readonly part: string
  readonly counted: Int32Array
  readonly outOf: Int32Array
  readonly leftOut: Int32Array
  readonly amount: Float64Array
  /** Of how many rows `amount` is the sum; where of none, there is no amount. */
  readonly amounts: Int32Array
}

/** What was found of an indicator: the rows themselves are not here, only how many there were. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>

/** Rows as the database packed them, unpacked into columns once for all definitions that were asked together. */
export interface Rows {
  /** Which period each row belongs to. */
  period: Uint16Array
  /** What is found of each, two bits a definition: 0 in the population, 1 counted, 2 cannot be told. */
  found: Uint16Array
  amounts: Float64Array | undefined
  /** By what they are summed: as a whole, and by each split where parts are asked for. */
  by: readonly Grouping[]
}

/** The parts that rows are in: only those that some row is in, since after a delivery there are few rows and many parts. */
interface Grouping {
  split: Split | ''
  parts: readonly string[]
  /** Which of the parts each row is in; undefined where there is but one. */
  partOf: Uint16Array | undefined
}

const asAWhole: Grouping = { split: '', parts: [''], partOf: undefined }

/** @param all counts days as the rows do, and the places are by its periods; `own` are the periods that the rows are about */
export const unpacked = (
  { rows, amounts }: { rows: DataView; amounts: DataView | undefined },
  { own, all }: { own: Clock; all: Clock },
  places: Places | undefined,
): Rows => {
  const size = rows.byteLength / 8
  const period = new Uint16Array(size)
  const found = new Uint16Array(size)
  const place = places && new Int32Array(size)
  for (let nth = 0; nth < size; nth++) {
    const days = rows.getUint16(nth * 8 + 4)
    period[nth] = own.at[days] ?? 0
    found[nth] = rows.getUint16(nth * 8 + 6)
    if (place) place[nth] = places.placeOf[rows.getInt32(nth * 8) * all.size + (all.at[days] ?? 0)] ?? 0
  }
  const sums = amounts && Float64Array.from({ length: size }, (_, nth) => amounts.getFloat64(nth * 8))
  const bySplit = place && size > 0 ? places.splits.map((split) => grouped(split, place)) : []
  return { period, found, amounts: sums, by: [asAWhole, ...bySplit] }
}

const grouped = ({ id, parts, partOf: known }: Places['splits'][number], place: Int32Array): Grouping => {
  const numbers = new Int32Array(parts.length).fill(-1)
  const present: string[] = []
  const partOf = new Uint16Array(place.length)
  for (let row = 0; row < place.length; row++) {
    const code = known[place[row] ?? 0] ?? 0
    let number = numbers[code] ?? 0
    if (number < 0) {
      number = present.push(parts[code] ?? '') - 1
      numbers[code] = number
    }
    partOf[row] = number
  }
  return { split: id, parts: present, partOf }
}

/** The sums of the `nth` of the definitions that were asked together, whole and by part. */
export const tally = (rows: Rows, nth: number, size: number): Tally[] =>
  rows.by.flatMap((grouping) => sumsOf(rows, nth, size, grouping))

/**
 * Counts rows by part, period and what is found of them. Plain loops over plain columns: there are millions of rows, each in a
 * part of every split. The columns of a part lie one behind the other, and what is given back are windows on them.
 */
const sumsOf = (
  { period, found, amounts }: Rows,
  nth: number,
  size: number,
  { split, parts, partOf }: Grouping,
): Tally[] => {
  const shift = 2 * nth
  const counts = new Int32Array(parts.length * 3 * size)
  const amount = amounts && new Float64Array(parts.length * size)
  const amountsOf = amounts && new Int32Array(parts.length * size)
  for (let row = 0; row < period.length; row++) {
    const code = partOf ? (partOf[row] ?? 0) : 0
    const verdict = ((found[row] ?? 0) >> shift) & 3
    const cell = (code * 3 + verdict) * size + (period[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
    if (!amounts || !amount || !amountsOf || verdict === 2) continue
    const one = amounts[row] ?? Number.NaN
    if (Number.isNaN(one)) continue
    const sum = code * size + (period[row] ?? 0)
    amount[sum] = (amount[sum] ?? 0) + one
    amountsOf[sum] = (amountsOf[sum] ?? 0) + 1
  }
  const nothing = nothingOf(size)
  return parts.map((part, code): Tally => {
    const column = (verdict: number): Int32Array =>
      counts.subarray((code * 3 + verdict) * size, (code * 3 + verdict + 1) * size)
    const [outOf, counted, leftOut] = [column(0), column(1), column(2)]
    for (let at = 0; at < size; at++) outOf[at] = (outOf[at] ?? 0) + (counted[at] ?? 0)
    return {
      split,
      part,
      counted,
      outOf,
      leftOut,
      amount: amount?.subarray(code * size, (code + 1) * size) ?? nothing.amount,
      amounts: amountsOf?.subarray(code * size, (code + 1) * size) ?? nothing.amounts,
    }
  })
}

type Nothing = Pick<Tally, 'amount' | 'amounts'>
const nothings = new Map<number, Nothing>()

/** Columns of what sums no amounts: the same for all, since columns are read only. */
const nothingOf = (size: number): Nothing => {
  const known = nothings.get(size) ?? { amount: new Float64Array(size), amounts: new Int32Array(size) }
  nothings.set(size, known)
  return known
}

/** Whether there is a row in one of the periods from one up to another, which is not among them. */
export const isAnyIn = ({ outOf, leftOut }: Tally, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (outOf[at] !== 0 || leftOut[at] !== 0) return true
  return false
}

/** The columns from one period up to another, which is not in it. */
export const columnsOf = ({ split, part, ...columns }: Tally, start: number, end: number): Tally => ({
  split,
  part,
  counted: columns.counted.subarray(start, end),
  outOf: columns.outOf.subarray(start, end),
  leftOut: columns.leftOut.subarray(start, end),
  amount: columns.amount.subarray(start, end),
  amounts: columns.amounts.subarray(start, end),
})

/** Whether there is anything in a column. */
export const isSomething = ({ counted, outOf, leftOut, amount, amounts }: Tally, at: number): boolean =>
  [counted, outOf, leftOut, amount, amounts].some((column) => column[at] !== 0)

// Sums are kept to a millionth, so that what was added and taken away again leaves nothing behind.
const places = 6

export const settled = (sum: number): number => Math.round(sum * 10 ** places) / 10 ** places
export const settledSql = (sum: Sql): Sql => sql`round((${sum})::numeric, ${rawSql(String(places))})::double precision`
