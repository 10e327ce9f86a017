import { z } from 'zod'
import { record } from '../../people/index.ts'
import { addWorkingHours, type OfficeHours } from '../../platform/calendar/working-hours.ts'
import { instantInWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { lockOpenRoom, RoomId } from './rooms.ts'

export const RequestId = z.uuid().brand('RequestId')
export type RequestId = z.infer<typeof RequestId>

/** The hours that count, London time. Ours: no framework says what an hour of an inspection is. */
export const officeHours: OfficeHours = { opens: 9, closes: 17 }

/** Something an inspector asked for. */
export const RoomRequest = z.object({
  id: RequestId,
  roomId: RoomId,
  place: z.number(),
  asked: z.string(),
  askedBy: z.string(),
  askedAt: z.date(),
  hours: z.number(),
  dueAt: z.date(),
  ownerId: z.string().nullable(),
  owner: z.string().nullable(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
  answer: z.string(),
})
export type RoomRequest = z.infer<typeof RoomRequest>

const select = (where: Sql): Sql => sql`
  select q.id, q.room_id as "roomId", q.place, q.asked, q.asked_by as "askedBy", q.asked_at as "askedAt", q.hours, q.due_at as "dueAt",
    q.owner_id as "ownerId", o.name as owner, q.answered_at as "answeredAt", a.name as "answeredBy", q.answer
  from room_requests q
    left join people o on o.authority_id = q.authority_id and o.id = q.owner_id
    left join people a on a.authority_id = q.authority_id and a.id = q.answered_by
  where q.authority_id = (select current_authority()) and ${where}
  order by q.answered_at is not null, q.due_at, q.place`

/** The requests of a room: open ones first, by when they are due. */
export const listRequests = (db: Db, roomId: RoomId): Promise<RoomRequest[]> =>
  db.many(select(sql`q.room_id = ${roomId}`), RoomRequest)

/** The requests that somebody is to answer, in rooms that are open, by when they are due. */
export const listOpenRequestsOf = (db: Db, ownerId: string): Promise<RoomRequest[]> =>
  db.many(
    select(sql`q.owner_id = ${ownerId} and q.answered_at is null and exists (select from inspection_rooms r
      where r.authority_id = q.authority_id and r.id = q.room_id and r.closed_on is null)`),
    RoomRequest,
  )

/** @throws NotFound */
export const getRequest = async (db: Db, id: RequestId): Promise<RoomRequest> => {
  const found = await db.maybeOne(select(sql`q.id = ${id}`), RoomRequest)
  if (!found) throw new NotFound('request')
  return found
}

export interface RequestStanding {
  state: 'nobody' | 'late' | 'soon' | 'open' | 'answered' | 'answered late'
  word: string
  why: string
}

/** How a request stands at an instant. Within its last quarter of working time it is due soon. */
export const requestStanding = (request: RoomRequest, now: Date): RequestStanding => {
  const { answeredAt, dueAt, owner, askedAt, hours } = request
  const due = `due ${instantInWords(dueAt)}: ${hours} working ${hours === 1 ? 'hour' : 'hours'} after it was asked`
  if (answeredAt)
    return answeredAt > dueAt
      ? { state: 'answered late', word: 'Answered late', why: `${instantInWords(answeredAt)}, ${due}` }
      : { state: 'answered', word: 'Answered', why: `${instantInWords(answeredAt)}, in time` }
  if (dueAt < now) return { state: 'late', word: 'Late', why: `${due}${owner ? '' : '; nobody has it'}` }
  if (owner === null) return { state: 'nobody', word: 'Nobody has it', why: due }
  const soon = addWorkingHours(askedAt, hours * 0.75, officeHours)
  return soon <= now ? { state: 'soon', word: 'Due soon', why: due } : { state: 'open', word: 'Open', why: due }
}

export const RequestFields = z.object({
  asked: z.string().trim().min(1, 'Say what was asked for.').max(2000, 'Use 2,000 characters at most.'),
  askedBy: z.string().trim().min(1, 'Say which inspector asked.').max(200),
  hours: z.coerce
    .number('Give a number of hours.')
    .int('Give whole hours.')
    .min(1, 'Give at least one hour.')
    .max(400, 'Give at most 400 hours.'),
  ownerId: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
})

/** Keeps a request with the instant at which it is due. @throws Refused where the room is closed; NotFound */
export const askInRoom = (
  db: Db,
  roomId: RoomId,
  { asked, askedBy, hours, ownerId }: z.output<typeof RequestFields>,
  now: Date,
): Promise<RequestId> =>
  db.transaction(async (step) => {
    const room = await step.maybeOne(
      sql`select closed_on is not null as closed from inspection_rooms where authority_id = (select current_authority()) and id = ${roomId}`,
      z.object({ closed: z.boolean() }),
    )
    if (!room) throw new NotFound('inspection room')
    if (room.closed) throw new Refused('This inspection room is closed. What is in it stays as it is.')
    const due = addWorkingHours(now, hours, officeHours)
    // Numbers are given one at a time in a room, whoever asks.
    await step.run(sql`select pg_advisory_xact_lock(hashtextextended(${`room ${roomId}`}, 0))`)
    const { id } = await step.one(
      sql`
        insert into room_requests (authority_id, room_id, place, asked, asked_by, asked_at, hours, due_at, owner_id, recorded_by)
        select current_authority(), ${roomId}::uuid, 1 + coalesce(max(place), 0), ${asked}, ${askedBy}, ${now}::timestamptz, ${hours}::int,
          ${due}::timestamptz, ${ownerId}::uuid, current_person()
        from room_requests where authority_id = (select current_authority()) and room_id = ${roomId}
        returning id`,
      z.object({ id: RequestId }),
    )
    await record(step, {
      action: 'room.asked',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { requestId: id, hours },
    })
    return id
  })

const lock = async (db: Db, id: RequestId): Promise<{ roomId: RoomId; isAnswered: boolean }> => {
  const found = await db.maybeOne(
    sql`
      select room_id as "roomId", answered_at is not null as "isAnswered" from room_requests
      where authority_id = (select current_authority()) and id = ${id} for update`,
    z.object({ roomId: RoomId, isAnswered: z.boolean() }),
  )
  if (!found) throw new NotFound('request')
  await lockOpenRoom(db, found.roomId)
  return found
}

/** Says who answers. @throws Refused where it has been answered or the room is closed; Invalid; NotFound */
export const giveRequestTo = (db: Db, id: RequestId, ownerId: string): Promise<RoomId> =>
  db.transaction(async (step) => {
    const { roomId, isAnswered } = await lock(step, id)
    if (isAnswered) throw new Refused('This request has been answered.')
    const given = await step.run(sql`
      update room_requests set owner_id = p.id from people p
      where p.authority_id = current_authority() and p.id = ${ownerId}::uuid and p.active
        and room_requests.authority_id = (select current_authority()) and room_requests.id = ${id}`)
    if (given === 0) throw new Invalid([{ field: 'ownerId', message: 'Choose a person of the list.' }])
    await record(step, {
      action: 'room.request-given',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { requestId: id, ownerId },
    })
    return roomId
  })

export const AnswerFields = z.object({
  answer: z.string().trim().min(1, 'Say what was answered.').max(4000, 'Use 4,000 characters at most.'),
})

/** Answers a request; an answer is not changed. @throws Refused, NotFound */
export const answerRequest = (
  db: Db,
  id: RequestId,
  { answer }: z.output<typeof AnswerFields>,
  now: Date,
): Promise<RoomId> =>
  db.transaction(async (step) => {
    const { roomId, isAnswered } = await lock(step, id)
    if (isAnswered) throw new Refused('This request has been answered. Give what is new as a further version.')
    await step.run(sql`
      update room_requests set answer = ${answer}, answered_at = ${now}, answered_by = current_person()
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'room.answered',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { requestId: id },
    })
    return roomId
  })
