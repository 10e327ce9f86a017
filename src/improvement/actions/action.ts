import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { ActionId } from '../status/facts.ts'
import { dueKinds } from '../words.ts'
import { states } from './states.ts'

/** An action as it is held. What its status is worked out from is in `status/facts.ts`. */
export const Action = z.object({
  id: ActionId,
  reference: z.string(),
  title: z.string(),
  detail: z.string(),
  ownerId: z.string().nullable(),
  acceptedOn: Day.nullable(),
  doneWhen: z.string(),
  dueKind: z.enum(dueKinds),
  dueOn: Day.nullable(),
  dueMeetingId: z.string().nullable(),
  reviewEveryDays: z.number().nullable(),
  originalDueOn: Day.nullable(),
  startsOn: Day.nullable(),
  noMeasureBecause: z.string(),
  costPounds: z.number().nullable(),
  costNote: z.string(),
  waitsForBody: z.string(),
  state: z.enum(states),
  stateBefore: z.string(),
  stateOn: Day,
  stateWhy: z.string(),
  agreedOn: Day.nullable(),
  completedOn: Day.nullable(),
  sustainedOn: Day.nullable(),
  closedMinute: z.string(),
  approvedBy: z.string().nullable(),
  overrideStatus: z.string(),
  overrideWhy: z.string(),
  overrideBy: z.string().nullable(),
  commitmentId: z.string().nullable(),
  draftedFrom: z.string(),
  version: z.number(),
})
export type Action = z.infer<typeof Action>

export const actionColumns = rawSql(`
  a.id, coalesce(a.reference, '') as reference, a.title, a.detail, a.owner_id as "ownerId", a.accepted_on as "acceptedOn", a.done_when as "doneWhen", a.due_kind as "dueKind",
  a.due_on as "dueOn", a.due_meeting_id as "dueMeetingId", a.review_every_days as "reviewEveryDays",
  a.original_due_on as "originalDueOn", a.starts_on as "startsOn", a.no_measure_because as "noMeasureBecause",
  a.cost_pounds as "costPounds", a.cost_note as "costNote", a.waits_for_body as "waitsForBody", a.state,
  a.state_before as "stateBefore", a.state_on as "stateOn", a.state_why as "stateWhy", a.agreed_on as "agreedOn",
  a.completed_on as "completedOn", a.sustained_on as "sustainedOn", a.closed_minute as "closedMinute", a.approved_by as "approvedBy",
  a.override_status as "overrideStatus", a.override_why as "overrideWhy", a.override_by as "overrideBy",
  a.commitment_id as "commitmentId", a.drafted_from as "draftedFrom", a.version`)

/** One action, as it is or as it was known at the end of a day. @throws NotFound */
export const getAction = async (db: Db, id: ActionId, asAt?: Day): Promise<Action> => {
  const found = await db.maybeOne(
    sql`select ${actionColumns} from ${tableAt('actions', asAt)} a where a.authority_id = (select current_authority()) and a.id = ${id}`,
    Action,
  )
  if (!found) throw new NotFound('action')
  return found
}

/** Those of these actions that are known, in no particular order. */
export const getActions = (db: Db, ids: readonly ActionId[], asAt?: Day): Promise<Action[]> =>
  db.many(
    sql`select ${actionColumns} from ${tableAt('actions', asAt)} a where a.authority_id = (select current_authority()) and a.id = any(${ids}::uuid[])`,
    Action,
  )

/** The same as getAction, locked until the transaction ends. @throws NotFound */
export const lockAction = async (db: Db, id: ActionId): Promise<Action> => {
  const found = await db.maybeOne(
    sql`select ${actionColumns} from actions a where a.authority_id = (select current_authority()) and a.id = ${id}
      for update`,
    Action,
  )
  if (found) return found
  // A row that may be read and not changed is not locked: then it is there, and the verb says why it may not.
  return getAction(db, id)
}
