import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { asPerson } from './as-person.ts'
import { changePerson, endPerson } from './manage-people.ts'
import { startProvider, type RunningProvider } from './provider.fixture.ts'
import type { SignInConfig } from './provider.ts'
import { seal, unseal } from './seal.ts'
import { beginSignIn, finishSignIn, pathWithin, sealingKey, signOutAddress } from './sign-in.ts'
import { givenTwoAuthorities, type Staffed } from './two-authorities.fixture.ts'

const url = 'https://sightline.example'
let database: Database
let staff: Staffed['staff']
let provider: RunningProvider
let config: SignInConfig

const accounts = {
  'dir-1': { email: 'Director@990.example', email_verified: true },
  'dir-2': { email: 'director@990.example', email_verified: true },
  'unvouched-1': { email: 'team-manager@990.example', email_verified: false },
  'entra-1': { email: 'reviewing-officer@990.example', xms_edov: true },
  'nobody-1': { email: 'nobody@elsewhere.example', email_verified: true },
  'no-address': {},
  'inspector-1': { email: 'inspector@990.example', email_verified: true },
  'leaver-1': { email: 'analyst@990.example', email_verified: true },
  'moved-1': { email: 'social-worker@990.example', email_verified: true },
  'system-1': { email: 'sightline@localhost', email_verified: true },
  'both-1': { email: 'councillor@990.example', email_verified: true },
}

beforeAll(async () => {
  const given = await givenTwoAuthorities()
  database = given.database
  staff = given.northmere.staff
  provider = await startProvider(`${url}/sign-in/back`, accounts)
  config = { oidc: provider, url, host: '127.0.0.1', port: 3000 }
})

const now = () => new Date()

const signIn = async (login: string, returnTo = '/') => {
  const begun = await beginSignIn(config, returnTo, now())
  const back = await provider.visit(begun.url, login)
  return finishSignIn(database, config, { query: back.search, sealed: begun.sealed, now: now() })
}

test('somebody with access signs in with their address once and with their account from then on', async () => {
  expect(await signIn('dir-1', '/findings?theme=care')).toEqual({
    person: staff.director,
    returnTo: '/findings?theme=care',
  })
  const bound = await database.asOwner((db) =>
    db.one(
      sql`select issuer, subject from people where id = ${staff.director.id}`,
      z.object({ issuer: z.string(), subject: z.string() }),
    ),
  )
  expect(bound).toEqual({ issuer: provider.issuer, subject: 'dir-1' })
  expect((await signIn('dir-1')).person).toEqual(staff.director)
  await expect(signIn('dir-2')).rejects.toThrow('Another account signs in with director@990.example already')
})

test('the address at the provider holds the challenge and none of the secrets', async () => {
  const begun = await beginSignIn(config, '/', now())
  const query = Object.fromEntries(new URL(begun.url).searchParams)
  expect(query).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${url}/sign-in/back`,
  })
  const kept: unknown = JSON.parse(unseal(sealingKey(config), begun.sealed) ?? '')
  expect(kept).toMatchObject({ state: query.state, nonce: query.nonce })
  expect(begun.url).not.toContain(z.object({ verifier: z.string() }).parse(kept).verifier)
})

test('Microsoft’s word for a verified address counts as well', async () => {
  expect((await signIn('entra-1')).person).toEqual(staff['reviewing-officer'])
})

test.each([
  ['nobody-1', 'Nobody has given nobody@elsewhere.example access'],
  ['unvouched-1', 'does not vouch for an email address'],
  ['no-address', 'does not vouch for an email address'],
  ['system-1', 'Nobody has given sightline@localhost access'],
])('%s is turned away: %s', async (login, sentence) => {
  await expect(signIn(login)).rejects.toMatchObject({
    name: 'Forbidden',
    message: expect.stringContaining(sentence) as string,
  })
})

test('an address with access for two councils is turned away', async () => {
  await database.asOwner((db) =>
    db.run(sql`update people set email = 'councillor@990.example' where email = 'councillor@991.example'`),
  )
  await expect(signIn('both-1')).rejects.toThrow('more than one council')
})

test('an inspector signs in on the last day of the visit, and on the third day after it is told when it ended', async () => {
  expect((await signIn('inspector-1')).person).toEqual(staff.inspector)
  await database.asOwner((db) =>
    db.run(sql`update people set active_until = current_date - 3 where id = ${staff.inspector.id}`),
  )
  await expect(signIn('inspector-1')).rejects.toThrow('Your access to Sightline ended on')
})

test('who has left is turned away, bound or not, and it is on the trail', async () => {
  await asPerson(database, staff.administrator, (db) => endPerson(db, staff.analyst.id))
  await expect(signIn('leaver-1')).rejects.toThrow('Your access to Sightline has ended')
  const { refusals } = await database.asOwner((db) =>
    db.one(
      sql`select count(*) as refusals from events where action = 'person.sign-in refused' and subject_id = ${staff.analyst.id}`,
      z.object({ refusals: z.number() }),
    ),
  )
  expect(refusals).toBe(1)
})

test('with a new address the account that was bound before no longer gets in', async () => {
  expect((await signIn('moved-1')).person).toEqual(staff['social-worker'])
  const { name, role } = staff['social-worker']
  await asPerson(database, staff.administrator, (db) =>
    changePerson(db, staff['social-worker'].id, { name, role, email: 'new.name@990.example' }),
  )
  await expect(signIn('moved-1')).rejects.toThrow('Nobody has given social-worker@990.example access')
})

const comeBack = async () => {
  const begun = await beginSignIn(config, '/', now())
  return { query: (await provider.visit(begun.url, 'dir-1')).search, sealed: begun.sealed }
}

test('an answer that is late, or that comes to another browser, is refused', async () => {
  const { query, sealed } = await comeBack()
  const finish = (changes: { query?: string; sealed?: string; now?: Date }) =>
    finishSignIn(database, config, { query, sealed, now: now(), ...changes })
  await expect(finish({ now: new Date(Date.now() + 16 * 60_000) })).rejects.toThrow('longer than 15 minutes')
  await expect(finish({ sealed: '' })).rejects.toThrow('began in another browser')
  await expect(finish({ sealed: `${sealed.slice(0, -4)}AAAA` })).rejects.toThrow('began in another browser')
  await expect(finish({ sealed: (await comeBack()).sealed })).rejects.toThrow('does not belong')
  await expect(finish({ query: '' })).rejects.toThrow('does not belong')
  await expect(finish({ query: '?error=access_denied&state=other' })).rejects.toThrow('does not belong')
})

test.each(['nonce', 'state', 'verifier'])('an answer for another %s is refused', async (part) => {
  const { query, sealed } = await comeBack()
  const begun = z.record(z.string(), z.unknown()).parse(JSON.parse(unseal(sealingKey(config), sealed) ?? ''))
  const forged = seal(sealingKey(config), JSON.stringify({ ...begun, [part]: 'v'.repeat(43) }))
  await expect(finishSignIn(database, config, { query, sealed: forged, now: now() })).rejects.toThrow('does not belong')
})

test('an answer is good once', async () => {
  const back = await comeBack()
  expect((await finishSignIn(database, config, { ...back, now: now() })).person).toEqual(staff.director)
  await expect(finishSignIn(database, config, { ...back, now: now() })).rejects.toThrow('does not belong')
})

test('who turns back at the provider is told so', async () => {
  const begun = await beginSignIn(config, '/', now())
  const back = await provider.visit(begun.url, 'dir-1', { cancel: true })
  expect(back.searchParams.get('error')).toBe('access_denied')
  await expect(
    finishSignIn(database, config, { query: back.search, sealed: begun.sealed, now: now() }),
  ).rejects.toThrow('access_denied')
})

test('a provider that does not answer is a sentence, and is asked again the next time', async () => {
  const dead = { ...config, oidc: { ...provider, issuer: 'http://127.0.0.1:9' } }
  await expect(beginSignIn(dead, '/', now())).rejects.toThrow('does not answer')
  await expect(beginSignIn({ ...config, oidc: undefined }, '/', now())).rejects.toThrow('no such way to sign in')
})

test('signing out leads to the provider’s own sign-out, where there is one', async () => {
  const address = new URL((await signOutAddress(config, now())) ?? '')
  expect(address.origin).toBe(provider.issuer)
  expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${url}/signed-out`)
  expect(address.searchParams.get('client_id')).toBe('sightline')
  expect(await signOutAddress({ ...config, oidc: undefined }, now())).toBeUndefined()
})

test.each([
  ['/findings?x=1', '/findings?x=1'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
])('after sign-in %j leads to %j', (asked, given) => {
  expect(pathWithin(asked)).toBe(given)
})
