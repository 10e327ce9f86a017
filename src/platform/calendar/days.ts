import { day, type Day } from '../day.ts'

const dayLength = 86_400_000 // milliseconds: these are days of UTC, which has no summer time

/** Days since 1 January 1970: for arithmetic on days. */
export const numberOf = (value: Day): number => Date.parse(`${value}T00:00:00Z`) / dayLength

/** The same few thousand days are asked for again and again: each is written once. */
const written = new Map<number, Day>()

export const dayNumbered = (number: number): Day => {
  const known = written.get(number)
  if (known) return known
  const made = day(new Date(number * dayLength).toISOString().slice(0, 10))
  written.set(number, made)
  return made
}

export const addDays = (value: Day, count: number): Day => dayNumbered(numberOf(value) + count)

/** Days from `start` to `end`; negative where the end is earlier, 0 where they are one day. */
export const daysBetween = (start: Day, end: Day): number => numberOf(end) - numberOf(start)

/** The day of the same number `count` months on (or back); the last day of that month where it has no such day. */
export const addMonths = (value: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = value.split('-').map(Number)
  const months = year * 12 + (month - 1) + count
  const [toYear, toMonth] = [Math.floor(months / 12), months % 12]
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return day(new Date(Date.UTC(toYear, toMonth, Math.min(date, last))).toISOString().slice(0, 10))
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (value: Day): number => (((numberOf(value) + 4) % 7) + 7) % 7 // 1 January 1970 was a Thursday
