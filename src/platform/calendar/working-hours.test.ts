import { expect, test } from 'vitest'
import { addWorkingHours, londonInstant } from './working-hours.ts'
import { day } from '../day.ts'

const office = { opens: 9, closes: 17 }

test.each([
  ['within a day', '2026-11-24T10:15:00Z', 4, '2026-11-24T14:15:00Z'],
  ['to the very end of a day', '2026-11-24T13:00:00Z', 4, '2026-11-24T17:00:00Z'],
  ['over a night', '2026-11-24T15:30:00Z', 4, '2026-11-25T11:30:00Z'],
  ['over a weekend', '2026-11-27T16:00:00Z', 4, '2026-11-30T12:00:00Z'],
  ['asked before the office opens', '2026-11-24T07:12:00Z', 1, '2026-11-24T10:00:00Z'],
  ['asked in the evening', '2026-11-24T19:12:00Z', 1, '2026-11-25T10:00:00Z'],
  ['asked on a Sunday', '2026-11-29T12:00:00Z', 8, '2026-11-30T17:00:00Z'],
  ['over Christmas', '2026-12-24T16:00:00Z', 2, '2026-12-29T10:00:00Z'],
  ['in summer time', '2026-07-01T09:00:00Z', 2, '2026-07-01T11:00:00Z'],
  ['over the night the clocks go back', '2026-10-23T15:00:00Z', 2, '2026-10-26T10:00:00Z'],
  ['a whole week', '2026-11-23T09:00:00Z', 40, '2026-11-27T17:00:00Z'],
] as const)('%s', (_, start, hours, due) => {
  expect(addWorkingHours(new Date(start), hours, office).toISOString()).toBe(new Date(due).toISOString())
})

test('nine in the morning in London is eight in UTC in summer', () => {
  expect(londonInstant(day('2026-07-01'), 540).toISOString()).toBe('2026-07-01T08:00:00.000Z')
  expect(londonInstant(day('2026-12-01'), 540).toISOString()).toBe('2026-12-01T09:00:00.000Z')
})
