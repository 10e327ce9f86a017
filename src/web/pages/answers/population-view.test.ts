import { expect, test } from 'vitest'
import { populationsOf } from '../../../indicators/index.ts'
import { populationView } from './population-view.ts'

test('S-032: children by year, the newest first, each with its change as a number and a share', () => {
  const years = [
    { year: 2022, children: 60_000, isInvented: false },
    { year: 2023, children: 60_600, isInvented: false },
    { year: 2024, children: 60_297, isInvented: false },
  ]
  const text = populationView('Somewhere', years)
    .toString()
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(text).toContain('60,297 children lived in Somewhere in the middle of 2024: +297 (+0.5%) since 2022.')
  expect(text).toMatch(/2024 60,297 -303 \(-0\.5%\).*2023 60,600 \+600 \(\+1%\).*2022 60,000 –/)
})

test('S-032: the estimates of every council that is loaded stand in the order of their years', () => {
  for (const code of ['826', '201', '999']) {
    const years = populationsOf(code).map(({ year }) => year)
    expect(years.length).toBeGreaterThan(0)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  }
  expect(populationsOf('000')).toEqual([])
})
