import { z } from 'zod'
import { frameworks } from '../../frameworks/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'

export const RoomId = z.uuid().brand('RoomId')
export type RoomId = z.infer<typeof RoomId>

/** The place where an inspection is served: one contact, numbered requests, what was given, who talks to whom. */
export const Room = z.object({
  id: RoomId,
  title: z.string(),
  framework: z.string(),
  startsOn: Day,
  endsOn: Day,
  contactId: z.string(),
  contact: z.string().nullable(),
  leadInspector: z.string(),
  place: z.string(),
  closedOn: Day.nullable(),
  requests: z.number(),
  open: z.number(),
  late: z.number(), // open ones whose time is up
})
export type Room = z.infer<typeof Room>

const select = (now: Date, where: Sql): Sql => sql`
  select r.id, r.title, r.framework, r.starts_on as "startsOn", r.ends_on as "endsOn", r.contact_id as "contactId", p.name as contact,
    r.lead_inspector as "leadInspector", r.place, r.closed_on as "closedOn", coalesce(q.requests, 0)::int as requests,
    coalesce(q.open, 0)::int as open, coalesce(q.late, 0)::int as late
  from inspection_rooms r
    left join people p on p.authority_id = r.authority_id and p.id = r.contact_id
    left join (select room_id, count(*) as requests, count(*) filter (where answered_at is null) as open,
        count(*) filter (where answered_at is null and due_at < ${now}) as late
      from room_requests where authority_id = (select current_authority()) group by room_id) q on q.room_id = r.id
  where r.authority_id = (select current_authority()) and ${where}
  order by r.starts_on desc, r.id`

/** Every room, the latest inspection first. */
export const listRooms = (db: Db, now: Date): Promise<Room[]> => db.many(select(now, sql`true`), Room)

/** @throws NotFound */
export const getRoom = async (db: Db, id: RoomId, now: Date): Promise<Room> => {
  const found = await db.maybeOne(select(now, sql`r.id = ${id}`), Room)
  if (!found) throw new NotFound('inspection room')
  return found
}

export const RoomFields = z
  .object({
    title: z.string().trim().min(1, 'Say which inspection it is.').max(200),
    framework: z.string().max(100).default(''),
    startsOn: Day,
    endsOn: Day,
    contactId: z.uuid('Choose the person who coordinates.'),
    leadInspector: z.string().trim().max(200).default(''),
    place: z.string().trim().max(500).default(''),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'An inspection ends on the day it starts, or later.',
  })

/** @throws Invalid where there is no such framework or person */
export const openRoom = (db: Db, fields: z.output<typeof RoomFields>): Promise<RoomId> =>
  db.transaction(async (step) => {
    const { title, framework, startsOn, endsOn, contactId, leadInspector, place } = fields
    if (framework !== '' && !frameworks.some(({ id }) => id === framework))
      throw new Invalid([{ field: 'framework', message: 'Choose a framework of the list.' }])
    const made = await step.maybeOne(
      sql`
        insert into inspection_rooms (authority_id, title, framework, starts_on, ends_on, contact_id, lead_inspector, place)
        select current_authority(), ${title}, ${framework}, ${startsOn}::date, ${endsOn}::date, p.id, ${leadInspector}, ${place}
        from people p where p.authority_id = current_authority() and p.id = ${contactId} and p.active
        returning id`,
      z.object({ id: RoomId }),
    )
    if (!made) throw new Invalid([{ field: 'contactId', message: 'Choose the person who coordinates.' }])
    await record(step, { action: 'room.opened', subjectKind: 'inspection room', subjectId: made.id, detail: { title } })
    return made.id
  })

/** Locks a room that is still open. @throws NotFound; Refused where it is closed */
export const lockOpenRoom = async (db: Db, id: RoomId): Promise<void> => {
  const found = await db.maybeOne(
    sql`select closed_on as "closedOn" from inspection_rooms where authority_id = (select current_authority()) and id = ${id} for update`,
    z.object({ closedOn: Day.nullable() }),
  )
  if (!found) throw new NotFound('inspection room')
  if (found.closedOn !== null) throw new Refused('This inspection room is closed. What is in it stays as it is.')
}

/** Closes a room: nothing is added to it afterwards. @throws Refused while a request is open; NotFound */
export const closeRoom = (db: Db, id: RoomId, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await lockOpenRoom(step, id)
    const { open } = await step.one(
      sql`select count(*)::int as open from room_requests where authority_id = (select current_authority()) and room_id = ${id} and answered_at is null`,
      z.object({ open: z.number() }),
    )
    if (open > 0)
      throw new Refused(
        `${open === 1 ? 'One request is' : `${open} requests are`} still open. Answer ${open === 1 ? 'it' : 'them'} first.`,
      )
    await step.run(
      sql`update inspection_rooms set closed_on = ${today} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, { action: 'room.closed', subjectKind: 'inspection room', subjectId: id })
  })
