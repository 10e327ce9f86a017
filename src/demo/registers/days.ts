import { day, type Day } from '../../platform/day.ts'

/** Days counted from the day of planting, so that some things are due and some late whenever the demonstration is started. */
export interface Days {
  today: Day
  ago: (months: number, days?: number) => Day
  ahead: (months: number, days?: number) => Day
  /** The last day of the month so many months before this one; of the quarter so many quarters before. */
  monthEnd: (back: number) => Day
  quarter: (back: number) => Day
}

export const daysFrom = (today: Day): Days => {
  const moved = (months: number, days: number): Day => {
    const [year = 0, month = 1, date = 1] = today.split('-').map(Number)
    return day(new Date(Date.UTC(year, month - 1 + months, Math.min(date, 28) + days)).toISOString().slice(0, 10))
  }
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number)
  const lastOf = (month: number): Day => day(new Date(Date.UTC(thisYear, month, 0)).toISOString().slice(0, 10))
  return {
    monthEnd: (back) => lastOf(thisMonth - back),
    quarter: (back) => lastOf(3 * (Math.ceil(thisMonth / 3) - back)),
    today,
    ago: (months, days = 0) => moved(-months, -days),
    ahead: (months, days = 0) => moved(months, days),
  }
}
