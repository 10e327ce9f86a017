import type pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase, freshDatabaseUrl } from '../../test/harness/database.ts'
import { Database } from './database.ts'
import { sql } from './sql.ts'

const One = z.object({ one: z.number() })

test('more people than connections are all served, though the work of each needs a second and a third one', async () => {
  const database = await freshDatabase({ size: 2 })
  const asked = (): Promise<number> =>
    database.asOwner(async (db) => {
      await db.one(sql`select pg_sleep(0.02)::text, 1 as one`, One) // long enough for every connection to be lent out
      return database.asOwner(() => database.asOwner(async (third) => (await third.one(sql`select 1 as one`, One)).one))
    })
  const answers = Promise.all(Array.from({ length: 20 }, asked))
  const tooLate = new Promise((_, reject) => setTimeout(() => reject(new Error('They wait for each other.')), 15_000))
  await expect(Promise.race([answers, tooLate])).resolves.toEqual(Array.from({ length: 20 }, () => 1))
})

test('when the server ends connections while somebody begins to listen, none is lost to the others', async () => {
  const address = await freshDatabaseUrl()
  const [database, other] = [new Database(address, { size: 3 }), new Database(address)]
  const end = (process: number) =>
    other.asOwner((db) => db.one(sql`select pg_terminate_backend(${process})::int as one`, One))
  const { pool } = database
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient & { processID: number }>
  let left = 5 // that end just when they are lent out
  const lent: number[] = []
  const lend = async () => {
    const client = await connect()
    lent.push(client.processID)
    const known = new Promise<void>((resolve) => client.once('end', resolve))
    if (left-- > 0) await Promise.all([known, end(client.processID)])
    return client
  }
  Object.assign(pool, { connect: lend })
  let heard = 0
  await expect(database.listen('letters', () => heard++)).rejects.toThrow()
  left = 0
  const stop = await database.listen('letters', () => heard++)
  left = 3
  await end(lent.at(-1) ?? 0)
  await expect.poll(() => heard, { timeout: 15_000 }).toBe(1) // back, it asks for what it missed
  await other.asOwner((db) => db.script('notify letters'))
  await expect.poll(() => heard).toBe(2)
  const answers = Array.from({ length: 8 }, () => database.asOwner((db) => db.one(sql`select 1 as one`, One)))
  const tooLate = new Promise((_, reject) => setTimeout(() => reject(new Error('No connection is left.')), 15_000))
  await expect(Promise.race([Promise.all(answers), tooLate])).resolves.toHaveLength(8)
  for (const close of [stop, () => database.close(), () => other.close()]) await close()
})

test('what a person writes holds up nobody while the disk takes it, and is on the disk before they hear that it is done', async () => {
  const url = await freshDatabaseUrl()
  const settings = new Database(url)
  await settings.asOwner((db) =>
    db.script(`
      create table notes (words text);
      grant insert on notes to sightline_person;
      do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$`),
  )
  await settings.close()
  const database = new Database(url, { size: 1 }) // what is set for a database holds for connections that come after
  const Waits = z.object({ waits: z.string() })
  const Written = z.object({ at: z.string() })
  for (const words of ['first', 'second', 'third']) {
    const { waits, at } = await database.asRole('sightline_person', {}, async (db) => {
      await db.run(sql`insert into notes values (${words})`)
      const shown = await db.one(sql`select current_setting('synchronous_commit') as waits`, Waits)
      return { ...shown, ...(await db.one(sql`select pg_current_wal_insert_lsn()::text as at`, Written)) }
    })
    expect(waits).toBe('off')
    const Kept = z.object({ kept: z.boolean(), waits: z.string() })
    const after = await database.asOwner((db) =>
      db.one(
        sql`select pg_current_wal_flush_lsn() >= ${at}::pg_lsn as kept, current_setting('synchronous_commit') as waits`,
        Kept,
      ),
    )
    expect(after).toEqual({ kept: true, waits: 'on' })
  }
  await database.close()
})

test('whoever goes on after a question failed has written nothing, and the connection serves the next', async () => {
  const database = await freshDatabase({ size: 1 })
  const asked = database.asRole('sightline_person', {}, async (db) => {
    await expect(db.run(sql`select 1 / 0`)).rejects.toThrow('division by zero')
    return 'went on'
  })
  await expect(asked).resolves.toBe('went on')
  await expect(database.asOwner((db) => db.one(sql`select 1 as one`, One))).resolves.toEqual({ one: 1 })
})
