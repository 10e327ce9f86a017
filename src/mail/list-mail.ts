import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'

const ListedMail = z.object({
  id: z.uuid(),
  person: z.string(), // “Somebody outside” where it is none of Sightline’s people: an address is not shown
  subject: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'failed']),
  queuedAt: z.date(),
  sentAt: z.date().nullable(),
  attempts: z.number(),
  nextAt: z.date(),
  failure: z.string(),
})
export type ListedMail = z.infer<typeof ListedMail>

/** The newest mail, without what it says: whom it is for, and how it stands. */
export const listMail = (db: Db, limit = 100): Promise<ListedMail[]> =>
  db.many(
    sql`
      select m.id, coalesce(p.name, 'Somebody outside') as person, m.subject, m.state, m.queued_at as "queuedAt", m.sent_at as "sentAt", m.attempts,
        m.next_at as "nextAt", m.failure
      from mail m left join people p on p.authority_id = m.authority_id and p.id = m.person_id
      order by (m.state = 'failed') desc, m.queued_at desc, m.id limit ${limit}`,
    ListedMail,
  )
