import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'

/** A table as a backup sees it. */
export interface BackedUpTable {
  name: string
  /** Columns that hold values of their own, not worked out from others. */
  columns: readonly string[]
  /** Columns that count up by themselves. */
  identities: readonly string[]
  /** Its rows point at one another, so they go in all at once. */
  pointsAtItself: boolean
}

// What a start writes anew, and who is signed in at the moment.
const leftOut = ['migrations', 'role_permissions', 'sessions']

const Row = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  identities: z.array(z.string()),
  needs: z.array(z.string()),
})

/** Every table with rows to keep, each after those that it points at; links that can be checked at the end do not count. */
export const tablesInOrder = async (db: Db): Promise<BackedUpTable[]> => {
  const rows = await db.many(
    sql`
      select c.relname::text as name,
        array(select attname::text from pg_attribute a
          where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
        array(select attname::text from pg_attribute a
          where a.attrelid = c.oid and attnum > 0 and not attisdropped and attidentity <> '') as identities,
        array(select distinct t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
          where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable) as needs
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not (c.relname = any(${leftOut}))
      order by c.relname`,
    Row,
  )
  const ordered: BackedUpTable[] = []
  const waiting = new Map(rows.map((row) => [row.name, row]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name, needs }) =>
      needs.every((other) => other === name || !waiting.has(other)),
    )
    if (ready.length === 0)
      throw new Error(`These tables point at one another in a ring: ${[...waiting.keys()].join(', ')}.`)
    for (const { name, columns, identities, needs } of ready) {
      waiting.delete(name)
      ordered.push({ name, columns, identities, pointsAtItself: needs.includes(name) })
    }
  }
  return ordered
}

/** The migrations that a database has been through: rows fit only a database that has been through the same. */
export const migrationsOf = async (db: Db): Promise<string[]> =>
  (await db.many(sql`select name from migrations order by name`, z.object({ name: z.string() }))).map(
    ({ name }) => name,
  )
