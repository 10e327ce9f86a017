import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addPerson, createAuthority, verifyTrail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'
import { freshDatabaseUrl } from '../harness/database.ts'

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts')
const analyst = 'petra.lindqvist@elmbridge.example'

const importing = (folder: string, asAt: string, environment: Record<string, string>) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'children', 'import', folder, '--as', analyst, '--as-at', asAt],
    { env: { ...process.env, ...environment }, stdio: 'ignore' },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { ended, kill: () => child.kill('SIGKILL') }
}

const rows = 15_000
const people = (year: number) =>
  ['pers_person_id,pers_forename,pers_surname,pers_dob']
    .concat(Array.from({ length: rows }, (_, index) => `K${index},Ash,Winterbourne ${index % 97},${year}-03-04`))
    .join('\n')
const addresses = ['addr_table_id,addr_person_id,addr_address_start_date']
  .concat(Array.from({ length: rows }, (_, index) => `D${index},K${index},2024-05-06`))
  .join('\n')

const Held = z.object({
  people: z.number(),
  addresses: z.number(),
  children: z.number(),
  imports: z.number(),
  old: z.number(),
})
const heldIn = (database: Database) =>
  database.asOwner((db) =>
    db.one(
      sql`
        select (select count(*)::int from ssd_person where to_import is null) as people,
          (select count(*)::int from ssd_person where to_import is not null) as old,
          (select count(*)::int from ssd_address where to_import is null) as addresses,
          (select count(*)::int from children) as children, (select count(*)::int from child_imports) as imports`,
      Held,
    ),
  )

/** Waits until the database is at work on a statement of this sort. False where none is seen before the process ends. */
const seen = async (database: Database, statement: string, ended: Promise<unknown>): Promise<boolean> => {
  let isOver = false
  void ended.then(() => (isOver = true))
  while (!isOver) {
    const { at } = await database.asOwner((db) =>
      db.one(
        sql`
          select exists (select from pg_stat_activity where datname = current_database() and state = 'active'
            and pid <> pg_backend_pid() and query ilike ${`%${statement}%`}) as at`,
        z.object({ at: z.boolean() }),
      ),
    )
    if (at) return true
  }
  return false
}

test('an import of children that is killed while it reads, compares or writes leaves nothing of itself', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-delivery-'))
  await writeFile(path.join(folder, 'ssd_person.csv'), people(2012))
  await writeFile(path.join(folder, 'ssd_address.csv'), addresses)
  const url = await freshDatabaseUrl()
  const database = new Database(url)
  const { id: authorityId } = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Elmbridge Vale Council', laCode: '998', demo: false })
    await addPerson(db, made.id, { name: 'Petra Lindqvist', email: analyst, role: 'analyst' })
    return made
  })
  const environment = { DATABASE_URL: url }
  const empty = { people: 0, old: 0, addresses: 0, children: 0, imports: 0 }
  const whole = { people: rows, old: 0, addresses: rows, children: rows, imports: 1 }
  const killAt = async (statement: string, asAt: string, expected: typeof empty) => {
    const child = importing(folder, asAt, environment)
    expect(await seen(database, statement, child.ended), statement).toBe(true)
    child.kill()
    await child.ended
    // The server ends what was under way as soon as it notices: until then the lock is held.
    await database.asOwner((db) =>
      db.transaction((step) =>
        step.run(sql`select pg_advisory_xact_lock(hashtextextended('children of ' || ${authorityId}::text, 0))`),
      ),
    )
    expect(await heldIn(database), statement).toEqual(expected)
  }
  await killAt('copy staged_ssd_', '2026-09-30', empty)
  await killAt('insert into ssd_address', '2026-09-30', empty)
  await killAt('insert into child_names', '2026-09-30', empty)
  expect(await importing(folder, '2026-09-30', environment).ended).toBe(0)
  expect(await heldIn(database)).toEqual(whole)
  await writeFile(path.join(folder, 'ssd_person.csv'), people(2013))
  await killAt('update ssd_person', '2026-10-31', whole)
  expect(await importing(folder, '2026-10-31', environment).ended).toBe(0)
  expect(await heldIn(database)).toEqual({ ...whole, old: rows, imports: 2 })
  expect((await verifyTrail(database, authorityId)).firstBad).toBeUndefined()
  await database.close()
  await rm(folder, { recursive: true, force: true })
}, 120_000)
