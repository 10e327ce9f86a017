import { z } from 'zod'
import { addDays, Day, day, daysBetween } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { judge } from '../status/find-facts.ts'
import type { Status } from '../status/status.ts'
import { tableAt } from './table-at.ts'

/** The last days of the months from the month of `from` to that of `to`, the last cut at `to`. */
export const monthEnds = (from: Day, to: Day): Day[] => {
  const ends: Day[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    const end = addDays(day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`), -1)
    if (end >= to) return [...ends, to]
    ends.push(end)
  }
}

export interface StatusesAt {
  on: Day
  counts: ReadonlyMap<Status, number>
}

/** How many actions of a plan stood how at the end of each of these days, as it was known then. */
export const statusOverTime = async (db: Db, planId: string, days: readonly Day[]): Promise<StatusesAt[]> => {
  const found: StatusesAt[] = []
  for (const on of days) {
    const inPlan = await db.many(
      sql`select action_id as id from ${tableAt('plan_actions', on, sql`plan_id = ${planId}::uuid`)} l
        where l.authority_id = (select current_authority()) and l.plan_id = ${planId}`,
      z.object({ id: z.string() }),
    )
    const judged = await judge(db, { ids: inPlan.map(({ id }) => id), asAt: on }, on)
    const counts = new Map<Status, number>()
    for (const { standing } of judged) counts.set(standing.status, (counts.get(standing.status) ?? 0) + 1)
    found.push({ on, counts })
  }
  return found
}

export interface BurnPoint {
  on: Day
  planned: number // milestones that were due by then
  reached: number // milestones with evidence dated by then
  total: number
}

const Stone = z.object({ priorityId: z.string().nullable(), dueOn: Day.nullable(), reachedOn: Day.nullable() })

/** Each milestone of a plan: when it is due (its own day, or its action’s) and when it was evidenced. */
const stonesOf = (db: Db, planId: string) =>
  db.many(
    sql`
      select l.priority_id as "priorityId",
        coalesce(m.due_on, a.original_due_on, a.due_on) as "dueOn",
        (select min(e.dated_on) from evidence e where e.authority_id = m.authority_id and e.milestone_id = m.id and e.verdict <> 'turned_down') as "reachedOn"
      from plan_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id and a.state not in ('draft', 'withdrawn')
        join milestones m on m.authority_id = l.authority_id and m.action_id = l.action_id
      where l.authority_id = (select current_authority()) and l.plan_id = ${planId}`,
    Stone,
  )

export interface Velocity {
  priorityId: string | null
  planned: number // due by the day
  reached: number
  total: number
  /** Whole months since the last milestone was reached, while at least one is owed; 0 where none is owed. */
  stalledMonths: number
}

/** Planned and reached milestones of a plan at each of these days, and each priority’s pace on the last of them. */
export const burnUp = async (
  db: Db,
  planId: string,
  days: readonly Day[],
): Promise<{ points: BurnPoint[]; pace: Velocity[] }> => {
  const stones = await stonesOf(db, planId)
  const by = (on: Day, list: typeof stones) => ({
    planned: list.filter(({ dueOn }) => dueOn !== null && dueOn <= on).length,
    reached: list.filter(({ reachedOn }) => reachedOn !== null && reachedOn <= on).length,
    total: list.length,
  })
  const points = days.map((on) => ({ on, ...by(on, stones) }))
  const last = days.at(-1)
  if (last === undefined) return { points, pace: [] }
  const pace = [...Map.groupBy(stones, ({ priorityId }) => priorityId)].map(([priorityId, list]) => {
    const now = by(last, list)
    const latest = list
      .flatMap(({ reachedOn }) => (reachedOn !== null && reachedOn <= last ? [reachedOn] : []))
      .toSorted()
      .at(-1)
    const firstOwed = list
      .flatMap(({ dueOn, reachedOn }) =>
        dueOn !== null && dueOn <= last && (reachedOn === null || reachedOn > last) ? [dueOn] : [],
      )
      .toSorted()[0]
    const since = latest ?? firstOwed
    const stalledMonths =
      firstOwed === undefined || since === undefined ? 0 : Math.floor(daysBetween(since, last) / 30.4375)
    return { priorityId, ...now, stalledMonths }
  })
  return { points, pace }
}
