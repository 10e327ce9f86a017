import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import { csrfTokenFor, isCsrfToken } from './csrf.ts'
import { endPerson } from './manage-people.ts'
import { record } from './record.ts'
import {
  closeAllSessions,
  closeSession,
  isStillOf,
  lastPersonOfSession,
  openSession,
  personOfSession,
  SessionChanged,
} from './sessions.ts'
import { createToken, listTokens, personOfToken, revokeToken } from './tokens.ts'
import { givenTwoAuthorities, type Staffed } from './two-authorities.fixture.ts'

let database: Database
let staff: Staffed['staff']
let others: Staffed['staff']

beforeAll(async () => {
  const given = await givenTwoAuthorities()
  database = given.database
  staff = given.northmere.staff
  others = given.haverley.staff
})

const nine = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000)

test('a session is its person until it is closed, and its cookie is kept nowhere', async () => {
  const cookie = await openSession(database, staff.director, nine)
  expect(Buffer.from(cookie, 'base64url')).toHaveLength(32)
  expect(await personOfSession(database, cookie, nine)).toEqual(staff.director)
  const { kept } = await database.asOwner((db) =>
    db.one(sql`select string_agg(s::text, '') as kept from sessions s`, z.object({ kept: z.string() })),
  )
  expect(kept).not.toContain(cookie)
  expect(kept).not.toContain(Buffer.from(cookie).toString('hex'))
  await closeSession(database, cookie)
  expect(await personOfSession(database, cookie, nine)).toBeUndefined()
})

test.each([
  ['never used', [], 59, true],
  ['never used', [], 60, false],
  ['used in between', [50], 109, true],
  ['used in between', [50], 110, false],
  ['used all day', [50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700], 719, true],
  ['used all day', [50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700], 720, false],
])('a session that is %s at minutes %j holds at minute %i: %s', async (_, uses, minute, holds) => {
  const cookie = await openSession(database, staff['social-worker'], nine)
  for (const use of uses) expect(await personOfSession(database, cookie, later(use))).toBeDefined()
  expect((await personOfSession(database, cookie, later(minute))) !== undefined).toBe(holds)
})

const Told = z.object({ id: z.string() })

test.each<[string, () => Promise<unknown>]>([
  ['the session has ended', () => closeAllSessions(database, staff['scrutiny-officer'])],
  [
    'the person may something else now',
    () =>
      database.asOwner((db) =>
        db.run(sql`update people set role = 'analyst' where id = ${staff['scrutiny-officer'].id}`),
      ),
  ],
  [
    'the person has left',
    () =>
      database.asOwner((db) =>
        db.run(sql`update people set active = false where id = ${staff['scrutiny-officer'].id}`),
      ),
  ],
])('where %s, work for whoever had it last is told nothing, and nothing is kept of it', async (_, change) => {
  await database.asOwner((db) =>
    db.run(sql`update people set role = 'scrutiny-officer', active = true where id = ${staff['scrutiny-officer'].id}`),
  )
  const cookie = await openSession(database, staff['scrutiny-officer'], nine)
  expect(lastPersonOfSession(cookie)).toBeUndefined()
  const person = await personOfSession(database, cookie, nine)
  expect(lastPersonOfSession(cookie)).toEqual(person)
  const told: unknown[] = []
  const work = () =>
    asPerson(
      database,
      staff['scrutiny-officer'],
      async (db) => {
        await record(db, { action: 'person.asked', why: 'for a test' }).catch(() => undefined)
        const rows = await db.many(sql`select id from people`, Told).catch(() => [])
        told.push(...rows)
      },
      isStillOf(staff['scrutiny-officer'], cookie, nine),
    )
  const written = () =>
    database.asOwner((db) =>
      db.one(
        sql`select count(*) as n from events where action = 'person.asked' and person_id = ${staff['scrutiny-officer'].id}`,
        z.object({ n: z.number() }),
      ),
    )
  await work()
  expect(told).not.toEqual([])
  const { n } = await written()
  told.length = 0
  await change()
  await expect(work()).rejects.toThrow(SessionChanged)
  expect(told).toEqual([])
  expect((await written()).n).toBe(n)
})

test.each(['', 'x', 'A'.repeat(43), `'; delete from sessions; --`])(
  'a made-up cookie %j is nobody’s',
  async (cookie) => {
    expect(await personOfSession(database, cookie, nine)).toBeUndefined()
  },
)

test('an inspector is in to the end of their last day in London and not a minute longer', async () => {
  await database.asOwner((db) =>
    db.run(sql`update people set active_until = '2026-06-30' where id = ${staff.inspector.id}`),
  )
  const evening = new Date('2026-06-30T22:30:00Z') // half past eleven in London's summer
  const cookie = await openSession(database, staff.inspector, evening)
  expect(await personOfSession(database, cookie, new Date('2026-06-30T22:59:00Z'))).toBeDefined()
  expect(await personOfSession(database, cookie, new Date('2026-06-30T23:00:00Z'))).toBeUndefined()
})

test('closing all sessions of one person leaves everybody else’s', async () => {
  const [one, two, other] = await Promise.all([
    openSession(database, staff.analyst, nine),
    openSession(database, staff.analyst, nine),
    openSession(database, others.analyst, nine),
  ])
  await closeAllSessions(database, staff.analyst)
  expect(await personOfSession(database, one, nine)).toBeUndefined()
  expect(await personOfSession(database, two, nine)).toBeUndefined()
  expect(await personOfSession(database, other, nine)).toEqual(others.analyst)
})

test('who leaves is out at their next request, by session and by token', async () => {
  const now = new Date()
  const cookie = await openSession(database, staff['quality-lead'], now)
  const { secret } = await asPerson(database, staff['quality-lead'], (db) =>
    createToken(db, { name: 'the monthly sheet', endsAt: new Date(now.getTime() + 86_400_000), now }),
  )
  expect(await personOfToken(database, secret, now)).toEqual(staff['quality-lead'])
  await asPerson(database, staff.administrator, (db) => endPerson(db, staff['quality-lead'].id))
  expect(await personOfSession(database, cookie, now)).toBeUndefined()
  expect(await personOfToken(database, secret, now)).toBeUndefined()
  const left = await database.asOwner((db) =>
    db.one(
      sql`
        select (select count(*) from sessions where person_id = ${staff['quality-lead'].id}) as sessions,
          (select count(*) from tokens where person_id = ${staff['quality-lead'].id} and revoked_at is null) as tokens`,
      z.object({ sessions: z.number(), tokens: z.number() }),
    ),
  )
  expect(left).toEqual({ sessions: 0, tokens: 0 })
})

test('a token speaks for its person until its end, or until they revoke it or lose the role for it', async () => {
  const analyst = others.analyst
  const make = () =>
    asPerson(database, analyst, (db) => createToken(db, { name: 'charts', endsAt: later(60), now: nine }))
  const token = await make()
  expect(token.secret).toMatch(/^sl_[\w-]{43}$/)
  expect(await personOfToken(database, token.secret, later(59))).toEqual(analyst)
  expect(await personOfToken(database, token.secret, later(60))).toBeUndefined()
  expect(await personOfToken(database, token.secret.slice(0, -1), nine)).toBeUndefined()

  await expect(asPerson(database, others.director, (db) => revokeToken(db, token.id))).rejects.toThrow('no such token')
  expect((await asPerson(database, others.director, listTokens)).length).toBe(0)
  await asPerson(database, analyst, (db) => revokeToken(db, token.id))
  expect(await personOfToken(database, token.secret, nine)).toBeUndefined()
  expect((await asPerson(database, analyst, listTokens)).map(({ name }) => name)).toEqual(['charts'])

  const second = await make()
  await database.asOwner((db) => db.run(sql`update people set role = 'councillor' where id = ${analyst.id}`))
  expect(await personOfToken(database, second.secret, nine)).toBeUndefined()
  await database.asOwner((db) => db.run(sql`update people set role = 'analyst' where id = ${analyst.id}`))
})

test('a token needs a purpose, an end within a year, and a role that may have one', async () => {
  const make = (person: typeof staff.director, name: string, endsAt: Date) =>
    asPerson(database, person, (db) => createToken(db, { name, endsAt, now: nine }))
  await expect(make(staff.director, ' ', later(1))).rejects.toThrow('what the token is for')
  await expect(make(staff.director, 'x', nine)).rejects.toThrow('in the future')
  await expect(make(staff.director, 'x', later(367 * 1440))).rejects.toThrow('at most a year')
  await expect(make(staff.councillor, 'x', later(1))).rejects.toThrow('row-level security')
})

test('a form’s token is good for its own session only', () => {
  expect(isCsrfToken('one', csrfTokenFor('one'))).toBe(true)
  expect(isCsrfToken('two', csrfTokenFor('one'))).toBe(false)
  expect(isCsrfToken('one', '')).toBe(false)
  expect(isCsrfToken('one', 'é')).toBe(false)
  expect(csrfTokenFor('one')).not.toContain('one')
})
