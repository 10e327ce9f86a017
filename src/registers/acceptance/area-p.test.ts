// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, problems, asks } = await acceptanceGround()

test('S-262, S-268: a promise keeps its words and its day, and is kept only with what shows it', async () => {
  const raw = {
    words: 'A toy bank will open.',
    made_by: 'The council',
    made_on: '2026-01-01',
    made_to: 'Families',
    due_on: '2026-11-01',
    owner: lead,
  }
  expect(await asks('commitments', { ...raw, state: 'open' })).toEqual(['late kept'])
  expect(await problems('commitments', { ...raw, words: 'Another.', state: 'kept' })).toContain(
    '“How we know” is missing',
  )
})
