import { chmod, readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Database } from '../../src/platform/database.ts'
import { rawSql, sql } from '../../src/platform/sql.ts'

/** A bare COPY of every file of a folder into tables of text without checks, keys or history, whose names begin with `name`. */
export const bareCopy = (database: Database, files: string, name: string): Promise<void> =>
  database.asOwner(async (db) => {
    for (const each of await readdir(files)) {
      const file = path.join(files, each)
      await chmod(file, 0o644)
      const { columns } = await db.one(
        sql`select split_part(pg_read_file(${file}, 0, 10000), E'\r\n', 1) as columns`,
        z.object({ columns: z.string() }),
      )
      const table = `${name}_${path.parse(each).name}`
      const list = columns.split(',').map((column) => `${column} text`)
      await db.script(`create table ${table} (${list.join(', ')})`)
      await db.run(sql`copy ${rawSql(table)} from ${rawSql(`'${file}'`)} with (format csv, header)`)
    }
  })
