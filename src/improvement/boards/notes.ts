import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { maybeId, neededWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { me, mustBeAbleTo } from '../who-asks.ts'
import { getMeeting, type MeetingId } from './boards.ts'

/** What was said at a meeting of a figure that its paper gives: figures are old by the day on which people meet (S-030). */
export const BoardNote = z.object({
  id: z.uuid(),
  measureId: z.string().nullable(),
  measureTitle: z.string().nullable(),
  said: z.string(),
  saidBy: z.string(),
  notedBy: z.string().nullable(),
  notedOn: Day,
})
export type BoardNote = z.infer<typeof BoardNote>

/** The notes of a meeting in the order in which they were made. */
export const listNotes = (db: Db, meetingId: MeetingId, asAt?: Day): Promise<BoardNote[]> =>
  db.many(
    sql`
      select n.id, n.measure_id as "measureId", m.title as "measureTitle", n.said, n.said_by as "saidBy", p.name as "notedBy",
        n.noted_on as "notedOn"
      from board_notes n
        left join measures m on m.authority_id = n.authority_id and m.id = n.measure_id
        left join people p on p.authority_id = n.authority_id and p.id = n.noted_by
      where n.authority_id = (select current_authority()) and n.meeting_id = ${meetingId}
        and ${asAt === undefined ? sql`true` : sql`n.noted_on <= ${asAt}`}
      order by n.noted_on, n.id`,
    BoardNote,
  )

export const NoteFields = z.object({
  measureId: maybeId,
  said: neededWords(2000, 'Write what was said.'),
  saidBy: neededWords(200, 'Say who said it.'),
})

/** Keeps what was said since the paper. It is added to and never changed. @throws Refused before the meeting or where it was taken out; Forbidden; Invalid; NotFound */
export const noteSaid = (db: Db, meetingId: MeetingId, given: z.input<typeof NoteFields>, today: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'boards.manage', 'Your role does not allow you to look after boards.')
    const fields = parse(NoteFields, given)
    const meeting = await getMeeting(step, meetingId)
    if (meeting.takenOutOn !== null) throw new Refused('This meeting was taken out, so nothing was said at it.')
    if (meeting.heldOn > today)
      throw new Refused(`The meeting is on ${inWords(meeting.heldOn)}. Note what is said once it has been held.`)
    const { id: notedBy } = await me(step)
    await step.run(sql`
      insert into board_notes (authority_id, meeting_id, measure_id, said, said_by, noted_by, noted_on)
      values (current_authority(), ${meetingId}, ${fields.measureId}::uuid, ${fields.said}, ${fields.saidBy}, ${notedBy}, ${today})`)
    await record(step, {
      action: 'board.noted',
      subjectKind: 'board',
      subjectId: meeting.boardId,
      detail: { meetingId, measureId: fields.measureId },
    })
  })
