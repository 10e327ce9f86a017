import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Forbidden, Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { judge } from '../status/find-facts.ts'
import type { ActionId } from '../status/facts.ts'
import { statuses } from '../status/status.ts'
import { editorOrOwner, me, mustBeAbleTo } from '../who-asks.ts'
import { lockAction } from './action.ts'
import { whyNotVerify } from './evidence.ts'
import { isOpen } from './states.ts'

export const worseStatuses = ['at_risk', 'stale', 'blocked', 'overdue'] as const
export type WorseStatus = (typeof worseStatuses)[number]

/**
 * Says that an action stands worse than is worked out, with the reason. Nobody can say that it stands better.
 *
 * @throws Refused where that would not be worse, or the action is not open; Invalid without a reason; Forbidden
 */
export const sayWorse = (
  db: Db,
  id: ActionId,
  { status, why, today }: { status: WorseStatus; why: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const action = await lockAction(step, id)
    const by = await editorOrOwner(step, action.ownerId, 'say that it stands worse')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why it stands worse than is worked out.' }])
    if (!isOpen(action.state)) throw new Refused('Only an open action can be said to stand worse.')
    const [judged] = await judge(step, { ids: [id] }, today)
    const computed = judged?.standing.computed ?? 'on_course'
    if (statuses[status].rank <= statuses[computed].rank) {
      throw new Refused(
        `It is worked out to be ${statuses[computed].word.toLowerCase()}, and “${statuses[status].word.toLowerCase()}” would not be worse. A status is only ever said to be worse.`,
      )
    }
    await step.run(sql`
      update actions set override_status = ${status}, override_why = ${why.trim()}, override_by = ${by}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'action.said-worse',
      subjectKind: 'action',
      subjectId: id,
      why,
      detail: { status, computed },
    })
  })

/** Takes an override back, which only somebody may who verifies and is independent of the owner. @throws Forbidden, Refused */
export const liftOverride = (db: Db, id: ActionId, why: string): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'evidence.verify', 'A better status takes somebody who verifies evidence.')
    const action = await lockAction(step, id)
    const { id: by } = await me(step)
    const whyNot = await whyNotVerify(step, by, action.ownerId)
    if (whyNot !== undefined) throw new Forbidden(whyNot)
    if (action.overrideStatus === '') throw new Refused('Nobody has said that it stands worse.')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say what you have seen.' }])
    const changed = await step.run(sql`
      update actions set override_status = '', override_why = '', override_by = null
      where authority_id = (select current_authority()) and id = ${id}`)
    if (changed === 0) throw new Forbidden('Your role does not allow you to change this action.')
    await record(step, { action: 'action.override-lifted', subjectKind: 'action', subjectId: id, why })
  })
