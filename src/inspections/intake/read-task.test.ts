import { expect, test } from 'vitest'
import { plainPack } from '../reading/pack/packs.fixture.ts'
import { run } from './read-task.ts'

test('the papers of a meeting are dated by the day of the meeting, so that they stand in order in a thread', async () => {
  const bytes = new TextEncoder().encode(plainPack)
  const { pack, published } = await run({ bytes, name: 'pack.txt', pages: 100, authorities: [] })
  expect(pack?.meetingDate).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(published).toBe(pack?.meetingDate)
})
