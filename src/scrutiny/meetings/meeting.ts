import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { optionalWords, parse } from '../../platform/fields.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { Hour, type CommitteeId } from '../committees/committee.ts'
import { municipalYear } from '../municipal-year.ts'
import { giveNotice } from '../notices/notices.ts'
import { mustManage } from '../who-asks.ts'
import { stages, type Stage } from './stages.ts'
import { CommitteeMeetingId } from './meeting-id.ts'

const stageNames = Object.keys(stages) as [Stage, ...Stage[]] // Object.keys forgets the names

export const CommitteeMeeting = z.object({
  id: CommitteeMeetingId,
  committeeId: z.uuid().brand('CommitteeId'),
  committeeName: z.string(),
  prefix: z.string(),
  quorum: z.number(),
  heldOn: Day,
  firstHeldOn: Day, // as it was called first
  movedWhy: z.string(),
  startsAt: z.string(),
  place: z.string(),
  joining: z.string(),
  privateBecause: z.string(), // '': the public may come
  stage: z.enum(stageNames),
  briefedOn: Day.nullable(),
  publishedOn: Day.nullable(),
  publishedLateWhy: z.string(),
  publishedSaid: z.string(), // where that day is known from, of papers that were brought in
  heldAtFrom: z.string(),
  heldAtTo: z.string(),
  cancelledOn: Day.nullable(),
  cancelledWhy: z.string(),
  minutesPublishedOn: Day.nullable(),
  signedOn: Day.nullable(),
  signedBy: z.string(),
  documentId: z.string().nullable(),
  agreedAtMeetingId: z.string().nullable(), // the later meeting that agreed its minutes
  agreedOn: Day.nullable(),
  corrections: z.string(), // as that meeting made them
  stream: z.enum(['', 'planned', 'live', 'failed']), // '': nobody has said
  streamSaid: z.string(),
  streamLink: z.string(), // where it is seen; '': it is not said
  items: z.number(), // on its agenda
})
export type CommitteeMeeting = z.infer<typeof CommitteeMeeting>

const columns = rawSql(`
  g.id, g.committee_id as "committeeId", c.name as "committeeName", c.prefix, coalesce((select q.quorum from committee_quorums q
    where q.authority_id = g.authority_id and q.committee_id = g.committee_id and q.until_on > g.held_on
    order by q.until_on limit 1), c.quorum) as quorum, g.held_on as "heldOn",
  g.first_held_on as "firstHeldOn", g.moved_why as "movedWhy", g.starts_at as "startsAt", g.place, g.joining,
  g.private_because as "privateBecause", g.stage, g.briefed_on as "briefedOn", g.published_on as "publishedOn",
  g.published_late_why as "publishedLateWhy", g.published_said as "publishedSaid", g.held_at_from as "heldAtFrom", g.held_at_to as "heldAtTo",
  g.cancelled_on as "cancelledOn", g.cancelled_why as "cancelledWhy", g.minutes_published_on as "minutesPublishedOn",
  g.signed_on as "signedOn", g.signed_by as "signedBy", g.document_id as "documentId",
  g.agreed_at_meeting_id as "agreedAtMeetingId", g.corrections, g.stream, g.stream_said as "streamSaid", g.stream_link as "streamLink", (select a.held_on from committee_meetings a
    where a.authority_id = g.authority_id and a.id = g.agreed_at_meeting_id) as "agreedOn",
  (select count(*)::int from agenda_items i where i.authority_id = g.authority_id and i.meeting_id = g.id
    and i.taken_out_on is null) as items`)

const from = rawSql(
  'committee_meetings g join committees c on c.authority_id = g.authority_id and c.id = g.committee_id',
)

/** The meetings of one committee or of all, in one municipal year or in all, latest first. */
export const listCommitteeMeetings = (
  db: Db,
  { committeeId, year }: { committeeId?: CommitteeId | undefined; year?: Day | undefined } = {},
): Promise<CommitteeMeeting[]> => {
  const parts: Sql[] = [sql`g.authority_id = (select current_authority())`]
  if (committeeId) parts.push(sql`g.committee_id = ${committeeId}`)
  if (year) {
    const { from: first, to } = municipalYear(year)
    parts.push(sql`g.held_on between ${first} and ${to}`)
  }
  return db.many(
    sql`select ${columns} from ${from} where ${joined(parts, ' and ')} order by g.held_on desc, g.starts_at desc, g.id`,
    CommitteeMeeting,
  )
}

/** @throws NotFound */
export const getCommitteeMeeting = async (db: Db, id: CommitteeMeetingId): Promise<CommitteeMeeting> => {
  const found = await db.maybeOne(
    sql`select ${columns} from ${from} where g.authority_id = (select current_authority()) and g.id = ${id}`,
    CommitteeMeeting,
  )
  if (!found) throw new NotFound('meeting')
  return found
}

/** The same, locked until the transaction ends. @throws NotFound */
export const lockMeeting = async (db: Db, id: CommitteeMeetingId): Promise<CommitteeMeeting> => {
  await db.run(
    sql`select from committee_meetings where authority_id = (select current_authority()) and id = ${id} for update`,
  )
  return getCommitteeMeeting(db, id)
}

export const CommitteeMeetingFields = z.object({
  heldOn: Day,
  startsAt: Hour,
  place: optionalWords(200),
  joining: optionalWords(500),
  privateBecause: optionalWords(500),
})

/** Calls a meeting. @throws Invalid where the committee meets at that hour already; Forbidden */
export const callMeeting = (
  db: Db,
  committeeId: CommitteeId,
  given: z.input<typeof CommitteeMeetingFields>,
): Promise<CommitteeMeetingId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { heldOn, startsAt, place, joining, privateBecause } = parse(CommitteeMeetingFields, given)
    const added = await step.maybeOne(
      sql`
        insert into committee_meetings (authority_id, committee_id, held_on, first_held_on, starts_at, place, joining, private_because)
        values (current_authority(), ${committeeId}, ${heldOn}, ${heldOn}, ${startsAt}, ${place}, ${joining}, ${privateBecause})
        on conflict do nothing returning id`,
      z.object({ id: CommitteeMeetingId }),
    )
    if (!added)
      throw new Invalid([
        { field: 'heldOn', message: `The committee meets on ${inWords(heldOn)} at ${startsAt} already.` },
      ])
    await record(step, {
      action: 'committee meeting.called',
      subjectKind: 'committee meeting',
      subjectId: added.id,
      detail: { committeeId, heldOn },
    })
    return added.id
  })

const mustBeToCome = (meeting: CommitteeMeeting, today: Day, done: string): void => {
  if (meeting.cancelledOn) throw new Refused('This meeting was cancelled. Call a new one.')
  if (meeting.heldOn < today || stages[meeting.stage].isHeld)
    throw new Refused(`This meeting was held on ${inWords(meeting.heldOn)}. A meeting that is past is not ${done}.`)
}

export interface MeetingMove {
  to: Day
  why: string
  today: Day
  /** Left as they are where they are not given. */
  startsAt?: string | undefined
  place?: string | undefined
  joining?: string | undefined
}

/**
 * Moves a meeting to another day, hour or place. The day it was called for first stays on show, and its clear days are
 * counted anew. Those who follow it hear of it.
 *
 * @throws Invalid for a day that is past, an hour at which the committee meets already, no reason, or nothing new; Refused, Forbidden
 */
export const moveCommitteeMeeting = (db: Db, id: CommitteeMeetingId, move: MeetingMove): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    const { to, today } = move
    const [why, startsAt, place, joining] = [
      move.why.trim(),
      move.startsAt ?? meeting.startsAt,
      move.place ?? meeting.place,
      move.joining ?? meeting.joining,
    ]
    mustBeToCome(meeting, today, 'moved')
    if (to < today) throw new Invalid([{ field: 'to', message: `${inWords(to)} is past. Give a day to come.` }])
    const isSame =
      to === meeting.heldOn && startsAt === meeting.startsAt && place === meeting.place && joining === meeting.joining
    if (isSame)
      throw new Invalid([{ field: 'to', message: 'Day, hour and place are as they were. Change one of them.' }])
    if (why === '') throw new Invalid([{ field: 'why', message: 'Say why the meeting moves: the public is told.' }])
    const others = await listCommitteeMeetings(step, { committeeId: meeting.committeeId })
    if (others.some((one) => one.id !== id && !one.cancelledOn && one.heldOn === to && one.startsAt === startsAt))
      throw new Invalid([{ field: 'to', message: `The committee meets on ${inWords(to)} at ${startsAt} already.` }])
    await step.run(sql`
      update committee_meetings set held_on = ${to}, starts_at = ${startsAt}, place = ${place}, joining = ${joining}, moved_why = ${why}
      where authority_id = (select current_authority()) and id = ${id}`)
    await giveNotice(step, id, { kind: 'moved', on: today, about: why, from: meeting.heldOn })
    await record(step, {
      action: 'committee meeting.moved',
      subjectKind: 'committee meeting',
      subjectId: id,
      why,
      detail: {
        from: meeting.heldOn,
        to,
        startsAt: [meeting.startsAt, startsAt],
        place: [meeting.place, place],
      },
    })
  })

/**
 * Cancels a meeting, or says of one whose day is past and that nobody opened that it did not take place. What the work
 * programme had for it waits for another; its papers stay.
 *
 * @throws Invalid, Refused, Forbidden
 */
export const cancelMeeting = (
  db: Db,
  id: CommitteeMeetingId,
  { why, today }: { why: string; today: Day },
): Promise<{ waiting: number }> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    if (meeting.cancelledOn) throw new Refused('This meeting was cancelled. Call a new one.')
    if (stages[meeting.stage].isHeld)
      throw new Refused(`This meeting was held on ${inWords(meeting.heldOn)}. A meeting that is past is not cancelled.`)
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the meeting is cancelled: the public is told.' }])
    await step.run(sql`
      update committee_meetings set cancelled_on = ${today}, cancelled_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    const waiting = await step.run(sql`
      update programme_items set meeting_id = null, dated_on = ${today}, meeting_said = ${`was for ${inWords(meeting.heldOn)}, which was cancelled`}
      where authority_id = (select current_authority()) and meeting_id = ${id} and closed_on is null`)
    if (meeting.heldOn >= today) await giveNotice(step, id, { kind: 'cancelled', on: today, about: why.trim() })
    await record(step, {
      action: 'committee meeting.cancelled',
      subjectKind: 'committee meeting',
      subjectId: id,
      why,
      detail: { heldOn: meeting.heldOn, programmeItemsWaiting: waiting },
    })
    return { waiting }
  })

/** How the stream of a meeting stands. It may fail, and then a recording may come later. Source: the handbook’s row S-244. */
export const streams = {
  '': 'Nothing is said of a stream',
  planned: 'The meeting is to be streamed',
  live: 'The meeting was streamed',
  failed: 'The stream failed',
} as const

export const StreamFields = z.object({
  stream: z.enum(Object.keys(streams) as (keyof typeof streams)[], 'Choose how the stream stands.'), // Object.keys forgets the names
  streamSaid: optionalWords(500),
  streamLink: optionalWords(500).refine(
    (text) => text === '' || (text.startsWith('https://') && URL.canParse(text)),
    'Give an address that begins with https://, or leave it empty.',
  ),
})

/** Says how the stream stands. @throws Invalid where it failed and nothing is said of it; Refused where it was cancelled; Forbidden */
export const sayStream = (db: Db, id: CommitteeMeetingId, given: z.input<typeof StreamFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { stream, streamSaid, streamLink } = parse(StreamFields, given)
    const { cancelledOn } = await lockMeeting(step, id)
    if (cancelledOn) throw new Refused('This meeting was cancelled: nothing is streamed.')
    if (stream === 'failed' && streamSaid === '')
      throw new Invalid([
        { field: 'streamSaid', message: 'Tell the public what happened, and whether a recording comes later.' },
      ])
    await step.run(sql`update committee_meetings set stream = ${stream}, stream_said = ${streamSaid}, stream_link = ${streamLink}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'committee meeting.stream-said',
      subjectKind: 'committee meeting',
      subjectId: id,
      detail: { stream },
    })
  })

/** `The stream failed: the sound was lost.`; empty where nothing is said of one. */
export const streamInWords = ({ stream, streamSaid }: Pick<CommitteeMeeting, 'stream' | 'streamSaid'>): string =>
  stream === '' ? '' : `${streams[stream]}${streamSaid ? `: ${streamSaid.replace(/[.]$/, '')}` : ''}.`
