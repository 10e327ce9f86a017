import { z } from 'zod'
import { NotFound, Refused } from '../../../platform/errors.ts'
import { sql, type Db } from '../../../platform/sql.ts'
import { addReading } from '../../decide/add-reading.ts'
import { PassageRow, type ReadingId } from '../../decide/reading-record.ts'
import { DocumentId } from '../../intake/document-record.ts'

export const MentionId = z.uuid().brand('MentionId')
export type MentionId = z.infer<typeof MentionId>

/** What a sentence of prose may be taken for. */
export const mentionKinds = ['strength', 'improve'] as const
export type MentionKind = (typeof mentionKinds)[number]

const Row = z.object({
  documentId: DocumentId,
  area: z.string(),
  said: z.string(),
  page: z.number(),
  passage: PassageRow.nullable(),
  themes: z.array(z.string()),
  taken: z.boolean(),
})

const Mention = z.object({ said: z.string(), leaning: z.string(), themes: z.array(z.string()) })

/** A sentence of prose as it was read. @throws NotFound */
export const getMention = async (db: Db, id: MentionId): Promise<z.infer<typeof Mention>> => {
  const found = await db.maybeOne(sql`select said, leaning, themes from mentions where id = ${id}`, Mention)
  if (!found) throw new NotFound('mention')
  return found
}

/**
 * Makes a confirmed finding of a sentence of prose, with its passage and its themes, and returns its id. Undoing the
 * addition on the desk makes it a mention again.
 *
 * @throws NotFound; Refused where somebody has done so already
 */
export const takeUpMention = (
  db: Db,
  id: MentionId,
  { kind, why }: { kind: MentionKind; why?: string | undefined },
): Promise<{ readingId: ReadingId; documentId: DocumentId }> =>
  db.transaction(async (step) => {
    const mention = await step.maybeOne(
      sql`
        select m.document_id as "documentId", m.area, m.said, m.page, m.passage, m.themes, coalesce(r.state <> 'replaced', false) as taken
        from mentions m left join readings r on r.authority_id = m.authority_id and r.id = m.reading_id
        where m.id = ${id} for update of m`,
      Row,
    )
    if (!mention) throw new NotFound('mention')
    if (mention.taken) throw new Refused('Somebody has made a finding of this sentence already.')
    const { documentId, said, area, page, passage, themes } = mention
    const readingId = await addReading(step, documentId, {
      field: 'finding',
      kind,
      area,
      value: said,
      page,
      passage: passage ?? undefined,
      themes,
      why,
    })
    await step.run(sql`update mentions set reading_id = ${readingId} where id = ${id}`)
    return { readingId, documentId }
  })
