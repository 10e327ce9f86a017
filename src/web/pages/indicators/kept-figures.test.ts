import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openChild } from '../../../children/index.ts'
import { asPerson, type Role } from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { sql, type Sql } from '../../../platform/sql.ts'
import { givenTwoTeams, type TwoTeams } from '../children/two-teams.fixture.ts'

let place: TwoTeams
beforeAll(async () => {
  place = await givenTwoTeams()
}, 120_000)

const quietly = (change: Sql) => place.web.database.asOwner((db) => db.run(change)) // nothing of it is on the trail

const pageOf = async (role: Role, address: string): Promise<string> =>
  (await (await place.visitor(role)).get(address)).text

// Children who became the subject of a plan: both of this authority did.
const list = '/indicators/CP03/list?show=all'
const [mine, others] = ['QZX-7101', 'QZX-7202']

test('the list behind a number loses a child as soon as the hours are over for which its record was open', async () => {
  expect(await pageOf('social-worker', list)).toContain(mine)
  expect(await pageOf('social-worker', list)).not.toContain(others)
  const asked = { recordNumber: others, born: day('2013-02-04'), why: 'She is at the desk now.', hours: 4 }
  await asPerson(place.web.database, place.staffOf('social-worker'), (db) =>
    openChild(db, asked, 'https://sightline.example'),
  )
  expect(await pageOf('social-worker', list)).toContain(others)
  await quietly(
    sql`update child_access set opened_at = now() - interval '5 hours', ends_at = now() - interval '1 hour'`,
  )
  const after = await pageOf('social-worker', list)
  expect(after).toContain(mine)
  expect(after).not.toContain(others)
})

test('the list of all says of each whether it is counted; a list of those alone does not repeat it', async () => {
  expect(await pageOf('director', list)).toMatch(/data-l="Counted"[^>]*>\s*yes\s*</)
  expect(await pageOf('director', '/indicators/CP03/list?show=counted')).not.toContain('data-l="Counted"')
})

test('every look at a list that is kept is written down', async () => {
  const looks = () =>
    place.web.database.asOwner((db) => db.many(sql`select at from list_looks where list = 'indicator'`, z.unknown()))
  await pageOf('director', list)
  const before = (await looks()).length
  await pageOf('director', list)
  expect((await looks()).length).toBe(before + 1)
})

test.each(['/indicators/CP03', '/indicators?q=CP03', '/answers/own?q=CP03'])(
  '%s shows other numbers as soon as they are worked out anew, and is the same until then',
  async (address) => {
    const shown = await pageOf('director', address)
    await quietly(
      sql`update indicator_days set counted = counted + 4096, out_of = out_of + 4096 where indicator_id = 'CP03'`,
    )
    expect(withoutSecrets(await pageOf('director', address))).toBe(withoutSecrets(shown))
    await quietly(sql`update indicator_runs set worked_out_at = clock_timestamp()`)
    expect(withoutSecrets(await pageOf('director', address))).not.toBe(withoutSecrets(shown))
  },
)

test('whoever begins to follow an indicator is told so on its page at once', async () => {
  expect(await pageOf('director', '/indicators/CP03')).toContain('Follow this by mail')
  const director = await place.visitor('director')
  await director.get('/indicators/CP03')
  await director.post('/my-work/figures', { subject: 'indicator CP03', how: 'monthly' })
  expect(await pageOf('director', '/indicators/CP03')).toContain('You follow this by mail')
})

/** The token of a form is another for each visit. */
const withoutSecrets = (page: string): string => page.replaceAll(/name="csrf" value="[^"]+"/g, '')
