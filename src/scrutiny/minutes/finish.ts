import { record } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { listCommitteeMeetings, lockMeeting, type CommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { stages, type Stage } from '../meetings/stages.ts'
import { closeWhatWasTaken } from '../programme/programme.ts'
import { mustManage } from '../who-asks.ts'
import { listAttendance } from './attendance.ts'
import { listMinutes } from './minute.ts'

/** What is done with minutes after the meeting, and in which stages it may be. Source: the handbook’s chapter on scrutiny, section 1. */
export const minuteSteps = {
  check: { from: ['minutes_draft'], to: 'chair_checked', word: 'The chair has checked them' },
  publish: { from: ['minutes_draft', 'chair_checked', 'approved', 'signed'], to: null, word: 'Publish them' },
  approve: { from: ['chair_checked'], to: 'approved', word: 'The committee has agreed them' },
  sign: { from: ['approved'], to: 'signed', word: 'The chair has signed them' },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage | null; word: string }>
export type MinuteStep = keyof typeof minuteSteps
export const minuteStepNames = Object.keys(minuteSteps) as [MinuteStep, ...MinuteStep[]] // Object.keys forgets the names

export const possibleMinuteSteps = ({ stage, minutesPublishedOn }: CommitteeMeeting): MinuteStep[] =>
  minuteStepNames.filter((name) => {
    const from: readonly Stage[] = minuteSteps[name].from
    return from.includes(stage) && (name !== 'publish' || minutesPublishedOn === null)
  })

interface StepTaken {
  today: Day
  by?: string
  closedAt?: string
  /** The later meeting that agreed the minutes, and how it corrected them. */
  atMeetingId?: string
  corrections?: string
}

/**
 * Takes minutes a step further.
 *
 * @throws Refused from another stage; Invalid where it is not said who signs, or which later meeting agreed them; Forbidden
 */
export const takeMinuteStep = (
  db: Db,
  id: CommitteeMeetingId,
  name: MinuteStep,
  { today, by = '', closedAt = '', atMeetingId = '', corrections = '' }: StepTaken,
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    if (!possibleMinuteSteps(meeting).includes(name))
      throw new Refused(`“${minuteSteps[name].word}” is not possible now: see the stage of the minutes.`)
    if (name === 'check') {
      if ((await listMinutes(step, id)).length === 0) throw new Refused('There are no minutes yet.')
      if ((await listAttendance(step, id)).length === 0) throw new Refused('Record first who was there.')
    }
    if (name === 'sign' && by.trim() === '') throw new Invalid([{ field: 'by', message: 'Say who signed.' }])
    if (name === 'approve' && !(await meetingsThatCanAgree(step, meeting)).some((one) => one.id === atMeetingId))
      throw new Invalid([
        {
          field: 'atMeetingId',
          message: 'Choose the meeting that agreed them: a later one of this committee that was opened.',
        },
      ])
    const { to } = minuteSteps[name]
    const sets: Record<MinuteStep, Sql> = {
      check: sql`stage = ${to}, held_at_to = case when ${closedAt} = '' then held_at_to else ${closedAt} end`,
      publish: sql`minutes_published_on = ${today}`,
      approve: sql`stage = ${to}, agreed_at_meeting_id = nullif(${atMeetingId}, '')::uuid, corrections = ${corrections.trim()}`,
      sign: sql`stage = ${to}, signed_on = ${today}, signed_by = ${by.trim()}`,
    }
    await step.run(sql`update committee_meetings set ${sets[name]}
      where authority_id = (select current_authority()) and id = ${id}`)
    if (name === 'check') await closeWhatWasTaken(step, id, meeting.heldOn)
    await record(step, {
      action: `minutes.${name}`,
      subjectKind: 'committee meeting',
      subjectId: id,
      detail: { on: today, ...(atMeetingId ? { atMeetingId } : {}) },
    })
  })

/** The meetings that can agree the minutes of an earlier one: later, of the same committee, and opened; the next first. */
export const meetingsThatCanAgree = async (
  db: Db,
  { committeeId, heldOn, id }: Pick<CommitteeMeeting, 'committeeId' | 'heldOn' | 'id'>,
): Promise<CommitteeMeeting[]> =>
  (await listCommitteeMeetings(db, { committeeId }))
    .filter((one) => one.id !== id && one.heldOn >= heldOn && stages[one.stage].isHeld)
    .toReversed()

/** The earlier meetings whose minutes wait for this one, or a later one, to agree them; the earliest first. */
export const minutesToAgree = async (
  db: Db,
  { committeeId, heldOn, id }: Pick<CommitteeMeeting, 'committeeId' | 'heldOn' | 'id'>,
): Promise<CommitteeMeeting[]> =>
  (await listCommitteeMeetings(db, { committeeId }))
    .filter(
      (one) =>
        one.id !== id && one.heldOn <= heldOn && (one.stage === 'minutes_draft' || one.stage === 'chair_checked'),
    )
    .toReversed()
