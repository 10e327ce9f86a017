import { z } from 'zod'
import { record } from '../../people/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { lockOpenRoom, type RoomId } from './rooms.ts'

/** What inspectors should know of a topic who cannot see the place for themselves, with what shows it (S-014). */
export const ContextNote = z.object({
  id: z.uuid(),
  topic: z.string(),
  words: z.string(),
  changing: z.string(),
  evidence: z.string(),
  writtenBy: z.string().nullable(),
  writtenAt: z.date(),
  /** How many earlier wordings of the same topic are kept. */
  earlier: z.number(),
})
export type ContextNote = z.infer<typeof ContextNote>

/** The newest note of each topic, in the order in which the topics came up. */
export const listContextNotes = (db: Db, roomId: RoomId): Promise<ContextNote[]> =>
  db.many(
    sql`
      select id, topic, words, changing, evidence, "writtenBy", "writtenAt", earlier from (
        select c.id, c.topic, c.words, c.changing, c.evidence, p.name as "writtenBy", c.written_at as "writtenAt",
          (count(*) over of_topic - 1)::int as earlier, min(c.written_at) over of_topic as first,
          row_number() over (partition by lower(c.topic) order by c.written_at desc, c.id) as newest
        from room_context c left join people p on p.authority_id = c.authority_id and p.id = c.written_by
        where c.authority_id = (select current_authority()) and c.room_id = ${roomId}
        window of_topic as (partition by lower(c.topic))
      ) notes where newest = 1 order by first, topic`,
    ContextNote,
  )

export const ContextFields = z.object({
  topic: z.string().trim().min(1, 'Say which topic it is.').max(200),
  words: z.string().trim().min(1, 'Say what they should know.').max(4000, 'Use 4,000 characters at most.'),
  changing: z.string().trim().max(2000, 'Use 2,000 characters at most.').default(''),
  evidence: z.string().trim().min(1, 'Say what shows it.').max(1000, 'Use 1,000 characters at most.'),
})

/** Keeps a note on a topic; a later one on the same topic is shown instead of it, and both are kept. @throws Refused where the room is closed; NotFound */
export const keepContext = (
  db: Db,
  roomId: RoomId,
  { topic, words, changing, evidence }: z.output<typeof ContextFields>,
  now: Date,
): Promise<void> =>
  db.transaction(async (step) => {
    await lockOpenRoom(step, roomId)
    await step.run(sql`
      insert into room_context (authority_id, room_id, topic, words, changing, evidence, written_by, written_at)
      values (current_authority(), ${roomId}, ${topic}, ${words}, ${changing}, ${evidence}, current_person(), ${now})`)
    await record(step, {
      action: 'room.context-written',
      subjectKind: 'inspection room',
      subjectId: roomId,
      detail: { topic },
    })
  })
