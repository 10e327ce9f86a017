import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'
import type { RememberedTable } from './history/columns.ts'

/** A field that two people have written differently. `seen` is what the second saw when they began. */
export interface Difference {
  field: string
  seen: unknown
  theirs: unknown
  mine: unknown
}

/** What became of an edit: kept, or somebody else was quicker. Then nothing was kept, and nothing of either is lost. */
export type Edited =
  | { kind: 'saved'; version: number }
  | { kind: 'conflict'; version: number; by: string; differences: readonly Difference[] }

const Versions = z.object({ became: z.record(z.string(), z.unknown()).nullable(), by: z.string().nullable() })

/**
 * How the fields differ between what somebody now wants, what they saw (`version`), and what stands. The names of fields are
 * those of the columns in camel case.
 */
export const differences = async (
  db: Db,
  row: { table: RememberedTable; id: string; version: number },
  wanted: Readonly<Record<string, unknown>>,
  standing: Readonly<Record<string, unknown>>,
): Promise<{ by: string; differences: Difference[] }> => {
  const seen = await db.maybeOne(
    sql`
      select became, null as by from improvement_history
      where authority_id = (select current_authority()) and of_table = ${row.table} and row_key = ${row.id}
        and (became ->> 'version')::int = ${row.version}
      order by seq desc limit 1`,
    Versions,
  )
  const last = await db.maybeOne(
    sql`
      select null as became, p.name as by from improvement_history h
        left join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.authority_id = (select current_authority()) and h.of_table = ${row.table} and h.row_key = ${row.id}
        and (h.became ->> 'version')::int > ${row.version}
      order by h.seq desc limit 1`,
    Versions,
  )
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const found = Object.keys(wanted).flatMap((column): Difference[] => {
    const [theirs, mine] = [standing[column] ?? null, wanted[column] ?? null]
    if (theirs === mine) return []
    return [{ field: column, seen: seen?.became?.[snake(column)] ?? null, theirs, mine }]
  })
  return { by: last?.by ?? 'Somebody', differences: found }
}
