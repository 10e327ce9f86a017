import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, type Day } from '../day.ts'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, addMonths, daysBetween, weekdayOf } from './days.ts'
import { addWorkingDays, CalendarEnds, isWorkingDay, workingDaysBetween, workingDaysKnown } from './working-days.ts'

/** Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8): a second road to the same days. */
const easterOf = (year: number): Day => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(`${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`)
}

test.each(Object.keys(bankHolidays).map(Number))('the bank holidays of %i are those that the rules give', (year) => {
  const easter = easterOf(year)
  for (const closed of [addDays(easter, -2), addDays(easter, 1)]) expect(isWorkingDay(closed)).toBe(false)
  const listed = (bankHolidays[year] ?? '').split(' ')
  expect(listed).toEqual(listed.toSorted())
  for (const each of listed) expect([0, 6]).not.toContain(weekdayOf(day(`${year}-${each}`)))
  const special: Readonly<Record<number, number>> = { 2012: 1, 2022: 2, 2023: 1 }
  expect(listed).toHaveLength(8 + (special[year] ?? 0))
  for (const each of ['12-25', '12-26', '01-01']) expect(isWorkingDay(day(`${year}-${each}`))).toBe(false)
})

// The handbook's own vectors, 02-statutory-timescales.md, section 3.
test.each([
  ['V1', 1, '2026-04-02', '2026-04-07'],
  ['V2', 1, '2026-12-23', '2026-12-24'],
  ['V3', 45, '2026-11-23', '2027-01-28'],
  ['V4', 15, '2026-12-14', '2027-01-07'],
  ['V5', 10, '2026-03-25', '2026-04-10'],
  ['V6', 20, '2026-12-10', '2027-01-12'],
  ['V7', 70, '2023-01-13', '2023-04-25'],
  ['V8', 20, '2023-01-13', '2023-02-10'],
  ['V9', 30, '2024-05-20', '2024-07-02'],
  ['V10', 35, '2024-05-20', '2024-07-09'],
  ['V20', 20, '2026-12-18', '2027-01-20'],
])('%s: %i working days after %s is %s', (_, count, start, due) => {
  expect(addWorkingDays(day(start), count)).toBe(due)
  expect(workingDaysBetween(day(start), day(due))).toBe(count)
})

test.each([
  ['V11', 3, '2026-11-30', '2027-02-28'],
  ['V12', 6, '2026-08-31', '2027-02-28'],
  ['V13', 12, '2024-02-29', '2025-02-28'],
  ['back over a year’s end', -2, '2027-01-31', '2026-11-30'],
])('%s: %i months from %s is %s', (_, count, start, due) => {
  expect(addMonths(day(start), count)).toBe(due)
})

test('beyond the loaded years nothing is guessed', () => {
  expect(() => addWorkingDays(day('2027-12-30'), 5)).toThrow(CalendarEnds)
  expect(() => isWorkingDay(day('2011-12-30'))).toThrow('2012 to 2027')
})

const span = daysBetween(workingDaysKnown.from, workingDaysKnown.to)
const anyDay = fc.integer({ min: 0, max: span }).map((at) => addDays(workingDaysKnown.from, at))

test('splitting a period never gains or loses a working day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (...days) => {
      const [a, b, c] = days.toSorted()
      if (!a || !b || !c) return
      expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c))
      expect(workingDaysBetween(c, a)).toBe(-workingDaysBetween(a, c))
    }),
    { numRuns: 60 },
  )
})

test('so many working days on is a working day, and so many back is at or before where one began', () => {
  const early = fc.integer({ min: 400, max: span - 400 }).map((at) => addDays(workingDaysKnown.from, at))
  fc.assert(
    fc.property(early, fc.integer({ min: 1, max: 120 }), (start, count) => {
      const end = addWorkingDays(start, count)
      expect(isWorkingDay(end)).toBe(true)
      expect(workingDaysBetween(start, end)).toBe(count)
      expect(addWorkingDays(end, -count) <= start || isWorkingDay(start)).toBe(true)
    }),
    { numRuns: 100 },
  )
})
