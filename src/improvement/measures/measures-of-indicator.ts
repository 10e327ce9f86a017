import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { standingsOf } from '../plans/plan-overview.ts'
import { ActionId } from '../status/facts.ts'
import type { MeasureStanding } from './measure-standing.ts'

/** What plans hang on indicators: the measures that they answer, and the actions that should move those. */
export interface MeasuresOfIndicator {
  measures: readonly MeasureStanding[]
  actions: readonly { id: ActionId; title: string }[]
}

export const measuresOfIndicator = (db: Db, indicatorId: string, on: Day): Promise<MeasuresOfIndicator> =>
  measuresOfIndicators(db, [indicatorId], on)

export const measuresOfIndicators = async (
  db: Db,
  indicatorIds: readonly string[],
  on: Day,
): Promise<MeasuresOfIndicator> => {
  const ids = await db.many(
    sql`select id from measures where authority_id = (select current_authority()) and indicator_id = any(${indicatorIds}::text[])`,
    z.object({ id: z.string() }),
  )
  if (ids.length === 0) return { measures: [], actions: [] }
  const measureIds = ids.map(({ id }) => id)
  return {
    measures: [...(await standingsOf(db, measureIds, { on })).values()],
    actions: await db.many(
      sql`select distinct a.id, a.title from action_measures m
          join actions a on a.authority_id = m.authority_id and a.id = m.action_id
        where m.authority_id = (select current_authority()) and m.measure_id = any(${measureIds}::uuid[]) and a.state <> 'withdrawn'
        order by a.title, a.id`,
      z.object({ id: ActionId, title: z.string() }),
    ),
  }
}
