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

/**
 * Mail to one of Sightline’s people, or to an address of somebody who is none of them. `stopAt` is the address that ends such
 * letters when a program posts to it, without a word more: RFC 8058.
 */
export type Letter = Omit<Message, 'personId'> & ({ personId: string } | { to: string; stopAt?: string })

/** Puts many letters into the outbox at once; gives back how many were new. */
export const queueLetters = async (db: Db, letters: readonly Letter[]): Promise<number> => {
  if (letters.length === 0) return 0
  const rows = letters.map((letter) => ({
    key: letter.key,
    person_id: 'personId' in letter ? letter.personId : null,
    to_address: 'to' in letter ? letter.to : null,
    stop_at: 'to' in letter ? (letter.stopAt ?? '') : '',
    subject: letter.subject,
    body: letter.body,
  }))
  return db.run(sql`
    insert into mail (authority_id, key, person_id, to_address, stop_at, subject, body)
    select current_authority(), l.key, l.person_id, l.to_address, l.stop_at, l.subject, l.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l (key text, person_id uuid, to_address text, stop_at text, subject text, body text)
    on conflict (authority_id, key) do nothing`)
}
