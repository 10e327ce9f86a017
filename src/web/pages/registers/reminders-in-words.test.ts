import { expect, test } from 'vitest'
import { remindersInWords } from './reminders-in-words.ts'

test.each([
  [[90, 30, 0], '90 and 30 days before and on the day'],
  [[21, 7, 1, 0], '21 and 7 days before, the day before and on the day'],
  [[30, 14, 7], '30, 14 and 7 days before'],
  [[1], 'the day before'],
  [[0], 'on the day'],
])('reminders %j are said as “%s”', (days, words) => {
  expect(remindersInWords(days)).toBe(words)
})
