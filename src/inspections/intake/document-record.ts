import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { rawSql } from '../../platform/sql.ts'

export const DocumentId = z.uuid().brand('DocumentId')
export type DocumentId = z.infer<typeof DocumentId>

/** How far Sightline has come with a document: `failed` carries its reason in `failure`. */
export const DocumentState = z.enum(['waiting', 'reading', 'read', 'failed'])
export type DocumentState = z.infer<typeof DocumentState>

export const CameBy = z.enum(['page', 'command line', 'api', 'folder', 'demo'])
export type CameBy = z.infer<typeof CameBy>

/** A document as it was received and what the reader made of it as a whole. */
export const DocumentRecord = z.object({
  id: DocumentId,
  sha256: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  pageCount: z.number().nullable(),
  receivedAt: z.date(),
  receivedBy: z.string(), // the person's name
  cameBy: CameBy,
  batchId: z.uuid().nullable(),
  state: DocumentState,
  stateAt: z.date(),
  held: z.boolean(), // it waits until somebody lets reading go on
  failure: z.string(),
  framework: z.string(), // '' where none was recognised
  title: z.string(),
  aboutLaCode: z.string().nullable(),
  aboutName: z.string(),
  inspectionStart: Day.nullable(),
  inspectionEnd: Day.nullable(),
  published: Day.nullable(),
  dated: Day.nullable(), // published, else the last day of the inspection
  doubts: z.array(z.string()),
  replaces: DocumentId.nullable(), // the earlier issue of the same letter
  replacedBy: DocumentId.nullable(), // the later one
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

/** The columns of DocumentRecord, from `documents d` joined to `people p` as the receiver. */
export const documentColumns = rawSql(`
  d.id, d.sha256, d.file_name as "fileName", d.media_type as "mediaType", d.bytes, d.page_count as "pageCount",
  d.received_at as "receivedAt", p.name as "receivedBy", d.came_by as "cameBy", d.batch_id as "batchId", d.state,
  d.state_at as "stateAt", d.held, d.failure, d.framework, d.title, d.about_la_code as "aboutLaCode", d.about_name as "aboutName",
  d.inspection_start as "inspectionStart", d.inspection_end as "inspectionEnd", d.published, d.dated, d.doubts, d.replaces,
  (select n.id from documents n where n.authority_id = d.authority_id and n.replaces = d.id limit 1) as "replacedBy"`)

export const documentsWithReceiver = rawSql(
  `documents d join people p on p.authority_id = d.authority_id and p.id = d.received_by`,
)
