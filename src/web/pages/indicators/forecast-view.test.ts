import { expect, test } from 'vitest'
import { heldInWords } from './forecast-view.ts'

test.each([
  [12, 12, 'Of the last 12 months, 12 fell within the interval that would have been given.'],
  [8, 10, 'Of the last 10 months, 8 fell within the interval that would have been given.'],
  [7, 10, 'given: fewer than the four in five that it is meant to hold.'],
  [0, 0, ''],
])('%d months held of %d are told as they are', (held, of, words) => {
  const said = heldInWords({ held, of })
  expect(said.endsWith(words)).toBe(true)
  expect(said === '').toBe(words === '')
})
