import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { directionOf, sideOf, standingOf, stepsOf } from './ladder.ts'

/** `improve` is a confirmed finding to improve, `(improve)` one that waits. */
const spoken = (text: string) =>
  text
    .split(' ')
    .map((word) => ({ kind: word.replace(/[()]/g, ''), state: word.startsWith('(') ? 'waiting' : 'confirmed' }))

const ladder = (...documents: string[]) =>
  stepsOf(documents.map((text, index) => ({ dated: day(`${2007 + index}-05-01`), spoken: spoken(text) })))
const moves = (...documents: string[]) => ladder(...documents).map(({ move }) => move)

describe('each document against the one before it', () => {
  test.each([
    [['improve'], ['first found']],
    [
      ['improve', 'recommendation'],
      ['first found', 'repeated'],
    ],
    [
      ['improve', 'priority'],
      ['first found', 'worse'],
    ],
    [
      ['priority', 'priority'],
      ['first found', 'repeated'],
    ],
    [['strength'], ['praised']],
    [
      ['strength', 'strength'],
      ['praised', 'still well'],
    ],
    [
      ['strength', 'improve'],
      ['praised', 'worse'],
    ],
    [
      ['improve', 'strength'],
      ['first found', 'better'],
    ],
    [
      ['improve', 'strength', 'improve'],
      ['first found', 'better', 'came back'],
    ],
    [
      ['improve', 'strength improve'],
      ['first found', 'repeated'],
    ], // it praises and asks for more: it asks
    [
      ['improve', 'claim', 'strength'],
      ['first found', 'no side', 'better'],
    ],
    [
      ['improve', '(strength)', 'improve'],
      ['first found', 'not counted', 'repeated'],
    ],
  ])('%j is %j', (documents, expected) => {
    expect(moves(...documents)).toEqual(expected)
  })
})

test('a document without a day is shown and moves nothing', () => {
  const steps = stepsOf([
    { dated: day('2018-01-01'), spoken: spoken('improve') },
    { dated: null, spoken: spoken('strength') },
  ])
  expect(steps.map(({ move }) => move)).toEqual(['first found', 'undated'])
  expect(directionOf(steps)).toBe('said once')
})

test.each([
  [['improve'], 'said once'],
  [['improve', 'improve'], 'repeated'],
  [['improve', 'strength'], 'better'],
  [['improve', 'strength', 'strength'], 'better'],
  [['improve', 'strength', 'priority'], 'came back'],
  [['strength', 'strength'], 'only strengths'],
  [['strength', 'improve'], 'worse'],
  [['claim'], 'no side'],
  [['(improve)'], 'not confirmed'],
])('%j as a whole: %s', (documents, expected) => {
  expect(directionOf(ladder(...documents))).toBe(expected)
})

test.each([
  ['2020-11-26', 'open'],
  ['2020-11-25', 'open'],
  ['2020-11-24', 'quiet'],
])('what had to improve on %s is %s six years later', (dated, expected) => {
  expect(standingOf({ side: 'must improve', dated: day(dated) }, day('2026-11-25'))).toBe(expected)
})

test('praise is quiet, and what nobody has confirmed is neither', () => {
  expect(standingOf({ side: 'strength', dated: day('2026-01-01') }, day('2026-11-25'))).toBe('quiet')
  expect(standingOf(undefined, day('2026-11-25'))).toBe('not confirmed')
})

const word = fc.constantFrom('improve', 'priority', 'recommendation', 'strength', 'claim', '(improve)', '(strength)')
const letters = fc.array(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  { maxLength: 8 },
)

test('what waits never moves a thread: without it every other step is the same', () => {
  fc.assert(
    fc.property(letters, (documents) => {
      const without = documents.map((text) => spoken(text).filter(({ state }) => state === 'confirmed'))
      const steps = ladder(...documents)
      const bare = stepsOf(without.map((said, index) => ({ dated: day(`${2007 + index}-05-01`), spoken: said })))
      expect(steps).toEqual(bare)
      for (const [index, said] of without.entries()) expect(steps[index]?.side).toBe(sideOf(said))
    }),
  )
})
