import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { mustBeInItsPower } from './powers.ts'

const first = day('2026-05-29')
const may =
  (forum: string, kind: 'close' | 're-date' | 'escalate' | 'other', toOn: string | null = null) =>
  () => {
    mustBeInItsPower(forum, { kind, toOn: toOn === null ? null : day(toOn) }, first)
  }

test('a delivery team moves a date by two weeks at most, from the date promised first', () => {
  expect(may('delivery team', 're-date', '2026-06-12')).not.toThrow()
  expect(may('delivery team', 're-date', '2026-06-13')).toThrow('here to 12 June 2026: it was first due 29 May 2026')
})

test('a delivery team closes nothing, and may escalate', () => {
  expect(may('delivery team', 'close')).toThrow('does not close actions')
  expect(may('delivery team', 'escalate')).not.toThrow()
  expect(may('delivery team', 'other')).not.toThrow()
})

test('a board is not held by that', () => {
  expect(may('improvement board', 're-date', '2026-12-31')).not.toThrow()
  expect(may('improvement board', 'close')).not.toThrow()
})
