// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { lead, problems, asks } = await acceptanceGround()

test('S-084: a supplementary school has its last check, level of concern and owner; a concern says what it is', async () => {
  const raw = {
    name: 'Saturday',
    postcode: 'zz11aa',
    concern: 'serious',
    check_months: 1,
    checked_on: '2026-10-20',
    owner: lead,
  }
  expect(await problems('supplementary-schools', raw)).toContain('“What the concern is” is missing')
  expect(await asks('supplementary-schools', { ...raw, why: 'Two checks could not be shown.' })).toEqual(['late check'])
})
