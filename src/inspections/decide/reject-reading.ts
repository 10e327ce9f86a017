import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import type { ReadingId } from './reading-record.ts'

/** Says that a reading is wrong: it stays in the history and counts nowhere. @throws NotFound, Refused */
export const rejectReading = (db: Db, id: ReadingId, { why }: { why?: string | undefined } = {}): Promise<void> =>
  db.transaction(async (step) => {
    const before = await lockReadings(step, [id], 'reject')
    await step.run(sql`
      update readings set state = 'rejected', decided_by = current_person(), decided_at = now(), why = ${why ?? ''}
      where id = ${id}`)
    await keepDecision(step, { verb: 'reject', documentId: oneDocument(before), before, after: [id], why })
  })

/** Puts a decided reading back among those that wait. @throws NotFound, Refused */
export const reopenReading = (db: Db, id: ReadingId, { why }: { why?: string | undefined } = {}): Promise<void> =>
  db.transaction(async (step) => {
    const before = await lockReadings(step, [id], 'reopen')
    await step.run(sql`
      update readings set state = 'waiting', decided_by = null, decided_at = null, why = '' where id = ${id}`)
    await keepDecision(step, { verb: 'reopen', documentId: oneDocument(before), before, after: [id], why })
  })
