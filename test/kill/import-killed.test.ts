import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { demoLetters } from '../../src/demo/index.ts'
import { createAuthority, verifyTrail, writeMatrix } from '../../src/people/index.ts'
import { Database } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { sql } from '../../src/platform/sql.ts'
import { freshDatabaseUrl } from '../harness/database.ts'

const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts')

const importing = (folder: string, environment: Record<string, string>) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'import', 'documents', folder, '--workers', '2'],
    { env: { ...process.env, ...environment }, stdio: 'ignore' },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { ended, kill: () => child.kill('SIGKILL') }
}

const Kept = z.object({ fileName: z.string(), state: z.string(), pages: z.number(), readings: z.number() })

const keptIn = (database: Database) =>
  database.asOwner((db) =>
    db.many(
      sql`
        select file_name as "fileName", state,
          (select count(*)::int from document_pages p where p.document_id = d.id) as pages,
          (select count(*)::int from readings r where r.document_id = d.id) as readings
        from documents d order by file_name`,
      Kept,
    ),
  )

test('an import that is killed again and again loses nothing, doubles nothing, and goes on where it was', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-killed-'))
  const letters = path.join(folder, 'letters')
  await mkdir(letters)
  for (const { fileName, bytes } of await demoLetters()) await writeFile(path.join(letters, fileName), bytes)

  const prepared = async (data: string) => {
    const url = await freshDatabaseUrl()
    const database = new Database(url)
    await migrate(database)
    const { id: authorityId } = await database.asOwner(async (db) => {
      await writeMatrix(db)
      return createAuthority(db, { name: 'Elmbridge Vale Council', laCode: '998', demo: false })
    })
    return { database, authorityId, environment: { DATABASE_URL: url, SIGHTLINE_DATA: path.join(folder, data) } }
  }
  const calm = await prepared('calm')
  expect(await importing(letters, calm.environment).ended).toBe(0)
  const expected = await keptIn(calm.database)
  expect(expected.every(({ state }) => state === 'read')).toBe(true)

  const killed = await prepared('killed')
  for (const afterMs of [900, 1300, 1700, 2100, 1100, 1500]) {
    const child = importing(letters, killed.environment)
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    child.kill()
    await child.ended
    for (const { state, pages, readings } of await keptIn(killed.database)) {
      if (state !== 'read') expect({ pages, readings }).toEqual({ pages: 0, readings: 0 }) // nothing is half-kept
    }
  }
  // Each death counts as an attempt of what was in hand; a person would press “Try again” for those set aside.
  await killed.database.asOwner((db) =>
    db.run(sql`update documents set attempts = 0, state = 'waiting' where state <> 'read'`),
  )
  expect(await importing(letters, killed.environment).ended).toBe(0)
  expect(await keptIn(killed.database)).toEqual(expected)
  expect((await verifyTrail(killed.database, killed.authorityId)).firstBad).toBeUndefined()
  for (const { database } of [calm, killed]) await database.close()
  await rm(folder, { recursive: true, force: true })
}, 240_000)
