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
const people = (year: number, count = rows) =>
  ['pers_person_id,pers_forename,pers_surname,pers_dob']
    .concat(Array.from({ length: count }, (_, index) => `K${index},Ash,Winterbourne ${index % 97},${year}-03-04`))
    .join('\n')
const addresses = (year: number, count = rows) =>
  ['addr_table_id,addr_person_id,addr_address_start_date']
    .concat(Array.from({ length: count }, (_, index) => `D${index},K${index},${year}-05-06`))
    .join('\n')

const elmbridge = async () => {
  const url = await freshDatabaseUrl()
  const database = new Database(url)
  const { id: authorityId } = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const made = await createAuthority(db, { name: 'Elmbridge Vale Council', laCode: '998', demo: false })
    await addPerson(db, made.id, { name: 'Petra Lindqvist', email: analyst, role: 'analyst' })
    return made
  })
  return { url, database, authorityId }
}

/** The server ends what was under way as soon as it notices: until then the lock is held. */
const untilIdle = (database: Database, authorityId: string) =>
  database.asOwner((db) =>
    db.transaction((step) =>
      step.run(sql`select pg_advisory_xact_lock(hashtextextended('children of ' || ${authorityId}::text, 0))`),
    ),
  )

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

/**
 * Waits until the database is at work on a statement of this sort. False where none is seen before the process ends. The database
 * itself looks again and again: some of these are over before an answer is here.
 */
const seen = async (database: Database, statement: string, ended: Promise<unknown>): Promise<boolean> => {
  let isOver = false
  void ended.then(() => (isOver = true))
  return database.asOwner(async (db) => {
    await db.run(sql`
      create or replace function pg_temp.sees(statement text) returns boolean language plpgsql as $$
      begin
        for look in 1..200 loop
          perform pg_stat_clear_snapshot();
          if exists (select from pg_stat_activity where datname = current_database() and state = 'active'
            and pid <> pg_backend_pid() and query ilike '%' || statement || '%')
          then return true; end if;
          perform pg_sleep(0.001);
        end loop;
        return false;
      end
      $$`)
    while (!isOver) {
      const { at } = await db.one(sql`select pg_temp.sees(${statement}) as at`, z.object({ at: z.boolean() }))
      if (at) return true
    }
    return false
  })
}

test('an import of children that is killed while it reads, compares or writes leaves nothing of itself', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-delivery-'))
  await writeFile(path.join(folder, 'ssd_person.csv'), people(2012))
  await writeFile(path.join(folder, 'ssd_address.csv'), addresses(2024))
  const { url, database, authorityId } = await elmbridge()
  const environment = { DATABASE_URL: url }
  const empty = { people: 0, old: 0, addresses: 0, children: 0, imports: 0 }
  const whole = { people: rows, old: 0, addresses: rows, children: rows, imports: 1 }
  const killAt = async (statement: string, asAt: string, expected: typeof empty) => {
    const child = importing(folder, asAt, environment)
    expect(await seen(database, statement, child.ended), statement).toBe(true)
    child.kill()
    await child.ended
    await untilIdle(database, authorityId)
    expect(await heldIn(database), statement).toEqual(expected)
  }
  await killAt('copy ssd_person', '2026-09-30', empty)
  await killAt('copy ssd_address', '2026-09-30', empty)
  await killAt('insert into child_names', '2026-09-30', empty)
  expect(await importing(folder, '2026-09-30', environment).ended).toBe(0)
  expect(await heldIn(database)).toEqual(whole)
  await writeFile(path.join(folder, 'ssd_person.csv'), people(2013))
  await killAt('copy staged_ssd_', '2026-10-31', whole)
  await killAt('update ssd_person', '2026-10-31', whole)
  expect(await importing(folder, '2026-10-31', environment).ended).toBe(0)
  expect(await heldIn(database)).toEqual({ ...whole, old: rows, imports: 2 })
  expect((await verifyTrail(database, authorityId)).firstBad).toBeUndefined()
  await database.close()
  await rm(folder, { recursive: true, force: true })
}, 120_000)

/** How many random moments; SIGHTLINE_KILLS=200 for a night. */
const kills = Number(process.env.SIGHTLINE_KILLS ?? 6)

const Whole = z.object({
  people: z.number(),
  addresses: z.number(),
  born: z.array(z.number()), // the years that people are born in
  moved: z.array(z.number()), // the years that addresses begin in
  newest: z.number(),
  versions: z.number(), // the newest delivery that a row is of
  counted: z.number(), // tables that the newest delivery says it carried
})

test(`an import that is killed at ${kills} random moments never leaves half a load`, async () => {
  const count = 1_500
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-delivery-'))
  const { url, database, authorityId } = await elmbridge()
  const write = async (year: number) => {
    await writeFile(path.join(folder, 'ssd_person.csv'), people(year, count))
    await writeFile(path.join(folder, 'ssd_address.csv'), addresses(year, count))
  }
  const stands = () =>
    database.asOwner((db) =>
      db.one(
        sql`
          select (select count(*)::int from ssd_person where to_import is null) as people,
            (select count(*)::int from ssd_address where to_import is null) as addresses,
            (select array_agg(distinct extract(year from pers_dob)::int) from ssd_person where to_import is null) as born,
            (select array_agg(distinct extract(year from addr_address_start_date)::int) from ssd_address
              where to_import is null) as moved,
            (select max(number) from child_imports) as newest,
            (select max(from_import) from (select from_import from ssd_person union all select from_import from ssd_address) v)
              as versions,
            (select jsonb_array_length(counts) from child_imports order by number desc limit 1) as counted`,
        Whole,
      ),
    )
  await write(2001)
  const started = performance.now()
  expect(await importing(folder, '2026-09-30', { DATABASE_URL: url }).ended).toBe(0)
  const takes = performance.now() - started
  let year = 2001
  let number = 1
  for (let kill = 1; kill <= kills; kill++) {
    await write(year + 1)
    const child = importing(folder, '2026-09-30', { DATABASE_URL: url })
    // The start of the program changes nothing, so the moments lie in its later part, and past its end.
    const after = takes * (0.3 + Math.random() * 0.9)
    await new Promise((resolve) => setTimeout(resolve, after))
    child.kill()
    await child.ended
    await untilIdle(database, authorityId)
    const now = await stands()
    // All of it or nothing of it: it may have been done before the moment came.
    if (now.newest > number) [year, number] = [year + 1, number + 1]
    expect([kill, Math.round(after), now]).toEqual([
      kill,
      Math.round(after),
      { people: count, addresses: count, born: [year], moved: [year], newest: number, versions: number, counted: 2 },
    ])
  }
  expect((await verifyTrail(database, authorityId)).firstBad).toBeUndefined()
  await database.close()
  await rm(folder, { recursive: true, force: true })
}, 3_600_000)
