import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { zip } from '../platform/tables/zip.ts'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'
import { answerChecker } from './published.fixture.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

const Result = z.object({
  number: z.number(),
  kept: z.boolean(),
  counts: z.array(z.object({ table: z.string(), added: z.number(), changed: z.number(), refused: z.number() })),
  notices: z.array(z.object({ line: z.number(), field: z.string(), severity: z.string() })),
})

const archive = async () => {
  const chunks: Uint8Array[] = []
  const entries = [
    {
      name: 'extract/ssd_person.csv',
      content: 'pers_person_id,pers_dob\nN1,2013-02-06\nN2,2014-13-01\nN3,2015-06-07\n',
    },
    { name: 'extract/readme.txt', content: 'made by the extract' },
  ]
  for await (const chunk of zip(entries)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const send = async (query: string, token: string) =>
  given.server.inject({
    method: 'POST',
    url: `/api/v1/children/imports?${query}`,
    payload: await archive(),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/zip', 'file-name': 'extract.zip' },
  })

test('an archive is looked at first and then brought in; the list and its children show it', async () => {
  const { tokens } = given.northmere
  const looked = await send('asAt=2026-11-20&check=true', tokens.analyst)
  expect(looked.statusCode).toBe(201)
  expect(Result.parse(JSON.parse(looked.body))).toMatchObject({
    number: 3,
    kept: false,
    counts: [{ table: 'ssd_person', added: 1, changed: 1, refused: 1 }],
  })
  const toCome = await send('asAt=2999-01-01', tokens.analyst)
  expect(toCome.statusCode).toBe(422)
  expect(toCome.body).toContain('cannot show a day that is to come')
  const answer = await send('asAt=2026-11-20', tokens.analyst)
  expect(answerChecker('/children/imports', 'post').checker.safeParse(JSON.parse(answer.body)).error).toBeUndefined()
  const result = Result.parse(JSON.parse(answer.body))
  expect(result).toMatchObject({ number: 3, kept: true })
  expect(result.notices.find(({ severity }) => severity === 'refused')).toMatchObject({ line: 3, field: 'pers_dob' })
  const listed = await call(given, tokens.analyst, 'GET', '/children/imports')
  expect(
    z
      .object({ imports: z.array(z.object({ number: z.number() })) })
      .parse(JSON.parse(listed.body))
      .imports.map(({ number }) => number),
  ).toEqual([3, 2, 1])
  const Children = z.object({
    children: z.array(z.object({ recordNumber: z.string(), name: z.string(), born: z.string() })),
  })
  const forLead = await call(given, tokens['quality-lead'], 'GET', '/children')
  expect(
    Children.parse(JSON.parse(forLead.body)).children.toSorted((a, b) => a.recordNumber.localeCompare(b.recordNumber)),
  ).toEqual([
    { recordNumber: 'N1', name: '', born: '2013-02-06' },
    { recordNumber: 'N3', name: '', born: '2015-06-07' },
  ])
  const early = await send('asAt=2026-11-19', tokens.analyst)
  expect(early.statusCode).toBe(409)
  expect(early.body).toContain('20 November 2026')
})

test('a delivery without any table of the dataset is refused in a sentence', async () => {
  const answer = await given.server.inject({
    method: 'POST',
    url: '/api/v1/children/imports',
    payload: 'hello',
    headers: {
      authorization: `Bearer ${given.northmere.tokens.analyst}`,
      'content-type': 'text/plain',
      'file-name': 'hello.txt',
    },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('holds no table of the dataset')
})

test('a time limit is worked out from a day that is to come', async () => {
  const answer = await call(given, given.northmere.tokens.analyst, 'GET', '/clocks/CLA-REV-1/due?started=2999-01-04')
  expect(answer.body).toContain('bank holidays are loaded for') // it is counted, as far as days are known
  const soon = await call(
    given,
    given.northmere.tokens.analyst,
    'GET',
    '/clocks/CLA-V-1/due?started=2027-01-04&asAt=2026-12-01',
  )
  expect(soon.body).toContain('Not started')
})
