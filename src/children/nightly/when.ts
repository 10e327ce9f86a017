import { londonInstant, londonTime } from '../../platform/calendar/working-hours.ts'
import { addDays, dayOf, type Day } from '../../platform/day.ts'

/** When the folder is looked at each day: the time of day in London, `02:00`. */
export type TimeOfDay = string

const minutesOf = (time: TimeOfDay): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The day whose turn has come by now: today’s from its time on, and before that none. */
export const dueNight = (now: Date, at: TimeOfDay): Day | undefined => (londonTime(now) >= at ? dayOf(now) : undefined)

/** When the next one begins: today where it has not been done, else tomorrow. A time that has passed means as soon as may be. */
export const nextNight = (now: Date, at: TimeOfDay, lastOf: Day | undefined): Date => {
  const today = dayOf(now)
  const of = lastOf !== undefined && lastOf >= today ? addDays(lastOf, 1) : today
  const planned = londonInstant(of, minutesOf(at))
  return planned > now ? planned : now
}
