import { sql, type Db } from '../../platform/sql.ts'
import type { Pack } from '../reading/index.ts'
import type { DocumentId } from './document-record.ts'

/** Keeps what the papers of a meeting say, in place of what an earlier reading of them said. Part of keeping the result. */
export const keepPack = async (db: Db, id: DocumentId, pack: Pack | null): Promise<void> => {
  await db.run(sql`delete from document_packs where document_id = ${id}`)
  if (!pack) return
  // PostgreSQL keeps no NUL in JSON, and a lone half of a surrogate pair is no text.
  const plain = JSON.stringify(pack, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
  )
  await db.run(sql`
    insert into document_packs (authority_id, document_id, pack) values (current_authority(), ${id}, ${plain}::jsonb)`)
}
