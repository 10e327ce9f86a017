import { expect, test } from 'vitest'
import { inSmallLetters } from './in-small-letters.ts'

test.each([
  ['SEND casework officer', 'SEND casework officer'],
  ['Team Manager', 'team manager'],
  ['Long-term Foster Care', 'long-term foster care'],
  ['EHC plan; A&E; ADHD', 'EHC plan; A&E; ADHD'],
  ['A home', 'a home'],
  ['', ''],
])('%s within a sentence is %s', (words, small) => {
  expect(inSmallLetters(words)).toBe(small)
})
