import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, roundHalfUp } from '../../../platform/round.ts'
import { findHundred, findTotals } from './find-totals.ts'
import { judgeFlow, findFlow, findStockWithoutFlow } from './find-flow.ts'
import { judgeBetween, judgeHundred, judgeTotal } from './judge-total.ts'

test.each([
  [255, [120, 135], 'agrees'],
  [250, [120, 135], 'disagrees'],
])('%i of %j %s', (total, parts, verdict) => {
  expect(judgeTotal('All', total, parts).verdict).toBe(verdict)
})

test.each([
  ['98', ['99', '99'], 'disagrees'],
  ['97', ['97', '96'], 'agrees'],
  ['99', ['99', '99'], 'agrees'],
  ['88.4', ['88', '90'], 'agrees'], // of different places: 88 may be 88.4
  ['91', ['88', '90'], 'disagrees'],
])('%s%% for a whole with parts of %j %s', (stated, parts, verdict) => {
  expect(judgeBetween('All', stated, parts).verdict).toBe(verdict)
})

const parts = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 })).map(([left, right]) => ({
    of: Math.max(left, right),
    counted: Math.min(left, right),
  })),
  { minLength: 2, maxLength: 6 },
)

test('the rounded rate of a real whole always lies between the rounded rates of its parts', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 2 }), (cells, places) => {
      const rate = (counted: number, of: number) => roundHalfUp(percentOf(counted, of), places).toFixed(places)
      const sum = (key: 'counted' | 'of') => cells.reduce((total, cell) => total + cell[key], 0)
      const whole = rate(sum('counted'), sum('of'))
      expect(
        judgeBetween(
          'All',
          whole,
          cells.map(({ counted, of }) => rate(counted, of)),
        ).verdict,
      ).toBe('agrees')
      expect(
        judgeTotal(
          'All',
          sum('of'),
          cells.map(({ of }) => of),
        ).verdict,
      ).toBe('agrees')
    }),
  )
})

test('the rounded shares of a whole always add to a hundred within rounding', () => {
  const counts = fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 8 })
    .filter((all) => all.some(Boolean))
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 1 }), (all, places) => {
      const of = all.reduce((left, right) => left + right, 0)
      const shares = all.map((counted) => roundHalfUp(percentOf(counted, of), places).toFixed(places))
      expect(judgeHundred('Shares', shares).verdict).toBe('agrees')
    }),
  )
})

test('49, 21, 11, 3, 6 and 10 make a whole; 49, 21, 11, 3, 6 and 14 do not', () => {
  expect(judgeHundred('Levels', ['49', '21', '11', '3', '6', '10']).verdict).toBe('agrees')
  expect(judgeHundred('Levels', ['49', '21', '11', '3', '6', '14']).verdict).toBe('disagrees')
})

test.each([
  ['There is a total of 70 schools: 34 green, 15 amber and 21 red.', 'agrees'],
  ['There is a total of 75 schools: 34 green, 15 amber and 21 red.', 'disagrees'],
])('%s → %s', (text, verdict) => {
  expect(findTotals(text)).toMatchObject([{ check: 'total', verdict }])
})

test('a total that only includes what is listed is not their sum', () => {
  expect(findTotals('There is a total of 75 schools: including 34 green and 15 amber.')).toEqual([])
})

test('the shares of one sentence are a whole where they come near to one', () => {
  expect(findHundred('28% went home, 64% to kin and 8% to carers.')).toMatchObject([{ verdict: 'agrees' }])
  expect(findHundred('28% went home, 64% to kin and 10% to carers.')).toMatchObject([{ verdict: 'disagrees' }])
  expect(findHundred('28% went home, 4% to kin and 8% to carers.')).toEqual([])
  expect(findHundred('30% against the national average of 40% and 30% before.')).toEqual([])
})

test('opening and starts less ends is closing, whatever the numbers', () => {
  const count = fc.integer({ min: 0, max: 2000 })
  fc.assert(
    fc.property(count, count, count, fc.integer({ min: -50, max: 50 }), (first, into, out, off) => {
      expect(judgeFlow('', first, into, out, first + into - out + off).verdict).toBe(off === 0 ? 'agrees' : 'disagrees')
    }),
  )
})

test('a stock with its flow is added up', () => {
  const say = (closing: number) =>
    `In April there were 396 children in care; 120 children came into care and 129 left care, so that there are now ${closing}.`
  expect(findFlow(say(387))).toMatchObject([{ check: 'flow', verdict: 'agrees' }])
  expect(findFlow(say(405))).toMatchObject([{ verdict: 'disagrees', computed: 387 }])
})

test('a stock that is called stable is doubted until starts and ends stand beside it', () => {
  const text =
    'The net figure of children in care remained stable: 396 in April, a peak of 405 in December and 387 now.'
  expect(findStockWithoutFlow(text, '')).toMatchObject([{ check: 'flow', verdict: 'doubtful' }])
  expect(findStockWithoutFlow(text, 'In the year 120 came into care and 129 left care.')).toEqual([])
  expect(findStockWithoutFlow('The number of children in care is stable.', '')).toEqual([])
})
