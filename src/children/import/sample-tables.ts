import { z } from 'zod'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { names } from './stage-file.ts'

/**
 * By table, the most rows that the first delivery of any authority brought, of tables of which the planner knows what is in them. How many
 * rows it knows of would not do: a preview that was taken back has left its own there.
 */
export const mostAtFirst = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const tables = await db.many(
    sql`
      select c."table" as name, max(c.rows) as rows
      from child_imports i cross join jsonb_to_recordset(i.counts) c("table" text, rows integer)
        join pg_stats s on s.schemaname = 'public' and s.tablename = c."table" and s.attname = 'from_import'
      where i.number = 1 and i.undone_at is null group by c."table"`,
    z.object({ name: z.string(), rows: z.number() }),
  )
  return new Map(tables.map(({ name, rows }) => [name, rows]))
}

interface Brought {
  /** Rows that a delivery wrote. */
  written: number
  /** Rows of its file. */
  rows: number
  /** Whether nothing of the table stood for the authority. */
  isFirst: boolean
  /** The most rows that others began with, of which the planner knows what is in them. */
  others: number
}

/** So few rows are read whole in any case. */
const fewRows = 500

/**
 * Lets the planner learn what is in a table of which a tenth and more was written: what follows joins with it, and pages will, before
 * PostgreSQL looks itself. The first rows of one authority more are like those of the others: of them only whose they are has to be learnt.
 */
export const sampleTable = async (
  db: Db,
  table: SsdTable,
  { written, rows, isFirst, others }: Brought,
): Promise<void> => {
  if (written <= fewRows || written * 10 <= rows) return
  const columns = isFirst && written <= others ? sql`authority_id` : columnsJoined(table)
  await db.run(sql`analyze ${rawSql(table.name)} (${columns})`)
}

/** What whole tables are joined and narrowed by: those columns alone are learnt at once, the others when PostgreSQL looks itself. */
const columnsJoined = (table: SsdTable): Sql => {
  const fields = table.fields.filter(({ name, links }) => links !== undefined || table.key.includes(name))
  const child = childLinkOf(table) ? ['child_id'] : []
  return names([...['authority_id', 'from_import', 'to_import', ...child].map((name) => ({ name })), ...fields])
}
