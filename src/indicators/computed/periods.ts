import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { day, inWords, type Day } from '../../platform/day.ts'
import type { Computed } from './definition.ts'
import type { Period } from './known-tables.ts'

/** How many whole months back the numbers go. */
export const monthsKept = 60

/** The twelve months to the day of the delivery, and the twelve months before those. */
export const periodsNow = (asAt: Day): Period[] => {
  const aYearBefore = addMonths(asAt, -12)
  return [
    { startsOn: addDays(aYearBefore, 1), endsOn: asAt },
    { startsOn: addDays(addMonths(asAt, -24), 1), endsOn: aYearBefore },
  ]
}

/** The whole months that had ended by a day, newest first. */
export const monthsBefore = (asAt: Day, count = monthsKept): Period[] => {
  const nextMonth = addMonths(day(`${asAt.slice(0, 7)}-01`), 1)
  const endOfThis = addDays(nextMonth, -1)
  const first = endOfThis === asAt ? nextMonth : addMonths(nextMonth, -1)
  return Array.from({ length: count }, (_, back) => ({
    startsOn: addMonths(first, -back - 1),
    endsOn: addDays(addMonths(first, -back), -1),
  }))
}

/** How many whole months have ended after one day up to another. */
export const monthsPassed = (from: Day, to: Day): number => {
  const numberOf = (asAt: Day): number => {
    const [year = 0, month = 0] = (monthsBefore(asAt, 1)[0]?.endsOn ?? asAt).split('-').map(Number)
    return year * 12 + month
  }
  return numberOf(to) - numberOf(from)
}

/** A month by its name, `2026-09`. */
export const monthOf = (name: string): Period => {
  const startsOn = day(`${name}-01`)
  return { startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }
}

/** The time that a number is of: `27 November 2026`, `12 months to 27 November 2026`. */
export const heldOver = (over: Computed['over'], { startsOn, endsOn }: Period): string => {
  if (over !== 'period') return inWords(endsOn)
  const isAYear = startsOn === addDays(addMonths(endsOn, -12), 1)
  return isAYear ? `12 months to ${inWords(endsOn)}` : `${inWords(startsOn)} to ${inWords(endsOn)}`
}
