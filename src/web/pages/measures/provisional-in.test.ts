import { expect, test } from 'vitest'
import { day } from '../../../platform/day.ts'
import { provisionalIn } from './provisional-in.ts'

const reading = (periodEnd: string, isProvisional: boolean) => ({ periodEnd: day(periodEnd), isProvisional })

test.each([
  ['none', [reading('2026-08-31', false)], 'Every reading is final.'],
  [
    'one of two',
    [reading('2026-08-31', false), reading('2026-09-30', true)],
    'Provisional, so that it may still change: 2026-09-30. The others are final.',
  ],
  [
    'all',
    [reading('2026-08-31', true), reading('2026-09-30', true)],
    'Provisional, so that they may still change: 2026-08-31, 2026-09-30.',
  ],
])('under a picture stands which readings are provisional: %s', (_, readings, says) => {
  expect(provisionalIn(readings, (periodEnd) => periodEnd)).toBe(says)
})
