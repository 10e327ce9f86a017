import { addDays, dayOf, type Day } from '../day.ts'
import { isWorkingDay } from './working-days.ts'

/** The hours in which an office answers, whole hours of London time. */
export interface OfficeHours {
  opens: number
  closes: number
}

const minute = 60_000

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in London, `09:14`. */
export const londonTime = (at: Date): string => clock.format(at)

/** Minutes since midnight in London. */
const minutesOf = (at: Date): number => {
  const [hour = 0, minutes = 0] = clock.format(at).split(':').map(Number)
  return hour * 60 + minutes
}

/** The instant at so many minutes after midnight of a day in London. No office opens while the clocks change. */
export const londonInstant = (on: Day, minutes: number): Date => {
  const guess = new Date(Date.parse(`${on}T00:00:00Z`) + minutes * minute)
  const ahead = minutesOf(guess) - minutes // an hour in summer
  return new Date(guess.getTime() - (((ahead % 1440) + 1440) % 1440) * minute)
}

/**
 * The instant so many working hours after `start`: only the hours in which the office is open on working days count. What
 * comes in outside them counts from when it opens next; what ends as the office closes is due then, not the next morning.
 *
 * @throws CalendarEnds beyond the years whose bank holidays are loaded
 */
export const addWorkingHours = (start: Date, hours: number, { opens, closes }: OfficeHours): Date => {
  let on = dayOf(start)
  let from = Math.max(minutesOf(start), opens * 60)
  let left = hours * 60
  for (;;) {
    const room = isWorkingDay(on) ? closes * 60 - from : 0
    if (room > 0 && left <= room) return londonInstant(on, from + left)
    left -= Math.max(0, room)
    on = addDays(on, 1)
    from = opens * 60
  }
}
