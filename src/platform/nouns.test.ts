import { expect, test } from 'vitest'
import { counting, singularOf } from './nouns.ts'

test.each([
  ['places', 'place'],
  ['people', 'person'],
  ['people, things or pounds', 'person, thing or pound'],
  ['children', 'child'],
  ['pieces of advice', 'piece of advice'],
  ['full-time posts', 'full-time post'],
  ['policies', 'policy'],
  ['searches', 'search'],
  ['days each', 'day each'],
  ['times', 'time'],
  ['percent', 'percent'],
  ['of the unit', 'of the unit'],
])('of “%s” one is “%s”', (many, one) => {
  expect(singularOf(many)).toBe(one)
})

test('a number stands with its noun as English has it, and a per cent sign behind the number', () => {
  expect([0, 1, 2, 1.5, 1_200].map((value) => counting(value, 'places'))).toEqual([
    '0 places',
    '1 place',
    '2 places',
    '1.5 places',
    '1,200 places',
  ])
  expect(counting(1, '%')).toBe('1%')
})
