import { html, type Html } from '../../../platform/html.ts'
import type { CommitteeMeeting } from '../../../scrutiny/index.ts'
import { status } from '../../components/index.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'

/** A meeting in a list of them: when, where, whether its papers and minutes are out. */
export const meetingRow = (one: CommitteeMeeting, { path, words }: { path: string; words: Words }): Html => {
  const { meeting } = words
  const said = [
    one.place && asWritten(words, one.place),
    one.privateBecause && meeting.private,
    one.publishedOn ? meeting.papersOut : meeting.papersNotOut,
    one.minutesPublishedOn && meeting.minutesOut,
  ]
  return html`<li>
    <a href="${path}/meetings/${one.id}">${dayIn(words, one.heldOn)}, ${one.startsAt}: ${one.committeeName}</a>
    <p class="meta">${said.filter(Boolean).map((part, index) => html`${index > 0 && ' · '}${part}`)}</p>
    ${one.cancelledOn && status({ symbol: 'no', word: meeting.cancelled, reason: asWritten(words, one.cancelledWhy) })}
  </li>`
}
