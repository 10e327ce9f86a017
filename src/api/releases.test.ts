import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

const file = 'indicator_id,area_code,period,value\nCP05,826,2027,41.5\nCP05,826,2024,3.25\nCP05,826,2026,c\n'

const send = (token: string, query: string, body = file) =>
  given.server.inject({
    method: 'POST',
    url: `/api/v1/releases${query}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', 'file-name': 'cin.csv' },
    body: Buffer.from(body),
  })

test('a release is looked at, then loaded once, and stands in the list with where it came from', async () => {
  const { analyst } = given.northmere.tokens
  const looked = await send(analyst, '?check=true&title=Children%20in%20need%202027')
  expect(looked.statusCode).toBe(201)
  expect(looked.json()).toMatchObject({
    releases: [
      {
        id: null,
        title: 'Children in need 2027',
        added: 2,
        loadedBefore: null,
        changed: [{ area: '826', after: 3.25 }],
      },
    ],
  })
  const before = await call(given, analyst, 'GET', '/releases')
  expect(JSON.parse(before.body)).toMatchObject({ releases: [] })
  expect((await send(analyst, '?title=Children%20in%20need%202027')).json()).toMatchObject({ releases: [{ added: 2 }] })
  const after = await call(given, analyst, 'GET', '/releases')
  expect(JSON.parse(after.body)).toMatchObject({
    releases: [{ title: 'Children in need 2027', fileName: 'cin.csv', rows: 3 }],
  })
  expect((await send(analyst, '')).statusCode).toBe(409)
})

test('a faulty release is refused by cell, and loads nothing', async () => {
  const answer = await send(given.northmere.tokens.analyst, '', `${file}CP05,826,2028,many\n`)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toMatch(/cin\.csv/)
})
