import { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { withdrawLessonOf } from '../threads/lessons/withdraw-lesson.ts'
import { keepDecision, snapshotOf } from './decision.ts'
import { ReadingId } from './reading-record.ts'

/**
 * Takes back the last thing that this person did to a document's readings: they stand as they stood before. What an
 * undone split, merge or addition had made is put aside, not deleted.
 *
 * @throws Refused when there is nothing to take back, or somebody has changed the same readings since
 */
export const undo = (db: Db, documentId: DocumentId): Promise<void> =>
  db.transaction(async (step) => {
    const last = await step.maybeOne(
      sql`
        select id, verb, reading_ids, before from reading_decisions
        where document_id = ${documentId} and person_id = current_person() and undone_by is null and verb <> 'undo'
        order by id desc limit 1 for update`,
      z.object({
        id: z.number(),
        verb: z.string(),
        reading_ids: z.array(ReadingId),
        before: z.array(z.looseObject({ id: ReadingId })),
      }),
    )
    if (!last) throw new Refused('There is nothing of yours to undo in this document.')
    const { later } = await step.one(
      sql`
        select exists (
          select from reading_decisions
          where document_id = ${documentId} and id > ${last.id} and undone_by is null and verb <> 'undo'
            and reading_ids && ${last.reading_ids}
        ) as later`,
      z.object({ later: z.boolean() }),
    )
    if (later)
      throw new Refused(
        'Somebody has decided the same readings since, so yours cannot be undone. Change them one by one.',
      )
    const before = await snapshotOf(step, last.reading_ids)
    await step.run(sql`
      update readings r set
        state = b.state, value = b.value, kind = b.kind, area = b.area, body = b.body, themes = b.themes, themes_chosen = coalesce(b.themes_chosen, false),
        corrected = b.corrected, decided_by = b.decided_by, decided_at = b.decided_at, why = b.why
      from jsonb_populate_recordset(null::readings, ${JSON.stringify(last.before)}) b
      where r.id = b.id`)
    // The themes that it gives back may be those of older rules.
    await step.run(sql`update documents set theme_rules = '' where id = ${documentId}`)
    const existed = last.before.map((row) => row.id)
    await step.run(sql`
      update readings set state = 'replaced' where id = any(${last.reading_ids}) and not (id = any(${existed}))`)
    const by = await keepDecision(step, {
      verb: 'undo',
      documentId,
      before,
      after: last.reading_ids,
      why: `undid: ${last.verb}`,
    })
    await step.run(sql`update reading_decisions set undone_by = ${by} where id = ${last.id}`)
    if (last.verb === 'move') await withdrawLessonOf(step, last.id)
  })
