import { z } from 'zod'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { keepDecision, lockReadings, oneDocument } from './decision.ts'
import { ReadingId } from './reading-record.ts'
import { themeMade } from './theme-made.ts'

/**
 * Makes one confirmed reading of several of the same field, in their order on the page; its passage is all of theirs, and
 * its threads are those of its words.
 *
 * @param value the words of the new reading; by default the words of the old ones, joined
 * @throws NotFound, Refused, Invalid when fewer than two are given
 */
export const mergeReadings = (
  db: Db,
  ids: readonly ReadingId[],
  { value, why }: { value?: string | undefined; why?: string | undefined } = {},
): Promise<ReadingId> =>
  db.transaction(async (step) => {
    if (new Set(ids).size < 2) throw new Invalid([{ field: 'ids', message: 'Choose at least two readings to merge.' }])
    const before = await lockReadings(step, ids, 'merge')
    const documentId = oneDocument(before)
    const [first] = before
    if (!first || before.some((row) => row.field !== first.field)) {
      throw new Refused('Only readings of the same sort can be merged, such as two findings.')
    }
    const { id } = await step.one(
      sql`
        with parts as (select * from readings where id = any(${ids}) order by ordinal, id)
        insert into readings (authority_id, document_id, ordinal, field, kind, area, value, printed, body, page, passage, rule,
          sureness, reasons, themes, themes_chosen, state, corrected, origin, came_from, decided_by, decided_at, why)
        select f.authority_id, f.document_id, f.ordinal, f.field, f.kind, f.area,
          coalesce(${value?.trim() || null}, (select string_agg(value, ' ' order by ordinal, id) from parts)),
          '', f.body, f.page,
          (select case when (select count(passage) from parts) > 0 then jsonb_build_object(
              'page', f.page,
              'boxes', coalesce(jsonb_agg(box order by p.ordinal, n), '[]'),
              'exact', (select string_agg(passage ->> 'exact', ' ' order by ordinal, id) from parts),
              'prefix', coalesce(f.passage ->> 'prefix', ''),
              'suffix', coalesce((select passage ->> 'suffix' from parts order by ordinal desc, id desc limit 1), '')) end
            from parts p, jsonb_array_elements(p.passage -> 'boxes') with ordinality as b (box, n)),
          f.rule, 100, '{}',
          (select coalesce(array_agg(distinct t), '{}') from parts, unnest(themes) as t),
          (select bool_or(themes_chosen) from parts), 'confirmed', true, 'person', ${ids}, current_person(), now(), ${why ?? ''}
        from parts f where f.id = ${first.id}
        returning id`,
      z.object({ id: ReadingId }),
    )
    await themeMade(step, [id])
    await step.run(sql`update readings set state = 'replaced' where id = any(${ids})`)
    await keepDecision(step, { verb: 'merge', documentId, before, after: [id], why })
    return id
  })
