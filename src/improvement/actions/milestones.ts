import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeDay, neededWords, parse } from '../../platform/fields.ts'
import { ActionId } from '../status/facts.ts'
import { editorOrOwner } from '../who-asks.ts'
import { getAction } from './action.ts'
import { isOpen } from './states.ts'

export const Milestone = z.object({
  id: z.uuid(),
  actionId: ActionId,
  title: z.string(),
  dueOn: Day.nullable(),
  isEvidenced: z.boolean(), // some evidence of it stands, verified or waiting
  firstEvidencedOn: Day.nullable(),
})
export type Milestone = z.infer<typeof Milestone>

export const MilestoneFields = z.object({
  title: neededWords(300, 'Say what will have been reached.'),
  dueOn: maybeDay,
})

/** The milestones of actions in their order. */
export const listMilestones = (db: Db, actionIds: readonly string[], asAt?: Day): Promise<Milestone[]> =>
  db.many(
    sql`
      select m.id, m.action_id as "actionId", m.title, m.due_on as "dueOn", e.dated_on is not null as "isEvidenced",
        e.dated_on as "firstEvidencedOn"
      from ${tableAt('milestones', asAt)} m left join lateral (
        select min(e.dated_on) as dated_on from ${tableAt('evidence', asAt)} e
        where e.authority_id = m.authority_id and e.milestone_id = m.id and e.verdict <> 'turned_down') e on true
      where m.authority_id = (select current_authority()) and m.action_id = any(${actionIds}::uuid[])
      order by m.action_id, m.place, m.id`,
    Milestone,
  )

/** Adds a milestone to an action that is not done. */
export const addMilestone = (db: Db, actionId: ActionId, given: z.input<typeof MilestoneFields>): Promise<string> =>
  db.transaction(async (step) => {
    const action = await getAction(step, actionId)
    await editorOrOwner(step, action.ownerId, 'set its milestones')
    if (!isOpen(action.state) && action.state !== 'draft')
      throw new Refused('The action is no longer open, so its milestones stand as they are.')
    const { title, dueOn } = parse(MilestoneFields, given)
    const { id } = await step.one(
      sql`
        insert into milestones (authority_id, action_id, place, title, due_on)
        values (current_authority(), ${actionId},
          coalesce((select max(place) from milestones where authority_id = current_authority() and action_id = ${actionId}), 0) + 1,
          ${title}, ${dueOn})
        returning id`,
      z.object({ id: z.string() }),
    )
    await record(step, {
      action: 'milestone.added',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { milestoneId: id, title, dueOn },
    })
    return id
  })

/** Takes a milestone out that has no evidence yet. It stays in the history. @throws Refused where it has some */
export const takeMilestoneOut = (db: Db, actionId: ActionId, id: string): Promise<void> =>
  db.transaction(async (step) => {
    const action = await getAction(step, actionId)
    await editorOrOwner(step, action.ownerId, 'set its milestones')
    const found = await step.maybeOne(
      sql`
        select m.title, exists (select from evidence e where e.authority_id = m.authority_id and e.milestone_id = m.id) as used
        from milestones m where m.authority_id = (select current_authority()) and m.id = ${id} and m.action_id = ${actionId}`,
      z.object({ title: z.string(), used: z.boolean() }),
    )
    if (!found) throw new NotFound('milestone')
    if (found.used) throw new Refused('Evidence hangs on this milestone, so it stays.')
    if (action.state !== 'draft') {
      throw new Refused(
        'The action was agreed with this milestone. Leave it open, or have the board withdraw the action.',
      )
    }
    await step.run(sql`delete from milestones where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'milestone.taken-out',
      subjectKind: 'action',
      subjectId: actionId,
      detail: { title: found.title },
    })
  })
