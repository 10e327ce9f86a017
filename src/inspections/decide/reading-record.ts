import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { DocumentId } from '../intake/document-record.ts'

export const ReadingId = z.uuid().brand('ReadingId')
export type ReadingId = z.infer<typeof ReadingId>

const BoxRow = z.object({ page: z.number(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export const PassageRow = z.object({
  page: z.number(),
  boxes: z.array(BoxRow),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

/** `replaced`: split or merged into other readings. Only `confirmed` counts anywhere. */
export const ReadingState = z.enum(['waiting', 'confirmed', 'rejected', 'replaced'])
export type ReadingState = z.infer<typeof ReadingState>

/** One thing read from a document (or added by a person), and what a person has decided about it. */
export const ReadingRecord = z.object({
  id: ReadingId,
  documentId: DocumentId,
  ordinal: z.number(),
  field: z.string(),
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  printed: z.string(),
  body: z.string(),
  page: z.number(),
  passage: PassageRow.nullable(),
  rule: z.string(),
  sureness: z.number(),
  reasons: z.array(z.string()),
  themes: z.array(z.string()),
  state: ReadingState,
  corrected: z.boolean(),
  origin: z.enum(['reader', 'person']),
  cameFrom: z.array(ReadingId),
  decidedBy: z.string().nullable(), // the person's name
  decidedAt: z.date().nullable(),
  why: z.string(),
})
export type ReadingRecord = z.infer<typeof ReadingRecord>

const columns = rawSql(`
  r.id, r.document_id as "documentId", r.ordinal, r.field, r.kind, r.area, r.value, r.printed, r.body, r.page, r.passage,
  r.rule, r.sureness, r.reasons, r.themes, r.state, r.corrected, r.origin, r.came_from as "cameFrom",
  p.name as "decidedBy", r.decided_at as "decidedAt", r.why`)

const withDecider = rawSql(`readings r left join people p on p.authority_id = r.authority_id and p.id = r.decided_by`)

/** One reading. @throws NotFound */
export const getReading = async (db: Db, id: ReadingId): Promise<ReadingRecord> => {
  const found = await db.maybeOne(sql`select ${columns} from ${withDecider} where r.id = ${id}`, ReadingRecord)
  if (!found) throw new NotFound('reading')
  return found
}

/** All readings of a document in its own order, without those that were split or merged away. */
export const listReadings = async (db: Db, documentId: DocumentId): Promise<ReadingRecord[]> =>
  db.many(
    sql`select ${columns} from ${withDecider} where r.document_id = ${documentId} and r.state <> 'replaced' order by r.ordinal, r.id`,
    ReadingRecord,
  )
