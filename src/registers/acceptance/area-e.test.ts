// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { add } = await acceptanceGround()

test('S-071, S-072: a household that is lost says why, and one that is approved is asked for its visit every six weeks', async () => {
  const household = { household: 'F-101', stage: 'approved', enquired_on: '2025-09-01', approved_on: '2026-01-10' }
  expect((await add('fostering-households', household)).dueOn).toBe('2026-02-21')
  await expect(add('fostering-households', { ...household, household: 'F-102', stage: 'left' })).rejects.toThrow(
    /“Why they withdrew or left” is missing/,
  )
})
