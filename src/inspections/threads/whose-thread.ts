import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import { ownCode, type About } from './said.ts'

export interface Whose {
  about: About
  /** The name of another authority; '' where the thread is our own. */
  name: string
}

/** Whose thread an address asks for: our own also where our own code is given. */
export const whoseThread = async (db: Db, about: About): Promise<Whose> => {
  if (about === 'own') return { about, name: '' }
  const { isOwn, name } = await db.one(
    sql`
      select ${about} = ${ownCode} as "isOwn", coalesce(
        (select about_name from documents where about_la_code = ${about} order by dated desc nulls last limit 1), '') as name`,
    z.object({ isOwn: z.boolean(), name: z.string() }),
  )
  return isOwn ? { about: 'own', name: '' } : { about, name: name || `Authority ${about}` }
}
