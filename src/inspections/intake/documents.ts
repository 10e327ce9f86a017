import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { joined, sql, type Db, type Sql } from '../../platform/sql.ts'
import {
  documentColumns,
  type DocumentId,
  DocumentRecord,
  documentsWithReceiver,
  type DocumentState,
} from './document-record.ts'

/** One document. @throws NotFound */
export const getDocument = async (db: Db, id: DocumentId): Promise<DocumentRecord> => {
  const found = await db.maybeOne(
    sql`select ${documentColumns} from ${documentsWithReceiver} where d.id = ${id}`,
    DocumentRecord,
  )
  if (!found) throw new NotFound('document')
  return found
}

const Listed = DocumentRecord.extend({
  readings: z.number(), // all that wait or are confirmed
  waiting: z.number(), // of these, still to be decided
  sharesName: z.boolean(), // another document came under the same file name
})
export type ListedDocument = z.infer<typeof Listed>

export interface DocumentFilters {
  q?: string | undefined // words of the title, the file's name or the authority
  framework?: string | undefined
  state?: DocumentState | undefined
  batchId?: string | undefined
  page?: number | undefined // from 1
}

export const documentsPerPage = 50

const conditions = (filters: DocumentFilters): Sql => {
  const parts: Sql[] = [sql`true`]
  if (filters.q) {
    const like = `%${filters.q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`(d.title ilike ${like} or d.file_name ilike ${like} or d.about_name ilike ${like})`)
  }
  if (filters.framework) parts.push(sql`d.framework = ${filters.framework}`)
  if (filters.state) parts.push(sql`d.state = ${filters.state}`)
  if (filters.batchId) parts.push(sql`d.batch_id = ${filters.batchId}`)
  return joined(parts, ' and ')
}

/** Every document that the filters let through, the newest by the day it is dated first: for files. */
export const allDocuments = (db: Db, filters: DocumentFilters = {}): Promise<DocumentRecord[]> =>
  db.many(
    sql`
      select ${documentColumns} from ${documentsWithReceiver} where ${conditions(filters)}
      order by d.dated desc nulls last, d.received_at desc, d.id`,
    DocumentRecord,
  )

/** A page of documents: those that are being read first, then the newest by the day they are dated. */
export const listDocuments = async (db: Db, filters: DocumentFilters = {}): Promise<ListedDocument[]> =>
  db.many(
    sql`
      select ${documentColumns}, coalesce(r.readings, 0)::int as readings, coalesce(r.waiting, 0)::int as waiting,
        d.file_name in (select s.file_name from documents s group by s.file_name having count(*) > 1) as "sharesName"
      from ${documentsWithReceiver}
      left join lateral (
        select count(*) as readings, count(*) filter (where state = 'waiting') as waiting
        from readings r
        where r.authority_id = d.authority_id and r.document_id = d.id and r.state in ('waiting', 'confirmed')
      ) r on true
      where ${conditions(filters)}
      order by (d.state in ('waiting', 'reading')) desc, d.dated desc nulls last, d.received_at desc, d.id
      limit ${documentsPerPage} offset ${((filters.page ?? 1) - 1) * documentsPerPage}`,
    Listed,
  )

const Progress = z.object({
  total: z.number(),
  waiting: z.number(),
  held: z.number(), // of those that wait: their reading was stopped
  reading: z.number(),
  read: z.number(),
  failed: z.number(),
})
export type Progress = z.infer<typeof Progress>

/** How many documents there are in each state, of those that the filters let through. */
export const countDocuments = async (db: Db, filters: DocumentFilters = {}): Promise<Progress> =>
  db.one(
    sql`
      select count(*)::int as total,
        (count(*) filter (where d.state = 'waiting'))::int as waiting,
        (count(*) filter (where d.state = 'waiting' and d.held))::int as held,
        (count(*) filter (where d.state = 'reading'))::int as reading,
        (count(*) filter (where d.state = 'read'))::int as read,
        (count(*) filter (where d.state = 'failed'))::int as failed
      from documents d where ${conditions(filters)}`,
    Progress,
  )

/** The frameworks among the documents, for a filter. */
export const listDocumentFrameworks = async (db: Db): Promise<string[]> => {
  const rows = await db.many(
    sql`select distinct framework from documents where framework <> '' order by framework`,
    z.object({ framework: z.string() }),
  )
  return rows.map((row) => row.framework)
}

const PageRow = z.object({
  page: z.number(),
  width: z.number(),
  height: z.number(),
  lines: z.array(
    z.object({
      text: z.string(),
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      size: z.number(),
      bold: z.boolean(),
      italic: z.boolean(),
    }),
  ),
})
export type DocumentPage = z.infer<typeof PageRow>

/** One page's size (points) and its lines in reading order. @throws NotFound */
export const getDocumentPage = async (db: Db, id: DocumentId, page: number): Promise<DocumentPage> => {
  const found = await db.maybeOne(
    sql`select page, width, height, lines from document_pages where document_id = ${id} and page = ${page}`,
    PageRow,
  )
  if (!found) throw new NotFound('page of this document')
  return found
}
