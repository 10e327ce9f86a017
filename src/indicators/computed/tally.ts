import { rawSql, sql, type Sql } from '../../platform/sql.ts'
import type { Clock } from './clock.ts'
import type { Places } from './places.ts'
import { type Split } from './splits.ts'

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
export const tally = (rows: Rows, nth: number, size: number, places: Places | undefined): Tally[] => {
  const whole = sumsOf(rows, nth, size, undefined)
  return [
    ...whole.columns(0, '', ''),
    ...(places?.splits ?? []).flatMap(({ id, parts, partOf }) => {
      const sums = sumsOf(rows, nth, size, { partOf, count: parts.length })
      return parts.flatMap((part, code) => (sums.has(code) ? sums.columns(code, id, part) : []))
    }),
  ]
}

/**
 * Counts rows by part, period and what is found of them. Plain loops over plain columns: there are millions of rows, each in a
 * part of every split.
 */
const sumsOf = (
  { period, place, found, amounts }: Rows,
  nth: number,
  size: number,
  split: { partOf: Uint16Array; count: number } | undefined,
) => {
  const shift = 2 * nth
  const cells = (split?.count ?? 1) * size
  const counts = new Int32Array(cells * 3)
  const amount = new Float64Array(amounts ? cells : 0)
  const amountsOf = new Int32Array(amounts ? cells : 0)
  for (let row = 0; row < period.length; row++) {
    const code = split && place ? (split.partOf[place[row] ?? 0] ?? 0) : 0
    const cell = code * size + (period[row] ?? 0)
    const verdict = ((found[row] ?? 0) >> shift) & 3
    counts[cell * 3 + verdict] = (counts[cell * 3 + verdict] ?? 0) + 1
    if (!amounts || verdict === 2) continue
    const one = amounts[row] ?? Number.NaN
    if (Number.isNaN(one)) continue
    amount[cell] = (amount[cell] ?? 0) + one
    amountsOf[cell] = (amountsOf[cell] ?? 0) + 1
  }
  const column = (code: number, of: (cell: number) => number): Int32Array =>
    Int32Array.from({ length: size }, (_, at) => of(code * size + at))
  return {
    has: (code: number): boolean => counts.subarray(code * size * 3, (code + 1) * size * 3).some((count) => count > 0),
    columns: (code: number, of: Split | '', part: string): Tally[] => [
      {
        split: of,
        part,
        counted: column(code, (cell) => counts[cell * 3 + 1] ?? 0),
        outOf: column(code, (cell) => (counts[cell * 3] ?? 0) + (counts[cell * 3 + 1] ?? 0)),
        leftOut: column(code, (cell) => counts[cell * 3 + 2] ?? 0),
        amount: amounts ? amount.slice(code * size, (code + 1) * size) : new Float64Array(size),
        amounts: amounts ? amountsOf.slice(code * size, (code + 1) * size) : new Int32Array(size),
      },
    ],
  }
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
