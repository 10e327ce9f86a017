import { z } from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { Pack } from '../reading/index.ts'
import { asDecided, listDecidedReadings } from './as-decided.ts'

/** What the papers of a meeting say: as read, with what people have decided on the desk since. @throws NotFound where the document is none, or is not read yet */
export const getPack = async (db: Db, id: DocumentId): Promise<Pack> => {
  const found = await db.maybeOne(
    sql`select pack from document_packs where document_id = ${id}`,
    z.object({ pack: Pack }),
  )
  if (!found) throw new NotFound('committee paper')
  return asDecided(found.pack, await listDecidedReadings(db, id))
}

/** Whether the document was read as the papers of a meeting. */
export const hasPack = async (db: Db, id: DocumentId): Promise<boolean> =>
  (
    await db.one(
      sql`select exists (select from document_packs where document_id = ${id}) as found`,
      z.object({ found: z.boolean() }),
    )
  ).found
