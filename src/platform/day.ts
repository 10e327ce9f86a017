import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`. It has no time zone: a deadline is a day in the life of a council, not an instant. */
export type Day = string & { readonly __day: true }

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const dash = '-'.charCodeAt(0)
const nought = '0'.charCodeAt(0)

/** The number that `length` digits from `at` on are; not a number where one of them is none. */
const digits = (text: string, at: number, length: number): number => {
  let number = 0
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - nought
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** Asked of every day that the database gives, thousands of times a page: it counts, and makes nothing. */
export const isDay = (text: string): text is Day => {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return false
  const [year, month, date] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0)
  return date >= 1 && date <= last && !Number.isNaN(year)
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

/** A page names the same few hundred days again and again: each is put into words once. */
const worded = new Map<Day, string>()
const mostWorded = 20_000

/** `24 November 2026` */
export const inWords = (value: Day): string => {
  const known = worded.get(value)
  if (known !== undefined) return known
  if (worded.size >= mostWorded) worded.clear()
  const words = longDay.format(new Date(`${value}T00:00:00Z`))
  worded.set(value, words)
  return words
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })

/** The month of a day: `November 2026` */
export const monthInWords = (value: string): string => monthFormat.format(millisecondsOf(value as Day))

/** The same where there is little room, as under a chart: `Nov 26` */
export const monthInShort = (value: string): string => shortMonthFormat.format(millisecondsOf(value as Day))

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
