import { describe, expect, test } from 'vitest'
import { monthSignals } from './month-signals.ts'
import { signalsIn, smallBelow } from './run-chart.ts'

const counted = (values: readonly number[]) => signalsIn(values, { areCounts: true })
const kinds = (values: readonly number[]) => counted(values).signals.map(({ kind }) => kind)
/** Two years of months, in which next to nothing happens. */
const quiet = [0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1]

describe('small counts', () => {
  test.each([2, 3, 4, smallBelow - 1])('%d in a month is not told as beyond limits where there were none', (value) => {
    expect(kinds([...quiet, value])).toEqual([])
    expect(signalsIn([...quiet, 4]).signals.map(({ kind }) => kind)).toEqual(['shift', 'beyond']) // without the rule
  })

  test('a jump to a count that is not small is told', () => {
    expect(kinds([...quiet, smallBelow])).toEqual(['beyond'])
  })

  test('with small counts only there are no limits, and it says why', () => {
    expect(counted([...quiet, 3])).toMatchObject({
      limits: null,
      withoutLimits: 'Every number is below 6: too few to draw limits.',
    })
    expect(counted([...quiet, 6]).limits).not.toBeNull()
    expect(counted(quiet.slice(0, 11)).withoutLimits).toBe('Too few points to draw limits: 11 of 12.')
  })

  test('with a median of 6 and more they are judged like others', () => {
    const about = (middle: number) => Array.from({ length: 24 }, (_, at) => middle + ([-1, 0, 1, 0][at % 4] ?? 0))
    expect(kinds([...about(smallBelow), 0])).toEqual(['beyond'])
    expect(kinds([...about(smallBelow - 1), 0])).toEqual([])
  })

  test('eight months in a row without gaps are a shift; with a month on the median between them they are not', () => {
    const none = Array.from({ length: 12 }, () => 0)
    expect(kinds([...none, 1, 1, 2, 1, 1, 1, 2, 1])).toEqual(['shift'])
    expect(kinds([...none, 1, 1, 2, 1, 0, 1, 1, 2, 1])).toEqual([])
  })

  test('six in a row that rise are a trend; with two alike between them they are not', () => {
    expect(kinds([2, 0, 1, 2, 3, 4, 5])).toEqual(['trend'])
    expect(kinds([2, 0, 1, 2, 2, 3, 4, 5])).toEqual([])
    expect(signalsIn([2, 0, 1, 2, 2, 3, 4, 5]).signals).toHaveLength(1) // of what is no count
  })
})

describe('the months of an indicator', () => {
  const month = (counted: number, outOf: number) => ({ counted, outOf, amount: null })
  const rising = [10, 11, 12, 13, 14, 15, 16]

  test('a share with 19 to make it of in some month tells no signal, and with 20 in each it does', () => {
    const of = (fewest: number) =>
      monthSignals(
        { unit: '%' },
        rising.map((counted, at) => month(counted, at === 2 ? fewest : 20)),
      )
    expect(of(19)).toMatchObject({ isOfFew: true, signals: [] })
    expect(of(20)).toMatchObject({ isOfFew: false, signals: [{ kind: 'trend' }] })
  })

  test('a month with nothing to make a share of is left out, and silences nothing', () => {
    const all = [month(0, 0), ...rising.map((counted) => month(counted, 20))]
    expect(monthSignals({ unit: '%' }, all)).toMatchObject({ isOfFew: false, signals: [{ kind: 'trend', at: 5 }] })
  })

  test('a rate is judged by how many are counted', () => {
    const months = [...quiet, 4].map((counted) => month(counted, 0))
    expect(monthSignals({ unit: 'per 10,000 children' }, months).signals).toEqual([])
  })
})
