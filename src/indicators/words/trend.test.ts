import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceInUnit, inUnit } from '../in-unit.ts'
import { gapInWords, trendSentences, type TrendPoint } from './trend.ts'

const series = (...values: number[]): TrendPoint[] =>
  values.map((value, index) => ({ period: `${2019 + index}`, value }))
const count = { unit: 'count', better: 'neither' } as const
const share = { unit: '%', better: 'higher' } as const

describe('what a series says', () => {
  test('a rise that slows is not called steady: the two changes stand side by side', () => {
    expect(trendSentences(series(2068, 2276, 2431), count)).toEqual([
      '2,431 in 2021, 155 more (6.8%) than in 2020.',
      'The change before, to 2020, was a rise of 208 (10.1%): the rise has slowed.',
      'In 2019 it was 2,068: 363 more (17.6%) by now, the highest of 3 periods.',
    ])
  })

  test('shares change by points, and better or worse follows the way of the indicator', () => {
    expect(trendSentences(series(70, 75.5), share)).toEqual([
      '75.5% in 2020, 5.5 percentage points higher than in 2019, which is better.',
    ])
    expect(trendSentences(series(70, 75.5), { unit: '%', better: 'lower' })[0]).toContain('which is worse')
    expect(trendSentences(series(70, 75.5), { unit: '%', better: 'neither' })[0]).toMatch(/than in 2019\.$/)
  })

  test.each([
    ['a turn', [10, 30, 25], 'it has turned'],
    ['a faster rise', [100, 110, 140], 'the rise is faster'],
    ['the same pace, to a twentieth', [100, 110, 121], 'the rise goes on at the same pace'],
    ['a slower fall', [100, 80, 76], 'the fall has slowed'],
  ])('%s', (_, values, words) => {
    expect(trendSentences(series(...values), count)[1]).toContain(words)
  })

  test('small counts change by amounts only', () => {
    expect(trendSentences(series(4, 8), count)).toEqual(['8 in 2020, 4 more than in 2019.'])
  })

  test('one period is no trend, and none says nothing', () => {
    expect(trendSentences(series(5), count)).toEqual(['5 in 2019, the only period there is.'])
    expect(trendSentences([], count)).toEqual([])
  })

  test('a series turned upside down says the opposite', () => {
    const values = fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(values, (some) => {
        const up = trendSentences(series(...some), { unit: 'score', better: 'higher' })[0] ?? ''
        const down =
          trendSentences(series(...some.map((value) => 1000 - value)), { unit: 'score', better: 'lower' })[0] ?? ''
        expect(up.includes('which is better')).toBe(down.includes('which is better'))
        expect(up.includes('higher')).toBe(down.includes('lower'))
      }),
    )
  })
})

describe('a value in words', () => {
  test.each([
    ['%', 87.456, '87.5%'],
    ['%', 0.124, '0.12%'],
    ['count', 2431, '2,431'],
    ['score', -0.13, '-0.13'],
    ['per 10,000 children', 37.25, '37.3 per 10,000'],
    ['GBP per week', 1204.4, '£1,204 a week'],
    ['GBP', 10530792580, '£10,530,792,580'],
    ['days', 412.5, '412.5 days'],
    ['days', 1, '1 day'],
  ] as const)('%s %d is %s', (unit, value, words) => {
    expect(inUnit(unit, value)).toBe(words)
  })

  test('a difference has no sign', () => {
    expect([differenceInUnit('%', -3.2), differenceInUnit('count', -12)]).toEqual(['3.2 percentage points', '12'])
    expect([differenceInUnit('%', -1), differenceInUnit('days', 1)]).toEqual(['1 percentage point', '1 day'])
  })

  test('a gap says above, below or level as it is shown', () => {
    expect(gapInWords(89.5, { name: 'England', value: 86.3 }, '%')).toBe('3.2 percentage points above England (86.3%)')
    expect(gapInWords(86.32, { name: 'England', value: 86.3 }, '%')).toBe('level with England')
  })
})
