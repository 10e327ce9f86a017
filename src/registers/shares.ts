import { z } from 'zod'
import type { Day } from '../platform/day.ts'
import { joined, sql, type Db } from '../platform/sql.ts'
import type { Register, Share } from './definition.ts'
import { conditions, source, type EntryFilters } from './find-entries.ts'
import { having } from './having.ts'

const Counted = z.object({ id: z.string(), counted: z.number(), of: z.number() })

export interface ShareOf {
  share: Share
  counted: number
  of: number
}

/** Each share of a register, of the entries that the filters let through: both numbers are lists that can be opened. */
export const sharesOf = async (db: Db, register: Register, filters: EntryFilters, today: Day): Promise<ShareOf[]> => {
  const shares = register.shares ?? []
  if (shares.length === 0) return []
  const on = filters.as_at ?? today
  const among = { ...filters, share: '' } // a share is not narrowed by the list of one that is open
  const rows = await db.many(
    joined(
      shares.map(
        (share) => sql`
          select ${share.id}::text as id, (count(*) filter (where ${having(share.counted, on)}))::int as counted, count(*)::int as "of"
          from ${source(filters)} where ${conditions(register, among, today)} and ${having(share.of, on)}`,
      ),
      ' union all ',
    ),
    Counted,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return shares.map((share) => ({ share, counted: byId.get(share.id)?.counted ?? 0, of: byId.get(share.id)?.of ?? 0 }))
}
