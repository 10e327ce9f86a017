import { expect, test } from 'vitest'
import { paging } from './paging.ts'
import { takeAll, takeThese } from './take-away.ts'

test('of one thing no number is said with a word for several', () => {
  expect([1, 2, 1_200].map((rows) => takeAll(rows))).toEqual(['Take it away', 'Take all 2 away', 'Take all 1,200 away'])
  expect([takeAll(1, 'topics'), takeAll(2, 'topics')]).toEqual(['Take it away', 'Take all 2 topics away'])
  expect([1, 2].map(takeThese)).toEqual(['Take this one away', 'Take these 2 away'])
})

test('a list says where it stands, and of one row that it is the only one', () => {
  const says = (total: number): string =>
    paging({ url: new URL('http://x/'), page: 1, perPage: 25, total, noun: 'findings' })
      .text.replace(/<[^>]+>/g, '')
      .trim()
  expect([0, 1, 2].map(says)).toEqual(['', 'Showing the only one', 'Showing 1 to 2 of 2 findings'])
})
