import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSeries } from './find-series.ts'
import { changesOf, judgeTrend, trendIn, trendSentence } from './trend.ts'

test('the trend is said from the numbers', () => {
  expect(trendSentence([2068, 2276, 2431])).toBe('2,068, 2,276, 2,431: +208 (10.1%), then +155 (6.8%)')
})

test.each([
  ['a year on year increase in need', 'rising'],
  ['numbers have steadily risen', 'rising'],
  ['steadily rising need', 'rising'],
  ['the number fell steadily', 'falling'],
  ['the figure has remained stable', 'stable'],
  ['demand is accelerating', 'faster'],
  ['numbers rose', undefined],
])('“%s” claims %s', (text, claim) => {
  expect(trendIn(text)?.claim).toBe(claim)
})

test.each([
  [[100, 110, 121], 'rising', 'agrees'],
  [[2068, 2276, 2431], 'rising', 'doubtful'],
  [[100, 110, 105], 'rising', 'disagrees'],
  [[100, 90, 81], 'falling', 'agrees'],
  [[396, 405, 387], 'stable', 'agrees'],
  [[396, 505, 387], 'stable', 'disagrees'],
  [[100, 110, 125], 'faster', 'agrees'],
  [[100, 120, 130], 'faster', 'disagrees'],
] as const)('%j, said to be %s: %s', (values, claim, verdict) => {
  expect(judgeTrend(values, claim).verdict).toBe(verdict)
})

test('values with their years in one sentence are a series, in the order of the years', () => {
  const [figure] = findSeries('Need is steadily rising: plans were 2,431 in 2021, 2,276 in 2020 and 2,068 in 2019.')
  expect(figure).toMatchObject({ check: 'trend', verdict: 'doubtful', of: 2068, counted: 2431 })
  expect(figure?.reason).toContain('+208 (10.1%), then +155 (6.8%)')
})

test('two values are no series', () => {
  expect(findSeries('There were 2,276 in 2020 and 2,068 in 2019.')).toEqual([])
})

test('a series that only rises is never said to fall, and turned round only falls', () => {
  const rising = fc
    .tuple(
      fc.integer({ min: 1, max: 1000 }),
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 }),
    )
    .map(([first, steps]) => steps.reduce((values, step) => [...values, (values.at(-1) ?? 0) + step], [first]))
  fc.assert(
    fc.property(rising, (values) => {
      expect(judgeTrend(values, 'rising').verdict).not.toBe('disagrees')
      expect(judgeTrend(values, 'falling').verdict).toBe('disagrees')
      expect(judgeTrend(values.toReversed(), 'falling').verdict).not.toBe('disagrees')
      expect(changesOf(values)).toHaveLength(values.length - 1)
    }),
  )
})
