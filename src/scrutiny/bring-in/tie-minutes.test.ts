import { expect, test } from 'vitest'
import { tieMinutes } from './tie-minutes.ts'

const titled = (...titles: string[]) => titles.map((title) => ({ title }))

test.each([
  ['the same title', ['Young carers'], ['Apologies', 'Young carers'], ['Young carers']],
  [
    'other small words and capitals',
    ['DECLARATION OF INTERESTS'],
    ['Declarations of interest'],
    ['Declarations of interest'],
  ],
  ['the number of the item before it', ['6. Short breaks'], ['Short breaks'], ['Short breaks']],
  ['nothing like it', ['Election of chair'], ['Young carers'], [undefined]],
  ['half the words only', ['School places'], ['School transport'], [undefined]],
])('a minute with %s', (_, minutes, items, tied) => {
  expect(tieMinutes(titled(...minutes), titled(...items)).map((item) => item?.title)).toEqual(tied)
})

test('titles that come twice are tied in their order, each item once', () => {
  const items = [
    { title: 'Public speaking', place: 2 },
    { title: 'Young carers', place: 3 },
    { title: 'Public speaking', place: 9 },
  ]
  const tied = tieMinutes(titled('Public speaking', 'Young carers', 'Public speaking', 'Public speaking'), items)
  expect(tied.map((item) => item?.place)).toEqual([2, 3, undefined, 9])
})
