import { createReadStream, existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { Refused } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { Manifest, manifestName, tableFile } from './manifest.ts'
import { migrationsOf, tablesInOrder, type BackedUpTable } from './tables.ts'

const rowsAtOnce = 200

/**
 * Puts a backup into an installation that has no authority yet: all of it or nothing.
 *
 * @throws Refused where the folder is no whole backup, was made by another version, or the installation is in use
 */
export const readBackup = async ({
  database,
  files,
  from,
}: {
  database: Database
  files: string
  from: string
}): Promise<Manifest> => {
  const manifest = await readManifest(from)
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      await refuseUnlessFitting(step, manifest)
      await step.run(sql`set constraints all deferred`) // for those that close a ring of tables
      await cp(path.join(from, 'files'), files, { recursive: true }) // before the rows: none may lack its file
      for (const table of await tablesInOrder(step)) {
        const rows = await readTable(step, table, path.join(from, tableFile(table.name)))
        const said = manifest.tables.find(({ name }) => name === table.name)?.rows ?? 0
        if (rows !== said)
          throw new Refused(`The backup is not whole: it says that ${table.name} has ${said} rows, and has ${rows}.`)
      }
    }),
  )
  return manifest
}

const readManifest = async (folder: string): Promise<Manifest> => {
  const file = path.join(folder, manifestName)
  if (!existsSync(file)) throw new Refused(`“${folder}” is no whole backup: it has no ${manifestName}.`)
  const parsed = Manifest.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Refused(`“${folder}” is not a backup that this version knows.`)
  return parsed.data
}

const refuseUnlessFitting = async (db: Db, manifest: Manifest): Promise<void> => {
  const here = await migrationsOf(db)
  if (here.join() !== manifest.migrations.join()) {
    throw new Refused('The backup was made by another version of Sightline. Restore it with that version, then update.')
  }
  const { used } = await db.one(sql`select exists (select from authorities) as used`, z.object({ used: z.boolean() }))
  if (used)
    throw new Refused(
      'There are authorities here already. A backup goes into an empty installation: set SIGHTLINE_DATA to a new folder.',
    )
}

const readTable = async (db: Db, table: BackedUpTable, file: string): Promise<number> => {
  let count = 0
  let batch: string[] = []
  const insert = async () => {
    await insertRows(db, table, batch)
    count += batch.length
    batch = []
  }
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    batch.push(line)
    if (batch.length >= rowsAtOnce && !table.pointsAtItself) await insert()
  }
  await insert()
  for (const column of table.identities) {
    const next = sql`select setval(pg_get_serial_sequence(${table.name}, ${column}), coalesce(max(${rawSql(`"${column}"`)}), 0) + 1, false)`
    await db.run(sql`${next} from ${rawSql(`"${table.name}"`)}`)
  }
  return count
}

const insertRows = async (db: Db, { name, columns }: BackedUpTable, lines: readonly string[]): Promise<void> => {
  if (lines.length === 0) return
  const table = rawSql(`"${name}"`)
  const list = joined(columns.map((column) => rawSql(`"${column}"`)))
  await db.run(sql`
    insert into ${table} (${list}) overriding system value
    select ${list} from jsonb_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::jsonb)`)
}
