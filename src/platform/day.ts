import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`. It has no time zone: a deadline is a day in the life of a council, not an instant. */
export type Day = string & { readonly __day: true }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Asked of every day that the database gives, so it counts and makes no `Date`. */
export const isDay = (text: string): text is Day => {
  const parts = pattern.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0)
  return date >= 1 && date <= last
}

/** The day written as `YYYY-MM-DD`. Throws when there is no such day. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`“${text}” is not a day of the form 2026-11-24.`)
  return text
}

export const Day = z.string().refine(isDay, 'Give a day that exists, such as 2026-11-24.')

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day in London at this instant. */
export const dayOf = (instant: Date): Day => day(londonDay.format(instant))

const millisecondsOf = (value: Day): number => Date.parse(`${value}T00:00:00Z`)
const millisecondsADay = 86_400_000

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (value: Day, days: number): Day =>
  day(new Date(millisecondsOf(value) + days * millisecondsADay).toISOString().slice(0, 10))

/** Days from `start` to `end`: 1 from one day to the next, negative where `end` is the earlier. */
export const daysBetween = (start: Day, end: Day): number =>
  Math.round((millisecondsOf(end) - millisecondsOf(start)) / millisecondsADay)

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `24 November 2026` */
export const inWords = (value: Day): string => longDay.format(new Date(`${value}T00:00:00Z`))

const instantFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** `24 November 2026, 09:14`, London time. */
export const instantInWords = (instant: Date): string => instantFormat.format(instant).replace(' at ', ', ')
