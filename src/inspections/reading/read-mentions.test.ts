import { describe, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { leaningOf } from './leaning.ts'
import { readLetter } from './read-letter.ts'
import { readMentions } from './read-mentions.ts'

const letter = `
Focused visit to Bury local authority children's services

Dear Ms Onslow

This letter summarises the findings of the focused visit to Bury local authority children's services on 3 and 4 June 2025.

Headline findings

Placement stability has improved since the last inspection. Children in care wait too long for help from CAMHS. The building is warm.

What needs to improve in this area of social work practice?

- The stability of placements for children in care.
- The timeliness of initial health assessments for children in care.

Main findings

The social worker changes too often for many children in care.

Yours sincerely

A Person
`

const mentionsIn = async (text: string) => {
  const document = await readDocument(new TextEncoder().encode(text), 'letter.txt')
  return readMentions(document, readLetter(document))
}

test('sentences of the prose that are about a theme are mentions; lists, greetings and other matter are not', async () => {
  const mentions = await mentionsIn(letter)
  expect(mentions.map(({ said, themes, leaning }) => [said, themes[0], leaning])).toEqual([
    ['Placement stability has improved since the last inspection.', 'placement-stability', 'well'],
    ['Children in care wait too long for help from CAMHS.', expect.stringMatching(/mental-health/), 'must improve'],
    ['The social worker changes too often for many children in care.', 'changes-of-social-worker', 'must improve'],
  ])
  for (const { said, passage } of mentions) expect(passage.exact).toBe(said)
})

test('a document whose framework is not known has its mentions too', async () => {
  const mentions = await mentionsIn('Placement stability is good for most children in care here.\n')
  expect(mentions.map(({ themes }) => themes)).toEqual([['placement-stability']])
})

describe('which way a sentence leans', () => {
  test.each([
    ['Waiting times are better than the national average.', 'well'],
    ['Waiting times for CAMHS are too long.', 'must improve'],
    ['Reviews are timely, but plans are too broad.', 'both'],
    ['Plans are not consistently good.', 'must improve'],
    ['It is too early to measure the impact of this provision.', 'unclear'],
    ['Children have fewer changes of social worker.', 'well'],
    ['Help is now offered by the team itself, without a wait.', 'well'],
    ['Plans are made without the child.', 'must improve'],
    ['Suspensions are above the national average.', 'must improve'],
    ['The rate of re-referrals is well below that of other councils.', 'well'],
    ['The share of plans completed within 20 weeks is higher than elsewhere.', 'well'],
    ['Spending is higher than elsewhere.', 'must improve'],
    ['Pupils say that name-calling is not a significant problem.', 'unclear'],
    ['Young people with learning difficulties chair their own meetings.', 'unclear'],
    ['Finding homes for older children remains a challenge.', 'must improve'],
  ])('“%s” leans: %s', (text, leaning) => {
    expect(leaningOf(text)).toBe(leaning)
  })
})
