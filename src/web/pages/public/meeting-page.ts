import { inWords } from '../../../platform/day.ts'
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
    } = visit
    const meeting = await getCommitteeMeeting(db, id)
    const [items, papers, minutes] = [await listAgenda(db, id), await listPapers(db, id), await listMinutes(db, id)]
    return publicView(visit, {
      title: `${meeting.committeeName}, ${inWords(meeting.heldOn)}`,
      current: 'public-meetings',
      data: meetingData(meeting, { council: visit.authority.name, base: `${addressOf(visit.app)}${path}` }),
      body: html`${backLink({ href: `${path}/meetings`, text: 'Meetings' })}
        <h1>${meeting.committeeName}</h1>
        <p class="lede">${inWords(meeting.heldOn)}, ${meeting.startsAt}${meeting.place && `, ${meeting.place}`}.</p>
        ${meeting.cancelledOn && status({ symbol: 'no', word: 'Cancelled', reason: `on ${inWords(meeting.cancelledOn)}: ${meeting.cancelledWhy}` })}
        ${meeting.firstHeldOn !== meeting.heldOn && status({ symbol: 'again', word: 'Moved', reason: `first called for ${inWords(meeting.firstHeldOn)}: ${meeting.movedWhy}` })}
        <p>
          ${meeting.privateBecause ? `The public may not come: ${meeting.privateBecause}` : `Everybody may come and listen. ${meeting.joining}`}
        </p>
        ${takingPart({ meeting, door: speakingDoor(meeting, await standingOrdersOn(db, today), visit.now), petitions: (await listPetitions(db)).filter(({ meetingId }) => meetingId === id), recordings: await listRecordings(db, id), path })}
        ${meeting.publishedOn && isLate(meeting.publishedOn, meeting.heldOn) && status({ symbol: 'late', word: 'Papers late', reason: `published on ${inWords(meeting.publishedOn)}: ${meeting.publishedLateWhy}` })}
        ${items.length > 0 && html`<p><a href="${path}/meetings/${id}/pack">Agenda and papers as one</a>${supplementsOf(meeting, papers).map((on) => html` · <a href="${path}/meetings/${id}/pack?supplement=${on}">supplement of ${inWords(on)}</a>`)}</p>`}
        <section class="sec sec--plain" aria-labelledby="agenda">
          <h2 id="agenda">Agenda</h2>
          ${
            items.length === 0
              ? html`<p>The agenda is not published yet.</p>`
              : html`<ol class="agenda">
                  ${items.map((item) => itemRow(item, { papers, meeting, path }))}
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
              })
            : stages[meeting.stage].isHeld && html`<p>The minutes are not published yet.</p>`
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
}

/** How the public takes part in a meeting, and where it can be seen afterwards. */
const takingPart = ({ meeting, door, petitions, recordings, path }: TakingPart): Html => {
  const isToCome = !stages[meeting.stage].isHeld && !meeting.cancelledOn && !meeting.privateBecause
  return html`${isToCome && html`<p>${door.isOpen ? html`<a href="${path}/meetings/${meeting.id}/speak">Ask to speak</a> until ${inWords(door.closes.on)}, ${door.closes.at}.` : door.because}</p>`}
  ${petitions.map(({ id, title }) => html`<p>Petition: <a href="${path}/petitions#${id}">${title}</a></p>`)}
  ${recordings.map(({ id, link, sha256, deleteOn, goneOn }) =>
    goneOn
      ? html`<p class="meta">
          The recording was deleted on ${inWords(goneOn)}. The minutes are the record of the meeting.
        </p>`
      : html`<p>
          <a href="${sha256 ? `${path}/recordings/${id}/file` : link}">Watch or hear the meeting</a>
          <span class="meta">until ${inWords(deleteOn)}</span>
        </p>`,
  )}`
}

const itemRow = (
  item: AgendaItem,
  { papers, meeting, path }: { papers: readonly Paper[]; meeting: CommitteeMeeting; path: string },
): Html => {
  const own = papers.filter(({ itemId }) => itemId === item.id)
  const late = latenessOf(item, own, meeting.heldOn)
  const age = ageOfData(item.dataTo, meeting.heldOn)
  return html`<li>
    <h3>${item.title}</h3>
    ${item.asks && html`<p>The committee is asked to: ${item.asks}</p>`}
    <p class="meta">${[item.presenter, age].filter(Boolean).join(' · ')}</p>
    ${item.exemptParagraph !== null && status({ symbol: 'blocked', word: 'In part not public', reason: `${exemptionInWords(item)}. ${item.exemptSaid}`, tone: 'plain' })}
    ${late && status({ symbol: 'risk', word: 'Late', reason: `${late.sentence} ${item.specialWhy}` })}
    ${own.length === 0 && item.followsWhy && status({ symbol: 'stale', word: 'To follow', reason: item.followsWhy })}
    ${
      own.length > 0 &&
      html`<ul class="papers">
        ${own.map(({ id, title, lateWhy, publishedOn }) => html`<li><a href="${path}/papers/${id}">${title}</a>${lateWhy && publishedOn && html` <span class="meta">late, ${inWords(publishedOn)}: ${lateWhy}</span>`}</li>`)}
      </ul>`
    }
  </li>`
}
