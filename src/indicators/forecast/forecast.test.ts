import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestForForecast, forecast, monthsAhead } from './forecast.ts'

const months = (count: number, value: (at: number) => number): number[] =>
  Array.from({ length: count }, (_, at) => value(at))
const made = (series: readonly number[], most?: number) => {
  const found = forecast(series, most)
  if (found.kind === 'refused') throw new Error(found.because)
  return found
}

test('with too few months it is refused, in words', () => {
  expect(forecast(months(fewestForForecast - 1, () => 10))).toEqual({
    kind: 'refused',
    because: 'A forecast takes 24 months; there are 23.',
  })
})

test('what never changed is forecast to stay, and the interval says so', () => {
  const { points } = made(months(36, () => 40))
  expect(points).toEqual(
    months(monthsAhead, (at) => at + 1).map((ahead) => ({ ahead, value: 40, least: 40, most: 40 })),
  )
})

test('what comes back every year is forecast by the season', () => {
  const { method, points } = made(months(48, (at) => 50 + 20 * Math.sin((at * Math.PI) / 6)))
  expect(method).toBe('season')
  expect(points[0]?.value).toBeCloseTo(50 + 20 * Math.sin((48 * Math.PI) / 6), 6)
})

test('what rises steadily is forecast to rise, more and more slowly', () => {
  const { method, points } = made(months(36, (at) => 100 + 3 * at))
  expect(method).toBe('trend')
  const values = points.map(({ value }) => value)
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? 0))
  expect(steps.every((step, at) => step > 0 && step <= (steps[at - 1] ?? 3))).toBe(true)
})

test('the interval holds the value, never narrows further ahead, and stays within what can be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 24, maxLength: 60 }), (series) => {
      const { points } = made(series, 100)
      for (const { value, least, most } of points) {
        expect(least).toBeLessThanOrEqual(value)
        expect(value).toBeLessThanOrEqual(most)
        expect([least >= 0, most <= 100]).toEqual([true, true])
      }
    }),
    { numRuns: 100 },
  )
})

test('of noise about a level, some four in five months fall within the interval that is given', () => {
  // A fixed row of numbers that looks like chance: of the series' own, nothing is known in advance.
  let state = 7
  const chance = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  let [held, of] = [0, 0]
  for (let run = 0; run < 200; run++) {
    const series = months(37, () => 50 + 20 * (chance() + chance() + chance() - 1.5))
    const { points } = made(series.slice(0, 36))
    const came = series[36] ?? 0
    of++
    if (came >= (points[0]?.least ?? 0) && came <= (points[0]?.most ?? 0)) held++
  }
  expect(held / of).toBeGreaterThan(0.7)
  expect(held / of).toBeLessThan(0.95)
})
