import { expect, test } from 'vitest'
import { table } from './index.ts'

test('a table of 200 rows is made in under a millisecond', () => {
  const rows = Array.from({ length: 200 }, (_, i) => [
    { text: `Action ${i}` },
    { text: 'Plans & reviews' },
    { text: '31 March 2026', classes: 'when' },
    { text: i, format: 'numeric' },
    { text: 'Late', attributes: { 'data-l': 'State' } },
  ])
  const times = Array.from({ length: 100 }, () => {
    const start = performance.now()
    table({ caption: 'Actions', head: [{ text: 'Action' }], firstCellIsHeader: true, rows })
    return performance.now() - start
  })
  // The median, since the machine may be doing something else.
  expect(times.toSorted((a, b) => a - b)[50]).toBeLessThan(1)
})
