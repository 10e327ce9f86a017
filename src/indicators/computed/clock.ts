import type { Day } from '../../platform/day.ts'

/** The periods by the day on which they end. */
export interface Clock {
  first: Day
  /** In the order in which they are asked about. */
  ends: readonly Day[]
  size: number
  /** Which period ends so many days after the first day. */
  at: Int16Array
}

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** @param first the day from which days are counted: that of the first end, unless another clock is to count alike */
export const clockOf = (ends: readonly Day[], first = ends.toSorted()[0]): Clock => {
  const last = ends.toSorted().at(-1)
  if (!first || !last) throw new Error('No period is asked about.')
  const at = new Int16Array(daysBetween(first, last) + 1)
  for (const [index, end] of ends.entries()) at[daysBetween(first, end)] = index
  return { first, ends, size: ends.length, at }
}

/** Bytes as the database packed them: no bytes for no rows. */
export const viewOf = (bytes: Buffer | null): DataView =>
  bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new DataView(new ArrayBuffer(0))
