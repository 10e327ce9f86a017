import { z } from 'zod'
import type { Database } from '../src/platform/database.ts'
import { rawSql, sql } from '../src/platform/sql.ts'

const Table = z.object({ name: z.string(), columns: z.string() })

/** The children of one authority and their records once more, as another’s. */
export const copyRecords = (database: Database, from: string, to: string): Promise<void> =>
  database.asOwner(async (db) => {
    const tables = await db.many(
      sql`
        select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'authority_id'
        where c.relkind = 'r' and (c.relname like 'ssd\\_%' or c.relname = 'children') group by 1`,
      Table,
    )
    for (const { name, columns } of tables) {
      const [table, list] = [rawSql(name), rawSql(columns)]
      await db.run(sql`
        insert into ${table} (authority_id, ${list}) select ${to}::uuid, ${list} from ${table} where authority_id = ${from}`)
    }
  })

/** The deliveries of one authority, or the one of a number, as if one of the people of the other had made them. */
export const copyDeliveries = async (
  database: Database,
  from: string,
  to: string,
  number: number | null = null,
): Promise<void> => {
  await database.asOwner((db) =>
    db.run(sql`
      insert into child_imports (authority_id, number, as_at, person_id, source, counts)
      select ${to}::uuid, i.number, i.as_at, (select id from people where authority_id = ${to} order by id limit 1), i.source, i.counts
      from child_imports i where i.authority_id = ${from} and i.number = coalesce(${number}::int, i.number)`),
  )
}
