import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { maybeDay, maybeId, neededWords, parse } from '../../platform/fields.ts'
import { ActionId, dueDay } from '../status/facts.ts'
import { findFacts } from '../status/find-facts.ts'
import { editorOrOwner, mayDo, me, mustBeAbleTo } from '../who-asks.ts'
import { redateReasons, type RedateReason } from '../words.ts'
import { lockAction, type Action } from './action.ts'
import { isOpen } from './states.ts'

export const RedateId = z.uuid().brand('RedateId')
export type RedateId = z.infer<typeof RedateId>

const reasons = Object.keys(redateReasons) as [RedateReason, ...RedateReason[]] // the keys of the table of reasons

export const Redate = z.object({
  id: RedateId,
  actionId: ActionId,
  actionTitle: z.string(),
  fromOn: Day.nullable(),
  toOn: Day.nullable(), // the day itself, or of the meeting
  toMeeting: z.string().nullable(),
  reason: z.enum(reasons),
  why: z.string(),
  askedById: z.string(),
  askedBy: z.string().nullable(),
  askedOn: Day,
  verdict: z.enum(['waiting', 'approved', 'refused']),
  decidedBy: z.string().nullable(),
  decidedOn: Day.nullable(),
  decidedWhy: z.string(),
})
export type Redate = z.infer<typeof Redate>

export const RedateFields = z.object({
  toOn: maybeDay,
  toMeetingId: maybeId,
  reason: z.enum(reasons, 'Choose the reason.'),
  why: neededWords(1000, 'Say what has happened, in a sentence.'),
})

const columns = rawSql(`
  r.id, r.action_id as "actionId", a.title as "actionTitle", r.from_on as "fromOn", coalesce(r.to_on, g.held_on) as "toOn",
  coalesce(nullif(g.title, ''), b.name) as "toMeeting", r.reason, r.why, r.asked_by as "askedById", p.name as "askedBy",
  r.asked_on as "askedOn", r.verdict, d.name as "decidedBy", r.decided_on as "decidedOn", r.decided_why as "decidedWhy"`)

const from = (asAt: Day | undefined) => sql`
  ${tableAt('redates', asAt)} r join ${tableAt('actions', asAt)} a on a.authority_id = r.authority_id and a.id = r.action_id
  left join ${tableAt('board_meetings', asAt)} g on g.authority_id = r.authority_id and g.id = r.to_meeting_id
  left join ${tableAt('boards', asAt)} b on b.authority_id = g.authority_id and b.id = g.board_id
  left join people p on p.authority_id = r.authority_id and p.id = r.asked_by
  left join people d on d.authority_id = r.authority_id and d.id = r.decided_by`

/** Every new date that was asked for an action, oldest first. */
export const listRedates = (db: Db, actionId: ActionId, asAt?: Day): Promise<Redate[]> =>
  db.many(
    sql`select ${columns} from ${from(asAt)} where r.authority_id = (select current_authority()) and r.action_id = ${actionId}
      order by r.asked_on, r.id`,
    Redate,
  )

/** The new dates that wait for somebody to approve them, oldest first. */
export const listWaitingRedates = (db: Db): Promise<Redate[]> =>
  db.many(
    sql`select ${columns} from ${from(undefined)} where r.authority_id = (select current_authority()) and r.verdict = 'waiting'
      order by r.asked_on, r.id`,
    Redate,
  )

/**
 * Asks for a new date. Somebody who may approve dates and does not own the action approves it by asking; otherwise it
 * waits. The date promised first stays in either case.
 *
 * @throws Invalid, Forbidden, NotFound; Refused where it is continuous, not open, or another request waits
 */
export const askForDate = (
  db: Db,
  actionId: ActionId,
  given: z.input<typeof RedateFields>,
  today: Day,
): Promise<'waiting' | 'approved'> =>
  db.transaction(async (step) => {
    const action = await lockAction(step, actionId)
    const askedBy = await editorOrOwner(step, action.ownerId, 'ask for a new date')
    const { toOn, toMeetingId, reason, why } = parse(RedateFields, given)
    if (!isOpen(action.state)) throw new Refused('Only an open action is re-dated. A draft is simply changed.')
    if (action.dueKind === 'continuous')
      throw new Refused('A continuous action has reviews and no date. Review it instead.')
    if ((toOn === null) === (toMeetingId === null))
      throw new Invalid([{ field: 'toOn', message: 'Give either a day or a meeting.' }])
    const [facts] = await findFacts(step, { ids: [actionId] })
    const current = facts ? dueDay(facts) : null
    if (toOn !== null && toOn === current)
      throw new Invalid([{ field: 'toOn', message: `It is due on ${inWords(toOn)} as it is.` }])
    if (toMeetingId !== null) await mustBeHeld(step, toMeetingId)
    const { waits } = await step.one(
      sql`select exists (select from redates where authority_id = (select current_authority()) and action_id = ${actionId} and verdict = 'waiting') as waits`,
      z.object({ waits: z.boolean() }),
    )
    if (waits) throw new Refused('A new date has been asked for already and waits to be approved.')
    const { id } = await step.one(
      sql`
        insert into redates (authority_id, action_id, from_on, to_on, to_meeting_id, reason, why, asked_by, asked_on)
        values (current_authority(), ${actionId}, ${current}, ${toOn}, ${toMeetingId}, ${reason}, ${why}, ${askedBy}, ${today})
        returning id`,
      z.object({ id: RedateId }),
    )
    await record(step, {
      action: 'date.asked-for',
      subjectKind: 'action',
      subjectId: actionId,
      why,
      detail: { redateId: id, from: current, toOn, toMeetingId, reason },
    })
    const approves = action.ownerId !== askedBy && (await mayDo(step, 'dates.approve'))
    if (!approves) return 'waiting'
    await decideDate(step, id, { verdict: 'approved', today })
    return 'approved'
  })

const mustBeHeld = async (db: Db, meetingId: string): Promise<void> => {
  const found = await db.maybeOne(
    sql`select taken_out_on is not null as gone from board_meetings where authority_id = (select current_authority()) and id = ${meetingId}`,
    z.object({ gone: z.boolean() }),
  )
  if (!found) throw new NotFound('meeting')
  if (found.gone)
    throw new Invalid([{ field: 'toMeetingId', message: 'That meeting was taken out. Choose one that will be held.' }])
}

/**
 * Approves a new date, which holds from now on, or refuses it with the reason.
 *
 * @throws Forbidden where the person owns the action or may not approve; Refused where it is decided already; NotFound
 */
export const decideDate = (
  db: Db,
  id: RedateId,
  { verdict, why = '', today }: { verdict: 'approved' | 'refused'; why?: string | undefined; today: Day },
): Promise<ActionId> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'dates.approve', 'Your role does not allow you to approve dates.')
    const asked = await step.maybeOne(
      sql`
        select action_id as "actionId", to_on as "toOn", to_meeting_id as "toMeetingId", verdict from redates
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ actionId: ActionId, toOn: Day.nullable(), toMeetingId: z.string().nullable(), verdict: z.string() }),
    )
    if (!asked) throw new NotFound('request for a date')
    const action = await lockAction(step, asked.actionId)
    const { id: decider } = await me(step)
    if (action.ownerId === decider) throw new Forbidden('You own this action. Somebody else approves its date.')
    if (asked.verdict !== 'waiting') throw new Refused('Somebody has decided this already.')
    if (verdict === 'refused' && why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the date stays.' }])
    if (verdict === 'approved') await apply(step, action, asked, today)
    await step.run(sql`
      update redates set verdict = ${verdict}, decided_by = ${decider}, decided_on = ${today}, decided_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: `date.${verdict}`,
      subjectKind: 'action',
      subjectId: asked.actionId,
      why,
      detail: { redateId: id },
    })
    return asked.actionId
  })

const apply = async (
  db: Db,
  action: Action,
  { toOn, toMeetingId }: { toOn: Day | null; toMeetingId: string | null },
  today: Day,
): Promise<void> => {
  if (!isOpen(action.state)) throw new Refused('The action is no longer open, so its date stands.')
  if (toMeetingId !== null) await mustBeHeld(db, toMeetingId)
  await db.run(sql`
    update actions set due_kind = ${toMeetingId === null ? 'day' : 'meeting'}, due_on = ${toOn}, due_meeting_id = ${toMeetingId},
      version = version + 1
    where authority_id = (select current_authority()) and id = ${action.id}`)
  await db.run(sql`
    update improvement_alerts set settled_on = ${today}
    where authority_id = (select current_authority()) and action_id = ${action.id} and settled_on is null`)
}
