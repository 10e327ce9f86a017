import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isPossibleShare, overallOf, pointsOf, ratingFor, ratings, type Rating } from './hmip-youth-2018-overall.ts'

const rated = (points: string): Rating[] =>
  points.split('').map((digit) => {
    const rating = ratings[Number(digit)]
    if (!rating) throw new Error(`no rating has ${digit} points`)
    return rating
  })

test.each([
  ['all good', '222222222222', 24, 'Good'],
  ['half and half', '111111222222', 18, 'Requires improvement'],
  ['one better than half and half', '111112222222', 19, 'Good'],
  ['the highest that is still good', '333333222222', 30, 'Good'],
  ['one more', '333333322222', 31, 'Outstanding'],
  ['the highest that is still inadequate', '111111000000', 6, 'Inadequate'],
  ['one more than that', '111111100000', 7, 'Requires improvement'],
  ['a mixed report', '222122233022', 23, 'Good'],
  ['nothing', '000000000000', 0, 'Inadequate'],
  ['everything', '333333333333', 36, 'Outstanding'],
])('%s (%s) is %i of 36: %s', (_, points, sum, rating) => {
  expect(overallOf(rated(points))).toMatchObject({ points: sum, of: 36, rating })
})

test('23 of 36 is shown as 63.9 percent', () => {
  expect(overallOf(rated('222122233022')).percent).toBe(63.9)
})

test.each([11, 13, 0])('%i standards give no overall rating', (count) => {
  expect(() => overallOf(Array.from({ length: count }, () => 'Good' as const))).toThrow(RangeError)
})

test.each([-1, 37, 18.5])('%d is not a sum', (points) => {
  expect(() => ratingFor(points)).toThrow(RangeError)
})

test('a better standard never makes the whole worse', () => {
  const twelve = fc.array(fc.constantFrom(...ratings), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(twelve, fc.nat({ max: 11 }), (standards, which) => {
      const better = standards.map((rating, index) =>
        index === which ? (ratings[pointsOf(rating) + 1] ?? rating) : rating,
      )
      expect(pointsOf(overallOf(better).rating)).toBeGreaterThanOrEqual(pointsOf(overallOf(standards).rating))
    }),
  )
})

test('the order of the standards does not matter', () => {
  const twelve = fc.array(fc.constantFrom(...ratings), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(twelve, (standards) => {
      expect(overallOf(standards.toReversed())).toEqual(overallOf(standards))
    }),
  )
})

test.each([
  [63.9, 12, true],
  [52.8, 12, true],
  [8.3, 12, true],
  [4.17, 12, false],
  [4.17, 8, true],
  [4.56, 12, false],
  [50, 12, true],
  [101, 12, false],
])('%d percent of %i standards can be a share of points: %s', (percent, scored, possible) => {
  expect(isPossibleShare(percent, scored)).toBe(possible)
})
