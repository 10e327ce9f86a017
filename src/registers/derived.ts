import { day, type Day } from '../platform/day.ts'
import { daysBetween } from './clock.ts'
import type { Derived, Values } from './definition.ts'

/** A number worked out from the days of an entry; null where the first day is empty. */
export const derivedValue = ({ from, to }: Derived, values: Values, today: Day): number | null => {
  const start = values[from]
  if (start === undefined) return null
  const end = to === undefined ? undefined : values[to]
  return daysBetween(day(String(start)), end === undefined ? today : day(String(end)))
}
