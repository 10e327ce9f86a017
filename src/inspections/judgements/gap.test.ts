import { expect, test } from 'vitest'
import { frameworkOfRecord } from '../../frameworks/index.ts'
import { gapBetween } from './gap.ts'

const framework = (record: string) => frameworkOfRecord(record) ?? expect.unreachable(record)

test.each([
  ['ILACS short', 'good', 'requires-improvement', 'too generous by one', 1],
  ['ILACS short', 'outstanding', 'inadequate', 'too generous by three', 3],
  ['ILACS short', 'good', 'good', 'as inspectors judged', 0],
  ['ILACS short', 'requires-improvement', 'good', 'too hard by one', -1],
  ['APA', '3', '2', 'too generous by one', 1], // 4 is best, so 3 is better than 2
  ['APA', '2', null, 'not comparable: another scale', null],
])('under %s a self-grade of %s and then %s is %s', (record, self, external, words, steps) => {
  expect(gapBetween(framework(record), self, external)).toEqual({ words, steps })
})
