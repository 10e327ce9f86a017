import { z } from 'zod'
import { record } from '../../people/index.ts'
import { inWords } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import { mustManage } from '../who-asks.ts'
import { count } from '../words.ts'
import { lockMeeting } from './meeting.ts'
import type { CommitteeMeetingId } from './meeting-id.ts'

/** What can hang on a meeting, as it is counted in a sentence. What was taken off an agenda is on the record, and counts. */
const links = {
  agenda_items: ['item of the agenda', 'items of the agenda'],
  programme_items: ['item of the work programme', 'items of the work programme'],
  attendance: ['name of who was there', 'names of who were there'],
  minutes: ['minute', 'minutes'],
  speakers: ['request to speak', 'requests to speak'],
  petitions: ['petition', 'petitions'],
  recordings: ['recording', 'recordings'],
  committee_notices: ['letter round to those who follow it', 'letters round to those who follow it'],
} as const

const Hanging = z.object({ name: z.enum(Object.keys(links) as [keyof typeof links]), n: z.number() }) // Object.keys forgets the names

/** What hangs on a meeting, in words: `8 items of the agenda`. Empty where nothing does. */
export const whatHangsOn = async (db: Db, id: CommitteeMeetingId): Promise<string[]> => {
  const counted = Object.keys(links).map(
    (name) => sql`select ${name}::text as name, count(*)::int as n from ${rawSql(name)}
      where authority_id = (select current_authority()) and meeting_id = ${id}`,
  )
  const found = await db.many(joined(counted, ' union all '), Hanging)
  return found.flatMap(({ name, n }) => {
    const [one, many] = links[name]
    return n === 0 ? [] : [count(n, one, many)]
  })
}

/**
 * Deletes a meeting that was called by mistake. Only while nothing hangs on it: a meeting that anything refers to is
 * cancelled, and stays on the record with its reason.
 *
 * @throws Refused with what hangs on it; NotFound, Forbidden
 */
export const deleteMeeting = (db: Db, id: CommitteeMeetingId): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, id)
    const hanging = await whatHangsOn(step, id)
    if (meeting.documentId !== null) hanging.push('the papers from which it was brought in')
    if (meeting.cancelledOn !== null)
      throw new Refused('This meeting was cancelled. It stays on the record, with the reason.')
    if (hanging.length > 0)
      throw new Refused(
        `The meeting of ${inWords(meeting.heldOn)} is not deleted, so that no link breaks. It has ${hanging.join(', ')}. Cancel it instead: they stay, and what the work programme had for it waits for another meeting.`,
      )
    await step.run(sql`delete from committee_meetings where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'committee meeting.deleted',
      subjectKind: 'committee meeting',
      subjectId: id,
      detail: { committeeId: meeting.committeeId, heldOn: meeting.heldOn },
    })
  })
