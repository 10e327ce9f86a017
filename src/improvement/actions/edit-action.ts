import { record } from '../../people/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { differences, type Edited } from '../edits.ts'
import { parse } from '../../platform/fields.ts'
import type { ActionId } from '../status/facts.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { lockAction, type Action } from './action.ts'
import { ActionFields, dueColumns } from './create-action.ts'
import { isDone, stateWords } from './states.ts'

export interface ActionEdit {
  fields: Parameters<typeof parse>[1]
  /** The version that the person saw when they began to write. */
  version: number
  why?: string | undefined
}

/** The fields that are edited, as the action holds them. */
const fieldsOf = (action: Action): Record<string, unknown> => ({
  reference: action.reference,
  title: action.title,
  detail: action.detail,
  ownerId: action.ownerId,
  doneWhen: action.doneWhen,
  dueKind: action.dueKind,
  dueOn: action.dueOn,
  dueMeetingId: action.dueMeetingId,
  reviewEveryDays: action.reviewEveryDays,
  startsOn: action.startsOn,
  noMeasureBecause: action.noMeasureBecause,
  costPounds: action.costPounds,
  costNote: action.costNote,
})

/**
 * Writes an action anew. Where somebody else has done so since, nothing is kept and both texts come back, field by field.
 * The date of an agreed action is not edited but re-dated, and its done-when changes only with a reason.
 *
 * @throws NotFound, Invalid, Forbidden; Refused where it is complete or withdrawn
 */
export const editAction = (db: Db, id: ActionId, { fields: given, version, why = '' }: ActionEdit): Promise<Edited> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'plans.edit', 'Your role does not allow you to write actions.')
    const action = await lockAction(step, id)
    const parsed = parse(ActionFields, given)
    if (isDone(action.state) || action.state === 'withdrawn')
      throw new Refused(`This action is ${stateWords[action.state].toLowerCase()}. Reopen it before you change it.`)
    const isDraft = action.state === 'draft'
    const due = isDraft ? dueColumns(parsed) : action
    const dueKind = isDraft ? parsed.dueKind : action.dueKind
    const fields = {
      ...parsed,
      dueKind,
      dueOn: due.dueOn,
      dueMeetingId: due.dueMeetingId,
      reviewEveryDays: due.reviewEveryDays,
    }
    if (action.version !== version) {
      const found = await differences(step, { table: 'actions', id, version }, fields, fieldsOf(action))
      if (found.differences.length > 0) return { kind: 'conflict', version: action.version, ...found }
      return { kind: 'saved', version: action.version } // both wrote the same
    }
    if (!isDraft && fields.doneWhen !== action.doneWhen && why.trim() === '') {
      throw new Invalid([
        { field: 'why', message: 'Say why the done-when changes: others agreed to the one that stands.' },
      ])
    }
    if (!isDraft && fields.ownerId === null)
      throw new Invalid([{ field: 'ownerId', message: 'An agreed action has an owner: choose who.' }])
    const isSameOwner = fields.ownerId === action.ownerId
    await step.run(sql`
      update actions set reference = ${fields.reference}, title = ${fields.title}, detail = ${fields.detail}, owner_id = ${fields.ownerId},
        accepted_on = ${isSameOwner ? action.acceptedOn : null}, done_when = ${fields.doneWhen}, due_kind = ${fields.dueKind},
        due_on = ${fields.dueOn}, due_meeting_id = ${fields.dueMeetingId}, review_every_days = ${fields.reviewEveryDays},
        starts_on = ${fields.startsOn}, no_measure_because = ${fields.noMeasureBecause}, cost_pounds = ${fields.costPounds},
        cost_note = ${fields.costNote}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'action.edited',
      subjectKind: 'action',
      subjectId: id,
      why,
      detail: { before: fieldsOf(action), after: fields },
    })
    return { kind: 'saved', version: version + 1 }
  })
