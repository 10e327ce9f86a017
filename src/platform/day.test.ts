import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayOf, instantInWords, inWords, isDay } from './day.ts'

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2026-11-31', false],
  ['2026-1-3', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test('what is not a day says how a day is written', () => {
  expect(() => day('24/11/2026')).toThrow('2026-11-24')
})

test('the day is the day in London: an instant before midnight in summer time is already tomorrow', () => {
  expect(dayOf(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
  expect(dayOf(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01')
})

test('days and instants are written out in full words', () => {
  expect(inWords(day('2026-11-04'))).toBe('4 November 2026')
  expect(instantInWords(new Date('2026-07-01T08:05:00Z'))).toBe('1 July 2026, 09:05')
})

test('every day of two centuries is a day and reads back', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      expect(isDay(date.toISOString().slice(0, 10))).toBe(true)
    }),
  )
})
