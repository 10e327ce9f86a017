import { z } from 'zod'
import { record } from '../../people/index.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ActionId } from '../status/facts.ts'
import { mustBeAbleTo } from '../who-asks.ts'

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to write plans.')

/** Puts an action into a plan, under a priority of it or under none. In another plan it is the same action. */
export const putInPlan = (
  db: Db,
  actionId: ActionId,
  { planId, priorityId }: { planId: string; priorityId: string | null },
): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(sql`
      insert into plan_actions (authority_id, plan_id, action_id, priority_id, place)
      values (current_authority(), ${planId}, ${actionId}, ${priorityId},
        coalesce((select max(place) from plan_actions where authority_id = current_authority() and plan_id = ${planId}), 0) + 1)
      on conflict (authority_id, plan_id, action_id) do update set priority_id = excluded.priority_id`)
    await record(step, {
      action: 'action.put-in-plan',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { planId, priorityId },
    })
  })

/** Takes an action out of one plan; in others, and by itself, it stays. @throws Refused where it would be in none */
export const takeOutOfPlan = (db: Db, actionId: ActionId, planId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const { others } = await step.one(
      sql`select count(*)::int as others from plan_actions where authority_id = current_authority() and action_id = ${actionId} and plan_id <> ${planId}`,
      z.object({ others: z.number() }),
    )
    if (others === 0)
      throw new Refused('It is in no other plan. Withdraw it instead, so that its history stays in sight.')
    await step.run(sql`
      delete from plan_actions where authority_id = current_authority() and action_id = ${actionId} and plan_id = ${planId}`)
    await record(step, {
      action: 'action.taken-out-of-plan',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { planId },
    })
  })

/** Says that an action answers a finding. @throws Refused unless the finding is confirmed */
export const answerFinding = (db: Db, actionId: ActionId, findingId: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await mustBeConfirmed(step, [findingId])
    await step.run(sql`
      insert into action_findings (authority_id, action_id, finding_id) values (current_authority(), ${actionId}, ${findingId})
      on conflict do nothing`)
    await record(step, {
      action: 'action.finding-linked',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { findingId },
    })
  })

/** @throws NotFound where a finding is not there; Refused where one does not count yet */
export const mustBeConfirmed = async (db: Db, findingIds: readonly string[]): Promise<void> => {
  const found = await db.many(
    sql`select state, value from readings where authority_id = (select current_authority()) and id = any(${findingIds}::uuid[]) and field = 'finding'`,
    z.object({ state: z.string(), value: z.string() }),
  )
  if (found.length !== new Set(findingIds).size) throw new NotFound('finding')
  const waiting = found.find(({ state }) => state !== 'confirmed')
  if (waiting)
    throw new Refused(
      `“${waiting.value}” has not been confirmed, so nothing may rest on it yet. Confirm it on its page first.`,
    )
}

/** Says that an action waits for another. @throws Refused where that would go round in a circle */
export const waitFor = (db: Db, actionId: ActionId, needsId: ActionId, why = ''): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    if (actionId === needsId) throw new Refused('An action cannot wait for itself.')
    await step.run(sql`select pg_advisory_xact_lock(hashtext('dependencies'), hashtext(current_authority()::text))`)
    const { circles } = await step.one(
      sql`
        with recursive before as (
          select ${needsId}::uuid as id
          union select d.needs_id from action_dependencies d join before on before.id = d.action_id
          where d.authority_id = (select current_authority())
        ) select exists (select from before where id = ${actionId}) as circles`,
      z.object({ circles: z.boolean() }),
    )
    if (circles)
      throw new Refused('The other action already waits for this one, so each would wait for the other for ever.')
    await step.run(sql`
      insert into action_dependencies (authority_id, action_id, needs_id, why)
      values (current_authority(), ${actionId}, ${needsId}, ${why}) on conflict do nothing`)
    await record(step, {
      action: 'action.waits-for',
      subjectKind: 'action',
      subjectId: actionId,
      why,
      detail: { needsId },
    })
  })

/** Says that an action no longer waits for another. */
export const waitNoMore = (db: Db, actionId: ActionId, needsId: ActionId): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    await step.run(sql`
      delete from action_dependencies where authority_id = current_authority() and action_id = ${actionId} and needs_id = ${needsId}`)
    await record(step, {
      action: 'action.waits-no-more',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { needsId },
    })
  })
