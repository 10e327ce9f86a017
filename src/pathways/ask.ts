import { z } from 'zod'
import type { Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { Day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { runClocks } from '../timescales/index.ts'
import { periodTo } from './count-pathway.ts'
import type { Asked } from './stays.ts'

/** How many months back may be asked about. */
export const periods = [1, 3, 12] as const
export type Months = (typeof periods)[number]

const Newest = z.object({ delivery: z.number(), asAt: Day })

/**
 * What is asked, by the newest delivery of the authority and the clocks worked out of it: as at the day that it shows unless
 * another is named. `then`: by the delivery that was the newest on that day. Undefined where there is no such delivery.
 */
export const askOf = async (
  database: Database,
  { authorityId }: Pick<Person, 'authorityId'>,
  { asAt, months = 12, known = 'now' }: { asAt?: Day | undefined; months?: Months; known?: 'now' | 'then' } = {},
): Promise<(Asked & { shows: Day }) | undefined> => {
  await runClocks(database, authorityId)
  const newest = await database.asOwner((db) =>
    db.maybeOne(
      sql`
        select number as delivery, as_at as "asAt" from child_imports
        where authority_id = ${authorityId} and undone_at is null
          ${known === 'then' && asAt !== undefined ? sql`and as_at <= ${asAt}::date` : sql``}
        order by number desc limit 1`,
      Newest,
    ),
  )
  if (!newest) return undefined
  const on = asAt ?? newest.asAt
  return { asAt: on, period: periodTo(on, months), delivery: newest.delivery, shows: newest.asAt }
}
