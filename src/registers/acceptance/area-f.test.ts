// What the source documents ask for, row by row: each test is named after the row that it accepts.
import { expect, test } from 'vitest'
import { acceptanceGround } from '../acceptance.fixture.ts'

const { add, lead, problems, asks, table } = await acceptanceGround()

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

test('S-083: referrals to Prevent add up by quarter and by concern; no more are taken on than were discussed, or discussed than referred', async () => {
  const raw = { quarter_ends: '2026-09-30', referred_by: 'school', concern: 'violence', source: 'Channel panel' }
  expect(await problems('prevent-referrals', { ...raw, referrals: 4, discussed: 5 })).toContain(
    'is 5, more than “Referrals”, 4',
  )
  expect(await problems('prevent-referrals', { ...raw, referrals: 4, discussed: 2, adopted: 3 })).toContain(
    'is 3, more than “Of these, discussed at a Channel panel”, 2',
  )
  await add('prevent-referrals', { ...raw, referrals: 4, discussed: 2, adopted: 1 })
  await add('prevent-referrals', { ...raw, referred_by: 'police', referrals: 3 })
  await add('prevent-referrals', { ...raw, quarter_ends: '2026-06-30', referrals: 2 })
  expect(await table('prevent-referrals', 'quarters')).toEqual(
    expect.arrayContaining([
      { row: '2026-04-01', column: 'school', value: 2 },
      { row: '2026-07-01', column: 'school', value: 4 },
      { row: '2026-07-01', column: 'police', value: 3 },
    ]),
  )
  expect(await table('prevent-referrals', 'concerns')).toEqual(
    expect.arrayContaining([{ row: 'violence', column: 'school', value: 6 }]),
  )
})
