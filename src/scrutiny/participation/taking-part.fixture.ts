import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { CommitteeId } from '../committees/committee.ts'
import { addItem } from '../meetings/agenda.ts'
import { callMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { addPaper } from '../papers/papers.ts'
import { setStandingOrders } from './standing-orders.ts'

/** Rules of an invented council on how the public takes part: for tests. */
export const rules = {
  inForceFrom: '2025-01-01',
  source: 'Constitution, part 4, rule 21',
  speakingDaysBefore: 2,
  speakingClosesAt: '12:00',
  speakingMinutes: 3,
  speakersMost: 2,
  replyWorkingDays: 10,
  contactMonths: 6,
  petitionAnsweredFrom: 50,
  petitionHeardFrom: 500,
  petitionDebatedFrom: 1500,
  petitionWorkingDays: 20,
  recordingMonths: 6,
  filming: '',
}

/** Those rules, and a meeting of 17 December 2026 whose agenda and one paper are out. Work of a clerk. */
export const meetingWithRules = async (
  db: Db,
  committee: CommitteeId,
  { today, published = today, ...other }: { today: Day; published?: Day } & Partial<typeof rules>,
): Promise<CommitteeMeetingId> => {
  await setStandingOrders(db, { ...rules, ...other })
  const meeting = await callMeeting(db, committee, { heldOn: '2026-12-17', startsAt: '18:30' })
  const item = await addItem(db, meeting, { title: 'Reviews', sort: 'responses' }, today)
  const paper = { title: 'Reviews of plans', author: 'A. Lee', wards: 'All', body: 'What is so.' }
  await addPaper(db, item, paper, { today })
  await publishAgenda(db, meeting, { on: published })
  return meeting
}
