import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newPlanGround } from '../../src/improvement/plans.fixture.ts'
import { givenMailServer } from '../../src/mail/sending.fixture.ts'
import { addPerson } from '../../src/people/index.ts'
import { sql } from '../../src/platform/sql.ts'
import { urlOf } from '../harness/address.ts'

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts')
const people = 60

test('digests whose writer is killed again and again reach everybody, and nobody twice', async () => {
  const { database, authorityId, lead, as } = await newPlanGround()
  const { host = '', port = 0, user = '', database: name = '', password } = database.pool.options
  const url = urlOf({ host, port, user, database: name, password: typeof password === 'string' ? password : undefined })
  await database.asOwner(async (db) => {
    for (let n = 0; n < people; n++) {
      const email = `owner${n}@elmbridge.example`
      await addPerson(db, authorityId, { name: `Owner ${n}`, email, role: 'social-worker' })
    }
  })
  // Each has a draft that waits to be accepted.
  await as(lead, (db) =>
    db.run(sql`
      insert into actions (authority_id, title, owner_id)
      select authority_id, 'Offer a mentor', id from people
      where authority_id = ${authorityId} and role = 'social-worker'`),
  )
  const server = await givenMailServer()
  const run = (...words: string[]) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
      env: { ...process.env, DATABASE_URL: url, SMTP_URL: server.url, MAIL_FROM: 'sightline@council.example' },
      stdio: 'ignore',
    })
    return { child, ended: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
  }
  const count = async (query: ReturnType<typeof sql>): Promise<number> =>
    (await database.asOwner((db) => db.one(query, z.object({ n: z.number() })))).n
  const written = () => count(sql`select count(*) as n from mail`)

  const kills = 6
  for (let kill = 0; kill < kills; kill++) {
    const before = await written()
    const { child, ended } = run('mail', 'digests', '--on', '2026-06-02')
    // Killed when it has written a few, at another place each time.
    while ((await written()) < before + 3 + kill && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    expect(await ended).toBe(null) // it was in the middle of its work
  }
  expect(await count(sql`select count(*) as n from mail_rounds`)).toBe(0)
  expect(await run('mail', 'digests', '--on', '2026-06-02').ended).toBe(0)
  expect(await written()).toBe(people)
  expect(await count(sql`select count(distinct person_id) as n from mail`)).toBe(people)
  expect(await run('mail', 'digests', '--on', '2026-06-02').ended).toBe(0)
  expect(await written()).toBe(people)
  expect(await run('mail', 'send').ended).toBe(0)
  expect(server.received.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: people }, (_, n) => `owner${n}@elmbridge.example`).toSorted(),
  )
  await server.close()
}, 180_000)
