import { expect, test } from 'vitest'
import { oddWords } from './visitor.ts'

test.each([
  'Take these 1 away',
  'Take all 1 away',
  '1 events, newest first',
  'Owner: null',
  'NaN%',
  'Every home by name..',
  'Is it in time?. Said by Ruth',
])('“%s” is noticed on any page', (words) => {
  expect(oddWords(words)).toHaveLength(1)
})

test.each([
  'Take these 12 away',
  'Take all 11 away',
  'all 1 to 5 are hidden',
  '1 event',
  '21 events',
  'Reminders 21, 7, 1 before …',
  'and so on ... and on',
  'It is annulled.',
])('“%s” is not', (words) => {
  expect(oddWords(words)).toEqual([])
})
