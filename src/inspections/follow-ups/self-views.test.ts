import { expect, test } from 'vitest'
import { selfViewIn } from './self-views.ts'

test.each([
  ['The council is too generous in some of the grades it would award itself.', 'too generous'],
  ['The self-evaluation was over positive about services.', 'too generous'],
  ['Leaders do not have a wholly accurate view of practice.', 'too generous'],
  ['Leaders have an accurate self-assessment of their services.', 'accurate'],
  ['The rigour of the local authority’s self-evaluation.', 'not said'], // what must improve, without which way it erred
])('“%s”: %s', (text, verdict) => {
  expect(selfViewIn({ text, page: 1, before: '' }).map((view) => view.verdict)).toEqual([verdict])
})

test.each([
  'The main partner agencies are required to complete section 11 self-assessments of their arrangements.',
  'Schools’ own self-evaluation is not moderated.',
])('what others say of themselves is no view of the council’s: “%s”', (text) => {
  expect(selfViewIn({ text, page: 1, before: '' })).toEqual([])
})

test('a bullet is no part of the sentence', () => {
  expect(selfViewIn({ text: '◼ The self-evaluation is honest.', page: 2, before: '' })).toMatchObject([
    { text: 'The self-evaluation is honest.', page: 2 },
  ])
})
