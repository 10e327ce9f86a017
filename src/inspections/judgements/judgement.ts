import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ReadingId, ReadingState } from '../decide/reading-record.ts'
import { DocumentId } from '../intake/document-record.ts'

/** A grade as it stands in a document, with the document that it stands in. */
export const Judgement = z.object({
  id: ReadingId,
  documentId: DocumentId,
  documentTitle: z.string(),
  area: z.string(),
  grade: z.string(), // as printed
  page: z.number(),
  state: ReadingState,
  corrected: z.boolean(),
  framework: z.string(), // the record name, such as `ILACS short`
  dated: Day,
})
export type Judgement = z.infer<typeof Judgement>

/** Whose history is shown and how it stood when. */
export interface Asked {
  /** The authority by its code. */
  authority: string
  asAt: Day
}

// What a re-issue says again counts once, in the re-issue, from the day that it came out.
const isInForce = (asAt: Day) => sql`
  d.state = 'read' and d.dated is not null and d.dated <= ${asAt} and not exists (
    select from documents n where n.authority_id = d.authority_id and n.replaces = d.id and n.dated <= ${asAt})`

/** Every grade of the authority's documents dated until that day, confirmed or waiting, newest first. */
export const listJudgements = (db: Db, { authority, asAt }: Asked): Promise<Judgement[]> =>
  db.many(
    sql`
      select r.id, r.document_id as "documentId", coalesce(nullif(d.title, ''), d.file_name) as "documentTitle", r.area,
        r.value as grade, r.page, r.state, r.corrected, d.framework, d.dated
      from readings r join documents d on d.authority_id = r.authority_id and d.id = r.document_id
      where r.field = 'judgement' and r.state in ('waiting', 'confirmed') and r.area <> ''
        and d.about_la_code = ${authority} and ${isInForce(asAt)}
      order by d.dated desc, r.document_id, r.ordinal`,
    Judgement,
  )

export const InspectionDocument = z.object({
  id: DocumentId,
  title: z.string(),
  fileName: z.string(),
  framework: z.string(),
  dated: Day,
  inspectionEnd: Day.nullable(),
  topic: z.string(), // '' where the document has none
  nextInspection: z.string(), // as read: `3 years`
  judged: z.number(),
})
export type InspectionDocument = z.infer<typeof InspectionDocument>

/** The authority's documents dated until that day that are from a known framework, newest first. */
export const listInspectionDocuments = (db: Db, { authority, asAt }: Asked): Promise<InspectionDocument[]> =>
  db.many(
    sql`
      select d.id, coalesce(nullif(d.title, ''), d.file_name) as title, d.file_name as "fileName", d.framework, d.dated,
        d.inspection_end as "inspectionEnd", coalesce(r.topic, '') as topic, coalesce(r.next, '') as "nextInspection",
        coalesce(r.judged, 0)::int as judged
      from documents d left join lateral (
        select max(r.value) filter (where r.field = 'topic') as topic,
          max(r.value) filter (where r.field = 'next_inspection') as next,
          count(*) filter (where r.field = 'judgement') as judged
        from readings r
        where r.authority_id = d.authority_id and r.document_id = d.id and r.state in ('waiting', 'confirmed')
      ) r on true
      where d.about_la_code = ${authority} and d.framework <> '' and ${isInForce(asAt)}
      order by d.dated desc, d.id`,
    InspectionDocument,
  )

const Subject = z.object({ code: z.string(), name: z.string() })
export type Subject = z.infer<typeof Subject>

/** The authorities whose letters are held, one's own first. */
export const listSubjects = (db: Db): Promise<Subject[]> =>
  db.many(
    sql`
      select d.about_la_code as code, max(d.about_name) as name
      from documents d where d.about_la_code is not null and d.state = 'read'
      group by d.about_la_code
      order by (d.about_la_code = (select la_code from authorities where id = current_authority())) desc, 2`,
    Subject,
  )

/** The code of the authority that this installation's person belongs to. */
export const ownCode = async (db: Db): Promise<string> =>
  (
    await db.one(
      sql`select la_code as code from authorities where id = current_authority()`,
      z.object({ code: z.string() }),
    )
  ).code
