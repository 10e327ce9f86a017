import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ActionId } from '../status/facts.ts'
import { judge, type Judged } from '../status/find-facts.ts'
import { isShared, listShares, type Share } from './shares.ts'

const In = z.object({ actionId: ActionId, planTitle: z.string(), priorityTitle: z.string().nullable() })
/** Where a shared action stands, by titles and nothing else. */
type In = z.infer<typeof In>

/** An action in the eyes of the partner with whom it is shared or who owns it. */
export interface SharedAction extends Judged {
  /** By what they see it: undefined where they own it. */
  share: Share | undefined
  stands: readonly Omit<In, 'actionId'>[]
  /** When the partner last said, brought or asked for something; null where they never have. */
  heardOn: Day | null
}

/** Every action that the partner of this connection may see, in no particular order. A handful of queries. */
export const sharedActions = async (db: Db, today: Day, ids?: readonly ActionId[]): Promise<SharedAction[]> => {
  const judged = await judge(db, { ids }, today)
  const shares = new Map(
    (await listShares(db, ids)).filter((share) => isShared(share, today)).map((share) => [share.actionId, share]),
  )
  const stands = Map.groupBy(
    await db.many(
      sql`select action_id as "actionId", plan_title as "planTitle", priority_title as "priorityTitle" from plans_of_shared()
        order by plan_title, priority_title`,
      In,
    ),
    ({ actionId }) => actionId,
  )
  const heard = new Map(
    (
      await db.many(
        sql`
          select action_id as "actionId", max(on_day) as on from (
            select action_id, (recorded_at at time zone 'Europe/London')::date as on_day from action_updates
            where authority_id = (select current_authority()) and person_id = (select current_person())
            union all select action_id, (added_at at time zone 'Europe/London')::date from evidence
            where authority_id = (select current_authority()) and added_by = (select current_person())
            union all select action_id, asked_on from redates
            where authority_id = (select current_authority()) and asked_by = (select current_person())
          ) mine group by action_id`,
        z.object({ actionId: ActionId, on: Day }),
      )
    ).map(({ actionId, on }) => [actionId, on]),
  )
  return judged.map((one) => ({
    ...one,
    share: shares.get(one.facts.id),
    stands: stands.get(one.facts.id) ?? [],
    heardOn: heard.get(one.facts.id) ?? null,
  }))
}
