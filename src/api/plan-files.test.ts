import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'
import { answerChecker } from './published.fixture.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

const Result = z.object({
  done: z.boolean(),
  plan: z.string().nullable(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  refused: z.array(z.object({ at: z.string(), message: z.string() })),
})

const send = (query: string, text: string, token = given.northmere.tokens['quality-lead']) =>
  given.server.inject({
    method: 'POST',
    url: `/api/v1/plans/imports?${query}`,
    payload: Buffer.from(text),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'file-name': 'Youth%20plan.csv' },
  })

const file = 'No.,What we will do,By when\n1.1,Ring each victim,30 June 2027\n1.2,Train the panel,31 July 2027\n'

test('a file of actions becomes a plan, and sent again changes nothing', async () => {
  const looked = await send('check=true', file)
  expect(Result.parse(JSON.parse(looked.body))).toMatchObject({ done: false, plan: null, added: 2 })
  const answer = await send('', file)
  expect(answer.statusCode).toBe(200)
  expect(answerChecker('/plans/imports', 'post').checker.safeParse(JSON.parse(answer.body)).error).toBeUndefined()
  const { plan, added } = Result.parse(JSON.parse(answer.body))
  expect(added).toBe(2)
  const token = given.northmere.tokens['quality-lead']
  const shown = await call(given, token, 'GET', `/plans/${plan ?? ''}`)
  expect(shown.body).toContain('"title":"Youth plan"')
  expect(shown.body).toContain('"reference":"1.2"')
  expect(Result.parse(JSON.parse((await send(`plan=${plan ?? ''}`, file)).body))).toMatchObject({ same: 2, added: 0 })
})

test('what is refused is named by cell, and none of the file comes in', async () => {
  const answer = await send('', 'Action,By when\nRing each victim,Octember\n')
  expect(Result.parse(JSON.parse(answer.body))).toMatchObject({ done: false, refused: [{ at: 'B2' }] })
})

test('a file for a plan of another authority finds no plan; one that is no table is told so', async () => {
  expect((await send(`plan=${given.haverley.planId}`, file)).statusCode).toBe(404)
  expect((await send('', 'Dear all')).statusCode).toBe(422)
})
