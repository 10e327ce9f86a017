import { z } from 'zod'
import { sql, type Db } from '../../../platform/sql.ts'
import type { Passage } from '../../../documents/index.ts'
import type { DocumentId } from '../../intake/document-record.ts'

/** A mention ready to be kept: plain data from the worker that read the document. */
export interface MentionToKeep {
  area: string
  said: string
  passage: Passage
  themes: readonly string[]
  leaning: 'well' | 'must improve' | 'both' | 'unclear'
}

/** Replaces a document's mentions by these; one that a person has made a finding of stays as it is. */
export const keepMentions = async (db: Db, id: DocumentId, mentions: readonly MentionToKeep[]): Promise<void> => {
  await db.run(sql`delete from mentions where document_id = ${id} and reading_id is null`)
  const used = await db.many(
    sql`select page, said from mentions where document_id = ${id}`,
    z.object({ page: z.number(), said: z.string() }),
  )
  const known = new Set(used.map(({ page, said }) => `${page} ${said}`))
  const rows = mentionRows(mentions).filter(({ page, said }) => !known.has(`${page} ${said}`))
  if (rows.length === 0) return
  await db.run(sql`
    insert into mentions (authority_id, document_id, ordinal, area, said, page, passage, themes, leaning)
    select current_authority(), ${id}, m.ordinal, m.area, m.said, m.page, m.passage, m.themes, m.leaning
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (ordinal int, area text, said text, page int, passage jsonb,
      themes text[], leaning text)`)
}

/** Mentions as the table has them. */
export const mentionRows = (mentions: readonly MentionToKeep[]) =>
  mentions.map((mention, index) => ({
    ...mention,
    ordinal: index + 1,
    said: clean(mention.said),
    page: mention.passage.page,
    passage: {
      ...mention.passage,
      exact: clean(mention.passage.exact),
      prefix: clean(mention.passage.prefix),
      suffix: clean(mention.passage.suffix),
    },
  }))

// As in keep-result: PostgreSQL keeps no NUL in text, and a lone half of a surrogate pair is not text at all.
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
