import { day, type Day } from '../day.ts'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, dayNumbered, numberOf, weekdayOf } from './days.ts'

const years = Object.keys(bankHolidays).map(Number)
const firstYear = Math.min(...years)
const lastYear = Math.max(...years)

const closed = new Set(
  Object.entries(bankHolidays).flatMap(([year, days]) => days.split(' ').map((rest) => `${year}-${rest}`)),
)

/** Thrown rather than guess: the bank holidays of a year that is not loaded are not known. */
export class CalendarEnds extends RangeError {
  constructor(value: Day) {
    super(
      `Working days cannot be counted on ${value}: bank holidays are loaded for ${firstYear} to ${lastYear}. Load the year’s list first.`,
    )
  }
}

/** The first and the last day on which working days can be counted. */
export const workingDaysKnown: { from: Day; to: Day } = {
  from: day(`${firstYear}-01-01`),
  to: day(`${lastYear}-12-31`),
}

/**
 * True on Monday to Friday save bank holidays of England and Wales, Good Friday and Christmas Day.
 *
 * @throws CalendarEnds outside the years whose bank holidays are loaded
 */
export const isWorkingDay = (value: Day): boolean => {
  if (value < workingDaysKnown.from || value > workingDaysKnown.to) throw new CalendarEnds(value)
  const weekday = weekdayOf(value)
  return weekday !== 0 && weekday !== 6 && !closed.has(value)
}

/**
 * The day that is `count` working days after `start`, which is not counted itself; before it where `count` is negative.
 * With 0, `start` as it is.
 *
 * @throws CalendarEnds
 */
export const addWorkingDays = (start: Day, count: number): Day => {
  const step = count < 0 ? -1 : 1
  let at = start
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left--
  }
  return at
}

/** How many working days lie after `start` up to and with `end`; negative where `end` is earlier. @throws CalendarEnds */
export const workingDaysBetween = (start: Day, end: Day): number => {
  if (end < start) return -workingDaysBetween(end, start)
  let count = 0
  for (let at = numberOf(start) + 1; at <= numberOf(end); at++) if (isWorkingDay(dayNumbered(at))) count++
  return count
}
