import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { withKnown, type Asked } from './known-tables.ts'
import { decided } from './list.ts'

const Count = z.object({ counted: z.number(), outOf: z.number(), leftOut: z.number() })
/** How many rows are counted, out of how many, and how many could not be told. */
export type Count = z.infer<typeof Count>

/** One number for one period, of what the connection may see, without the parts that `valuesOf` works out. */
export const countOf = (db: Db, definition: Computed, asked: Asked): Promise<Count> =>
  db.one(
    sql`
      ${withKnown(definition.tables, asked, definition.rows)}, ${decided(definition)}
      select count(*) filter (where "leftOut" is null and "isCounted") as counted,
        count(*) filter (where "leftOut" is null) as "outOf", count(*) filter (where "leftOut" is not null) as "leftOut"
      from decided`,
    Count,
  )
