import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { queueMail } from '../../src/mail/index.ts'
import { addPerson, asPerson, createAuthority, systemPerson, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'
import { givenMailServer } from '../../src/mail/sending.fixture.ts'
import { freshDatabaseUrl } from '../harness/database.ts'

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts')
const letters = 150

test('mail whose sender is killed again and again all arrives, and nothing arrives as two messages', async () => {
  const url = await freshDatabaseUrl()
  const database = new Database(url)
  const server = await givenMailServer()
  await database.asOwner(writeMatrix)
  const { id } = await database.asOwner((db) => createAuthority(db, { name: 'Northmere', laCode: '990', demo: false }))
  const personId = await database.asOwner((db) =>
    addPerson(db, id, { name: 'Ada Byrne', email: 'ada@council.example', role: 'director' }),
  )
  const system = await systemPerson(database, id)
  await asPerson(database, system, async (db) => {
    for (let n = 0; n < letters; n++)
      await queueMail(db, { key: `digest ${n}`, personId, subject: 'Due', body: `${n}` })
  })
  const sender = () => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'mail', 'send'], {
      env: { ...process.env, DATABASE_URL: url, SMTP_URL: server.url, MAIL_FROM: 'sightline@council.example' },
      stdio: 'ignore',
    })
    return { child, ended: new Promise<void>((resolve) => child.once('exit', () => resolve())) }
  }
  const kills = 8
  for (let kill = 0; kill < kills; kill++) {
    const { child, ended } = sender()
    const before = server.received.length
    // Killed in the middle of its work: when it has sent a few, at another moment each time.
    while (server.received.length < before + 3 + kill && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2))
    await new Promise((resolve) => setTimeout(resolve, kill))
    child.kill('SIGKILL')
    await ended
  }
  // What was in hand at a kill waits until the database has seen the dead sender's connection end.
  const left = () =>
    database.asOwner((db) =>
      db.one(sql`select count(*) as n from mail where state <> 'sent'`, z.object({ n: z.number() })),
    )
  for (let tries = 0; tries < 5 && (await left()).n > 0; tries++) await sender().ended
  expect((await left()).n).toBe(0)
  const ids = server.received.map(({ id: messageId }) => messageId)
  expect(new Set(ids).size).toBe(letters)
  // A message may come again only where its sender died between the server's answer and its own note: under its first id.
  expect(ids.length - letters).toBeLessThanOrEqual(kills)
  await server.close()
  await database.close()
}, 120_000)
