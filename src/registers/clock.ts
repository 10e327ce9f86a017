import { day, type Day } from '../platform/day.ts'
import { isFinished, type Clock, type Register, type Values } from './definition.ts'

/** The same day of the month so many months on; where that month is shorter, its last day. */
export const addMonths = (from: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const found = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
  return day(found.toISOString().slice(0, 10))
}

const millisecondsOfDay = 86_400_000

export const addDays = (from: Day, days: number): Day =>
  day(new Date(Date.parse(from) + days * millisecondsOfDay).toISOString().slice(0, 10))

/** Days from one day to another: 1 from today to tomorrow. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / millisecondsOfDay

/** When this clock runs out for an entry, and from which day it was counted; undefined where it is not running. */
export const runsOut = (
  clock: Clock,
  values: Values,
): { on: Day; counted: { field: string; from: Day } } | undefined => {
  if (clock.onlyWhen && !clock.onlyWhen.is.includes(String(values[clock.onlyWhen.field] ?? ''))) return undefined
  const field = clock.from.find((name) => values[name] !== undefined)
  if (field === undefined) return undefined
  const from = day(String(values[field])) // only days are named in `from`: held by a test of the definitions
  const done = clock.doneBy === undefined ? undefined : values[clock.doneBy]
  if (done !== undefined && String(done) >= from) return undefined
  const { after } = clock
  if (after === 'that day') return { on: from, counted: { field, from } }
  if ('days' in after) return { on: addDays(from, after.days), counted: { field, from } }
  const months = typeof after.months === 'number' ? after.months : Number(values[after.months.field])
  return Number.isFinite(months) ? { on: addMonths(from, months), counted: { field, from } } : undefined
}

/** The first day on which something is asked of the entry; null where nothing is. */
export const dueOn = (register: Register, values: Values): Day | null => {
  if (isFinished(register, values)) return null
  const days = (register.clocks ?? []).flatMap((clock) => runsOut(clock, values)?.on ?? [])
  return days.toSorted()[0] ?? null
}

/** How many days before its day something of this register begins to be due. */
export const remindsFrom = (register: Register): number =>
  Math.max(0, ...(register.clocks ?? []).flatMap((clock) => clock.remindDaysBefore))

/**
 * Whether a clock is answered by giving the day on which something was done, from which it then runs again. The others are
 * answered by editing the entry: a new day, or another state.
 */
export const isMarkable = (register: Register, { from, answeredBy }: Clock): boolean => {
  const field = register.fields.find(({ name }) => name === answeredBy.field)
  return field?.kind === 'day' && field.notInFuture === true && from.includes(field.name)
}
