import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { isLate, latestPublication, stages, type CommitteeMeeting } from '../../../scrutiny/index.ts'
import { status, table } from '../../components/index.ts'

/** How a meeting stands on a day, in a word with its reason. */
export const meetingStatus = (meeting: CommitteeMeeting, today: Day): Html => {
  const { stage, heldOn, publishedOn, cancelledOn, cancelledWhy } = meeting
  const { word, isPublished, isHeld } = stages[stage]
  if (cancelledOn)
    return status({ symbol: 'no', word: 'Cancelled', reason: `on ${inWords(cancelledOn)}: ${cancelledWhy}` })
  if (isHeld)
    return status({
      symbol: stage === 'signed' ? 'kept' : 'done',
      word,
      reason: `the meeting was on ${inWords(heldOn)}`,
    })
  if (heldOn < today)
    return status({
      symbol: 'stale',
      word: 'No record',
      reason: `its day, ${inWords(heldOn)}, is past and nobody has recorded it`,
    })
  const latest = latestPublication(heldOn)
  if (isPublished && publishedOn)
    return isLate(publishedOn, heldOn)
      ? status({
          symbol: 'late',
          word: 'Published late',
          reason: `on ${inWords(publishedOn)}; the last day was ${latest ? inWords(latest) : 'earlier'}`,
        })
      : status({ symbol: 'course', word, reason: `on ${inWords(publishedOn)}, in time` })
  if (latest === null) return status({ symbol: 'first', word, reason: 'its clear days cannot be counted yet' })
  return latest < today
    ? status({ symbol: 'late', word: 'Not published', reason: `the last day in time was ${inWords(latest)}` })
    : status({ symbol: 'first', word, reason: `papers are to be out by ${inWords(latest)}` })
}

export const meetingsTable = (
  meetings: readonly CommitteeMeeting[],
  { caption, today, empty }: { caption: string; today: Day; empty: string },
): Html =>
  meetings.length === 0
    ? html`<p>${empty}</p>`
    : table({
        caption,
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: 'Meeting' }, { text: 'How it stands' }, { text: 'Items', format: 'numeric' }],
        rows: meetings.map((meeting) => [
          {
            html: html`<a href="/committees/meetings/${meeting.id}">${inWords(meeting.heldOn)}, ${meeting.startsAt}</a
              ><br /><span class="meta"
                >${meeting.committeeName}${meeting.privateBecause && ', not public'}${meeting.firstHeldOn !== meeting.heldOn && `; first called for ${inWords(meeting.firstHeldOn)}`}</span
              >`,
          },
          { html: meetingStatus(meeting, today) },
          { text: meeting.items, format: 'numeric' },
        ]),
      })
