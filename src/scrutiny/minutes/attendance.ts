import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { joined, sql, type Db } from '../../platform/sql.ts'
import { listSeats, MemberId, type Seat } from '../committees/members.ts'
import { lockMeeting, type CommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { attendanceStates, count, type AttendanceState } from '../words.ts'

const stateNames = Object.keys(attendanceStates) as [AttendanceState, ...AttendanceState[]] // Object.keys forgets the names

export const Attended = z.object({
  memberId: MemberId,
  name: z.string(),
  sort: z.enum(['councillor', 'co_optee']),
  state: z.enum(stateNames),
  forMemberId: MemberId.nullable(), // present: for whom they stand in
  forName: z.string().nullable(),
  note: z.string(),
})
export type Attended = z.infer<typeof Attended>

/** Who was there, in the order of the alphabet. */
export const listAttendance = (db: Db, meetingId: CommitteeMeetingId): Promise<Attended[]> =>
  db.many(
    sql`
      select a.member_id as "memberId", m.name, m.sort, a.state, a.for_member_id as "forMemberId", f.name as "forName", a.note
      from attendance a join council_members m on m.authority_id = a.authority_id and m.id = a.member_id
        left join council_members f on f.authority_id = a.authority_id and f.id = a.for_member_id
      where a.authority_id = (select current_authority()) and a.meeting_id = ${meetingId} order by lower(m.name), m.id`,
    Attended,
  )

export interface Attending {
  memberId: MemberId
  state: AttendanceState
  forMemberId?: MemberId | null | undefined
  note?: string | undefined
}

/**
 * Records who was there. Whoever is stood in for is `substituted`, whatever was said of them: apologies with a substitute
 * are one fact. Who watches from elsewhere is `observing` and counts for nothing.
 *
 * @throws Invalid where somebody stands in who may not, or for nobody; Refused for a meeting that was cancelled; Forbidden
 */
export const recordAttendance = (db: Db, meetingId: CommitteeMeetingId, given: readonly Attending[]): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, meetingId)
    if (meeting.cancelledOn) throw new Refused('This meeting was cancelled: nobody attended it.')
    const seats = new Map(
      (await listSeats(step, meeting.committeeId, meeting.heldOn)).map((seat) => [seat.memberId, seat]),
    )
    const standIns = new Map<MemberId, MemberId>() // who is stood in for → by whom
    const problems: { field: string; message: string }[] = []
    for (const { memberId, state, forMemberId } of given) {
      const seat = seats.get(memberId)
      const field = `state-${memberId}`
      if (!seat) problems.push({ field, message: 'Somebody is named who had no seat on the day of the meeting.' })
      else if (seat.capacity === 'substitute' && state === 'present' && !forMemberId)
        problems.push({
          field,
          message: `${seat.name} is a substitute: say for whom they stand in, or that they observe.`,
        })
      else if (seat.capacity !== 'substitute' && forMemberId)
        problems.push({ field, message: `${seat.name} has a seat of their own and stands in for nobody.` })
      else if (forMemberId && state === 'present') {
        if (!seats.has(forMemberId) || seats.get(forMemberId)?.capacity === 'substitute')
          problems.push({ field, message: `${seat.name} can stand in only for a member of the committee.` })
        if (standIns.has(forMemberId))
          problems.push({ field, message: `Two people stand in for ${seats.get(forMemberId)?.name ?? 'one member'}.` })
        standIns.set(forMemberId, memberId)
      }
    }
    for (const { memberId, state } of given)
      if (state === 'present' && standIns.has(memberId))
        problems.push({
          field: `state-${memberId}`,
          message: `${seats.get(memberId)?.name ?? 'Somebody'} was present, so nobody stands in for them.`,
        })
      else if (state === 'substituted' && !standIns.has(memberId))
        problems.push({
          field: `state-${memberId}`,
          message: `Nobody stands in for ${seats.get(memberId)?.name ?? 'somebody'}. Say who does, or that they sent apologies.`,
        })
    if (problems.length > 0) throw new Invalid(problems)
    await step.run(
      sql`delete from attendance where authority_id = (select current_authority()) and meeting_id = ${meetingId}`,
    )
    const rows = given.map(({ memberId, state, forMemberId, note = '' }) => {
      const isStoodInFor = standIns.has(memberId)
      const standsFor = state === 'present' ? (forMemberId ?? null) : null
      return sql`(current_authority(), ${meetingId}, ${memberId}, ${isStoodInFor ? 'substituted' : state}, ${standsFor}::uuid, ${note.trim()})`
    })
    if (rows.length > 0)
      await step.run(
        sql`insert into attendance (authority_id, meeting_id, member_id, state, for_member_id, note) values ${joined(rows)}`,
      )
    await record(step, {
      action: 'attendance.recorded',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { people: rows.length },
    })
  })

export interface Quorum {
  voting: number // who counted
  needed: number
  isMet: boolean
  sentence: string
}

/** Whether those present made a quorum: voting members, and substitutes who stand in for one. */
export const quorumOf = (
  { quorum }: Pick<CommitteeMeeting, 'quorum'>,
  attended: readonly Pick<Attended, 'memberId' | 'state' | 'forMemberId'>[],
  seats: readonly Pick<Seat, 'memberId' | 'votes' | 'capacity'>[],
): Quorum => {
  const votes = new Map(seats.map(({ memberId, votes: may }) => [memberId, may]))
  const voting = attended.filter(
    ({ state, memberId, forMemberId }) => state === 'present' && votes.get(forMemberId ?? memberId) === true,
  ).length
  const isMet = voting >= quorum
  const observing = attended.filter(({ state }) => state === 'observing').length
  return {
    voting,
    needed: quorum,
    isMet,
    sentence: `${count(voting, 'voting member')} present; ${quorum} make a quorum${observing > 0 ? `; ${count(observing, 'member')} observing from elsewhere ${observing === 1 ? 'does' : 'do'} not count` : ''}.`,
  }
}
