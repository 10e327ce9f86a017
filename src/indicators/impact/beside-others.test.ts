import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursOf } from '../published/area.ts'
import type { Figure } from '../published/figure.ts'
import { periodOf } from '../published/period.ts'
import { besideOthers, type BesideOthers } from './beside-others.ts'

const area = '826'
const neighbours = neighboursOf(area).map(({ code }) => code)
const figure = (code: string, year: number, value: number | null): Figure => ({
  area: code,
  period: periodOf(String(year)),
  value,
  mark: value === null ? 'x' : '',
  source: 'Drawn',
  retrievedFrom: 'drawn',
  releaseId: null,
})
const share = { unit: '%' } as const
const first = 2015

/** Figures by area from values by year; 2020 is the year of the change. */
const drawn = (own: readonly number[], others: (nth: number, year: number) => number | null) =>
  new Map([
    [area, own.map((value, nth) => figure(area, first + nth, value))],
    ...neighbours.map(
      (code, nth) => [code, own.map((_, year) => figure(code, first + year, others(nth, year)))] as const,
    ),
  ])
const asked = { area, year: 2020 }
const found = (result: BesideOthers) => {
  if (result.kind === 'refused') throw new Error(result.because)
  return result
}

test('what the neighbours went through too is taken off; each neighbour is tried as if it had been the one', () => {
  // Ours: 40, then 60; the neighbours: 30, then 45. The gap is 10 before and 15 after.
  const result = found(
    besideOthers(
      share,
      drawn([40, 41, 40, 41, 40, 99, 60, 61, 60, 61, 60], (nth, year) => (year < 5 ? 30 : 45) + (year % 2) + nth / 10),
      asked,
    ),
  )
  expect(result.years).toEqual({
    before: ['2015', '2016', '2017', '2018', '2019'],
    after: ['2021', '2022', '2023', '2024', '2025'],
  })
  expect(result.own.value).toBeCloseTo(20)
  expect(result.others.value).toBeCloseTo(15)
  expect(result.others.of).toBe(neighbours.length)
  expect(result.inDifferences.value).toBeCloseTo(5)
  expect(result).toMatchObject({ wentAlike: true, asFar: 0, mostGrade: 2 })
})

test('where neighbours at which nothing was done moved as far, it may be chance', () => {
  const result = found(
    besideOthers(
      share,
      drawn(
        [40, 41, 40, 41, 40, 99, 46, 47, 46, 47, 46],
        (nth, year) => 30 + (year % 2) + (year < 5 ? 0 : (nth % 3) * 9 - 9),
      ),
      asked,
    ),
  )
  expect(result.asFar).toBeGreaterThan(1)
  expect(result.mostGrade).toBe(1)
})

test('where we had been drawing away before, nothing is said of what would have happened', () => {
  const result = found(
    besideOthers(
      share,
      drawn([40, 43, 46, 49, 52, 55, 58, 61, 64, 67, 70], () => 40),
      asked,
    ),
  )
  expect(result).toMatchObject({ wentAlike: false, mostGrade: 1 })
})

test('a neighbour that does not publish every year is left out, and too few neighbours are refused', () => {
  const own = [40, 41, 40, 41, 40, 99, 60, 61, 60, 61, 60]
  const without = (few: number) => drawn(own, (nth, year) => (nth < few && year === 7 ? null : 30 + (year % 2)))
  expect(found(besideOthers(share, without(4), asked)).others.of).toBe(neighbours.length - 4)
  expect(besideOthers(share, without(6), asked)).toEqual({
    kind: 'refused',
    because: `Only ${neighbours.length - 6} of the statistical neighbours publish every one of these years; it takes 6.`,
  })
})

test.each([
  ['a total', { unit: 'count' } as const, 2020, /It is a total/],
  ['too few years', share, 2017, /It takes 3 published years on each side of 2017; there are 2 before and 5 after\./],
])('%s is refused', (_, indicator, year, because) => {
  const result = besideOthers(
    indicator,
    drawn(
      Array.from({ length: 11 }, () => 40),
      () => 30,
    ),
    { area, year },
  )
  expect(result.kind === 'refused' && result.because).toMatch(because)
})

test('what happens to everybody alike is no difference, and never carries more than going together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 11, maxLength: 11 }),
      fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 11, maxLength: 11 }),
      (common, base) => {
        const result = found(
          besideOthers(
            share,
            drawn(
              common.map((value) => value + (base[10] ?? 0)),
              (nth, year) => (common[year] ?? 0) + (base[nth] ?? 0),
            ),
            asked,
          ),
        )
        expect(result.inDifferences.value).toBeCloseTo(0)
        expect(result.mostGrade).toBe(1)
      },
    ),
    { numRuns: 100 },
  )
})
