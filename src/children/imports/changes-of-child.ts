import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'
import { childLinkOf } from '../ssd/child-link.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { importKnownOn } from './imports.ts'

const ChildChange = z.object({
  purpose: z.string(), // of the table, as a sentence
  added: z.number(),
  /** Of the added, those about days up to the first: what happened before and was written down after. */
  writtenLate: z.number(),
  changed: z.number(),
  gone: z.number(),
})
export type ChildChange = z.infer<typeof ChildChange>

/**
 * What changed on a child’s record from one day to a later one, by table, by the deliveries that were known on them; undefined
 * where no delivery came between. Of rows that the person may see.
 */
export const changesOfChild = async (
  db: Db,
  id: ChildId,
  { from, to }: { from: Day; to: Day },
): Promise<ChildChange[] | undefined> => {
  const [earlier, later] = [await importKnownOn(db, from), await importKnownOn(db, to)]
  if (!earlier || !later || earlier.number === later.number) return undefined
  const parts = tables.map((table) => changesIn(table, id, { earlier: earlier.number, later: later.number, from }))
  return db.many(joined(parts, ' union all '), ChildChange)
}

// Staging rows of another system's interface say the same once more.
const tables = ssdTables.filter((table) => childLinkOf(table) && table.name !== 'ssd_api_data_staging')

const changesIn = (
  table: SsdTable,
  id: ChildId,
  { earlier, later, from }: { earlier: number; later: number; from: Day },
): Sql => {
  const key = joined(table.key.map((name) => rawSql(name)))
  const day = table.fields.find(({ type }) => type === 'day')?.name // the first day of a row is when it happened or began
  const at = (number: number) => sql`
    select ${key}, from_import, ${day === undefined ? sql`null::date` : rawSql(day)} as happened_on from ${rawSql(table.name)}
    where authority_id = (select current_authority()) and child_id = ${id}::uuid
      and from_import <= ${number} and (to_import is null or to_import >= ${number})`
  return sql`
    select * from (
      select ${table.purpose}::text as purpose, count(*) filter (where a.from_import is null)::int as added,
        count(*) filter (where a.from_import is null and b.happened_on <= ${from}::date)::int as "writtenLate",
        count(*) filter (where a.from_import <> b.from_import)::int as changed,
        count(*) filter (where b.from_import is null)::int as gone
      from (${at(earlier)}) a full join (${at(later)}) b using (${key})
    ) d where added + changed + gone > 0`
}
