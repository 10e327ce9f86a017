import { z } from 'zod'
import { isDay, type Day } from '../platform/day.ts'

type Typed = Readonly<Record<string, string | undefined>>

const box = z.string().max(20).optional().catch(undefined)

/** The three boxes of a date input as they come in an address or a form: pass through `readTypedDay`. */
export const typedDay = (prefix: string) => ({
  [`${prefix}-day`]: box,
  [`${prefix}-month`]: box,
  [`${prefix}-year`]: box,
})

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day in the three boxes `prefix-day`, `-month` and `-year`; null where all are empty. A month may be its name and a
 * year its last two digits. `problem` says what to do where they make no day.
 */
export const readTypedDay = (prefix: string, typed: Typed): { day: Day | null; problem?: string } => {
  const [date, month, year] = ['day', 'month', 'year'].map((part) => (typed[`${prefix}-${part}`] ?? '').trim())
  if (!date && !month && !year) return { day: null }
  const named = monthNames.indexOf((month ?? '').toLowerCase().slice(0, 3)) + 1
  const number = named > 0 ? String(named) : (month ?? '')
  const full = /^\d\d$/.test(year ?? '') ? `20${year}` : (year ?? '')
  const text = `${full}-${number.padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return isDay(text)
    ? { day: text }
    : { day: null, problem: 'Give a day, month and year that exist, for example 27 3 2026.' }
}
