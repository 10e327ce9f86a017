import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, givenApi, type GivenApi } from './given-api.fixture.ts'
import { Problem } from './problem.ts'
import { callsPerMinute } from './register-route.ts'
import { routes } from './routes/index.ts'

let given: GivenApi
beforeAll(async () => {
  given = await givenApi()
})
afterAll(() => given.close())

const names = [
  'q',
  'page',
  'state',
  'kind',
  'year',
  'sort',
  'document',
  'batchId',
  'theme',
  'why',
  'value',
  'parts',
  'ids',
  'field',
  'passage',
  'themes',
]
const someText = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    '\u0000',
    'a\u0000b',
    '\ud800',
    "'; drop table people; --",
    '%',
    '{}',
    '!&|',
    'waiting',
    'null',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const someNumber = fc.constantFrom(0, -1, 0.5, 1e9, 5e9, 1e300, Number.MAX_SAFE_INTEGER)
const someValue = fc.oneof(someText, someNumber, fc.array(someText, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }))
const spoiled = fc.dictionary(fc.constantFrom(...names), someValue, { maxKeys: 2 })
const someQuery = fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(someText, someNumber.map(String))), {
  maxLength: 3,
})

const takers = routes.filter(({ method, params, query }) => method === 'POST' || params || query)
const callsEach = Math.floor((callsPerMinute - 1) / takers.length)

test.each(takers.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s is never brought to fall by what is sent',
  async (_, { method, path }) => {
    // What any route would take, each time with something spoiled.
    const { documentId, readingIds, tokens } = given.northmere
    const whole = { value: 'x', field: 'finding', parts: [{ value: 'a' }, { value: 'b' }], ids: readingIds.slice(0, 2) }
    const ids = path.startsWith('/readings') ? readingIds : [documentId]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids, 'x', '\u0000'), someQuery, spoiled, async (id, query, body) => {
        const search = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))
        const url = `${path.replace('{id}', encodeURIComponent(id))}?${search.toString()}`
        const answer = await call(
          given,
          tokens['quality-lead'],
          method,
          url,
          method === 'POST' ? { ...whole, ...body } : undefined,
        )
        const problem = answer.statusCode >= 400 ? Problem.parse(JSON.parse(answer.body)) : undefined
        expect([undefined, 400, 403, 404, 409, 422]).toContain(problem?.status)
      }),
      { numRuns: Math.min(20, callsEach) },
    )
  },
)
