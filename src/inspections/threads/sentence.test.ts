import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { stepsOf } from './ladder.ts'
import { apart, sentenceOf } from './sentence.ts'

const story = (lines: string): string => {
  const rungs = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [dated = '', framework = '', kind = '', state = 'confirmed'] = line.trim().split(/\s*\|\s*/)
      return { dated: day(dated), framework, regulator: 'Ofsted', spoken: [{ kind, state }] }
    })
  const steps = stepsOf(rungs)
  return sentenceOf(rungs.map((rung, index) => ({ ...rung, ...(steps[index] ?? { side: null, move: 'undated' }) })))
}

test('the story names first, again, praise and last, and counts', () => {
  expect(
    story(`
      2007-11-26 | APA    | improve
      2018-11-28 | SEND   | strength
      2021-12-17 | ILACS  | improve
      2023-01-13 | visit  | improve
      2024-01-12 | visit  | strength | waiting
    `),
  ).toBe(
    'First found in 2007 by Ofsted; found again in 2021 and 2023; praised in 2018. 4 documents under 4 frameworks speak of it: 3 times that it must improve, once that it is a strength. The last word, of January 2023, is that it must improve.',
  )
})

test('one document needs no count', () => {
  expect(story('2007-11-26 | APA | improve')).toBe('First found in 2007 by Ofsted.')
})

test('praise alone says so', () => {
  expect(story('2018-11-28 | SEND | strength\n2021-12-17 | ILACS | strength')).toBe(
    'Praised in 2018 by Ofsted and again in 2021; nobody has said that it must improve. The last word, of December 2021, is praise.',
  )
})

test('what waits says nothing', () => {
  expect(story('2018-11-28 | SEND | improve | waiting')).toBe(
    'Nothing about this is confirmed yet, so nothing can be said of it.',
  )
})

test.each([
  ['2021-09-14', '2024-04-24', '2 years 7 months'],
  ['2023-01-13', '2024-01-12', '11 months'],
  ['2023-01-13', '2024-01-13', '1 year'],
  ['2024-01-01', '2024-01-20', 'less than a month'],
])('from %s to %s is %s', (from, to, expected) => {
  expect(apart(day(from), day(to))).toBe(expected)
})
