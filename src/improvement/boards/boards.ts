import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { tableAt } from '../history/table-at.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import { forums } from '../words.ts'

export const BoardId = z.uuid().brand('BoardId')
export type BoardId = z.infer<typeof BoardId>
export const MeetingId = z.uuid().brand('MeetingId')
export type MeetingId = z.infer<typeof MeetingId>

export const Board = z.object({
  id: BoardId,
  name: z.string(),
  forum: z.string(),
  chair: z.string(),
  every: z.string(),
})
export type Board = z.infer<typeof Board>

export const Meeting = z.object({
  id: MeetingId,
  boardId: BoardId,
  boardName: z.string(),
  title: z.string(),
  heldOn: Day,
  takenOutOn: Day.nullable(),
  takenOutWhy: z.string(),
  actionsDue: z.number(), // open ones that are due by it
})
export type Meeting = z.infer<typeof Meeting>

export const BoardFields = z.object({
  name: neededWords(200, 'Give the board its name.'),
  forum: z.enum(forums, 'Choose what sort of board it is.'),
  chair: optionalWords(200),
  every: optionalWords(100),
})

const mustManage = (db: Db) =>
  mustBeAbleTo(db, 'boards.manage', 'Your role does not allow you to change boards and meetings.')

export const listBoards = (db: Db, asAt?: Day): Promise<Board[]> =>
  db.many(
    sql`select b.id, b.name, b.forum, b.chair, b.every from ${tableAt('boards', asAt)} b
      where b.authority_id = (select current_authority()) order by lower(b.name), b.id`,
    Board,
  )

/** @throws NotFound */
export const getBoard = async (db: Db, id: BoardId, asAt?: Day): Promise<Board> => {
  const found = (await listBoards(db, asAt)).find((board) => board.id === id)
  if (!found) throw new NotFound('board')
  return found
}

/** @throws Invalid where the name is taken or something is missing; Forbidden */
export const addBoard = (db: Db, given: z.input<typeof BoardFields>): Promise<BoardId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, forum, chair, every } = parse(BoardFields, given)
    const added = await step.maybeOne(
      sql`
        insert into boards (authority_id, name, forum, chair, every) values (current_authority(), ${name}, ${forum}, ${chair}, ${every})
        on conflict (authority_id, name) do nothing returning id`,
      z.object({ id: BoardId }),
    )
    if (!added) throw new Invalid([{ field: 'name', message: `There is a board called “${name}” already.` }])
    await record(step, { action: 'board.added', subjectKind: 'board', subjectId: added.id, detail: { name, forum } })
    return added.id
  })

const columns = (asAt: Day | undefined) => sql`
  g.id, g.board_id as "boardId", b.name as "boardName", g.title, g.held_on as "heldOn", g.taken_out_on as "takenOutOn",
  g.taken_out_why as "takenOutWhy",
  (select count(*)::int from ${tableAt('actions', asAt)} a where a.authority_id = g.authority_id and a.due_meeting_id = g.id
    and a.state in ('draft', 'agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened')) as "actionsDue"`

/** The meetings of one board or of all, latest first; with `asAt` as they were known at the end of that day. */
export const listMeetings = (db: Db, boardId?: BoardId, asAt?: Day): Promise<Meeting[]> =>
  db.many(
    sql`
      select ${columns(asAt)} from ${tableAt('board_meetings', asAt)} g join ${tableAt('boards', asAt)} b on b.authority_id = g.authority_id and b.id = g.board_id
      where g.authority_id = (select current_authority()) and ${boardId === undefined ? sql`true` : sql`g.board_id = ${boardId}`}
      order by g.held_on desc, g.id`,
    Meeting,
  )

/** @throws NotFound */
export const getMeeting = async (db: Db, id: MeetingId): Promise<Meeting> => {
  const found = await db.maybeOne(
    sql`
      select ${columns(undefined)} from board_meetings g join boards b on b.authority_id = g.authority_id and b.id = g.board_id
      where g.authority_id = (select current_authority()) and g.id = ${id}`,
    Meeting,
  )
  if (!found) throw new NotFound('meeting')
  return found
}

export const MeetingFields = z.object({ title: optionalWords(200), heldOn: Day })

/** Calls a meeting. @throws Invalid, Forbidden */
export const addMeeting = (db: Db, boardId: BoardId, given: z.input<typeof MeetingFields>): Promise<MeetingId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { title, heldOn } = parse(MeetingFields, given)
    const { id } = await step.one(
      sql`
        insert into board_meetings (authority_id, board_id, title, held_on) values (current_authority(), ${boardId}, ${title}, ${heldOn})
        returning id`,
      z.object({ id: MeetingId }),
    )
    await record(step, {
      action: 'meeting.called',
      subjectKind: 'board',
      subjectId: boardId,
      detail: { meetingId: id, title, heldOn },
    })
    return id
  })

const lock = async (db: Db, id: MeetingId): Promise<Meeting> => {
  await db.run(
    sql`select from board_meetings where authority_id = (select current_authority()) and id = ${id} for update`,
  )
  return getMeeting(db, id)
}

/**
 * Moves a meeting to another day. What is due by it moves along, and the trail says so; the date promised first stays.
 *
 * @throws Refused where its day is past or it was taken out: what was late stays late
 */
export const moveMeeting = (
  db: Db,
  id: MeetingId,
  { to, why, today }: { to: Day; why: string; today: Day },
): Promise<{ moved: number }> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lock(step, id)
    if (meeting.takenOutOn !== null) throw new Refused('This meeting was taken out. Call a new one.')
    if (meeting.heldOn < today)
      throw new Refused(
        `This meeting was held on ${inWords(meeting.heldOn)}. A meeting that is past is not moved: what was due by it stays due.`,
      )
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the meeting moves: the dates of actions move with it.' }])
    await step.run(
      sql`update board_meetings set held_on = ${to} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'meeting.moved',
      subjectKind: 'board',
      subjectId: meeting.boardId,
      why,
      detail: { meetingId: id, from: meeting.heldOn, to, actionsMoved: meeting.actionsDue },
    })
    return { moved: meeting.actionsDue }
  })

/**
 * Takes a meeting out. What was due by it has no date from now on, and an alert for each such action says so until it has
 * one again.
 *
 * @throws Refused where its day is past
 */
export const takeMeetingOut = (
  db: Db,
  id: MeetingId,
  { why, today }: { why: string; today: Day },
): Promise<{ alerts: number }> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lock(step, id)
    if (meeting.takenOutOn !== null) throw new Refused('This meeting was taken out already.')
    if (meeting.heldOn < today)
      throw new Refused(
        `This meeting was held on ${inWords(meeting.heldOn)}. A meeting that is past is not taken out: what was due by it stays due.`,
      )
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the meeting is taken out: actions lose their date.' }])
    await step.run(sql`
      update board_meetings set taken_out_on = ${today}, taken_out_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    const name = meeting.title || meeting.boardName
    const alerts = await step.run(sql`
      insert into improvement_alerts (authority_id, action_id, said, raised_on)
      select a.authority_id, a.id, ${`It has no date: “${name}” of ${inWords(meeting.heldOn)} was taken out. Give it a new one.`}, ${today}
      from actions a where a.authority_id = (select current_authority()) and a.due_meeting_id = ${id}
        and a.state in ('draft', 'agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened')`)
    await record(step, {
      action: 'meeting.taken-out',
      subjectKind: 'board',
      subjectId: meeting.boardId,
      why,
      detail: { meetingId: id, heldOn: meeting.heldOn, actionsWithoutDate: alerts },
    })
    return { alerts }
  })

export const Alert = z.object({
  id: z.string(),
  actionId: z.string(),
  actionTitle: z.string(),
  ownerId: z.string().nullable(),
  said: z.string(),
  raisedOn: Day,
})
export type Alert = z.infer<typeof Alert>

/** The alerts that nobody has settled yet, oldest first: of one plan, or all. */
export const listAlerts = (db: Db, planId?: string): Promise<Alert[]> =>
  db.many(
    sql`
      select t.id, t.action_id as "actionId", a.title as "actionTitle", a.owner_id as "ownerId", t.said, t.raised_on as "raisedOn"
      from improvement_alerts t join actions a on a.authority_id = t.authority_id and a.id = t.action_id
      where t.authority_id = (select current_authority()) and t.settled_on is null
        and ${planId === undefined ? sql`true` : sql`exists (select from plan_actions l where l.authority_id = t.authority_id and l.action_id = t.action_id and l.plan_id = ${planId})`}
      order by t.raised_on, t.id`,
    Alert,
  )
