import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { givenApi, type GivenApi } from '../api/given-api.fixture.ts'
import { routes } from '../api/routes/index.ts'
import { createReader } from '../inspections/index.ts'
import { addPerson, openSession, personByEmail, type Person } from '../people/index.ts'
import { readConfig } from '../platform/config.ts'
import { FileStore } from '../platform/files.ts'
import { rawSql, sql } from '../platform/sql.ts'
import type { App } from './app.ts'
import { pages } from './pages/index.ts'
import { Visitor } from './pages/sign-in/visitor.fixture.ts'
import { createServer } from './server.ts'

let given: GivenApi
let server: Awaited<ReturnType<typeof createServer>>
let own: ReadonlyMap<string, string>
let foreign: ReadonlyMap<string, string>
/** Every id of the other authority: none may show up in an answer, whatever was asked. */
let theirs: ReadonlySet<string>
let visitors: readonly Visitor[]

const now = new Date('2026-11-24T09:00:00Z')

beforeAll(async () => {
  given = await givenApi()
  const { database } = given
  const reader = createReader({ workers: 1 })
  const app: App = {
    config: { ...readConfig({}), demo: true },
    database,
    files: new FileStore('nowhere'),
    reader,
    now: () => now,
  }
  server = await createServer(app)
  const tables = await tablesWithIds()
  const [ours, others] = [given.northmere.lead.authorityId, given.haverley.lead.authorityId]
  own = await idsOf(tables, ours)
  foreign = await idsOf(tables, others)
  theirs = await everyIdOf(tables, others)
  const director = await added(ours, 'the-director@990.example', 'principal-social-worker')
  const clerk = await personByEmail(database, ours, 'clerk@council.example')
  const answers = await personByEmail(database, ours, 'director@990.example')
  visitors = await Promise.all([answers, clerk, director].flatMap((person) => (person ? [signedIn(person)] : [])))
})
afterAll(async () => {
  await server.close()
  await given.close()
})

const added = async (authorityId: string, email: string, role: Person['role']): Promise<Person | undefined> => {
  await given.database.asOwner((db) => addPerson(db, authorityId, { name: 'Another', email, role }))
  return personByEmail(given.database, authorityId, email)
}

const signedIn = async (person: Person): Promise<Visitor> => {
  const visitor = new Visitor(server)
  visitor.cookies.set('sightline', await openSession(given.database, person, now))
  await visitor.get('/help/permissions')
  return visitor
}

/** The tables of authorities whose rows have an id, read from the database. */
const tablesWithIds = (): Promise<string[]> =>
  given.database.asOwner(async (db) =>
    (
      await db.many(
        sql`
          select c.table_name as name from information_schema.columns c
          join information_schema.columns a on a.table_name = c.table_name and a.table_schema = c.table_schema and a.column_name = 'authority_id'
          join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema and t.table_type = 'BASE TABLE'
          where c.table_schema = 'public' and c.column_name = 'id' and c.udt_name = 'uuid' order by 1`,
        z.object({ name: z.string() }),
      )
    ).map(({ name }) => name),
  )

const Id = z.object({ id: z.string() })

/** One id of each table that an authority has rows in. */
const idsOf = async (tables: readonly string[], authority: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const table of tables) {
    const [row] = await given.database.asOwner((db) =>
      db.many(sql`select id from ${rawSql(table)} where authority_id = ${authority} order by id limit 1`, Id),
    )
    if (row) found.set(table, row.id)
  }
  return found
}

const everyIdOf = async (tables: readonly string[], authority: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const table of tables) {
    const rows = await given.database.asOwner((db) =>
      db.many(sql`select id from ${rawSql(table)} where authority_id = ${authority}`, Id),
    )
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** What gives the other authority away: its name, the names of its people and its ids but those that were sent. */
const leaksIn = (text: string, sent: readonly string[]): string[] => [
  ...(/\bof Haverley\b|Haverley’s/.test(text) ? ['a name'] : []),
  ...(text.match(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g) ?? []).filter(
    (id) => theirs.has(id) && !sent.includes(id),
  ),
]

/** The other words of an address, so that it leads somewhere. */
const withWords = (path: string): string =>
  path
    .replace(':format', 'json')
    .replace(':theme', 'care-plans')
    .replace(':register', 'policies')
    .replace(':name', '1.png')
    .replace(':key', '0123456789abcdef01234567')
    .replace(':topic', 'care-leavers')
    .replace(':table', 'items')
    .replace(':role', 'director')
    .replace(':show', 'children')
    .replace(':kind', 'html')
    .replace(':reader', 'court')
    .replaceAll(/:number|:earlier/g, '1')
    .replace(':authority', '991')
    .replace(':start', 'action')
    .replace(':line', 'findings-without-action')

// Addresses whose last part is the key of a definition that every authority has, and not of a row of one.
const keyed = ['/clocks/:id', '/indicators/:id', '/public/:authority']
const withIds = pages.filter(({ path }) => !keyed.some((one) => path.startsWith(one)) && /:(?!format)\w+/.test(path))
const holes = (address: string): string[] => address.match(/:\w+/g) ?? []
const filled = (address: string, ids: Readonly<Record<string, string>>): string =>
  address.replaceAll(/:\w+/g, (hole) => ids[hole] ?? hole)

const walk = 300_000 // milliseconds: each walks the whole product, also on a machine that has other work

test('both authorities have rows of the kinds that addresses lead to', () => {
  const kinds = [
    'documents',
    'readings',
    'plans',
    'actions',
    'boards',
    'board_meetings',
    'children',
    'committees',
    'resolutions',
  ]
  expect([...foreign.keys()]).toEqual(expect.arrayContaining(kinds))
  expect([...own.keys()]).toEqual(expect.arrayContaining(kinds))
  expect(withIds.length).toBeGreaterThan(150)
})

test(
  'an id of another authority in the address of a page is an id that does not exist',
  async () => {
    const leaks: string[] = []
    for (const { path, get } of withIds) {
      const address = withWords(path)
      if (!get || holes(address).length === 0) continue
      for (const [table, id] of foreign) {
        const asked = filled(address, Object.fromEntries(holes(address).map((hole) => [hole, id])))
        for (const visitor of visitors) {
          const { status, text } = await visitor.get(asked)
          const leaked = leaksIn(text, [id])
          if (leaked.length > 0 || status >= 500 || (status === 200 && text.includes(id)))
            leaks.push(`${path} with an id of ${table}: ${status} ${leaked.join(' ')}`)
          if (status === 403) continue // the next one may be let in
          break
        }
      }
    }
    expect([...new Set(leaks)].toSorted()).toEqual([])
  },
  walk,
)

test(
  'an id of another authority in a query or a form changes nothing there and shows nothing of it',
  async () => {
    const before = await digestOf(given.haverley.lead.authorityId)
    const leaks: string[] = []
    for (const { path, query, form, get, post } of pages) {
      if (/^\/sign|^\/public/.test(path)) continue
      const address = withWords(path)
      const fields = identifiersIn(query)
      for (const visitor of visitors) {
        for (const id of foreign.values()) {
          if (get && fields.length > 0 && holes(address).length === 0) {
            const asked = `${address}?${new URLSearchParams(fields.map((field) => [field, id])).toString()}`
            const { text, status } = await visitor.get(asked)
            if (leaksIn(text, [id]).length > 0 || status >= 500) leaks.push(`${address}: ${status}`)
          }
          if (!post || form === undefined || identifiersIn(form).length === 0) continue
          // A thing of one’s own that the address leads to, where one of these is it.
          const places = holes(address).length === 0 ? [address] : await placesOf(visitor, address)
          for (const place of places) {
            const { text, status } = await visitor.post(place, fillOf(form, id))
            if (leaksIn(text, [id]).length > 0 || status >= 500) leaks.push(`POST ${path}: ${status}`)
          }
        }
      }
    }
    expect([...new Set(leaks)].toSorted()).toEqual([])
    expect(await digestOf(given.haverley.lead.authorityId)).toEqual(before)
    // What was accepted would show the other authority’s people or things on a page of one’s own.
    const [director] = visitors
    for (const { path, get } of pages) {
      const address = withWords(path)
      if (!director || !get || /^\/(?:sign|public)/.test(path)) continue
      for (const place of holes(address).length === 0 ? [address] : await placesOf(director, address)) {
        expect([place, leaksIn((await director.get(place)).text, [])]).toEqual([place, []])
      }
    }
  },
  walk,
)

const known = new Map<string, string[]>()

/** The addresses of a page at which somebody finds a thing of their own authority. */
const placesOf = async (visitor: Visitor, address: string): Promise<string[]> => {
  const before = known.get(address)
  if (before) return before
  const found: string[] = []
  const get = address.replace(/\/(?:restrict|restriction|lift)$/, '')
  for (const id of own.values()) {
    const ids = Object.fromEntries(holes(address).map((hole) => [hole, id]))
    const { status } = await visitor.get(filled(get, ids))
    if (status === 200) found.push(filled(address, ids))
  }
  known.set(address, found)
  return found
}

/** The shape of a schema under whatever is wrapped round it. */
const shapeOf = (schema: unknown): Readonly<Record<string, z.ZodType>> => {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>
  const def = (schema as { def?: { innerType?: unknown; in?: unknown; out?: unknown; left?: unknown } } | undefined)
    ?.def
  for (const inner of [def?.innerType, def?.out, def?.in]) {
    const shape = inner === undefined ? {} : shapeOf(inner)
    if (Object.keys(shape).length > 0) return shape
  }
  return {}
}

const anId = '5f0c1f5e-0000-4000-8000-000000000000'

/** The fields that take an id and no other words. */
const identifiersIn = (schema: unknown): string[] =>
  Object.entries(shapeOf(schema))
    .filter(([, field]) => isIdentifier(field))
    .map(([name]) => name)

const isIdentifier = (field: z.ZodType): boolean => {
  const took = (value: string) => field.safeParse(value)
  const [asId, asWords] = [took(anId), took('words')]
  return asId.success && JSON.stringify(asId.data)?.includes(anId) && (!asWords.success || asWords.data === undefined)
}

const values = ['2026-11-20', '2', '18:30', 'yes', 'on', 'In a sentence of some length.']

/** A form with an id in each field that takes one, and something fitting in each other. */
const fillOf = (form: unknown, id: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shapeOf(form)).flatMap(([name, field]) => {
      if (isIdentifier(field)) return [[name, id]]
      const choices = [...values, ...enumOf(field)]
      const fits = choices.findLast((value) => field.safeParse(value).success)
      return fits === undefined ? [] : [[name, fits]]
    }),
  )

const enumOf = (field: unknown): string[] => {
  if (field instanceof z.ZodEnum) return field.options.map(String)
  const inner = (field as { def?: { innerType?: unknown } }).def?.innerType
  return inner === undefined ? [] : enumOf(inner)
}

/** What an authority’s tables hold, as one number each. */
const digestOf = async (authority: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const table of await tablesWithIds()) {
    const { digest } = await given.database.asOwner((db) =>
      db.one(
        sql`select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as digest from ${rawSql(table)} t where authority_id = ${authority}`,
        z.object({ digest: z.string() }),
      ),
    )
    found.set(table, digest)
  }
  return found
}

test(
  'an id of another authority in a call of a program is an id that does not exist',
  async () => {
    const leaks: string[] = []
    const before = await digestOf(given.haverley.lead.authorityId)
    for (const route of routes) {
      const address = route.path.replaceAll(/\{(\w+)\}/g, ':$1')
      const body = 'body' in route ? route.body : undefined
      const fields = [...identifiersIn(route.query), ...identifiersIn(body)]
      if (/^\/(?:clocks|indicators|answers|frameworks)\//.test(address)) continue // keys of definitions
      if (holes(withWords(address)).length === 0 && fields.length === 0) continue
      for (const id of foreign.values()) {
        const place = filled(withWords(address), Object.fromEntries(holes(address).map((hole) => [hole, id])))
        const query = new URLSearchParams(identifiersIn(route.query).map((field) => [field, id])).toString()
        const answer = await server.inject({
          method: route.method,
          url: `/api/v1${place}${query && `?${query}`}`,
          headers: { authorization: `Bearer ${given.northmere.tokens.director}` },
          ...(body === undefined ? {} : { payload: fillOf(body, id) }),
        })
        const isThere = holes(withWords(address)).length > 0 && answer.statusCode < 300 && answer.body.includes(id)
        if (leaksIn(answer.body, [id]).length > 0 || answer.statusCode >= 500 || isThere)
          leaks.push(`${route.method} ${route.path}: ${answer.statusCode}`)
      }
    }
    expect([...new Set(leaks)].toSorted()).toEqual([])
    expect(await digestOf(given.haverley.lead.authorityId)).toEqual(before)
  },
  walk,
)
