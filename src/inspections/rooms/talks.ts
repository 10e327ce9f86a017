import { z } from 'zod'
import { record } from '../../people/index.ts'
import { londonInstant } from '../../platform/calendar/working-hours.ts'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { lockOpenRoom, RoomId } from './rooms.ts'

/** A conversation in the timetable, and afterwards what inspectors were told. */
export const Talk = z.object({
  id: z.uuid(),
  roomId: RoomId,
  at: z.date(),
  withWhom: z.string(),
  inspector: z.string(),
  about: z.string(),
  told: z.string(),
})
export type Talk = z.infer<typeof Talk>

export const listTalks = (db: Db, roomId: RoomId): Promise<Talk[]> =>
  db.many(
    sql`
      select id, room_id as "roomId", at, with_whom as "withWhom", inspector, about, told from room_talks
      where authority_id = (select current_authority()) and room_id = ${roomId} order by at, id`,
    Talk,
  )

export const TalkFields = z.object({
  on: Day,
  time: z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'Give the time, such as 14:30.'),
  withWhom: z.string().trim().min(1, 'Say who is spoken to.').max(300),
  inspector: z.string().trim().max(200).default(''),
  about: z.string().trim().min(1, 'Say what it is about.').max(500),
})

/** Puts a conversation into the timetable. @throws Refused where the room is closed; NotFound */
export const planTalk = (
  db: Db,
  roomId: RoomId,
  { on, time, withWhom, inspector, about }: z.output<typeof TalkFields>,
): Promise<string> =>
  db.transaction(async (step) => {
    await lockOpenRoom(step, roomId)
    const [hour = 0, minutes = 0] = time.split(':').map(Number)
    const { id } = await step.one(
      sql`
        insert into room_talks (authority_id, room_id, at, with_whom, inspector, about)
        values (current_authority(), ${roomId}, ${londonInstant(on, hour * 60 + minutes)}, ${withWhom}, ${inspector}, ${about})
        returning id`,
      z.object({ id: z.string() }),
    )
    await record(step, {
      action: 'room.talk-planned',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { talkId: id },
    })
    return id
  })

export const ToldFields = z.object({
  told: z.string().trim().min(1, 'Say what was told.').max(4000, 'Use 4,000 characters at most.'),
})

/** Keeps what inspectors were told, so that a later letter can be held against it. @throws NotFound, Refused */
export const keepTold = (db: Db, id: string, { told }: z.output<typeof ToldFields>): Promise<RoomId> =>
  db.transaction(async (step) => {
    const found = await step.maybeOne(
      sql`select room_id as "roomId" from room_talks where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ roomId: RoomId }),
    )
    if (!found) throw new NotFound('conversation')
    await lockOpenRoom(step, found.roomId)
    await step.run(
      sql`update room_talks set told = ${told} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'room.told',
      subjectKind: 'inspection room',
      subjectId: found.roomId,
      detail: { talkId: id },
    })
    return found.roomId
  })
