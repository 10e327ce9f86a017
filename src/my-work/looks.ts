import { z } from 'zod'
import { changesInOwn, type Change } from '../improvement/index.ts'
import { record } from '../people/index.ts'
import { sql, type Db } from '../platform/sql.ts'

/** So far back somebody is told of changes who has never said that they had seen them. */
const firstLookDays = 14

/** When the person last said that they had seen what changed; null where they never have. */
export const lastLook = async (db: Db): Promise<Date | null> =>
  (
    await db.maybeOne(
      sql`select looked_at as at from work_looks
        where authority_id = (select current_authority()) and person_id = (select current_person())`,
      z.object({ at: z.date() }),
    )
  )?.at ?? null

export interface Changed {
  since: Date
  /** Whether `since` is the moment of a look, and not only the usual two weeks. */
  hasLooked: boolean
  changes: readonly Change[]
}

/** What others changed in the actions and plans that the person owns, since they last looked: newest first. */
export const changedSinceLook = async (db: Db, now: Date): Promise<Changed> => {
  const looked = await lastLook(db)
  const since = looked ?? new Date(now.getTime() - firstLookDays * 86_400_000)
  return { since, hasLooked: looked !== null, changes: await changesInOwn(db, since) }
}

/** Keeps that the person has seen what changed until then: an earlier look than the one kept changes nothing. */
export const keepLook = async (db: Db, at: Date): Promise<void> => {
  await db.run(sql`
    insert into work_looks (authority_id, person_id, looked_at) values (current_authority(), current_person(), ${at})
    on conflict (authority_id, person_id) do update set looked_at = greatest(work_looks.looked_at, excluded.looked_at)`)
  await record(db, { action: 'work.looked-at', subjectKind: 'work' })
}
