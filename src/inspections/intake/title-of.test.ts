import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import type { Pack } from '../reading/index.ts'
import { daysInWords, titleOfPack } from './title-of.ts'

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

test('papers of a committee are called by whose they are; without an agenda they are its minutes', () => {
  const named = { committee: 'Children and Young People Scrutiny Committee', meetingDate: day('2026-07-16') }
  const [item, minute] = [{} as Pack['items'][number], {} as Pack['minutes'][number]]
  expect(titleOfPack({ ...named, items: [item], minutes: [minute] })).toBe(
    'Papers of the Children and Young People Scrutiny Committee, 16 July 2026',
  )
  expect(titleOfPack({ ...named, items: [], minutes: [minute] })).toMatch(/^Minutes of the Children/)
  expect(titleOfPack({ ...named, meetingDate: null, items: [], minutes: [] })).toBe(
    'Papers of the Children and Young People Scrutiny Committee',
  )
  expect(titleOfPack({ ...named, committee: null, items: [item], minutes: [] })).toBe('')
})
