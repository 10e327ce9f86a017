import { expect, test } from 'vitest'
import { nameAtStart, namesIn, samePerson } from './people.ts'

test.each([
  ['Ada Quill, His Majesty’s Inspector', 'Ada Quill'],
  ['Ms Ada Quill HMI', 'Ada Quill'],
  ['Mary-Ann O’Neve (Lead Inspector)', 'Mary-Ann O’Neve'],
  ['Jan van der Wold, Ofsted HMI', 'Jan van der Wold'],
  ['Ada M. Quill, Lead Inspector', 'Ada M Quill'],
  ['Ada d’Ouvre HMI', 'Ada d’Ouvre'],
])('the name is taken from “%s”', (text, name) => {
  expect(nameAtStart(text)).toBe(name)
})

test.each([
  'Her Majesty’s Inspector',
  'His Majesty’s Inspectors',
  'Ofsted',
  'the inspectors were',
  'Headline findings',
])('“%s” is nobody’s name', (text) => {
  expect(nameAtStart(text)).toBeUndefined()
})

test('a list of inspectors gives each of them once, in order', () => {
  expect(namesIn('Ada Quill HMI, Bram Thorne, HMI, and Cleo Marsh, Her Majesty’s Inspectors')).toEqual([
    'Ada Quill',
    'Bram Thorne',
    'Cleo Marsh',
  ])
})

test('a title or a different apostrophe makes nobody another person', () => {
  expect(samePerson('Ms Mary O’Neve', "Mary O'Neve")).toBe(true)
  expect(samePerson('Mary Neve', 'Mary O’Neve')).toBe(false)
})
