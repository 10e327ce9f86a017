import { z } from 'zod'
import { sql, type Db } from '../../../platform/sql.ts'
import type { DocumentId } from '../../intake/document-record.ts'
import { mentionRows, type MentionToKeep } from './keep-mentions.ts'

/**
 * Brings a document's mentions to what the rules of now find: the same sentence stays the same mention, one that is about no
 * theme any more goes, unless somebody has made a finding of it, and a new one comes. Returns how many changed, went and came.
 */
export const renewMentions = async (
  db: Db,
  authorityId: string,
  id: DocumentId,
  mentions: readonly MentionToKeep[],
): Promise<number> => {
  const rows = JSON.stringify(mentionRows(mentions))
  const { changes } = await db.one(
    sql`
      with fresh as (
        select distinct on (page, said) * from jsonb_to_recordset(${rows}::jsonb) as m (ordinal int, area text, said text, page int,
          passage jsonb, themes text[], leaning text) order by page, said, ordinal
      ), own as (
        select * from mentions where authority_id = ${authorityId} and document_id = ${id}
      ), changed as (
        update mentions m set themes = f.themes, leaning = f.leaning from fresh f
        where m.authority_id = ${authorityId} and m.document_id = ${id} and m.page = f.page and m.said = f.said
          and (m.themes <> f.themes or m.leaning <> f.leaning)
        returning 1
      ), gone as (
        delete from mentions m where m.authority_id = ${authorityId} and m.document_id = ${id} and m.reading_id is null
          and not exists (select from fresh f where f.page = m.page and f.said = m.said)
        returning 1
      ), come as (
        insert into mentions (authority_id, document_id, ordinal, area, said, page, passage, themes, leaning)
        select ${authorityId}, ${id}, f.ordinal, f.area, f.said, f.page, f.passage, f.themes, f.leaning from fresh f
        where not exists (select from own where own.page = f.page and own.said = f.said)
        returning 1
      )
      select ((select count(*) from changed) + (select count(*) from gone) + (select count(*) from come))::int as changes`,
    z.object({ changes: z.number() }),
  )
  return changes
}
