import { z } from 'zod'
import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { count } from '../words.ts'
import { getPlan, type PlanId } from './plan.ts'

const Left = z.object({ id: z.string(), title: z.string() })

/** The actions that nobody would look after any more if the plan ended: still to be done, and in no other plan that goes on. */
export const leftBehind = (db: Db, id: PlanId): Promise<z.infer<typeof Left>[]> =>
  db.many(
    sql`
      select a.id, a.title from plan_actions l join actions a on a.authority_id = l.authority_id and a.id = l.action_id
      where l.authority_id = (select current_authority()) and l.plan_id = ${id}
        and a.state in ('draft', 'agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened')
        and not exists (select from plan_actions o join plans q on q.authority_id = o.authority_id and q.id = o.plan_id
          where o.authority_id = a.authority_id and o.action_id = a.id and o.plan_id <> ${id} and q.ended_on is null)
      order by a.title, a.id`,
    Left,
  )

/**
 * Ends a plan, with the reason. It is kept, and shown apart.
 *
 * @throws Refused where it has ended, or where an action would be left behind; Invalid without a reason; NotFound, Forbidden
 */
export const endPlan = (db: Db, id: PlanId, { why, today }: { why: string; today: Day }): Promise<void> =>
  db.transaction(async (step) => {
    const plan = await lockPlan(step, id)
    if (plan.endedOn !== null) throw new Refused('This plan has ended already.')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why the plan ends.' }])
    const left = await leftBehind(step, id)
    const [first] = left
    if (first)
      throw new Refused(
        `${count(left.length, 'action').replace(/^one/, 'One')} would be left behind, “${first.title}”${left.length > 1 ? ' among them' : ''}. Complete, withdraw or put into another plan what is still to be done; then the plan can end.`,
      )
    await step.run(sql`
      update plans set ended_on = ${today}, version = version + 1 where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'plan.ended', subjectKind: 'plan', subjectId: id, why })
  })

/** Takes a plan up again that has ended, with the reason. @throws Refused where it goes on; Invalid, NotFound, Forbidden */
export const takeUpPlan = (db: Db, id: PlanId, why: string): Promise<void> =>
  db.transaction(async (step) => {
    const plan = await lockPlan(step, id)
    if (plan.endedOn === null) throw new Refused('This plan goes on.')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why the plan is taken up again.' }])
    await step.run(sql`
      update plans set ended_on = null, version = version + 1 where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'plan.taken-up', subjectKind: 'plan', subjectId: id, why })
  })

const lockPlan = async (db: Db, id: PlanId) => {
  await mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')
  await db.run(sql`select from plans where authority_id = (select current_authority()) and id = ${id} for update`)
  return getPlan(db, id)
}
