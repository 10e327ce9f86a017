import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { daysInWords } from './title-of.ts'

test.each([
  ['2026-10-06', '2026-10-06', '6 October 2026'],
  ['2026-10-06', '2026-10-07', '6 and 7 October 2026'],
  ['2026-10-05', '2026-10-16', '5 to 16 October 2026'],
  ['2026-09-28', '2026-10-09', '28 September to 9 October 2026'],
  ['2026-09-30', '2026-10-01', '30 September and 1 October 2026'],
  ['2025-12-15', '2026-01-09', '15 December 2025 to 9 January 2026'],
])('from %s to %s is said “%s” with the last', (start, end, expected) => {
  expect(daysInWords(day(start), day(end))).toBe(expected)
})
