import { expect, test } from 'vitest'
import { besideInWords, wentInWords } from './change-in-words.ts'

test.each([
  ['%', 7.64, 'has risen by 7.6 points'],
  ['%', -0.034, 'has fallen by 0.03 points'],
  ['%', -0.004, 'has stayed the same'],
  ['days', -12.46, 'has fallen by 12.5 days'],
  ['months', 0.125, 'has risen by 0.13 months'],
  ['%', -1, 'has fallen by 1 point'],
  ['days', 1.02, 'has risen by 1 day'],
  ['count', 2.94, 'has risen by 2.9'],
  ['per 10,000 children', 0.04, 'has stayed the same'],
] as const)('a change of a number in %s of %d %s', (unit, value, words) => {
  expect(wentInWords(unit, value)).toBe(words)
})

test.each([
  [7.4, '7.4 points above that of others'],
  [-0.05, '0.05 points below that of others'],
  [0, 'the same as that of others'],
])('beside others it is %d: %s', (value, words) => {
  expect(besideInWords('%', value, 'others')).toBe(words)
})
