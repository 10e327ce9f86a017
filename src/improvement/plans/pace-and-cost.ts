import { z } from 'zod'
import { addDays, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { isDone } from '../actions/states.ts'
import { burnUp } from '../history/over-time.ts'
import type { MeasureStanding } from '../measures/measure-standing.ts'
import { improvedOf, planOverview, standingsOf, type PlanOverview } from './plan-overview.ts'
import type { PlanId } from './plan.ts'

/** The days over which the pace of late is told. */
export const paceDays = 90

/** How fast a priority moves, what it costs, and what it has moved: side by side, and never divided by one another. */
export interface PaceAndCost {
  /** Null: what stands under no priority. */
  priorityId: string | null
  title: string
  milestones: {
    total: number
    planned: number // due by the day
    reached: number // with evidence dated by the day
    /** Of these, in the last `paceDays`. */
    plannedLately: number
    reachedLately: number
    stalledMonths: number
  }
  /** What its actions say that they cost, without drafts and withdrawn ones, and how many say so. */
  cost: { pounds: number; stated: number; actions: number }
  complete: number // actions
  measures: readonly MeasureStanding[]
  improved: number // measures, as the plan counts them
}

const Cost = z.object({
  priorityId: z.string().nullable(),
  pounds: z.number(),
  stated: z.number(),
  actions: z.number(),
})

/** Each priority of a plan on a day, in their order. @throws NotFound */
export const paceAndCost = async (
  db: Db,
  id: PlanId,
  today: Day,
): Promise<{ overview: PlanOverview; rows: PaceAndCost[] }> => {
  const overview = await planOverview(db, id, { on: today })
  const now = new Map((await burnUp(db, id, [today])).pace.map((pace) => [pace.priorityId, pace]))
  const before = new Map(
    (await burnUp(db, id, [addDays(today, -paceDays)])).pace.map((pace) => [pace.priorityId, pace]),
  )
  const costs = new Map(
    (
      await db.many(
        sql`
          select l.priority_id as "priorityId", coalesce(sum(a.cost_pounds), 0)::float8 as pounds,
            count(a.cost_pounds)::int as stated, count(*)::int as actions
          from plan_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id
          where l.authority_id = (select current_authority()) and l.plan_id = ${id} and a.state not in ('draft', 'withdrawn')
          group by l.priority_id`,
        Cost,
      )
    ).map((cost) => [cost.priorityId, cost]),
  )
  const standings = await standingsOf(
    db,
    overview.measures.map(({ measure }) => measure.id),
    { on: today },
  )
  const rowOf = (
    priorityId: string | null,
    title: string,
    { actions, measures }: Pick<PlanOverview['priorities'][number], 'actions' | 'measures'>,
  ): PaceAndCost => {
    const [pace, then, cost] = [now.get(priorityId), before.get(priorityId), costs.get(priorityId)]
    return {
      priorityId,
      title,
      milestones: {
        total: pace?.total ?? 0,
        planned: pace?.planned ?? 0,
        reached: pace?.reached ?? 0,
        plannedLately: (pace?.planned ?? 0) - (then?.planned ?? 0),
        reachedLately: (pace?.reached ?? 0) - (then?.reached ?? 0),
        stalledMonths: pace?.stalledMonths ?? 0,
      },
      cost: { pounds: cost?.pounds ?? 0, stated: cost?.stated ?? 0, actions: cost?.actions ?? 0 },
      complete: actions.filter(({ facts }) => isDone(facts.state)).length,
      measures,
      improved: improvedOf(measures, standings).measures,
    }
  }
  const rows = overview.priorities.map((one) => rowOf(one.priority.id, one.priority.title, one))
  if (overview.loose.length > 0) rows.push(rowOf(null, 'Under no priority', { actions: overview.loose, measures: [] }))
  return { overview, rows }
}
