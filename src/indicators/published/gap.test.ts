import { expect, test } from 'vitest'
import { allIndicators, getIndicator } from '../catalogue.ts'
import type { Figure } from './figure.ts'
import { gapsOf } from './gap.ts'
import { periodOf } from './period.ts'

const figure = (period: string, value: number | null): Figure => ({
  area: '826',
  period: periodOf(period),
  value,
  mark: value === null ? 'c' : '',
  source: 'A publication',
  retrievedFrom: 'somewhere',
  releaseId: null,
})

test('a gap is that of one period, and there is none where one of the two is hidden or of another period', () => {
  const group = [figure('2023', 4.1), figure('2024', null), figure('2025', 6), figure('2022', 3)]
  const everybody = [figure('2025', 68.5), figure('2023', 67), figure('2024', 68)]
  expect(gapsOf(group, everybody).map(({ period, gap }) => [period.text, Math.round(gap * 10) / 10])).toEqual([
    ['2023', -62.9],
    ['2025', -62.5],
  ])
})

test('a group is of what is measured alike', () => {
  const groups = allIndicators.filter(({ groupOf }) => groupOf !== undefined)
  expect(groups.length).toBeGreaterThan(15)
  for (const { id, unit, groupOf = '' } of groups) expect([id, getIndicator(groupOf).unit]).toEqual([id, unit])
})
