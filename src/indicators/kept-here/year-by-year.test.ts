import { describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import type { KeptHereTime } from './kept-here.ts'
import { yearByYear } from './year-by-year.ts'

const time = (from: string, to: string, counted: number, outOf = counted, more = {}): KeptHereTime => ({
  from: day(from),
  to: day(to),
  counted,
  outOf,
  amount: null,
  leftOut: 0,
  provisional: 0,
  ...more,
})
const schoolYear = (ends: number, counted: number, outOf: number, more = {}) =>
  time(`${ends - 1}-09-01`, `${ends}-08-31`, counted, outOf, more)

describe('what is reported of whole years, for those who may not read the reports', () => {
  test.each([
    ['few who were counted', 4, 24, 'c'],
    ['few who were not', 20, 24, 'c'],
    ['few in all', 0, 5, 'c'],
    ['six of each', 6, 12, 5],
    ['nobody who was counted', 0, 24, 0],
  ])('%s: %i of %i are shown as %s', (_, counted, outOf, shown) => {
    const { years } = yearByYear({ unit: '%' }, [schoolYear(2026, counted, outOf)])
    expect(years).toMatchObject([{ counted: shown, outOf: shown === 'c' ? 'c' : Math.round(outOf / 5) * 5 }])
  })

  test.each([
    [0, 0],
    [1, 'c'],
    [5, 'c'],
    [6, 5],
    [38, 40],
  ])('a count of %i is shown as %s, and out of nothing', (counted, shown) => {
    const { years, together } = yearByYear({ unit: 'count' }, [time('2025-04-01', '2026-03-31', counted)])
    expect(years).toMatchObject([{ counted: shown, outOf: null }])
    expect(together).toBeNull()
  })

  test('years too small for a share have one together, also where one of them is hidden', () => {
    const { years, together } = yearByYear({ unit: '%' }, [
      schoolYear(2024, 7, 25),
      schoolYear(2026, 4, 24, { provisional: 1 }),
      schoolYear(2025, 6, 27),
    ])
    expect(years.map(({ to, counted, provisional }) => [to, counted, provisional])).toEqual([
      ['2026-08-31', 'c', true],
      ['2025-08-31', 5, false],
      ['2024-08-31', 5, false],
    ])
    expect(together).toEqual({
      from: '2023-09-01',
      to: '2026-08-31',
      counted: 15,
      outOf: 75,
      share: 20,
      provisional: true,
    })
  })

  test('a quarter, a year that overlaps a later one and one that could not be told are left out', () => {
    const { years } = yearByYear({ unit: 'count' }, [
      time('2026-01-01', '2026-03-31', 9),
      time('2025-04-01', '2026-03-31', 38),
      time('2025-01-01', '2025-12-31', 30),
      time('2024-04-01', '2025-03-31', 31, 31, { leftOut: 1 }),
      time('2023-04-01', '2024-03-31', 21),
    ])
    expect(years.map(({ to }) => to)).toEqual(['2026-03-31', '2024-03-31'])
  })
})
