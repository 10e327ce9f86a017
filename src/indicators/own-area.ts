import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'
import { areaOf, type Area } from './published/area.ts'

// Nothing is published about an authority that is not real: the demonstration is shown beside one that is.
const standIn = '826'

/** The council whose published figures a person sees first: their own, or a real one where theirs is not in the official list. */
export const ownArea = async (db: Db): Promise<{ area: Area; isOwn: boolean; ownCode: string }> => {
  const { code } = await db.one(
    sql`select la_code as code from authorities where id = (select current_authority())`,
    z.object({ code: z.string() }),
  )
  const own = areaOf(code)
  if (own) return { area: own, isOwn: true, ownCode: code }
  return { area: areaOf(standIn) as Area, isOwn: false, ownCode: code } // in the official list, as a test says
}
