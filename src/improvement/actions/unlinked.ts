import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { ActionId } from '../status/facts.ts'
import { states } from './states.ts'

const here = sql`authority_id = (select current_authority())`

/** The ids of the findings that an action answers which has not been withdrawn. */
export const answeredFindings = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await db.many(
    sql`
      select distinct f.finding_id as id from action_findings f join actions a using (authority_id)
      where f.${here} and a.id = f.action_id and a.state <> 'withdrawn'`,
    z.object({ id: z.string() }),
  )
  return new Set(rows.map(({ id }) => id))
}

const Unmeasured = z.object({
  id: ActionId,
  title: z.string(),
  state: z.enum(states),
  stateOn: Day,
  ownerName: z.string().nullable(),
})
export type Unmeasured = z.infer<typeof Unmeasured>

/**
 * Actions that are neither closed nor withdrawn, have no measure, and do not say why none exists: oldest first. As they are,
 * or as they were known at the end of a day.
 */
export const listActionsWithoutMeasure = (db: Db, asAt?: Day): Promise<Unmeasured[]> =>
  db.many(
    sql`
      select a.id, a.title, a.state, a.state_on as "stateOn", p.name as "ownerName"
      from ${tableAt('actions', asAt)} a left join people p on p.authority_id = a.authority_id and p.id = a.owner_id
      where a.${here} and a.state not in ('withdrawn', 'closed') and a.no_measure_because = ''
        and not exists (select from ${tableAt('action_measures', asAt)} m where m.authority_id = a.authority_id and m.action_id = a.id)
      order by a.state_on, a.title, a.id`,
    Unmeasured,
  )

/** The ids of the measures that an open or finished action, or a priority, should move. */
export const measuresInUse = async (db: Db): Promise<ReadonlySet<string>> => {
  const rows = await db.many(
    sql`
      select m.measure_id as id from action_measures m join actions a using (authority_id)
        where m.${here} and a.id = m.action_id and a.state <> 'withdrawn'
      union select measure_id from priority_measures where ${here}`,
    z.object({ id: z.string() }),
  )
  return new Set(rows.map(({ id }) => id))
}
