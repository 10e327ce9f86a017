import { day, type Day } from '../day.ts'
import { bankHolidays } from './bank-holidays.ts'
import { dayNumbered, numberOf, weekdayOf } from './days.ts'

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

const firstNumber = numberOf(workingDaysKnown.from) - 1 // the day before the first, after which none has passed
const lastNumber = numberOf(workingDaysKnown.to)

/** Every working day that is known, and how many have passed by the end of each day: clocks are counted by the thousand. */
const workingDays: Day[] = []
const passed = Array.from({ length: lastNumber - firstNumber + 1 }, (_, at) => {
  const value = dayNumbered(firstNumber + at)
  const weekday = weekdayOf(value)
  if (at > 0 && weekday !== 0 && weekday !== 6 && !closed.has(value)) workingDays.push(value)
  return workingDays.length
})

/** How many working days have passed by the end of a day. @throws CalendarEnds */
const passedBy = (number: number): number => {
  const count = passed[number - firstNumber]
  if (count === undefined) throw new CalendarEnds(dayNumbered(number))
  return count
}

/**
 * True on Monday to Friday save bank holidays of England and Wales, Good Friday and Christmas Day.
 *
 * @throws CalendarEnds outside the years whose bank holidays are loaded
 */
export const isWorkingDay = (value: Day): boolean => {
  if (value < workingDaysKnown.from || value > workingDaysKnown.to) throw new CalendarEnds(value)
  return passedBy(numberOf(value)) > passedBy(numberOf(value) - 1)
}

/**
 * The day that is `count` working days after `start`, which is not counted itself; before it where `count` is negative.
 * With 0, `start` as it is.
 *
 * @throws CalendarEnds
 */
export const addWorkingDays = (start: Day, count: number): Day => {
  if (count === 0) return start
  const number = numberOf(start)
  const place = count > 0 ? passedBy(number) + count - 1 : passedBy(number - 1) + count
  const found = workingDays[place]
  if (found === undefined) throw new CalendarEnds(dayNumbered(count > 0 ? lastNumber + 1 : firstNumber))
  return found
}

/** How many working days lie after `start` up to and with `end`; negative where `end` is earlier. @throws CalendarEnds */
export const workingDaysBetween = (start: Day, end: Day): number => {
  if (end < start) return -workingDaysBetween(end, start)
  return start === end ? 0 : passedBy(numberOf(end)) - passedBy(numberOf(start))
}
