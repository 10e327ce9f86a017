import { expect, test } from 'vitest'
import { day } from '../platform/day.ts'
import { asPerson } from '../people/index.ts'
import { ClaimFilters, findClaims } from './claims/find-claims.ts'
import { mostTold } from './compare/most-told.ts'
import { countAhead } from './count-ahead.ts'
import { listFollowUps } from './follow-ups/follow-ups.ts'
import { finding, newGround } from './ground.fixture.ts'
import { ownCode } from './judgements/judgement.ts'
import type { Db } from '../platform/sql.ts'

const { database, lead, councillor, asLead, read } = await newGround()
const today = day('2026-01-15')

const counts: [string, (db: Db) => Promise<unknown>][] = [
  ['what others were told', mostTold],
  ['follow-ups', async (db) => listFollowUps(db, { authority: await ownCode(db), asAt: today })],
  ['claims', (db) => findClaims(db, ClaimFilters.parse({}))],
]

test('what pages show first is worked out once, before anybody asks, for whoever may read letters', async () => {
  const one = finding('Plans are vague.', { themes: ['plan-quality'] })
  await read({ published: day('2020-03-02'), readings: [one] })
  await read({ published: day('2022-03-02'), aboutLaCode: '997', aboutName: 'Northmere', readings: [one] })
  await countAhead(database, lead.authorityId, today)
  for (const [, count] of counts) {
    const shown = await asLead(count)
    expect(await asPerson(database, councillor, count)).toBe(shown) // the very same, not one like it
  }
  expect(await asLead(mostTold)).toMatchObject([{ theme: { id: 'plan-quality' }, authorities: 1 }])
})

test('after a letter it is worked out anew', async () => {
  const before = await asLead(mostTold)
  await read({
    published: day('2023-03-02'),
    aboutLaCode: '996',
    aboutName: 'Westbourne',
    readings: [finding('Plans are vague, too.', { themes: ['plan-quality'] })],
  })
  await countAhead(database, lead.authorityId, today)
  expect(before).toMatchObject([{ authorities: 1 }])
  expect(await asLead(mostTold)).toMatchObject([{ authorities: 2 }])
})
