import { day, type Day } from '../../platform/day.ts'

/** Days counted from the day of planting, so that some things are due and some late whenever the demonstration is started. */
export interface Days {
  today: Day
  ago: (months: number, days?: number) => Day
  ahead: (months: number, days?: number) => Day
}

export const daysFrom = (today: Day): Days => {
  const moved = (months: number, days: number): Day => {
    const [year = 0, month = 1, date = 1] = today.split('-').map(Number)
    return day(new Date(Date.UTC(year, month - 1 + months, Math.min(date, 28) + days)).toISOString().slice(0, 10))
  }
  return { today, ago: (months, days = 0) => moved(-months, -days), ahead: (months, days = 0) => moved(months, days) }
}
