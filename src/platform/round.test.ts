import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, rounded, roundHalfUp, shareBeside, shareInWords } from './round.ts'

test.each([
  [87.5, 0, 88],
  [86.5, 0, 87], // not to the even neighbour
  [87.49, 0, 87],
  [1.005, 2, 1.01], // in binary a little less
  [2.675, 2, 2.68],
  [0.285, 2, 0.29],
  [-2.5, 0, -3],
  [-0.4, 0, 0],
  [1234.5, 0, 1235],
  [76.259, 1, 76.3],
])('%d to %i places is %d', (value, decimals, expected) => {
  expect(roundHalfUp(value, decimals)).toBe(expected)
})

test('77 of 88 is 88%, and 2,528 of 3,315 is 76.3%', () => {
  expect(rounded(percentOf(77, 88), 0)).toBe('88')
  expect(rounded(percentOf(2528, 3315))).toBe('76.3')
})

test('a share rounds as exact arithmetic of whole numbers says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (counted, of) => {
      expect(roundHalfUp(percentOf(counted, of))).toBe(Math.floor((200 * counted + of) / (2 * of)))
    }),
  )
})

test('rounding moves nothing by more than half a step, and a change rounds as its opposite does', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      const result = roundHalfUp(value, decimals)
      expect(Math.abs(result - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-5)
      expect(roundHalfUp(-value, decimals)).toBeCloseTo(-result, 10)
      expect(roundHalfUp(result, decimals)).toBe(result)
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d cannot be rounded', (value) => {
  expect(() => roundHalfUp(value)).toThrow(RangeError)
})

test('a share stands beside its numbers from twenty on', () => {
  expect([shareInWords(7, 19), shareInWords(15, 20), shareInWords(0, 0)]).toEqual([
    '7 of 19',
    '15 of 20 (75%)',
    '0 of 0',
  ])
  expect([shareBeside(7, 19), shareBeside(1, 3000)]).toEqual(['', ' (0%)'])
  expect(shareInWords(1914, 2463)).toBe('1,914 of 2,463 (78%)')
})
