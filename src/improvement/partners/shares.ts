import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { getAction } from '../actions/action.ts'
import { tableAt } from '../history/table-at.ts'
import { ActionId } from '../status/facts.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'

export const ShareId = z.uuid().brand('ShareId')
export type ShareId = z.infer<typeof ShareId>

/** That an action is, or was, shared with somebody of another body. */
export const Share = z.object({
  id: ShareId,
  actionId: ActionId,
  actionTitle: z.string(),
  personId: z.string(),
  name: z.string(),
  body: z.string(), // whom they work for
  why: z.string(), // what is asked of them
  sharedFrom: Day, // the first day on which they see it
  sharedBy: z.string().nullable(),
  sharedOn: Day,
  endedOn: Day.nullable(), // the first day on which they see it no more
  endedBy: z.string().nullable(),
  endedWhy: z.string(),
})
export type Share = z.infer<typeof Share>

export const ShareFields = z.object({
  personId: z.uuid('Choose the partner.'),
  sharedFrom: maybeDay, // today where it is left open
  why: optionalWords(1000),
})

/** Whether the partner sees the action on a day by this. An owner sees it without. */
export const isShared = ({ sharedFrom, endedOn }: Pick<Share, 'sharedFrom' | 'endedOn'>, on: Day): boolean =>
  sharedFrom <= on && (endedOn === null || endedOn > on)

/** With whom actions are and were shared, or all of them; the first first. Of a partner only what is shared with them. */
export const listShares = (db: Db, actionIds?: readonly string[], asAt?: Day): Promise<Share[]> =>
  db.many(
    sql`
      select s.id, s.action_id as "actionId", a.title as "actionTitle", s.person_id as "personId", p.name, p.body, s.why, s.shared_from as "sharedFrom",
        b.name as "sharedBy", s.shared_on as "sharedOn", s.ended_on as "endedOn", e.name as "endedBy", s.ended_why as "endedWhy"
      from ${tableAt('action_shares', asAt, actionIds && sql`action_id = any(${actionIds}::uuid[])`)} s
        join actions a on a.authority_id = s.authority_id and a.id = s.action_id
        join people p on p.authority_id = s.authority_id and p.id = s.person_id
        left join people b on b.authority_id = s.authority_id and b.id = s.shared_by
        left join people e on e.authority_id = s.authority_id and e.id = s.ended_by
      where s.authority_id = (select current_authority()) and ${actionIds ? sql`s.action_id = any(${actionIds}::uuid[])` : sql`true`}
      order by s.shared_from, s.id`,
    Share,
  )

const Partner = z.object({ id: z.string(), name: z.string(), job: z.string(), body: z.string() })
export type Partner = z.infer<typeof Partner>

/** The partners who have access on a day, by their body. */
export const listPartners = (db: Db, today: Day): Promise<Partner[]> =>
  db.many(
    sql`
      select id, name, job, body from people
      where authority_id = (select current_authority()) and role = 'partner' and active
        and (active_until is null or active_until >= ${today})
      order by lower(body), lower(name), id`,
    Partner,
  )

const mustEdit = (db: Db) => mustBeAbleTo(db, 'plans.edit', 'Your role does not allow you to share actions.')

/**
 * Shares an action with a partner: from that day on they see it, say how it goes and bring evidence.
 *
 * @throws Invalid where it is nobody who is a partner, or the day is past; Refused where it is shared with them already,
 *   or they own it, or it was withdrawn; NotFound, Forbidden
 */
export const shareAction = (
  db: Db,
  actionId: ActionId,
  given: z.input<typeof ShareFields>,
  today: Day,
): Promise<ShareId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const action = await getAction(step, actionId)
    const { personId, sharedFrom, why } = parse(ShareFields, given)
    const from = sharedFrom ?? today
    if (from < today)
      throw new Invalid([
        {
          field: 'sharedFrom',
          message: `${inWords(from)} is past. It can be shared from today on, or from a later day.`,
        },
      ])
    const partner = (await listPartners(step, today)).find(({ id }) => id === personId)
    if (!partner)
      throw new Invalid([
        { field: 'personId', message: 'Choose somebody who has access as a partner. An administrator gives it.' },
      ])
    if (action.ownerId === personId) throw new Refused(`${partner.name} owns this action and sees it by that.`)
    if (action.state === 'withdrawn') throw new Refused('This action was withdrawn, so there is nothing to help with.')
    const { id: by } = await me(step)
    const made = await step.maybeOne(
      sql`
        insert into action_shares (authority_id, action_id, person_id, why, shared_from, shared_by, shared_on)
        values (current_authority(), ${actionId}, ${personId}, ${why}, ${from}, ${by}, ${today})
        on conflict (authority_id, action_id, person_id) where ended_on is null do nothing
        returning id`,
      z.object({ id: ShareId }),
    )
    if (!made) throw new Refused(`It is shared with ${partner.name} already.`)
    await record(step, {
      action: 'action.shared',
      subjectKind: 'action',
      subjectId: actionId,
      why,
      detail: { shareId: made.id, partnerId: personId, from },
    })
    return made.id
  })

/**
 * Ends a sharing: from now on the partner sees the action no more. What they contributed stays, in their name. Returns the action.
 *
 * @throws Refused where it has ended already; NotFound, Forbidden
 */
export const endShare = (
  db: Db,
  id: ShareId,
  { why = '', today }: { why?: string | undefined; today: Day },
): Promise<ActionId> =>
  db.transaction(async (step) => {
    await mustEdit(step)
    const found = await step.maybeOne(
      sql`
        select action_id as "actionId", person_id as "personId", ended_on as "endedOn" from action_shares
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ actionId: ActionId, personId: z.string(), endedOn: Day.nullable() }),
    )
    if (!found) throw new NotFound('sharing')
    if (found.endedOn !== null) throw new Refused('It has ended already.')
    const { id: by } = await me(step)
    await step.run(sql`
      update action_shares set ended_on = ${today}, ended_by = ${by}, ended_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'action.shared-no-more',
      subjectKind: 'action',
      subjectId: found.actionId,
      why,
      detail: { shareId: id, partnerId: found.personId },
    })
    return found.actionId
  })
