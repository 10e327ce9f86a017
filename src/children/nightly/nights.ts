import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

const Night = z.object({
  of: Day,
  endedAt: z.date(),
  outcome: z.enum(['brought in', 'refused', 'the same', 'nothing there']),
  delivery: z.number().nullable(),
  said: z.string(),
})
/** What became of the folder on one day. */
export type Night = z.infer<typeof Night>

/** The last nights, newest first, for those who may bring data in. */
export const listNights = (db: Db, most = 14): Promise<Night[]> =>
  db.many(
    sql`select of_day as "of", ended_at as "endedAt", outcome, delivery, said from child_nights order by of_day desc limit ${most}`,
    Night,
  )
