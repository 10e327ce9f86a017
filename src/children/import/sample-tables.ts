import { z } from 'zod'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { names } from './stage-file.ts'

/** By table, how many rows it had when the planner last learnt what is in it. A table of which it knows nothing yet is left out. */
export const rowsWhenSampled = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const tables = await db.many(
    sql`
      select c.relname as name, c.reltuples as rows from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and starts_with(c.relname, 'ssd_') and exists (
        select from pg_stats s where s.schemaname = 'public' and s.tablename = c.relname and s.attname = 'from_import')`,
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
  /** How many rows the planner knew of. */
  sampled: number
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
  { written, rows, isFirst, sampled }: Brought,
): Promise<void> => {
  if (written <= fewRows || written * 10 <= rows) return
  const columns = isFirst && written <= sampled ? sql`authority_id` : columnsJoined(table)
  await db.run(sql`analyze ${rawSql(table.name)} (${columns})`)
}

/** What whole tables are joined and narrowed by: those columns alone are learnt at once, the others when PostgreSQL looks itself. */
const columnsJoined = (table: SsdTable): Sql => {
  const fields = table.fields.filter(({ name, links }) => links !== undefined || table.key.includes(name))
  const child = childLinkOf(table) ? ['child_id'] : []
  return names([...['authority_id', 'from_import', 'to_import', ...child].map((name) => ({ name })), ...fields])
}
