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
  /** Which of the places each row is in; undefined where no parts are asked for. */
  place: Int32Array | undefined
  /** What is found of each, two bits a definition: 0 in the population, 1 counted, 2 cannot be told. */
  found: Uint16Array
  amounts: Float64Array | undefined
}

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
  return { period, place, found, amounts: sums }
}

/** The sums of the `nth` of the definitions that were asked together, whole and by part. */
export const tally = (rows: Rows, nth: number, size: number, places: Places | undefined): Tally[] => [
  ...sumsOf(rows, nth, size, undefined),
  ...(places?.splits ?? []).flatMap((split) => sumsOf(rows, nth, size, split)),
]

/**
 * Counts rows by part, period and what is found of them. Plain loops over plain columns: there are millions of rows, each in a
 * part of every split. The columns of a part lie one behind the other, and what is given back are windows on them.
 */
const sumsOf = (
  { period, place, found, amounts }: Rows,
  nth: number,
  size: number,
  split: Places['splits'][number] | undefined,
): Tally[] => {
  const shift = 2 * nth
  const parts = split?.parts ?? ['']
  const counts = new Int32Array(parts.length * 3 * size)
  const amount = new Float64Array(amounts ? parts.length * size : size)
  const amountsOf = new Int32Array(amounts ? parts.length * size : size)
  const partOf = split?.partOf
  for (let row = 0; row < period.length; row++) {
    const code = partOf && place ? (partOf[place[row] ?? 0] ?? 0) : 0
    const verdict = ((found[row] ?? 0) >> shift) & 3
    const cell = (code * 3 + verdict) * size + (period[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
    if (!amounts || verdict === 2) continue
    const one = amounts[row] ?? Number.NaN
    if (Number.isNaN(one)) continue
    const sum = code * size + (period[row] ?? 0)
    amount[sum] = (amount[sum] ?? 0) + one
    amountsOf[sum] = (amountsOf[sum] ?? 0) + 1
  }
  return parts.flatMap((part, code): Tally[] => {
    const column = (verdict: number): Int32Array =>
      counts.subarray((code * 3 + verdict) * size, (code * 3 + verdict + 1) * size)
    const [outOf, counted, leftOut] = [column(0), column(1), column(2)]
    let isAny = split === undefined
    for (let at = 0; at < size; at++) {
      outOf[at] = (outOf[at] ?? 0) + (counted[at] ?? 0)
      isAny ||= outOf[at] !== 0 || leftOut[at] !== 0
    }
    const sums: [number, number] = amounts ? [code * size, (code + 1) * size] : [0, size]
    return isAny
      ? [
          {
            split: split?.id ?? '',
            part,
            counted,
            outOf,
            leftOut,
            amount: amount.subarray(...sums),
            amounts: amountsOf.subarray(...sums),
          },
        ]
      : []
  })
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
