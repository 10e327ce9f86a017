import { expect, test } from 'vitest'

import { readDocument } from '../../documents/index.ts'
import { readLetter } from './read-letter.ts'

async function claims(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(`Annual conversation in Alderwick\n\nThank you for meeting us.\n\n${text}\n`)
  const { readings } = readLetter(await readDocument(bytes, 'letter.txt'))
  return readings.filter(({ kind }) => kind === 'claim').map(({ value }) => value)
}

test.each([
  'You told us that vacancies have fallen to nine in a hundred.',
  'You believe that this is the fruit of the academy.',
  'You are confident that plans are now brought up to date.',
  'Senior managers report that the position has improved since the summer.',
  'The council says that all teams will be audited by the end of the year.',
])('it is the authority that says: %s', async (sentence) => {
  expect(await claims(`The weather was fine that day. ${sentence} We then went on to other matters.`)).toEqual([
    sentence,
  ])
})

test.each([
  'Social workers told inspectors that they feel supported.',
  'Young people told inspectors that they know their rights.',
  'Senior managers know their services well.',
  'Inspectors believe that children are safe.',
  'A report to the council in July said as much.',
])('it is not the authority that says: %s', async (sentence) => {
  expect(await claims(sentence)).toEqual([])
})

test('what inspectors list as a need is theirs, whoever told them', async () => {
  const text = `Focused visit to Alderwick children's services

This letter summarises the findings of the focused visit to Alderwick on 6 and 7 October 2026.

What needs to improve in this area of social work practice?

- The way in which senior managers report that work is done when it is not.
`
  const { readings } = readLetter(await readDocument(new TextEncoder().encode(text), 'letter.txt'))
  expect(readings.flatMap(({ kind }) => (kind === '' ? [] : [kind]))).toEqual(['improve'])
})
