import { z } from 'zod'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import { ReadingId } from './reading-record.ts'
import { themeMade } from './theme-made.ts'

export interface Part {
  value: string
  kind?: string | undefined
}

/**
 * Makes several readings of one, in the order given, each confirmed, each keeping the passage that they came from and standing in
 * the threads of its own words. Returns their ids.
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
    const made = await step.many(
      sql`
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, printed, body, page, passage, rule,
          sureness, reasons, themes, themes_chosen, state, corrected, origin, came_from, decided_by, decided_at, why)
        select r.authority_id, r.document_id, r.ordinal + (part.n - 1) * room.each, r.field, coalesce(part.kind, r.kind), r.area,
          part.value, r.printed, r.body, r.page, r.passage, r.rule, 100, '{}', r.themes, r.themes_chosen, 'confirmed', true, 'person',
          array[r.id], current_person(), now(), ${why ?? ''}
        from readings r
          cross join unnest(${kept.map(({ value }) => value)}::text[], ${kept.map(({ kind }) => kind ?? null)}::text[])
            with ordinality as part (value, kind, n)
          -- Between this reading and the next, so that parts of parts stand in their order too.
          cross join lateral (
            select (coalesce(min(x.ordinal), r.ordinal + 1) - r.ordinal) / ${kept.length}::int as each from readings x
            where x.authority_id = r.authority_id and x.document_id = r.document_id and x.ordinal > r.ordinal) room
        where r.id = ${id}
        returning id, ordinal`,
      z.object({ id: ReadingId, ordinal: z.number() }),
    )
    const ids = made.toSorted((one, other) => one.ordinal - other.ordinal).map((each) => each.id)
    await themeMade(step, ids)
    await step.run(sql`update readings set state = 'replaced' where id = ${id}`)
    await keepDecision(step, { verb: 'split', documentId, before, after: ids, why })
    return ids
  })
