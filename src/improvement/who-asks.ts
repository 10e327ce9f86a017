import { z } from 'zod'
import type { Permission } from '../people/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'

const Me = z.object({ id: z.string(), name: z.string() })

/** The person whose connection this is. */
export const me = (db: Db): Promise<z.infer<typeof Me>> =>
  db.one(sql`select id, name from people where authority_id = current_authority() and id = current_person()`, Me)

/** Whether the database lets the person of this connection do it. */
export const mayDo = async (db: Db, permission: Permission): Promise<boolean> =>
  (await db.one(sql`select may(${permission}) as yes`, z.object({ yes: z.boolean() }))).yes

/** @throws Forbidden, with this sentence, unless the person may */
export const mustBeAbleTo = async (db: Db, permission: Permission, sentence: string): Promise<void> => {
  if (!(await mayDo(db, permission))) throw new Forbidden(sentence)
}

/** The person's id, where they may edit plans or own the action and may update their own. @throws Forbidden */
export const editorOrOwner = async (db: Db, ownerId: string | null, what: string): Promise<string> => {
  const { id } = await me(db)
  if (await mayDo(db, 'plans.edit')) return id
  if (id === ownerId && (await mayDo(db, 'actions.update'))) return id
  throw new Forbidden(`Only the owner of the action, or somebody who may write plans, can ${what}.`)
}

/** The same, or with whom the action is shared: of partners only they have been shown the action, so only they can ask. @throws Forbidden */
export const editorOwnerOrPartner = async (db: Db, ownerId: string | null, what: string): Promise<string> =>
  (await mayDo(db, 'actions.shared')) ? (await me(db)).id : editorOrOwner(db, ownerId, what)
