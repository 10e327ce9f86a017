import { addDays, addMonths } from '../platform/calendar/days.ts'
import { addWorkingDays, isWorkingDay } from '../platform/calendar/working-days.ts'
import { londonInstant, londonTime } from '../platform/calendar/working-hours.ts'
import { dayOf, type Day } from '../platform/day.ts'
import type { Counting, Limit } from './clock-rule.ts'

/** Thrown where a limit is counted in school days and the school's terms are not known. */
export class NoTerms extends Error {
  constructor() {
    super('School days can only be counted with the school’s own term dates, which are not loaded.')
  }
}

/** The day that lies the limit after `start`, which is day 0. Hours are counted in whole days, rounded up, where no time of day is known. */
export const after = (start: Day, { count, unit }: Limit): Day => {
  switch (unit) {
    case 'hours':
      return addDays(start, Math.ceil(count / 24))
    case 'days':
      return addDays(start, count)
    case 'working days':
      return addWorkingDays(start, count)
    case 'school days':
      throw new NoTerms()
    case 'weeks':
      return addDays(start, count * 7)
    case 'months':
      return addMonths(start, count)
    case 'years':
      return addMonths(start, count * 12)
  }
}

/** The moment so many hours after one in London: hours that pass, so that one night of the year has 23 and another 25. */
export const hoursAfter = (start: Day, at: string, hours: number): { on: Day; at: string } => {
  const [hour = 0, minutes = 0] = at.split(':').map(Number)
  const end = new Date(londonInstant(start, hour * 60 + minutes).getTime() + hours * 3_600_000)
  return { on: dayOf(end), at: londonTime(end) }
}

/** The last day on which the act is in time; of `at least`, the first. */
export const dueOn = (mode: Counting, start: Day, limit: Limit): Day => {
  switch (mode) {
    case 'after':
    case 'since the last':
    case 'at least':
      return after(start, limit)
    case 'beginning with':
      // The start is day 1: working days begin with it where it is one, and months end the day before their date.
      if (limit.unit === 'working days') return addWorkingDays(start, limit.count - (isWorkingDay(start) ? 1 : 0))
      return addDays(after(start, limit), -1)
    case 'before':
      return after(start, { ...limit, count: -limit.count })
    case 'clear days before':
      return addWorkingDays(start, -(limit.count + 1))
  }
}
