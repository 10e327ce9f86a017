import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Database } from './database.ts'
import { sql } from './sql.ts'

const folder = path.resolve(import.meta.dirname, '../../migrations')

// Any number will do, so long as every process of Sightline uses the same one.
const lock = 7_264_911

/**
 * Brings the database up to date: runs each file of `migrations/` that it has not run, in name order, each in one
 * transaction, and returns their names. Several processes may start at once; one migrates and the others wait.
 */
export const migrate = (database: Database): Promise<string[]> =>
  database.asOwner(async (db) => {
    await db.run(sql`select pg_advisory_lock(${lock})`)
    try {
      await db.script(`create table if not exists migrations (
        name text primary key,
        ran_at timestamptz not null default now()
      )`)
      const ran = new Set(
        (await db.many(sql`select name from migrations`, z.object({ name: z.string() }))).map((row) => row.name),
      )
      const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
      const missing = files.filter((name) => !ran.has(name))
      for (const name of missing) {
        const text = await readFile(path.join(folder, name), 'utf8')
        await db.transaction(async (step) => {
          await step.script(text)
          await step.run(sql`insert into migrations (name) values (${name})`)
        })
      }
      return missing
    } finally {
      await db.run(sql`select pg_advisory_unlock(${lock})`)
    }
  })
