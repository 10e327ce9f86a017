import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from './day.ts'
import { addMonths, ageInWords, monthsBetween } from './months.ts'

test.each([
  ['2026-04-24', 36, '2029-04-24'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
])('%s and %i months is %s', (from, count, to) => {
  expect(addMonths(day(from), count)).toBe(to)
})

test.each([
  ['2024-04-24', '2026-11-24', '2 years 7 months'],
  ['2024-04-25', '2026-04-24', '1 year 11 months'],
  ['2025-11-24', '2026-11-24', '1 year'],
  ['2026-10-25', '2026-11-24', 'less than a month'],
])('from %s to %s is %s', (from, to, words) => {
  expect(ageInWords(day(from), day(to))).toBe(words)
})

test('the months between a day and one so many months later are that many', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.nat({ max: 240 }), (date, count) => {
      const from = day(date.toISOString().slice(0, 10))
      expect(monthsBetween(from, addMonths(from, count))).toBe(count)
    }),
  )
})
