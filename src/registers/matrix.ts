import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'
import type { Day } from '../platform/day.ts'
import type { Register } from './definition.ts'
import { EntryId } from './entry.ts'
import { conditions, source, type EntryFilters } from './find-entries.ts'

const Cell = z.object({
  row: z.string(),
  column: z.string(),
  counted: z.number(),
  of: z.number(),
  /** The entry that says so; null where several do, or none says both numbers. */
  id: EntryId.nullable(),
})
/** One field of the matrix of a register: so many of so many. */
export type MatrixCell = z.infer<typeof Cell>

/** The cells of a register’s matrix, of the entries that the filters let through; empty where it has none. */
export const matrixOf = async (
  db: Db,
  register: Register,
  filters: EntryFilters,
  today: Day,
): Promise<MatrixCell[]> => {
  const { matrix } = register
  if (!matrix) return []
  const { by, across, counted, of } = matrix
  return db.many(
    sql`
      select e.values ->> ${by} as row, e.values ->> ${across} as column, sum((e.values ->> ${counted})::numeric)::float8 as counted,
        sum((e.values ->> ${of})::numeric)::float8 as "of", case when count(*) = 1 then min(e.id::text)::uuid end as id
      from ${source(filters)} where ${conditions(register, filters, today)} and e.values ? ${counted} and e.values ? ${of}
      group by 1, 2 order by 1, 2`,
    Cell,
  )
}
