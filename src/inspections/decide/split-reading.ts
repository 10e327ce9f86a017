import { z } from 'zod'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import { ReadingId } from './reading-record.ts'

export interface Part {
  value: string
  kind?: string | undefined
}

/**
 * Makes several readings of one, in the order given, each confirmed, each keeping the passage that they came from.
 * Returns their ids.
 *
 * @throws NotFound, Refused, Invalid when there are fewer than two parts
 */
export const splitReading = (
  db: Db,
  id: ReadingId,
  parts: readonly Part[],
  { why }: { why?: string | undefined } = {},
): Promise<ReadingId[]> =>
  db.transaction(async (step) => {
    const kept = parts.map((part) => ({ ...part, value: part.value.trim() })).filter((part) => part.value)
    if (kept.length < 2)
      throw new Invalid([{ field: 'parts', message: 'Give at least two parts, each with some words in it.' }])
    const before = await lockReadings(step, [id], 'split')
    const documentId = oneDocument(before)
    const ids: ReadingId[] = []
    for (const [index, part] of kept.entries()) {
      const made = await step.one(
        sql`
          insert into readings (authority_id, document_id, ordinal, field, kind, area, value, printed, body, page, passage, rule,
            sureness, reasons, themes, state, corrected, origin, came_from, decided_by, decided_at, why)
          select authority_id, document_id, ordinal + ${index} * 0.001, field, coalesce(${part.kind ?? null}, kind), area,
            ${part.value}, printed, body, page, passage, rule, 100, '{}', themes, 'confirmed', true, 'person',
            array[id], current_person(), now(), ${why ?? ''}
          from readings where id = ${id}
          returning id`,
        z.object({ id: ReadingId }),
      )
      ids.push(made.id)
    }
    await step.run(sql`update readings set state = 'replaced' where id = ${id}`)
    await keepDecision(step, { verb: 'split', documentId, before, after: ids, why })
    return ids
  })
