import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Database } from '../../src/platform/database.ts'
import { rawSql, sql } from '../../src/platform/sql.ts'

/**
 * What no import can do without: a COPY of the finished rows of an authority, whose reading, checks and children are done already, into
 * tables with the same columns and keys. What it gives loads them; they were written to files in `folder`, and the tables made.
 */
export const keyedCopy = async (
  database: Database,
  { authorityId, folder, name }: { authorityId: string; folder: string; name: string },
): Promise<() => Promise<void>> => {
  await mkdir(folder)
  await chmod(folder, 0o777)
  const tables = await database.asOwner((db) =>
    db.many(sql`select relname as table from pg_class where relkind = 'r' and relname like 'ssd\\_%'`, Table),
  )
  const all = [...tables.map(({ table }) => table), 'children', 'child_names']
  const fileOf = (table: string): string => path.join(folder, table)
  await database.asOwner(async (db) => {
    for (const table of all) {
      await db.script(`create table ${name}_${table} (like ${table} including all)`)
      const rows = `select * from ${table} where authority_id = '${authorityId}'`
      await db.run(sql`copy (${rawSql(rows)}) to ${rawSql(`'${fileOf(table)}'`)} (format binary)`)
    }
  })
  return () =>
    database.asOwner(async (db) => {
      for (const table of all)
        await db.run(sql`copy ${rawSql(`${name}_${table}`)} from ${rawSql(`'${fileOf(table)}'`)} (format binary)`)
    })
}

const Table = z.object({ table: z.string() })
