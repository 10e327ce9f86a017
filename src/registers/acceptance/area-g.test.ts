// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { registerNamed } from '../ground.fixture.ts'
import { markReviewed } from '../mark-reviewed.ts'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { as, today, lead, add } = await acceptanceGround()

test('S-093: a champion is asked to meet those they speak for', async () => {
  const champions = registerNamed('champions')
  const { id } = await add('champions', {
    theme: 'Care leavers',
    champion: lead,
    for: 'Young people',
    since: '2026-01-01',
    met_on: '2026-07-01',
  })
  const entry = await as((db) =>
    markReviewed(db, champions, { id, clock: 'meeting', on: '24/11/2026', note: '', today }),
  )
  expect(entry.dueOn).toBe('2027-02-24')
})
