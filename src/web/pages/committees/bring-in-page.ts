import { z } from 'zod'
import { DocumentId, getDocument } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { maybeWhole } from '../../../platform/fields.ts'
import { html, type Html } from '../../../platform/html.ts'
import { several } from '../../../platform/several.ts'
import {
  attendanceStates,
  bringIn,
  capacities,
  count,
  previewBringIn,
  resolutionKinds,
  type BringInPreview,
} from '../../../scrutiny/index.ts'
import { backLink, button, checkboxes, input, status, table } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'

/** What the papers of a meeting would become: shown whole, then made with one press. */
const bringInPage = page({
  path: '/documents/:id/bring-in',
  needs: 'committees.manage',
  params: z.object({ id: DocumentId }),
  form: z.object({ quorum: maybeWhole(1), ties: several(z.uuid()) }),
  get: async ({ db, params: { id }, csrf, problems, typed }) =>
    view({
      title: 'Bring papers in',
      current: 'committees',
      style: 'p-committees',
      body: bringInView(id, await previewBringIn(db, id), { csrf, problems, typed }),
    }),
  post: async ({ app, db, params: { id }, form: { quorum, ties }, today }) => {
    const document = await getDocument(db, id)
    const bytes = await app.files.get(document.sha256)
    if (!bytes) throw new NotFound('kept copy of this document')
    const blocks = await app.reader.readText(bytes, document.fileName)
    const made = await bringIn(db, id, { quorum, blocks, ties, today })
    return redirect(
      `/committees/${made.committeeId}`,
      `Brought in: ${count(made.meetings, 'meeting')}, ${count(made.minutes, 'minute')}, ${count(made.resolutions, 'resolution')} and ${count(made.programme, 'item')} of the work programme.${made.untied > 0 ? ` ${count(made.untied, 'minute is', 'minutes are')} of no item of the agenda that could be told: tie them on the page of the minutes.` : ''}`,
    )
  },
})

const bringInView = (id: string, preview: BringInPreview, { csrf, ...parts }: FormParts): Html => {
  const { proposal, committeeId, knownMeetings, awaitingMinutes, knownTopics, ties } = preview
  const [known, awaiting] = [new Set(knownMeetings), new Set(awaitingMinutes)]
  const fresh = proposal.meetings.filter(({ heldOn }) => !known.has(heldOn))
  const topics = new Set(knownTopics.map((topic) => topic.toLowerCase()))
  const programme = proposal.programme.filter(({ topic }) => !topics.has(topic.toLowerCase()))
  const minuted = proposal.meetings.filter(({ heldOn }) => awaiting.has(heldOn))
  const resolutions = [...fresh, ...minuted].flatMap(({ minutes }) => minutes.flatMap((minute) => minute.resolutions))
  const isNothing = fresh.length === 0 && minuted.length === 0 && programme.length === 0
  return html`${backLink({ href: `/documents/${id}/pack`, text: 'What was read from the papers' })}
    <h1>Bring papers in</h1>
    <p class="lede">
      ${isNothing ? 'Everything in these papers is here already.' : `${proposal.committee.name}: ${count(fresh.length, 'meeting')}, ${count(resolutions.length, 'resolution')} and ${count(programme.length, 'item')} of the work programme would be made.`}
      Nothing is kept until you say so.
    </p>
    ${proposal.doubts.map((doubt) => status({ symbol: 'risk', word: 'Look again', reason: doubt }))}
    ${proposal.meetings.map((meeting) =>
      awaiting.has(meeting.heldOn)
        ? html`<p>
              The meeting of ${inWords(meeting.heldOn)} is here already, without minutes. It would get these; its agenda
              stays as it is.
            </p>
            ${meetingView({ ...meeting, items: [] }, proposal.committee.prefix)}`
        : known.has(meeting.heldOn)
          ? html`<p class="meta">The meeting of ${inWords(meeting.heldOn)} is here already and stays as it is.</p>`
          : meetingView(meeting, proposal.committee.prefix),
    )}
    ${committeeId === null && membersView(proposal.members)}
    ${
      programme.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="programme">
        <h2 id="programme">Work programme</h2>
        ${table({ caption: 'Items', captionClasses: 'govuk-visually-hidden', classes: 'fold', firstCellIsHeader: true, head: [{ text: 'Topic' }, { text: 'Meeting' }, { text: 'Objective' }, { text: 'Who is heard' }], rows: programme.map(({ topic, meetingOn, meetingSaid, objective, witnesses }) => [{ text: topic }, { text: meetingOn ? inWords(meetingOn) : meetingSaid }, { text: objective || 'Not told' }, { text: witnesses || 'Not told' }]) })}
      </section>`
    }
    ${
      !isNothing &&
      html`<form method="post" action="/documents/${id}/bring-in" novalidate>
        ${csrf}
        ${ties.length > 0 && checkboxes({ name: 'ties', classes: 'govuk-checkboxes--small', fieldset: { legend: { text: 'Tie resolutions to what inspectors said on the same theme', classes: 'govuk-fieldset__legend--m' } }, items: ties.map(({ resolution, findingId, finding, dated }) => ({ value: findingId, html: html`<span class="said">${finding}</span> <span class="meta">${dated && inWords(dated)}; to: ${resolution}</span>` })) })}
        ${committeeId === null && input({ ...fieldsOf(parts)('quorum'), label: { text: 'Quorum: voting members present' }, hint: { text: 'The papers do not say it.' }, classes: 'govuk-input--width-2', inputmode: 'numeric' })}
        ${button({ text: 'Bring it in', preventDoubleClick: true })}
      </form>`
    }`
}

const membersView = (members: BringInPreview['proposal']['members']): Html =>
  html`<section class="sec sec--plain" aria-labelledby="members">
    <h2 id="members">Members of the new committee</h2>
    <ul class="rows">
      ${members.map(({ name, capacity }) => html`<li>${name} <span class="meta">${capacities[capacity]}</span></li>`)}
    </ul>
  </section>`

const meetingView = (meeting: BringInPreview['proposal']['meetings'][number], prefix: string): Html => {
  const { heldOn, startsAt, place, items, attendance, people, minutes } = meeting
  return html`<section class="sec sec--plain" aria-labelledby="m-${heldOn}">
    <h2 id="m-${heldOn}">${inWords(heldOn)} <span class="meta">${startsAt}${place && `, ${place}`}</span></h2>
    ${
      items.length > 0 &&
      html`<h3>Agenda</h3>
        <ol class="agenda">
          ${items.map(({ title, follows }) => html`<li>${title}${follows && html` <span class="meta">to follow</span>`}</li>`)}
        </ol>`
    }
    ${
      attendance.length > 0 &&
      html`<h3>Who was there</h3>
        <ul class="rows">
          ${attendance.map(({ name, state, standsFor }) => html`<li>${name} <span class="meta">${attendanceStates[state]}${standsFor && ` for ${standsFor}`}</span></li>`)}
        </ul>`
    }
    ${people.length > 0 && html`<p class="meta">With them: ${people.map(({ name }) => name).join(', ')}.</p>`}
    ${
      minutes.length > 0 &&
      html`<h3>Minutes</h3>
        <ul class="rows">
          ${minutes.map(
            ({ number, title, resolutions }) =>
              html`<li>
                <b>${prefix}${String(number).padStart(2, '0')}</b> ${title}${resolutions.map(
                  ({ text, kind, addressee }) =>
                    html`<p class="said">${text}</p>
                      <p class="meta">${resolutionKinds[kind].word}${addressee && `: ${addressee}`}</p>`,
                )}
              </li>`,
          )}
        </ul>`
    }
  </section>`
}

export const bringInPages = [bringInPage]
