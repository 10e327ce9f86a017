import { createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { Refused } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { manifestName, tableFile, type Manifest } from './manifest.ts'
import { migrationsOf, tablesInOrder } from './tables.ts'

interface What {
  database: Database
  /** Where the file store keeps its files. */
  files: string
  /** A folder that is not there yet. */
  into: string
  now: Date
}

const rowsAtOnce = 200

/**
 * Writes every row, as the database stood at one moment, and every kept file into a new folder. While it runs people go
 * on working. A folder that carries the name asked for is a whole backup.
 */
export const writeBackup = async ({ database, files, into, now }: What): Promise<Manifest> => {
  if (existsSync(into)) throw new Refused(`“${into}” is there already. Name a folder that is not.`)
  const part = `${into}.part`
  await mkdir(part, { recursive: true, mode: 0o700 }) // it holds all that anybody may not see
  const manifest = await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`set transaction isolation level repeatable read, read only`)
      const tables: Manifest['tables'] = []
      for (const { name, columns } of await tablesInOrder(step)) {
        const rows = await writeTable(step, name, columns, path.join(part, tableFile(name)))
        tables.push({ name, rows })
      }
      return {
        format: 'sightline backup 1' as const,
        madeAt: now.toISOString(),
        migrations: await migrationsOf(step),
        tables,
        files: 0,
      }
    }),
  )
  // A file is kept before its row, so the files that stand now are all that the rows need, and perhaps more.
  manifest.files = await copyFiles(files, path.join(part, 'files'))
  await writeFile(path.join(part, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await rename(part, into)
  return manifest
}

const writeTable = async (db: Db, name: string, columns: readonly string[], file: string): Promise<number> => {
  let count = 0
  const list = joined(columns.map((column) => rawSql(`"${column}"`)))
  await db.run(
    sql`declare backup cursor for select to_jsonb(row)::text as text from (select ${list} from ${rawSql(`"${name}"`)}) row`,
  )
  async function* lines() {
    for (;;) {
      const rows = await db.many(sql`fetch ${rawSql(String(rowsAtOnce))} from backup`, z.object({ text: z.string() }))
      if (rows.length === 0) return
      count += rows.length
      yield rows.map(({ text }) => `${text}\n`).join('')
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file))
  await db.run(sql`close backup`)
  return count
}

const copyFiles = async (from: string, to: string): Promise<number> => {
  await mkdir(to, { recursive: true })
  if (!existsSync(from)) return 0
  await cp(from, to, { recursive: true, filter: (file) => !file.endsWith('.part') })
  return (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
}
