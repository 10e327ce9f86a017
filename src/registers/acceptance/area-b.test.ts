// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registerNamed } from '../ground.fixture.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, problems, asks } = await acceptanceGround()

test('S-019, S-028: a programme runs only with a question, a measure that it should move, and by when', async () => {
  expect(await problems('commissioned-work', { title: 'No question', state: 'idea' })).toContain(
    'difference?” is missing',
  )
  expect(
    await problems('commissioned-work', { title: 'No measure', question: 'Do fewer come back?', state: 'running' }),
  ).toMatch(/“Measure that it should move” is missing[^]*“By when” is missing/)
})

test('S-026: “too early” has a day of review, and has run out after it', async () => {
  const raw = {
    title: 'Early',
    question: 'Does it help?',
    state: 'too-early',
    starts_on: '2026-01-01',
    measure: 'Repeat plans',
    by: '2027-01-01',
    owner: lead,
  }
  expect(await problems('commissioned-work', raw)).toContain('Without this day “too early” never ends')
  expect(await asks('commissioned-work', { ...raw, review_on: '2026-11-23' })).toEqual(['expired look'])
})

test('S-033, S-220: a strategic plan holds what it puts first, the finding that it answers, and with whom it was shared', () => {
  const names = registerNamed('plans-and-strategies').fields.map(({ name, kind }) => `${name} ${kind}`)
  expect(names).toEqual(
    expect.arrayContaining(['priorities long text', 'finding finding', 'shared_with long text', 'reviewed_on day']),
  )
})

test('S-034: a consultation that was answered says what we said; one with an outcome says its effect', async () => {
  const raw = { title: 'Guidance', asked_by: 'A department', closes_on: '2026-10-01', state: 'sent' }
  expect(await problems('consultations', raw)).toMatch(/“Sent on” is missing[^]*“What we said” is missing/)
  expect(await problems('consultations', { ...raw, state: 'outcome', sent_on: '2026-09-30', said: 'This.' })).toContain(
    '“Effect” is missing',
  )
  expect(await asks('consultations', { ...raw, state: 'open', owner: lead })).toEqual(['late answer'])
})

test('S-035: what was adopted from elsewhere says where it was seen, how it was tested and with what result', async () => {
  expect(
    await problems('good-practice', {
      title: 'Letters',
      seen_at: 'A county',
      seen_on: '2026-01-01',
      about: 'x',
      state: 'adopted',
    }),
  ).toMatch(/“How it is tested” is missing[^]*“Result” is missing/)
})
