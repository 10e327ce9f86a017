import { z } from 'zod'
import { record } from '../../people/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { maybeDay, maybeId, maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { ActionId } from '../status/facts.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { dueKinds } from '../words.ts'

/** What somebody fills in of an action. Most may wait until it is agreed; only its title may not. */
export const ActionFields = z.object({
  /** The number that the plan knows it by, such as `12` or `YJ 3.1`; '' for none. */
  reference: optionalWords(40),
  title: neededWords(300, 'Say what is to be done: a verb, and what it is done to.'),
  detail: optionalWords(4000),
  ownerId: maybeId,
  doneWhen: optionalWords(1000),
  dueKind: z.enum(dueKinds, 'Say whether it is due on a day, at a meeting or again and again.').default('day'),
  dueOn: maybeDay,
  dueMeetingId: maybeId,
  reviewEveryDays: maybeWhole(1),
  startsOn: maybeDay,
  noMeasureBecause: optionalWords(1000),
  costPounds: maybeWhole(0),
  costNote: optionalWords(300),
})
export type ActionFields = z.output<typeof ActionFields>

export interface NewAction extends z.input<typeof ActionFields> {
  /** The theme that it was proposed from; '' where a person wrote it. */
  draftedFrom?: string | undefined
}

/** The columns of the due fields as their kind needs them: what another kind would use is left out. */
export const dueColumns = ({ dueKind, dueOn, dueMeetingId, reviewEveryDays }: ActionFields) => ({
  dueOn: dueKind === 'meeting' ? null : dueOn,
  dueMeetingId: dueKind === 'meeting' ? dueMeetingId : null,
  reviewEveryDays: dueKind === 'continuous' ? reviewEveryDays : null,
})

/** Writes a new action down as a draft, in no plan yet, and returns its id. @throws Invalid, Forbidden */
export const createAction = (db: Db, given: NewAction): Promise<ActionId> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'plans.edit', 'Your role does not allow you to write actions.')
    const fields = parse(ActionFields, given)
    const due = dueColumns(fields)
    const { id } = await step.one(
      sql`
        insert into actions (authority_id, reference, title, detail, owner_id, done_when, due_kind, due_on, due_meeting_id, review_every_days,
          starts_on, no_measure_because, cost_pounds, cost_note, state_on, drafted_from)
        values (current_authority(), ${fields.reference}, ${fields.title}, ${fields.detail}, ${fields.ownerId}, ${fields.doneWhen}, ${fields.dueKind},
          ${due.dueOn}, ${due.dueMeetingId}, ${due.reviewEveryDays}, ${fields.startsOn}, ${fields.noMeasureBecause}, ${fields.costPounds},
          ${fields.costNote}, (recorded_now() at time zone 'Europe/London')::date, ${given.draftedFrom ?? ''})
        returning id`,
      z.object({ id: ActionId }),
    )
    await record(step, {
      action: 'action.drafted',
      subjectKind: 'action',
      subjectId: id,
      detail: { title: fields.title },
    })
    return id
  })
