import { addMonths, dayNumbered, numberOf } from '../../platform/calendar/days.ts'
import { isWorked, plusWorkingDays as workingDaysAfter } from '../working-days.ts'

/** Days since 1 January 1970: a life is reckoned in them and written as days. */
export type DayNumber = number

export const never: DayNumber = Number.POSITIVE_INFINITY

/** Remembers what was worked out for a day and a count: the lives of a whole authority share the same few thousand days. */
const remembered = (workOut: (from: DayNumber, count: number) => DayNumber) => {
  const known = new Map<number, DayNumber>()
  return (from: DayNumber, count = 0): DayNumber => {
    const key = from * 4096 + count + 1024
    const before = known.get(key)
    if (before !== undefined) return before
    const result = workOut(from, count)
    known.set(key, result)
    return result
  }
}

export const plusWorkingDays = remembered((from, count) => numberOf(workingDaysAfter(dayNumbered(from), count)))
export const plusMonths = remembered((from, count) => numberOf(addMonths(dayNumbered(from), count)))

/** The day somebody reaches an age; who is born on 29 February, on the 28th of other years. */
export const reaches = (born: DayNumber, years: number): DayNumber => plusMonths(born, 12 * years)

export const ageOn = (born: DayNumber, on: DayNumber): number => {
  const years = Math.floor((on - born) / 365.25)
  return reaches(born, years + 1) <= on ? years + 1 : reaches(born, years) > on ? years - 1 : years
}

/** The day itself where people work on it, else the next such day. */
export const workdayFrom = remembered((from) => seek(from, 1))
/** The day itself where people work on it, else the last such day before. */
export const workdayUpTo = remembered((from) => seek(from, -1))

const seek = (from: DayNumber, step: 1 | -1): DayNumber => {
  let at = from
  while (!isWorked(dayNumbered(at))) at += step
  return at
}

/** The first of September on or after the fourth birthday: a child is of school age in the reception year that it begins. */
export const startsSchool = (born: DayNumber): DayNumber => firstSeptemberFrom(reaches(born, 4))

/** The end of June of the school year in which somebody is sixteen at its last day. */
export const leavesSchool = (born: DayNumber): DayNumber => plusMonths(firstSeptemberFrom(reaches(born, 15)), 10)

const firstSeptemberFrom = (from: DayNumber): DayNumber => {
  const on = dayNumbered(from)
  const year = Number(on.slice(0, 4))
  const [, month = ''] = on.split('-')
  const september = Date.UTC(month > '08' && on.slice(5) !== '09-01' ? year + 1 : year, 8, 1)
  return september / 86_400_000
}
