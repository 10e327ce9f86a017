import { z } from 'zod'
import type { Permission } from '../people/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'

/** @throws Forbidden, with this sentence, unless the database lets the person of this connection do it */
export const mustBeAbleTo = async (db: Db, permission: Permission, sentence: string): Promise<void> => {
  const { yes } = await db.one(sql`select may(${permission}) as yes`, z.object({ yes: z.boolean() }))
  if (!yes) throw new Forbidden(sentence)
}

/** @throws Forbidden unless the person looks after committees */
export const mustManage = (db: Db): Promise<void> =>
  mustBeAbleTo(db, 'committees.manage', 'Your role does not allow you to change what committees do.')
