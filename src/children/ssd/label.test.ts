import { expect, test } from 'vitest'
import { knownLabelOf } from './label.ts'

test.each([
  ['N1', 'Abuse or neglect'],
  ['N99', 'N99, not a code of the standard'],
  ['not recorded', 'not recorded'],
  ['North', 'North'],
])('in a table of numbers %s stands as “%s”', (code, shown) => {
  expect(knownLabelOf('primary_need', code)).toBe(shown)
})
