import { addDays, type Day } from '../platform/day.ts'
import { weekdayOf } from '../platform/calendar/days.ts'
import { isWorkingDay, workingDaysKnown } from '../platform/calendar/working-days.ts'

/** Whether people work in the invented authority on this day. Beyond the bank holidays that are known, weekends alone count. */
export const isWorked = (on: Day): boolean => {
  if (on >= workingDaysKnown.from && on <= workingDaysKnown.to) return isWorkingDay(on)
  const weekday = weekdayOf(on)
  return weekday !== 0 && weekday !== 6
}

/** So many days on which people work after a day, or before it where `count` is negative. */
export const plusWorkingDays = (from: Day, count: number): Day => {
  const step = Math.sign(count)
  let on = from
  for (let left = Math.abs(count); left > 0;) {
    on = addDays(on, step)
    if (isWorked(on)) left--
  }
  return on
}
