import { beforeAll, expect, test } from 'vitest'
import { makePublicFigures } from '../../../indicators/index.ts'
import { sql } from '../../../platform/sql.ts'
import { givenTwoTeams, type TwoTeams } from '../children/two-teams.fixture.ts'

let place: TwoTeams
beforeAll(async () => {
  place = await givenTwoTeams()
}, 120_000)

const make = () => makePublicFigures(place.web.database, place.staffOf('analyst').authorityId)
const get = async (address: string) => (await place.visitor('analyst')).get(address)

test('until the figures of a count are made, the page says so and there is no file; then both are there', async () => {
  const waiting = await get('/indicators/publish')
  expect(waiting.text).toContain('These are being made safe.')
  expect(waiting.text).toContain('data-live="/indicators/publish"')
  expect(waiting.text).toMatch(/The figures as at \d+ \w+ 20\d\d were\s+counted\s+on\s+\d+ \w+ 20\d\d/)
  expect(waiting.text).not.toContain('/indicators/publish/data.csv')
  expect((await get('/indicators/publish/data.csv')).status).toBe(409)
  expect(await make()).toBe(true)
  const made = await get('/indicators/publish')
  expect(made.text).toMatch(/\d+ indicators as at \d+ \w+ 20\d\d, counted on /)
  expect(made.text).not.toContain('data-live')
  expect((await get('/indicators/publish/data.csv')).status).toBe(200)
})

test('after another count the page gives nothing of the one before', async () => {
  await make()
  await place.web.database.asOwner((db) => db.run(sql`update indicator_runs set worked_out_at = clock_timestamp()`))
  expect((await get('/indicators/publish')).text).toContain('what was there before is of an earlier count')
  expect((await get('/indicators/publish/json')).status).toBe(409)
})
