// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { add } = await acceptanceGround()

test('S-240: a team with fewer than eight answers is not told of by itself', async () => {
  const pulse = { team: 'Leaving Care', closed_on: '2026-02-01', asked: 12, answered: 7, well: 60, manageable: 40 }
  await expect(add('staff-pulses', pulse)).rejects.toThrow(/below the least that is possible, 8/)
  await add('staff-pulses', { ...pulse, answered: 8 })
})

test('S-236: somebody who has started is asked about after ninety days, and who left at once says why', async () => {
  const post = {
    post: 'Social worker 14',
    team: 'Safeguarding North',
    stage: 'started',
    free_on: '2025-10-01',
    started_on: '2025-12-01',
  }
  expect((await add('recruitment', post)).dueOn).toBe('2026-03-01')
  await expect(add('recruitment', { ...post, post: 'Social worker 15', stage: 'left' })).rejects.toThrow(
    /“Why they left” is missing/,
  )
})
