import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { judgeAll, type Judged } from '../status/find-facts.ts'
import { countActions, type Counts, type RolledUp } from '../status/roll-up.ts'
import { improvedOf, standingOfAll, standingsOf, type PlanOverview } from './plan-overview.ts'
import { listPlans, type Plan } from './plan.ts'

export interface PlanSummary {
  plan: Plan
  standing: RolledUp
  counts: Counts
  improved: PlanOverview['improved']
}

const Pair = z.object({ planId: z.string(), id: z.string() })

/** Every plan and how it stands, in a handful of queries however many there are. */
export const planSummaries = async (
  db: Db,
  { on, asAt }: { on: Day; asAt?: Day | undefined },
): Promise<PlanSummary[]> => {
  const plans = await listPlans(db, asAt)
  const here = sql`(select current_authority())`
  const actionsIn = await db.many(
    sql`select plan_id as "planId", action_id as id from ${tableAt('plan_actions', asAt)} l where l.authority_id = ${here}`,
    Pair,
  )
  const measuresIn = await db.many(
    sql`
      select y.plan_id as "planId", m.measure_id as id from ${tableAt('priority_measures', asAt)} m
        join ${tableAt('priorities', asAt)} y on y.authority_id = m.authority_id and y.id = m.priority_id where m.authority_id = ${here}
      union
      select l.plan_id, m.measure_id from ${tableAt('action_measures', asAt)} m
        join ${tableAt('plan_actions', asAt)} l on l.authority_id = m.authority_id and l.action_id = m.action_id
      where m.authority_id = ${here} and l.priority_id is not null`,
    Pair,
  )
  const byId = new Map<string, Judged>((await judgeAll(db, { on, asAt })).map((one) => [one.facts.id, one]))
  const standings = await standingsOf(db, [...new Set(measuresIn.map(({ id }) => id))], { on, asAt })
  const actionsOf = Map.groupBy(actionsIn, ({ planId }) => planId)
  const measuresOf = Map.groupBy(measuresIn, ({ planId }) => planId)
  return plans.map((plan) => {
    const actions = (actionsOf.get(plan.id) ?? []).flatMap(({ id }) => byId.get(id) ?? [])
    const measures = (measuresOf.get(plan.id) ?? []).flatMap(({ id }) => standings.get(id) ?? [])
    return {
      plan,
      standing: standingOfAll(actions, measures),
      counts: countActions(actions),
      improved: improvedOf(measures, standings),
    }
  })
}
