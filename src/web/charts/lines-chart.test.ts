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

test('a line that ends before the others says when; the others say their last value alone', () => {
  const drawn = linesChart({
    id: 'x',
    title: '',
    description: '',
    labels: ['2024', '2025', '2026'],
    lines: [
      { name: 'Here', values: [3, 4, 5] },
      { name: 'Neighbours', values: [2, 9, null] },
    ],
    inUnit: (value) => `${value} per 10,000`,
  })
  const names = [...drawn.text.matchAll(/<text class="t3[^"]*"[^>]*>((?:Here|Neighbours)[^<]*)</g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual(['Neighbours 9 in 2025', 'Here 5 per 10,000'])
})

test.each([[[0, 0, 0]], [[12, 0, 0]], [[12, 12, 12]], [[12, 1, 0]]])(
  'the names at the ends of lines that end at %j cover neither one another nor the words along the bottom',
  (last) => {
    const drawn = linesChart({
      id: 'x',
      title: '',
      description: '',
      labels: ['May', 'June'],
      lines: last.map((value, nth) => ({ name: `line ${nth}`, values: [12, value] })),
      inUnit: String,
    })
    const heights = [...drawn.text.matchAll(/y="([\d.]+)"[^>]*>line/g)].map(([, at]) => Number(at))
    const [words = 0] = [...drawn.text.matchAll(/y="(\d+)"[^>]*>June/g)].map(([, at]) => Number(at))
    expect(heights).toHaveLength(3)
    for (const [nth, at] of heights.entries()) {
      if (nth > 0) expect(at - (heights[nth - 1] ?? 0)).toBeGreaterThanOrEqual(16)
      expect(words - at).toBeGreaterThanOrEqual(16)
    }
  },
)
