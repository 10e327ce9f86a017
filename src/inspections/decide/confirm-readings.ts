import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import type { ReadingId } from './reading-record.ts'

/** Confirms readings of one document as they stand: from now on they count. @throws NotFound, Refused */
export const confirmReadings = (
  db: Db,
  ids: readonly ReadingId[],
  { why }: { why?: string | undefined } = {},
): Promise<void> =>
  db.transaction(async (step) => {
    const before = await lockReadings(step, ids, 'confirm')
    await step.run(sql`
      update readings set state = 'confirmed', decided_by = current_person(), decided_at = now(), why = ${why ?? ''}
      where id = any(${ids})`)
    await keepDecision(step, { verb: 'confirm', documentId: oneDocument(before), before, after: ids, why })
  })

export const confirmReading = (db: Db, id: ReadingId, options: { why?: string | undefined } = {}): Promise<void> =>
  confirmReadings(db, [id], options)
