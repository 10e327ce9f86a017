import { expect, test } from 'vitest'
import { runChart } from './run-chart.ts'

const drawn = (values: readonly number[], limits: { low: number; high: number }, isShare = false): string =>
  runChart({
    id: 'c',
    title: 'Drawn',
    description: 'Drawn.',
    points: values.map((value, at) => ({ label: String(at), value })),
    median: null,
    limits,
    target: null,
    inUnit: String,
    isShare,
  }).toString()

test('a limit that no value can pass is not drawn: below nothing, or above all', () => {
  expect(drawn([5, 1], { low: -3, high: 9 })).not.toContain('lower limit')
  expect(drawn([5, 1], { low: -3, high: 9 })).toContain('upper limit 9')
  expect(drawn([90, 95], { low: 70, high: 112 }, true)).not.toContain('upper limit')
  expect(drawn([5, -1], { low: -3, high: 9 })).toContain('lower limit -3')
})
