import { expect, test } from 'vitest'
import { emptiedInWords, losesMost } from './loses-most.ts'

test.each([
  [100, 49, 51, true],
  [100, 50, 50, false],
  [99, 1, 98, false],
  [10, 0, 10, true], // a file of nothing but its header
  [9, 0, 9, false],
  [0, 0, 0, false],
])('of %d rows that stood, %d stay and %d go: most of them, %s', (_, unchanged, gone, most) => {
  expect(losesMost({ changed: 0, unchanged, gone })).toBe(most)
})

const one = (field: string, values: number) => ({ field, values })

test.each([
  ['none', [], ''],
  ['one', [one('a', 1)], 'a of t (one value)'],
  ['those that lose most first', [one('a', 2), one('b', 1_200)], 'b of t (1,200 values) and a of t (2 values)'],
  [
    'never a last one alone',
    [one('a', 9), one('b', 8), one('c', 7), one('d', 6)],
    'a of t (9 values), b of t (8 values), c of t (7 values) and d of t (6 values)',
  ],
  [
    'the rest by their number',
    [one('a', 9), one('b', 8), one('c', 7), one('d', 6), one('e', 5)],
    'a of t (9 values), b of t (8 values), c of t (7 values) and 2 more columns',
  ],
])('columns that are emptied are told in words: %s', (_, emptied, words) => {
  expect(emptiedInWords([{ table: 't', emptied }])).toBe(words)
})
