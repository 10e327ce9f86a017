import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ActionId } from '../status/facts.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { isDone, states, stateWords } from './states.ts'

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

/**
 * Says that an action does not answer a finding after all; the finding is then owed an action again.
 * @throws NotFound where it does not answer it; Refused once the action is complete, and without a reason
 */
export const answerNoMore = (db: Db, actionId: ActionId, findingId: string, why: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    mustSayWhy(why)
    await mustBeAtWork(step, actionId)
    const gone = await step.maybeOne(
      sql`
        delete from action_findings where authority_id = (select current_authority()) and action_id = ${actionId} and finding_id = ${findingId}
        returning finding_id as id`,
      z.object({ id: z.string() }),
    )
    if (!gone) throw new NotFound('finding that the action answers')
    await record(step, {
      action: 'action.finding-unlinked',
      subjectKind: 'action',
      subjectId: actionId,
      why,
      detail: { findingId },
    })
  })

/**
 * Says that a measure does not show whether an action worked.
 * @throws NotFound where it is not linked; Refused once the action is complete, without a reason, or where an action that
 * was agreed would be left with no measure and no word why
 */
export const measureNoMore = (db: Db, actionId: ActionId, measureId: string, why: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    mustSayWhy(why)
    const { state, saysWhyNone } = await mustBeAtWork(step, actionId)
    const measures = await step.many(
      sql`select measure_id as id from action_measures where authority_id = (select current_authority()) and action_id = ${actionId}`,
      z.object({ id: z.string() }),
    )
    if (!measures.some(({ id }) => id === measureId)) throw new NotFound('measure that the action should move')
    if (measures.length === 1 && state !== 'draft' && !saysWhyNone)
      throw new Refused(
        'It would be left without a measure. Link another one first, or write down on the action why nothing measures it.',
      )
    await step.run(sql`
      delete from action_measures where authority_id = (select current_authority()) and action_id = ${actionId} and measure_id = ${measureId}`)
    await record(step, {
      action: 'action.measure-unlinked',
      subjectKind: 'action',
      subjectId: actionId,
      why,
      detail: { measureId },
    })
  })

const mustSayWhy = (why: string): void => {
  if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why the link is taken off.' }])
}

const AtWork = z.object({ state: z.enum(states), saysWhyNone: z.boolean() })

/** What was finished keeps what it rested on. */
const mustBeAtWork = async (db: Db, actionId: ActionId): Promise<z.infer<typeof AtWork>> => {
  const found = await db.maybeOne(
    sql`
      select state, no_measure_because <> '' as "saysWhyNone" from actions
      where authority_id = (select current_authority()) and id = ${actionId} for update`,
    AtWork,
  )
  if (!found) throw new NotFound('action')
  if (isDone(found.state))
    throw new Refused(
      `It is ${stateWords[found.state].toLowerCase()}, so what it rested on stays as it was. Reopen it first.`,
    )
  return found
}

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
