import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantRows } from '../children/index.ts'
import { refreshIndicators } from '../indicators/index.ts'
import { listAuthorities, personByEmail } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
  const authority = (await listAuthorities(given.database)).find(({ name }) => name === 'Northmere')
  const lead = authority && (await personByEmail(given.database, authority.id, 'quality-lead@990.example'))
  if (!lead) throw new Error('Northmere has somebody who leads on quality.')
  // A plan that began in October comes to light a month later.
  await plantRows(given.database, lead, {
    name: 'later',
    asAt: day('2026-11-20'),
    rows: {
      ssd_person: [
        { pers_person_id: 'N1', pers_surname: 'Winterbourne', pers_dob: '2013-02-05' },
        { pers_person_id: 'N8', pers_surname: 'Amberley', pers_dob: '2014-05-06' },
      ],
      ssd_cp_plans: [
        { cppl_cp_plan_id: '1', cppl_person_id: 'N1', cppl_cp_plan_start_date: '2026-09-01' },
        { cppl_cp_plan_id: '2', cppl_person_id: 'N8', cppl_cp_plan_start_date: '2026-10-05' },
      ],
    },
  })
  await refreshIndicators(given.database, lead.authorityId)
})
afterAll(() => given.close())

const asAt = async (query: string) => {
  const { statusCode, body } = await call(
    given,
    given.northmere.tokens.analyst,
    'GET',
    `/indicators/CP03/as-at?${query}`,
  )
  return { statusCode, body: JSON.parse(body) as unknown }
}

test('a month that was first reported as something else is told twice, with what makes the difference', async () => {
  expect(await asAt('month=2026-10')).toMatchObject({
    statusCode: 200,
    body: {
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
      knownThenBy: '2026-10-31',
      knownNowBy: '2026-11-20',
      asKnownThen: { counted: 0 },
      asKnownNow: { counted: 1 },
      moved: [
        {
          record: 'N8',
          key: '2',
          because: 'late',
          saidThen: null,
          change: { counted: 1, outOf: 1, leftOut: 0, amount: null },
        },
      ],
    },
  })
})

test.each([
  ['month=2026-09', 404],
  ['month=2026-13', 422],
  ['month=2026-10&on=2026-10-31', 422],
  ['', 422],
] as const)(
  'a month that never was anything else, and what is no day and no month, are refused: %s',
  async (query, status) => {
    expect((await asAt(query)).statusCode).toBe(status)
  },
)

test('before and after a day says by how much it moved, or why that cannot be said', async () => {
  const ask = async (query: string, token = given.northmere.tokens.analyst) =>
    call(given, token, 'GET', `/indicators/${query}`)
  const few = JSON.parse((await ask('CP03/before-after?on=2026-10-01')).body) as unknown
  expect(few).toMatchObject({
    team: null,
    months: { refused: expect.stringMatching(/takes 6 months/) as string, own: null },
  })
  const published = JSON.parse((await ask('CP05/before-after?on=2021-06-01')).body) as unknown
  expect(published).toMatchObject({
    years: {
      refused: null,
      own: { before: expect.any(Number) as number, after: expect.any(Number) as number },
      neighboursOf: expect.any(Number) as number,
    },
  })
  expect((await ask('CP03/before-after')).statusCode).toBe(422)
  expect((await ask('CP03/before-after?on=2026-10-01', given.northmere.tokens['scrutiny-officer'])).statusCode).toBe(
    403,
  )
})
