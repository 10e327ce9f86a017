import { sql, type Db } from '../../platform/sql.ts'
import { cleanJson } from '../intake/clean.ts'
import type { DocumentId } from '../intake/document-record.ts'
import type { ReadFigure } from '../reading/index.ts'

/** Keeps the figures of a document in place of those of an earlier reading. */
export const keepFigures = async (db: Db, id: DocumentId, figures: readonly ReadFigure[]): Promise<void> => {
  await db.run(sql`delete from figures where document_id = ${id}`)
  if (figures.length === 0) return
  const rows = figures.map(({ check, of, passage, ...figure }, index) => ({
    ...figure,
    ordinal: index + 1,
    rule: check,
    out_of: of,
    page: passage.page,
    passage,
  }))
  await db.run(sql`
    insert into figures (authority_id, document_id, ordinal, rule, label, counted, out_of, stated, computed, difference, verdict,
      reason, page, passage)
    select current_authority(), ${id}, f.ordinal, f.rule, f.label, f.counted, f.out_of, f.stated, f.computed, f.difference, f.verdict,
      f.reason, f.page, f.passage
    from jsonb_to_recordset(${cleanJson(rows)}::jsonb) as f (ordinal int, rule text, label text, counted double precision,
      out_of double precision, stated text, computed double precision, difference double precision, verdict text, reason text,
      page int, passage jsonb)`)
}
