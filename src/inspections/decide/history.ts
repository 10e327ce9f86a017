import { z } from 'zod'
import { sql, type Db } from '../../platform/sql.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { ReadingId } from './reading-record.ts'

const Decision = z.object({
  id: z.number(),
  at: z.date(),
  by: z.string(),
  verb: z.string(),
  why: z.string(),
  readingIds: z.array(ReadingId),
  before: z.array(z.looseObject({ id: ReadingId, value: z.string(), state: z.string() })),
  undone: z.boolean(),
})
export type Decision = z.infer<typeof Decision>

/** What people did to a document's readings, newest first. */
export const listDecisions = (db: Db, documentId: DocumentId, limit = 200): Promise<Decision[]> =>
  db.many(
    sql`
      select h.id, h.at, p.name as by, h.verb, h.why, h.reading_ids as "readingIds", h.before, h.undone_by is not null as undone
      from reading_decisions h join people p on p.authority_id = h.authority_id and p.id = h.person_id
      where h.document_id = ${documentId}
      order by h.id desc limit ${limit}`,
    Decision,
  )
