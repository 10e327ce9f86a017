import { z } from 'zod'
import type { PlainBlock } from '../../inspections/index.ts'
import { record } from '../../people/index.ts'
import { Day, inWords, isDay } from '../../platform/day.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { neededWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { isLate } from '../meetings/clear-days.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { monthNames } from '../../platform/months.ts'

/** How front sheets say when they went out: `Date of publication: Wednesday 7 July 2021`, `Published on 7th July 2021`. */
const said =
  /\b(?:(?:date of )?(?:publication|issue|despatch|dispatch)(?: date)?|(?:agenda )?(?:published|issued|despatched|dispatched)(?: on)?)\s*:?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\s+(\d{4})/i

/** The day on which papers say that they were published, with the words; undefined where they do not say it. */
export const publicationDayIn = (blocks: readonly PlainBlock[]): { on: Day; words: string } | undefined => {
  for (const { text } of blocks) {
    const [words, date = '', month = '', year = ''] = said.exec(text) ?? []
    const at = monthNames.findIndex((name) => name === month.toLowerCase()) + 1
    const on = `${year}-${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`
    if (words && at > 0 && isDay(on)) return { on, words }
  }
  return undefined
}

export const PublishedFields = z.object({
  publishedOn: Day,
  said: neededWords(300, 'Say where that is known from, such as the council’s website.'),
})

/**
 * Keeps on which day the papers of a meeting that was brought in had been published, and where that is known from. From then
 * on the public sees its agenda.
 *
 * @throws Invalid, Refused, Forbidden
 */
export const sayPublished = (db: Db, id: CommitteeMeetingId, given: z.input<typeof PublishedFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { publishedOn, said: from } = parse(PublishedFields, given)
    const meeting = await lockMeeting(step, id)
    if (meeting.documentId === null)
      throw new Refused('Papers of a meeting that was called here are published by publishing its agenda.')
    if (meeting.publishedOn)
      throw new Refused(`The papers of this meeting are known to be published on ${inWords(meeting.publishedOn)}.`)
    if (publishedOn > meeting.heldOn)
      throw new Invalid([
        { field: 'publishedOn', message: `The meeting was on ${inWords(meeting.heldOn)}. Give a day up to that.` },
      ])
    await keepPublished(step, id, { on: publishedOn, from, late: isLate(publishedOn, meeting.heldOn) })
    await record(step, {
      action: 'agenda.published-day-given',
      subjectKind: 'committee meeting',
      subjectId: id,
      why: from,
      detail: { on: publishedOn },
    })
  })

/** The same in the middle of bringing in, where the papers say it. */
export const keepPublished = async (
  db: Db,
  id: CommitteeMeetingId,
  { on, from, late }: { on: Day; from: string; late: boolean },
): Promise<void> => {
  await db.run(sql`update committee_meetings set published_on = ${on}, published_said = ${from},
      published_late_why = ${late ? 'No reason stands in the papers.' : ''}
    where authority_id = (select current_authority()) and id = ${id}`)
  await db.run(sql`update papers set published_on = ${on}
    where authority_id = (select current_authority()) and published_on is null
      and item_id in (select id from agenda_items where authority_id = (select current_authority()) and meeting_id = ${id})`)
}
