import { html, type Html } from '../../../platform/html.ts'
import {
  ageOfData,
  CommitteeMeetingId,
  exemptionInWords,
  getCommitteeMeeting,
  isLate,
  latenessOf,
  listAgenda,
  listAttendance,
  listDeclarations,
  listMinutes,
  listPapers,
  listPresent,
  listPetitions,
  listQuestions,
  listRecordings,
  listResolutionsOf,
  listSeats,
  speakingDoor,
  stages,
  standingOrdersOn,
  supplementsOf,
  type AgendaItem,
  type CommitteeMeeting,
  type Paper,
  type Petition,
  type Recording,
  type SpeakingDoor,
} from '../../../scrutiny/index.ts'
import { backLink, status } from '../../components/index.ts'
import { addressOf } from '../plans/parts.ts'
import { meetingData } from './meeting-data.ts'
import { asWritten } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'
import { minutesView } from './minutes-view.ts'

export const meetingPage = publicPage({
  path: '/meetings/:id',
  params: { id: CommitteeMeetingId },
  isOfTheMinute: true,
  get: async (visit) => {
    const {
      db,
      params: { id },
      path,
      today,
      words,
    } = visit
    const { agenda: say } = words
    const meeting = await getCommitteeMeeting(db, id)
    const [items, papers, minutes] = [await listAgenda(db, id), await listPapers(db, id), await listMinutes(db, id)]
    return publicView(visit, {
      title: `${meeting.committeeName}, ${dayIn(words, meeting.heldOn)}`,
      current: 'public-meetings',
      data: meetingData(meeting, { council: visit.authority.name, base: `${addressOf(visit.app)}${path}` }),
      body: html`${backLink({ href: `${path}/meetings`, text: words.meeting.title })}
        <h1>${meeting.committeeName}</h1>
        <p class="lede">
          ${dayIn(words, meeting.heldOn)},
          ${meeting.startsAt}${meeting.place && html`, ${asWritten(words, meeting.place)}`}.
        </p>
        ${meeting.cancelledOn && status({ symbol: 'no', word: words.meeting.cancelled, reason: html`${say.cancelledOn(dayIn(words, meeting.cancelledOn))} ${asWritten(words, meeting.cancelledWhy)}` })}
        ${meeting.firstHeldOn !== meeting.heldOn && status({ symbol: 'again', word: say.moved, reason: html`${say.firstFor(dayIn(words, meeting.firstHeldOn))} ${asWritten(words, meeting.movedWhy)}` })}
        <p>
          ${meeting.privateBecause ? html`${say.closed} ${asWritten(words, meeting.privateBecause)}` : html`${say.open} ${asWritten(words, meeting.joining)}`}
        </p>
        ${takingPart({ meeting, door: speakingDoor(meeting, await standingOrdersOn(db, today), visit.now), petitions: (await listPetitions(db)).filter(({ meetingId }) => meetingId === id), recordings: await listRecordings(db, id), path, words })}
        ${meeting.publishedOn && isLate(meeting.publishedOn, meeting.heldOn) && status({ symbol: 'late', word: say.late, reason: html`${say.publishedOn(dayIn(words, meeting.publishedOn))} ${asWritten(words, meeting.publishedLateWhy)}` })}
        ${items.length > 0 && html`<p><a href="${path}/meetings/${id}/pack">${say.asOne}</a>${supplementsOf(meeting, papers).map((on) => html` · <a href="${path}/meetings/${id}/pack?supplement=${on}">${say.supplement(dayIn(words, on))}</a>`)}</p>`}
        <section class="sec sec--plain" aria-labelledby="agenda">
          <h2 id="agenda">${say.title}</h2>
          ${
            items.length === 0
              ? html`<p>${say.none}</p>`
              : html`<ol class="agenda">
                  ${items.map((item) => itemRow(item, { papers, meeting, path, words }))}
                </ol>`
          }
        </section>
        ${
          minutes.length > 0
            ? minutesView({
                meeting,
                minutes,
                attended: await listAttendance(db, id),
                seats: await listSeats(db, meeting.committeeId, meeting.heldOn),
                present: await listPresent(db, id),
                declarations: await listDeclarations(db, id),
                questions: await listQuestions(db, id),
                resolutions: await listResolutionsOf(db, { meetingId: id }),
                today,
                path,
                words,
              })
            : stages[meeting.stage].isHeld && html`<p>${say.noMinutes}</p>`
        }`,
    })
  },
})

interface TakingPart {
  meeting: CommitteeMeeting
  door: SpeakingDoor
  petitions: readonly Petition[]
  recordings: readonly Recording[]
  path: string
  words: Words
}

/** How the public takes part in a meeting, and where it can be seen afterwards. */
const takingPart = ({ meeting, door, petitions, recordings, path, words }: TakingPart): Html => {
  const say = words.agenda
  const isToCome = !stages[meeting.stage].isHeld && !meeting.cancelledOn && !meeting.privateBecause
  return html`${meeting.stream !== '' && !meeting.cancelledOn && html`<p>${say.streams[meeting.stream]} ${asWritten(words, meeting.streamSaid)}${meeting.streamLink && meeting.stream !== 'failed' && html` <a href="${meeting.streamLink}">${say.streamHere}</a>`}</p>`}
  ${isToCome && html`<p>${door.isOpen ? html`<a href="${path}/meetings/${meeting.id}/speak">${say.speak}</a> ${words.speaking.until(dayIn(words, door.closes.on), door.closes.at)}.` : asWritten(words, door.because)}</p>`}
  ${petitions.map(({ id, title }) => html`<p>${say.petition} <a href="${path}/petitions#${id}">${asWritten(words, title)}</a></p>`)}
  ${recordings.map(({ id, link, sha256, deleteOn, goneOn }) =>
    goneOn
      ? html`<p class="meta">${say.recordingGone(dayIn(words, goneOn))}</p>`
      : html`<p>
          <a href="${sha256 ? `${path}/recordings/${id}/file` : link}">${say.watch}</a>
          <span class="meta">${say.until(dayIn(words, deleteOn))}</span>
        </p>`,
  )}`
}

const itemRow = (
  item: AgendaItem,
  { papers, meeting, path, words }: { papers: readonly Paper[]; meeting: CommitteeMeeting; path: string; words: Words },
): Html => {
  const say = words.agenda
  const own = papers.filter(({ itemId }) => itemId === item.id)
  const late = latenessOf(item, own, meeting.heldOn)
  const age = ageOfData(item.dataTo, meeting.heldOn)
  return html`<li>
    <h3>${asWritten(words, item.title)}</h3>
    ${item.asks && html`<p>${say.asked} ${asWritten(words, item.asks)}</p>`}
    <p class="meta">${asWritten(words, [item.presenter, age].filter(Boolean).join(' · '))}</p>
    ${item.exemptParagraph !== null && status({ symbol: 'blocked', word: say.notPublic, reason: asWritten(words, `${exemptionInWords(item)}. ${item.exemptSaid}`), tone: 'plain' })}
    ${late && status({ symbol: 'risk', word: say.itemLate, reason: asWritten(words, `${late.sentence} ${item.specialWhy}`) })}
    ${own.length === 0 && item.followsWhy && status({ symbol: 'stale', word: say.toFollow, reason: asWritten(words, item.followsWhy) })}
    ${
      own.length > 0 &&
      html`<ul class="papers">
        ${own.map(({ id, title, lateWhy, publishedOn }) => html`<li><a href="${path}/papers/${id}">${asWritten(words, title)}</a>${lateWhy && publishedOn && html` <span class="meta">${say.paperLate(dayIn(words, publishedOn))} ${asWritten(words, lateWhy)}</span>`}</li>`)}
      </ul>`
    }
  </li>`
}
