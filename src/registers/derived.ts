import { day, type Day } from '../platform/day.ts'
import { percentOf, rounded, shareInWords } from '../platform/round.ts'
import { daysBetween } from './clock.ts'
import type { DaysBetween, Derived, Values } from './definition.ts'

/** A number worked out from an entry; null where what it is made from is empty, or where there is no whole to share. */
export const derivedValue = (derived: Derived, values: Values, today: Day): number | null => {
  if ('from' in derived) return daysOf(derived, values, today)
  if ('share' in derived) {
    const [counted, of] = [values[derived.share], values[derived.of]]
    return typeof counted === 'number' && typeof of === 'number' && of > 0 ? percentOf(counted, of) : null
  }
  const { adds, takes = [] } = derived
  let sum = 0
  for (const [names, sign] of [
    [adds, 1],
    [takes, -1],
  ] as const) {
    for (const name of names) {
      const value = values[name]
      if (typeof value !== 'number') return null
      sum += sign * value
    }
  }
  return sum
}

const daysOf = ({ from, to }: DaysBetween, values: Values, today: Day): number | null => {
  const start = values[from]
  if (start === undefined) return null
  const end = to === undefined ? undefined : values[to]
  return daysBetween(day(String(start)), end === undefined ? today : day(String(end)))
}

/** The number as pages show it: a share with what it is a share of. */
export const derivedInWords = (derived: Derived, values: Values, today: Day): string => {
  const value = derivedValue(derived, values, today)
  if (value === null) return ''
  if (!('share' in derived)) return rounded(value)
  const [counted, of] = [Number(values[derived.share]), Number(values[derived.of])]
  return shareInWords(counted, of)
}
