import { expect, test } from 'vitest'

import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import { evidenceOf } from './claim.ts'

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

const read = async (text: string) => {
  const bytes = new TextEncoder().encode(`Annual conversation in Alderwick\n\nThank you for meeting us.\n\n${text}\n`)
  return readLetter(await readDocument(bytes, 'letter.txt')).claims
}

test.each([
  ['We were interested to hear that your workforce is stable.', 'authority', 'capacity', null],
  [
    'You have seen fewer plans, but you cannot be sure if this is a direct result of the programme.',
    'authority',
    'too-early',
    0,
  ],
  ['You believe that fewer moves are the fruit of the matching panel.', 'authority', 'impact', 1],
  ['You told us your focus for the next year is the care leavers service.', 'authority', 'plan', null],
  ['Your team noted good work with primary schools.', 'authority', 'practice', null],
  ['It is too early to measure the impact of this provision.', 'inspectors', 'too-early', 0],
  ['Senior leaders say that they use one model of practice in all teams.', 'leaders', 'practice', null],
  ['The partnership reports that waits are shorter.', 'partnership', 'practice', null],
  ['The local authority’s self-evaluation says that plans are good.', 'self-evaluation', 'self-grade', null],
  ['The council is too generous in some of the grades it would award itself.', 'self-evaluation', 'self-grade', null],
] as const)('%s is said by %s, of the kind %s', async (sentence, saidBy, kind, attribution) => {
  expect(await read(`The room was warm. ${sentence} We then spoke of schools and of their heads.`)).toMatchObject([
    { saidBy, kind, attribution },
  ])
})

test.each([
  ['However, this was not accurate as inspectors found one child in such a home.', 'against'],
  ['Inspectors saw this in the records of every team.', 'for'],
  ['Audits confirm that this is so.', 'for'],
  ['There is no evidence of this in the records.', 'against'],
  ['Inspectors found this in only a few of the teams.', 'against'],
  ['We then spoke of schools.', 'none'],
])('beside a claim, “%s” is evidence %s', async (sentence, found) => {
  const [claim] = await read(`Senior leaders say that they use one model of practice in all teams. ${sentence}`)
  expect(evidenceOf(claim?.evidence ?? [])).toBe(found)
  expect(claim?.evidence.map(({ passage }) => passage.exact)).toEqual(found === 'none' ? [] : [sentence])
})

test('one claim is no evidence for another', async () => {
  const claims = await read('You told us that audits show good work. You said that records confirm this.')
  expect(claims.map(({ evidence }) => evidence)).toEqual([[], []])
})

test('a self-evaluation that inspectors call accurate, or over positive, carries that with it', async () => {
  const [right] = await read('Senior leaders have an accurate and honest self-evaluation of their services in hand.')
  const [wrong] = await read('The self-evaluation was over positive about what the services in the city achieve.')
  expect([right, wrong].map((claim) => evidenceOf(claim?.evidence ?? []))).toEqual(['for', 'against'])
})

test.each([
  'Some children step down from a plan too early when actions are incomplete.',
  'Schools complete section 11 self-assessments, which show good practice.',
  'Social workers said that they enjoy their work.',
])('nobody claims anything in: %s', async (sentence) => {
  expect(await read(sentence)).toEqual([])
})
