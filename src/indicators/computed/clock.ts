import type { Day } from '../../platform/day.ts'

/** The periods by the day on which they end. */
export interface Clock {
  first: Day
  /** In the order of time. */
  ends: readonly Day[]
  size: number
  /** Which period ends so many days after the first. */
  at: ReadonlyMap<number, number>
}

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const clockOf = (days: readonly Day[]): Clock => {
  const [first] = days.toSorted()
  if (!first) throw new Error('No period is asked about.')
  return {
    first,
    ends: days,
    size: days.length,
    at: new Map(days.map((end, index) => [daysBetween(first, end), index])),
  }
}

/** Bytes as the database packed them: no bytes for no rows. */
export const viewOf = (bytes: Buffer | null): DataView =>
  bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new DataView(new ArrayBuffer(0))
