import { expect, test } from 'vitest'
import { rounded } from '../../platform/round.ts'
import { linesChart } from './lines-chart.ts'

const ticksOf = (values: readonly number[], most?: number): string[] => {
  const lines = [{ name: 'here', values }]
  const labels = values.map(String)
  const drawn = linesChart({
    id: 'x',
    title: '',
    description: '',
    labels,
    lines,
    inUnit: (value) => `${rounded(value, 0)} children`,
    most,
  })
  return [...drawn.text.matchAll(/text-anchor="end"\s*>([^<]*)</g)].map(([, tick]) => tick ?? '')
}

test('the axis says its beginning, middle and end, and no number twice', () => {
  expect(ticksOf([3, 8])).toEqual(['0', '5', '10'])
  expect(ticksOf([0, 1])).toEqual(['0', '1'])
  expect(ticksOf([-4, 3])).toEqual(['-5', '0', '5'])
  expect(ticksOf([40, 60], 100)).toEqual(['0', '50', '100'])
})
