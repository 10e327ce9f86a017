import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { DocumentId } from './document-record.ts'

const ToConfirm = z.object({
  id: DocumentId,
  title: z.string(),
  fileName: z.string(),
  dated: Day.nullable(),
  receivedAt: z.date(),
  waiting: z.number(),
  readings: z.number(),
})

const Lately = z.object({
  at: z.date(),
  by: z.string(),
  verb: z.string(),
  readings: z.number(),
  documentId: DocumentId,
  title: z.string(),
})

const Broken = z.object({ id: DocumentId, fileName: z.string(), failure: z.string() })

const Counts = z.object({ documents: z.number(), confirmed: z.number(), waiting: z.number(), inLine: z.number() })

export interface WhatWaits {
  counts: z.infer<typeof Counts>
  toConfirm: z.infer<typeof ToConfirm>[] // documents with readings that wait, the longest-waiting first
  broken: z.infer<typeof Broken>[]
  lately: z.infer<typeof Lately>[]
}

/** What waits for people, what could not be read, and what was decided lately. */
export const whatWaits = async (db: Db): Promise<WhatWaits> => ({
  counts: await db.one(
    sql`
      select (select count(*)::int from documents where state = 'read') as documents,
        (select count(*)::int from documents where state in ('waiting', 'reading')) as "inLine",
        (count(*) filter (where state = 'confirmed'))::int as confirmed,
        (count(*) filter (where state = 'waiting'))::int as waiting
      from readings where field = 'finding'`,
    Counts,
  ),
  toConfirm: await documentsToConfirm(db, 8),
  broken: await db.many(
    sql`select id, file_name as "fileName", failure from documents where state = 'failed' order by state_at desc limit 5`,
    Broken,
  ),
  lately: await db.many(
    sql`
      select h.at, p.name as by, h.verb, cardinality(h.reading_ids) as readings, h.document_id as "documentId", coalesce(nullif(d.title, ''), d.file_name) as title
      from reading_decisions h
      join people p on p.authority_id = h.authority_id and p.id = h.person_id
      join documents d on d.authority_id = h.authority_id and d.id = h.document_id
      order by h.id desc limit 6`,
    Lately,
  ),
})

/** The documents with readings that wait for somebody to decide them, newest first. */
export const documentsToConfirm = (db: Db, most = 1000): Promise<z.infer<typeof ToConfirm>[]> =>
  db.many(
    sql`
      select d.id, d.title, d.file_name as "fileName", d.dated, d.received_at as "receivedAt", r.waiting, r.readings
      from documents d join (
        select document_id, (count(*) filter (where state = 'waiting'))::int as waiting, count(*)::int as readings
        from readings where state in ('waiting', 'confirmed') group by document_id
      ) r on r.document_id = d.id
      where r.waiting > 0 and d.state = 'read'
        and not exists (select from documents n where n.authority_id = d.authority_id and n.replaces = d.id)
      order by d.dated desc nulls last, d.received_at limit ${most}`,
    ToConfirm,
  )
