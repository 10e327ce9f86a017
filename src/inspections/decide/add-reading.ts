import { z } from 'zod'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Passage } from '../../documents/index.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { keepDecision } from './decision.ts'
import { ReadingId } from './reading-record.ts'

export interface Addition {
  field: string
  kind?: string | undefined
  area?: string | undefined
  value: string
  body?: string | undefined
  page?: number | undefined
  passage?: Passage | undefined // where the document says so
  themes?: readonly string[] | undefined
  why?: string | undefined
}

/** Adds what the reader did not see. It is confirmed, since a person says it. @throws Invalid when it has no words */
export const addReading = (db: Db, documentId: DocumentId, addition: Addition): Promise<ReadingId> =>
  db.transaction(async (step) => {
    const value = addition.value.trim()
    if (!value) throw new Invalid([{ field: 'value', message: 'Write what the document says.' }])
    const page = addition.passage?.page ?? addition.page ?? 0
    const { id } = await step.one(
      sql`
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, body, page, passage, rule, sureness,
          themes, state, origin, decided_by, decided_at, why)
        values (current_authority(), ${documentId},
          coalesce((select max(ordinal) from readings where document_id = ${documentId} and page <= ${page}), 0) + 0.01,
          ${addition.field}, ${addition.kind ?? ''}, ${addition.area ?? ''}, ${value}, ${addition.body ?? ''}, ${page},
          ${addition.passage ? JSON.stringify(addition.passage) : null}, 'added-by-a-person', 100, ${addition.themes ?? []},
          'confirmed', 'person', current_person(), now(), ${addition.why ?? ''})
        returning id`,
      z.object({ id: ReadingId }),
    )
    await keepDecision(step, { verb: 'add', documentId, before: [], after: [id], why: addition.why })
    return id
  })
