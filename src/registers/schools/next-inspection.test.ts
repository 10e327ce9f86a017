import { describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { nextInspection } from './next-inspection.ts'

const of = (last: string | null, on: string, exempt = false) => {
  const { what, by, state } = nextInspection({ last: last === null ? null : day(last), exempt }, day(on))
  return [what, by, state]
}

describe('S-167: when a school is to be expected to be inspected', () => {
  test.each([
    ['before September 2015', '2015-08-31', 'a graded inspection (section 5)'],
    ['on 1 September 2015, which is since', '2015-09-01', 'an ungraded inspection (section 8)'],
    ['in 2018', '2018-06-12', 'an ungraded inspection (section 8)'],
  ])('by the rule until November 2025, once exempt and inspected last %s', (_, last, what) => {
    expect(of(last, '2024-06-01', true)).toEqual([what, '2026-08-01', 'later'])
  })

  test.each([
    ['the last day of the old rule', '2025-11-09', ['an ungraded inspection (section 8)', '2026-02-14', 'soon']],
    ['the first day of the new one', '2025-11-10', ['a full inspection', '2026-02-14', 'soon']],
  ])('on %s', (_, on, expected) => {
    expect(of('2022-02-14', on)).toEqual(expected)
  })

  test('from November 2025 the exemption counts no more: four years after the last inspection', () => {
    expect(of('2013-05-14', '2026-11-29', true)).toEqual(['a full inspection', '2017-05-14', 'overdue'])
  })

  test.each([
    ['its day', '2027-03-14', 'soon'],
    ['the day after', '2027-03-15', 'overdue'],
    ['more than half a year before', '2026-09-01', 'later'],
  ])('on %s', (_, on, state) => {
    expect(of('2023-03-14', on).at(-1)).toBe(state)
  })

  test('without an inspection nothing is said', () => {
    expect(of(null, '2026-11-29')).toEqual(['', null, 'unknown'])
  })
})
