import { expect, test } from 'vitest'
import { sightline } from './said.fixture.ts'

const clocks = (...words: string[]) => sightline(['clocks', ...words], { environment: {} })

test('a time limit is worked out from a day that is to come, and says as at which day', async () => {
  const { out } = await clocks('CLA-REV-1', '--started', '2027-01-04')
  expect(out).toContain('On 4 January 2027: Due in 28 days: 4 January 2027 + 20 working days = 1 February 2027')
  const done = await clocks('CP-ICPC', '--started', '2027-01-04', '--done', '2027-01-27')
  expect(done.out).toContain('On 27 January 2027: 2 working days late')
})

test('as at a day that is named, and from a day that has been, it is told as of then', async () => {
  const { out } = await clocks('CLA-REV-1', '--started', '2026-06-01', '--as-at', '2026-06-02')
  expect(out).toMatch(/\nDue in /)
  expect((await clocks('CLA-REV-1', '--started', '2027-01-04', '--as-at', '2026-12-01')).out).toContain('Not started')
})

test('a day that does not exist is refused in one sentence', async () => {
  expect(await clocks('CLA-REV-1', '--started', '2026-06-31')).toMatchObject({
    code: 2,
    err: 'sightline: --started: Give a day that exists, such as 2026-11-24.\n',
  })
})
