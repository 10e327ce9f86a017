import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../platform/sql.ts'
import { AsAt } from './as-at.ts'
import { namesOfDays, withoutThem, wrongDays } from './days-asked.ts'
import { pages } from './pages/index.ts'
import { givenWeb, type GivenWeb } from './pages/sign-in/visitor.fixture.ts'

test.each([
  ['asAt', '2026-02-30', 'As at: there is no day 2026-02-30. The page is shown without it.'],
  ['to', '2026-13-01', 'To: there is no day 2026-13-01. The page is shown without it.'],
  ['on', 'Amara Bright', 'Day: what was given is no day. The page is shown without it.'],
])('%s=%s is refused', (name, given, message) => {
  expect(wrongDays([name], { [name]: given })).toEqual([{ field: name, message }])
})

test.each([['2026-02-28'], ['2028-02-29'], ['']])('a day that is one, and none, is not refused: “%s”', (given) => {
  expect(wrongDays(['asAt'], { asAt: given })).toEqual([])
})

test('it is seen of a query which of its names are days, whatever is wrapped round them', () => {
  const query = z.object({ asAt: AsAt, from: AsAt.catch(undefined), show: z.string().optional() })
  expect(namesOfDays(query)).toEqual(['asAt', 'from'])
  expect(namesOfDays(query.catch({}))).toEqual(['asAt', 'from'])
  expect(namesOfDays(undefined)).toEqual([])
})

const ofDays = pages.flatMap((page) =>
  page.get && !page.path.includes(':') ? namesOfDays(page.query).map((name) => ({ page, name })) : [],
)

let web: GivenWeb
beforeAll(async () => {
  web = await givenWeb({ demo: true })
})

test('a day that does not exist is told of on every page that takes one, and the page stands there', async () => {
  expect(ofDays.length).toBeGreaterThan(15)
  const director = await web.visitor('director')
  for (const { page, name } of ofDays) {
    const at = `${page.path}?${name}=2026-02-30`
    const { status, text } = await director.get(at)
    if (status === 403) continue
    expect([at, status, text.includes('there is no day 2026-02-30')]).toEqual([at, 422, true])
    expect([at, text.includes('<h1')]).toEqual([at, true])
    expect([at, (await director.get(`${page.path}?${name}=2026-02-28`)).status]).toEqual([at, 200])
  }
})

test('what is wrong stands beside the box of the day, to which the sentence above leads; what else was asked for stays', async () => {
  const director = await web.visitor('director')
  const { text } = await director.get('/judgements?asAt=2026-02-30')
  expect(text).toMatch(/<a href="#(\w+)">As at: there is no day 2026-02-30/)
  const id = /<a href="#([\w-]+)">As at: there is no day/.exec(text)?.[1] ?? ''
  expect(text).toMatch(new RegExp(`<input[^>]*id="${id}"[^>]*aria-describedby="[^"]*${id}-wrong`))
  expect(withoutThem({ whose: 'all', asAt: '2026-02-30' }, wrongDays(['asAt'], { asAt: '2026-02-30' }))).toEqual({
    whose: 'all',
  })
})

test('a file of a day that does not exist is refused, and not made as of today', async () => {
  const director = await web.visitor('director')
  const { status, text } = await director.get('/judgements/export/csv?asAt=2026-02-30')
  expect(status).toBe(422)
  expect(text).toContain('there is no day 2026-02-30')
  const taken = () =>
    web.database.asOwner((db) =>
      db.one(sql`select count(*) as n from events where action like '%exported%'`, z.object({ n: z.number() })),
    )
  expect(await taken()).toEqual({ n: 0 }) // nor does the trail say that it was
  expect((await director.get('/judgements/export/csv?asAt=2026-02-28')).status).toBe(200)
  expect(await taken()).toEqual({ n: 1 })
})
