import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'

export interface Message {
  /** What it is about and of which day: `digest 2026-11-30 <person>`. A key is written once, however often it is asked. */
  key: string
  personId: string
  /** Neither names a child nor says anything of one: mail is read on telephones and kept by others. */
  subject: string
  /** Plain text, with addresses in full. */
  body: string
}

/** Puts mail into the outbox; it goes when this transaction has ended well. False where its key was there already. */
export const queueMail = async (db: Db, { key, personId, subject, body }: Message): Promise<boolean> => {
  const made = await db.maybeOne(
    sql`
      insert into mail (authority_id, key, person_id, subject, body)
      values (current_authority(), ${key}, ${personId}, ${subject}, ${body})
      on conflict (authority_id, key) do nothing returning id`,
    z.object({ id: z.uuid() }),
  )
  return made !== undefined
}
