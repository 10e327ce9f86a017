import { z } from 'zod'
import { ChildId, recordNumberOf, SealedText, showChildren, type Opened } from '../children/index.ts'
import { findClockRule, runClock, type Clock } from '../clocks/index.ts'
import { record } from '../people/index.ts'
import { Day } from '../platform/day.ts'
import { Invalid, NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { holdingsOf, type Held, type Holdings } from './holdings.ts'

export const askers = ['the child', 'a care leaver', 'a parent', 'an advocate or solicitor'] as const

export const RequestId = z.uuid().brand<'RequestId'>()
export type RequestId = z.infer<typeof RequestId>

export const RequestFields = z.object({
  askedBy: z.enum(askers, 'Choose who asks.'),
  receivedOn: Day,
})

const Row = z.object({
  id: RequestId,
  childId: ChildId,
  recordNumber: SealedText,
  askedBy: z.enum(askers),
  receivedOn: Day,
  identityOn: Day.nullable(),
  moreMonths: z.number().nullable(),
  moreWhy: z.string(),
  toldOn: Day.nullable(),
  preparedBy: z.string().nullable(),
  preparedAt: z.date().nullable(),
  sentOn: Day.nullable(),
})
export type SubjectRequest = Opened<z.infer<typeof Row>> & { clock: Clock }

const columns = sql`
  r.id, r.child_id as "childId", c.person_id as "recordNumber", r.asked_by as "askedBy", r.received_on as "receivedOn",
  r.identity_on as "identityOn", r.more_months as "moreMonths", r.more_why as "moreWhy", r.told_on as "toldOn",
  p.name as "preparedBy", r.prepared_at as "preparedAt", r.sent_on as "sentOn"
  from subject_requests r join children c on c.authority_id = r.authority_id and c.id = r.child_id
  left join people p on p.authority_id = r.authority_id and p.id = r.prepared_by`

/** One month from the day it was received, and up to two more where that was said within the first: the rule SAR-1M. */
const clockOf = (
  { receivedOn, moreMonths, sentOn }: Pick<SubjectRequest, 'receivedOn' | 'moreMonths' | 'sentOn'>,
  today: Day,
) => {
  const rule = findClockRule('SAR-1M')
  if (rule?.mode !== 'after') throw new Error('The time limit of a request for a record is not defined.')
  const months = 1 + (moreMonths ?? 0)
  const extended = { ...rule, allows: rule.allows.map((limit) => ({ ...limit, count: months })) }
  return runClock(extended, { startedOn: receivedOn, doneOn: sentOn }, today)
}

/** Every request for a record of a child whom the person may see, what is to be done first. */
export const listRequests = async (db: Db, today: Day): Promise<SubjectRequest[]> => {
  const rows = await db.many(sql`select ${columns} order by r.sent_on nulls first, r.received_on`, Row)
  return (await showChildren(db, 'requests', rows)).map((row) => ({ ...row, clock: clockOf(row, today) }))
}

/** @throws NotFound where there is none, or the person may not see the child */
export const getRequest = async (db: Db, id: RequestId, today: Day): Promise<SubjectRequest> => {
  const rows = await db.many(sql`select ${columns} where r.id = ${id}`, Row)
  const [row] = await showChildren(db, 'requests', rows)
  if (!row) throw new NotFound('request')
  return { ...row, clock: clockOf(row, today) }
}

export const recordRequest = async (
  db: Db,
  childId: ChildId,
  { askedBy, receivedOn }: z.infer<typeof RequestFields>,
  today: Day,
): Promise<RequestId> => {
  await recordNumberOf(db, childId)
  if (receivedOn > today) throw new Invalid([{ field: 'receivedOn', message: 'Give a day that has been.' }])
  const { id } = await db.one(
    sql`
      insert into subject_requests (authority_id, child_id, asked_by, received_on, recorded_by)
      values (current_authority(), ${childId}, ${askedBy}, ${receivedOn}, current_person()) returning id`,
    z.object({ id: RequestId }),
  )
  await record(db, {
    action: 'subject-request.recorded',
    subjectKind: 'child',
    subjectId: childId,
    detail: { request: id },
  })
  return id
}

export const ExtensionFields = z.object({
  months: z.coerce.number().int().min(1).max(2),
  why: z.string().trim().min(10, 'Say in a sentence why it is complex, or how many requests there are.').max(500),
  toldOn: Day,
})

/** @throws Invalid unless whoever asks was told within the first month */
export const extendRequest = async (
  db: Db,
  id: RequestId,
  fields: z.infer<typeof ExtensionFields>,
  today: Day,
): Promise<void> => {
  const request = await getRequest(db, id, today)
  if (request.moreMonths !== null) throw new Refused('The time of this request was extended already.')
  const { dueOn } = clockOf({ ...request, moreMonths: null }, today)
  if (fields.toldOn > today || fields.toldOn < request.receivedOn || (dueOn && fields.toldOn > dueOn))
    throw new Invalid([
      {
        field: 'toldOn',
        message: `Whoever asks must be told by ${dueOn}, the end of the first month; give the day on which they were.`,
      },
    ])
  await db.run(sql`
    update subject_requests set more_months = ${fields.months}, more_why = ${fields.why}, told_on = ${fields.toldOn} where id = ${id}`)
  await record(db, {
    action: 'subject-request.extended',
    subjectKind: 'child',
    subjectId: request.childId,
    why: fields.why,
    detail: { request: id, months: fields.months },
  })
}

const Decision = z.object({ line: z.string(), takenOut: z.boolean() })

export interface Prepared {
  request: SubjectRequest
  holdings: Holdings
  /** By the key of a line, whether it was taken out. */
  decided: ReadonlyMap<string, boolean>
  undecided: readonly Held[]
}

/** A request with all that is held and what was decided about it. That it was gathered is a look at the child. */
export const prepareRequest = async (db: Db, id: RequestId, today: Day): Promise<Prepared> => {
  const request = await getRequest(db, id, today)
  const holdings = await holdingsOf(db, { childId: request.childId, today })
  const rows = await db.many(
    sql`select line, taken_out as "takenOut" from subject_redactions where request_id = ${id}`,
    Decision,
  )
  const decided = new Map(rows.map(({ line, takenOut }) => [line, takenOut]))
  return { request, holdings, decided, undecided: holdings.toDecide.filter(({ key }) => !decided.has(key)) }
}

/** Says of lines whether they are taken out; a line that is not held is passed over. */
export const decideLines = async (
  db: Db,
  { request, holdings }: Prepared,
  decisions: ReadonlyMap<string, boolean>,
): Promise<number> => {
  const held = holdings.toDecide.filter(({ key }) => decisions.has(key))
  await db.run(sql`
    insert into subject_redactions (authority_id, request_id, line, taken_out, decided_by)
    select current_authority(), ${request.id}, d.line, d.taken_out, current_person()
    from unnest(${held.map(({ key }) => key)}::text[], ${held.map(({ key }) => decisions.get(key) === true)}::boolean[]) d (line, taken_out)
    on conflict (authority_id, request_id, line) do update
      set taken_out = excluded.taken_out, decided_by = excluded.decided_by, decided_at = now()`)
  await record(db, {
    action: 'subject-request.read-through',
    subjectKind: 'child',
    subjectId: request.childId,
    detail: { request: request.id, lines: held.length, takenOut: held.filter(({ key }) => decisions.get(key)).length },
  })
  return held.length
}

/** Writes down who put the answer together. @throws Refused while a line is not decided about */
export const markPrepared = async (db: Db, { request, undecided }: Prepared): Promise<void> => {
  if (undecided.length > 0)
    throw new Refused(
      `${undecided.length} ${undecided.length === 1 ? 'line has' : 'lines have'} not been read yet for what is about others. Decide about them first.`,
    )
  await db.run(sql`
    update subject_requests set prepared_by = current_person(), prepared_at = now() where id = ${request.id}`)
  await record(db, {
    action: 'subject-request.prepared',
    subjectKind: 'child',
    subjectId: request.childId,
    detail: { request: request.id },
  })
}

/** Writes down that the answer went out. @throws Refused before it was put together */
export const markSent = async (db: Db, id: RequestId, sentOn: Day, today: Day): Promise<void> => {
  const request = await getRequest(db, id, today)
  if (!request.preparedAt) throw new Refused('The answer has not been put together yet.')
  if (sentOn > today || sentOn < request.receivedOn)
    throw new Invalid([
      { field: 'sentOn', message: 'Give the day on which it was sent: after the request, and not to come.' },
    ])
  await db.run(sql`update subject_requests set sent_on = ${sentOn} where id = ${id}`)
  await record(db, {
    action: 'subject-request.sent',
    subjectKind: 'child',
    subjectId: request.childId,
    detail: { request: id, sentOn },
  })
}
