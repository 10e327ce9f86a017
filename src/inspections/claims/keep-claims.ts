import { sql, type Db } from '../../platform/sql.ts'
import { cleanJson } from '../intake/clean.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { evidenceOf, type ReadClaim } from '../reading/index.ts'

/** Keeps what was read about the claims of a document in place of what an earlier reading found. */
export const keepClaims = async (db: Db, id: DocumentId, claims: readonly ReadClaim[]): Promise<void> => {
  await db.run(sql`delete from claims where document_id = ${id}`)
  if (claims.length === 0) return
  const rows = claims.map(({ passage, saidBy, kind, attribution, evidence }, index) => ({
    ordinal: index + 1,
    said_by: saidBy,
    kind,
    attribution,
    found: evidenceOf(evidence),
    evidence,
    page: passage.page,
    exact: passage.exact,
  }))
  await db.run(sql`
    insert into claims (authority_id, document_id, ordinal, said_by, kind, attribution, found, evidence, page, exact)
    select current_authority(), ${id}, c.ordinal, c.said_by, c.kind, c.attribution, c.found, c.evidence, c.page, c.exact
    from jsonb_to_recordset(${cleanJson(rows)}::jsonb) as c (ordinal int, said_by text, kind text, attribution smallint,
      found text, evidence jsonb, page int, exact text)`)
}
