import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import type { ReadingId } from './reading-record.ts'

export interface Correction {
  value: string
  kind?: string | undefined
  area?: string | undefined
  body?: string | undefined
  themes?: readonly string[] | undefined
  why?: string | undefined
}

/**
 * Puts right what was read and confirms it. What the reader had read stays in the history.
 *
 * @throws NotFound, Refused, Invalid when nothing is left of the words
 */
export const correctReading = (db: Db, id: ReadingId, correction: Correction): Promise<void> =>
  db.transaction(async (step) => {
    const value = correction.value.trim()
    if (!value) throw new Invalid([{ field: 'value', message: 'Write what the document says, or reject the reading.' }])
    const before = await lockReadings(step, [id], 'correct')
    await step.run(sql`
      update readings set
        value = ${value},
        kind = coalesce(${correction.kind ?? null}, kind),
        area = coalesce(${correction.area ?? null}, area),
        body = coalesce(${correction.body ?? null}, body),
        themes = coalesce(${correction.themes ?? null}::text[], themes),
        themes_chosen = themes_chosen or coalesce(${correction.themes ?? null}::text[] <> themes, false),
        corrected = true, state = 'confirmed', decided_by = current_person(), decided_at = now(), why = ${correction.why ?? ''}
      where id = ${id}`)
    await keepDecision(step, {
      verb: 'correct',
      documentId: oneDocument(before),
      before,
      after: [id],
      why: correction.why,
    })
  })
