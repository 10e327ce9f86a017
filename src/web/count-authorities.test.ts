import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { atEndOfFile } from '../../test/harness/end-of-file.ts'
import { findSources, importChildren, keepDocuments } from '../children/index.ts'
import { writePopulation } from '../demo/population/index.ts'
import { refreshIndicators } from '../indicators/index.ts'
import { addPerson, createAuthority, personByEmail, writeMatrix } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { runClocks } from '../timescales/index.ts'
import { countAuthorities } from './count-authorities.ts'

const asAt = day('2026-11-24')
const councils = ['Ashwick', 'Brimwade', 'Claycote']

/** Three authorities, each with children of its own. */
const delivered = async (): Promise<Database> => {
  const database = await freshDatabase({ size: 16 })
  await database.asOwner(writeMatrix)
  for (const [seed, name] of councils.entries()) {
    const email = `analyst@${name}.example`
    const { id } = await database.asOwner(async (db) => {
      const authority = await createAuthority(db, { name, laCode: String(980 + seed), demo: false })
      await addPerson(db, authority.id, { name: 'An analyst', email, role: 'analyst' })
      return authority
    })
    const analyst = (await personByEmail(database, id, email)) ?? expect.unreachable()
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-counted-'))
    atEndOfFile(() => rm(folder, { recursive: true }))
    await writePopulation({ children: 120, seed, asAt }, folder)
    await rm(path.join(folder, 'faults.csv'))
    await importChildren(database, analyst, { name: 'drawn', sources: await findSources([folder]), asAt })
  }
  return database
}

const Ids = z.object({ id: z.string(), name: z.string() })
const authoritiesOf = (database: Database) =>
  database.asOwner((db) => db.many(sql`select id, name from authorities order by name`, Ids))

/** What was worked out, by authority: how many rows there are of each kind, and what they come to. */
const workedOut = (database: Database) =>
  database.asOwner((db) =>
    db.many(
      sql`
        select a.name,
          (select concat_ws(' ', count(*), md5(string_agg(concat_ws('|', rule_id, about, started_on, due_on, done_on, professional_id), ';'
            order by rule_id, about, started_on))) from clock_instances where authority_id = a.id) as clocks,
          (select concat_ws(' ', count(*), md5(string_agg(concat_ws('|', indicator_id, years_back, split, part, counted, out_of, amount), ';'
            order by indicator_id, years_back, split, part))) from indicator_days where authority_id = a.id) as days,
          (select concat_ws(' ', count(*), md5(string_agg(concat_ws('|', indicator_id, ends_on, counted, out_of, amount), ';'
            order by indicator_id, ends_on, starts_on))) from indicator_results where authority_id = a.id) as months,
          (select count(*)::int from child_documents where authority_id = a.id) as documents
        from authorities a order by a.name`,
      z.object({ name: z.string(), clocks: z.string(), days: z.string(), months: z.string(), documents: z.number() }),
    ),
  )

const counted = { now: undefined as Awaited<ReturnType<typeof workedOut>> | undefined }

beforeAll(async () => {
  const database = await delivered()
  for (const { id } of await authoritiesOf(database)) {
    await runClocks(database, id)
    await keepDocuments(database, id)
    await refreshIndicators(database, id)
  }
  counted.now = await workedOut(database)
})

test('several counted at once have the numbers that they have one after the other; counted again, nothing is new', async () => {
  const database = await delivered()
  expect(await countAuthorities(database)).toBeGreaterThan(100)
  const found = await workedOut(database)
  expect(found).toEqual(counted.now)
  expect(new Set(found.map(({ clocks }) => clocks)).size).toBe(councils.length) // each has its own
  expect(found.every(({ documents }) => documents > 50)).toBe(true)
  expect(await countAuthorities(database)).toBe(0)
})

test('an authority that cannot be counted does not keep the others from being counted, and is told of', async () => {
  const database = await delivered()
  await database.asOwner((db) =>
    db.script(`
      create function refuse() returns trigger language plpgsql as $$ begin
        if new.authority_id = (select id from authorities where name = 'Ashwick') then raise 'a fault of Ashwick'; end if;
        return new;
      end $$;
      create trigger refuse before insert on clock_runs for each row execute function refuse()`),
  )
  await expect(countAuthorities(database)).rejects.toThrow(/^Ashwick: a fault of Ashwick$/)
  const [first, ...others] = await workedOut(database)
  expect(first).toMatchObject({ name: 'Ashwick', documents: 0 })
  expect(others).toEqual(counted.now?.slice(1))
})
