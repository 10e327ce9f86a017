import { expect, test } from 'vitest'
import { withheldInWords } from './withheld-in-words.ts'

test.each([
  [0, 1, 'None is about a child whose record you may see; the one stays in the number and is not shown.'],
  [0, 7, 'None is about a child whose record you may see; the 7 stay in the number and are not shown.'],
  [1, 1, 'One is about a child whose record you may see; the other one stays in the number and is not shown.'],
  [1, 5, 'One is about a child whose record you may see; the other 5 stay in the number and are not shown.'],
  [1200, 5, '1,200 are about children whose records you may see; the other 5 stay in the number and are not shown.'],
])('of %d that one may see and %d that one may not, a list says so', (mine, withheld, words) => {
  expect(withheldInWords(mine, withheld)).toBe(words)
})
