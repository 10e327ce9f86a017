import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { recordedBy } from '../history/table-at.ts'
import { neededWords, parse } from '../../platform/fields.ts'
import type { ActionId } from '../status/facts.ts'
import { editorOrOwner, editorOwnerOrPartner } from '../who-asks.ts'
import { getAction } from './action.ts'
import { isOpen } from './states.ts'

export const Update = z.object({
  id: z.number(),
  by: z.string().nullable(),
  byId: z.string(),
  recordedAt: z.date(),
  said: z.string(),
  ownView: z.enum(['', 'on_course', 'at_risk', 'blocked', 'done']),
  isReview: z.boolean(),
})
export type Update = z.infer<typeof Update>

const yes = z.preprocess((value) => value === true || value === 'yes' || value === 'on', z.boolean())

export const UpdateFields = z.object({
  said: neededWords(4000, 'Say what has happened since.'),
  ownView: z.enum(['', 'on_course', 'at_risk', 'blocked', 'done'], 'Choose how it stands in your view.').default(''),
  isReview: yes.default(false),
})

/** What was said of an action, newest first. */
export const listUpdates = (
  db: Db,
  actionId: ActionId,
  { asAt, limit = 100 }: { asAt?: Day | undefined; limit?: number } = {},
): Promise<Update[]> =>
  db.many(
    sql`
      select u.id, p.name as by, u.person_id as "byId", u.recorded_at as "recordedAt", u.said, u.own_view as "ownView",
        u.is_review as "isReview"
      from action_updates u left join people p on p.authority_id = u.authority_id and p.id = u.person_id
      where u.authority_id = (select current_authority()) and u.action_id = ${actionId} and ${recordedBy('u.recorded_at', asAt)}
      order by u.recorded_at desc, u.id desc limit ${limit}`,
    Update,
  )

/** Says how an action goes, with the owner’s own view of it. The status is worked out beside it, never from it. */
export const addUpdate = (db: Db, actionId: ActionId, given: z.input<typeof UpdateFields>): Promise<void> =>
  db.transaction(async (step) => {
    const action = await getAction(step, actionId)
    const by = await editorOwnerOrPartner(step, action.ownerId, 'say how it stands')
    const { said, ownView, isReview } = parse(UpdateFields, given)
    if (isReview && action.dueKind !== 'continuous')
      throw new Invalid([{ field: 'isReview', message: 'Only a continuous action is reviewed.' }])
    if (isReview && !isOpen(action.state)) throw new Refused('It is not open, so there is nothing to review.')
    if (isReview) await editorOrOwner(step, action.ownerId, 'say that it was reviewed')
    await step.run(sql`
      insert into action_updates (authority_id, action_id, person_id, said, own_view, is_review)
      values (current_authority(), ${actionId}, ${by}, ${said}, ${ownView}, ${isReview})`)
    await record(step, {
      action: isReview ? 'action.reviewed' : 'action.updated',
      subjectKind: 'action',
      subjectId: actionId,
    })
  })
