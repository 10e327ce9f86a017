import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import { record } from '../../people/index.ts'

const Count = z.object({ count: z.number() })

/** Stops the reading of all that waits in line; what is being read is finished. Gives back how many are held now. */
export const holdReading = async (db: Db): Promise<number> => {
  const { count } = await db.one(
    sql`
      with held as (update documents set held = true where state = 'waiting' and not held returning id)
      select count(*)::int as count from held`,
    Count,
  )
  if (count > 0) await record(db, { action: 'documents.held', subjectKind: 'documents', detail: { documents: count } })
  return count
}

/** Lets reading go on with all that was held. Gives back how many there are. */
export const letReadingGoOn = async (db: Db): Promise<number> => {
  const { count } = await db.one(
    sql`
      with freed as (update documents set held = false, state = 'waiting' where state = 'waiting' and held returning id)
      select count(*)::int as count from freed`,
    Count,
  )
  if (count > 0)
    await record(db, { action: 'documents.let go on', subjectKind: 'documents', detail: { documents: count } })
  return count
}
