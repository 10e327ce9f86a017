import { day, type Day } from './day.ts'

/** The months as they are called, January first, in small letters. */
export const monthNames: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const partsOf = (value: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = value.split('-').map(Number)
  return [year, month, date]
}

/** The same day of the month, `count` months on (or back, where it is negative); the last of the month where it has no such day. */
export const addMonths = (value: Day, count: number): Day => {
  const [year, month, date] = partsOf(value)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate() // day 0 of the next month
  return day(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10))
}

/** Whole months from one day to another; negative where the second comes first. */
export const monthsBetween = (from: Day, to: Day): number => {
  if (to < from) return -monthsBetween(to, from)
  const [fromYear, fromMonth] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return addMonths(from, months) > to ? months - 1 : months
}

const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `2 years 7 months`, `11 months`, `less than a month`: how long it is from one day to a later one. */
export const ageInWords = (from: Day, to: Day): string => {
  const months = Math.abs(monthsBetween(from, to))
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (months === 0) return 'less than a month'
  return [years > 0 && some(years, 'year'), rest > 0 && some(rest, 'month')].filter(Boolean).join(' ')
}
