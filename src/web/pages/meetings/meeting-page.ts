import { z } from 'zod'
import {
  decisionKinds,
  draftPaper,
  getMeeting,
  issuedPaper,
  listDecisions,
  listNotes,
  listPapers,
  MeetingId,
  outcomes,
  type BoardNote,
  type Decision,
  type Issued,
  type Meeting,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { paperHtml } from '../../../platform/paper/paper-html.ts'
import { backLink, button, status } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { exportLinks } from '../plans/parts.ts'

/** Which version of a paper: a number, `draft` for how it would be issued today, nothing for the latest issued or the draft. */
export const Version = z.union([z.literal('draft'), z.coerce.number().int().min(1)]).optional()
export type Version = z.infer<typeof Version>

/** A meeting of a board: its paper, what it is asked, and what it decided. */
const meetingPage = page({
  path: '/meetings/:id',
  needs: 'plans.read',
  params: z.object({ id: MeetingId }),
  query: z.object({ version: Version }),
  get: async ({ db, person, params: { id }, query, today }) => {
    const meeting = await getMeeting(db, id)
    const papers = await listPapers(db, id)
    const shown = query.version ?? papers[0]?.version ?? 'draft'
    const issued = papers.find(({ version }) => version === shown)
    if (shown !== 'draft' && !issued) throw new NotFound('version')
    const paper =
      shown === 'draft'
        ? await draftPaper(db, id, { authority: person.authorityName, today })
        : await issuedPaper(db, id, shown)
    return view({
      title: paper.title,
      current: 'boards',
      style: 'p-plans',
      body: html`${backLink({ href: `/boards/${meeting.boardId}`, text: meeting.boardName })}
        <h1>${paper.title}</h1>
        <p class="lede">${lede(meeting, issued, today)}</p>
        ${versionsView({ meeting, papers, shown })}
        ${meeting.takenOutOn === null && may(person, 'boards.manage') && html`<p class="btnrow noprint">${button({ text: papers.length === 0 ? 'Issue this paper' : 'Issue a further version', href: `/meetings/${id}/issue` })}</p>`}
        ${decisionsView(await listDecisions(db, id), {
          meeting,
          today,
          asks: may(person, 'boards.manage') || may(person, 'plans.edit'),
          records: may(person, 'boards.manage'),
          exports: may(person, 'plans.export'),
        })}
        ${notesView(await listNotes(db, id), { meeting, today, notes: may(person, 'boards.manage') })}
        <section class="sec sec--plain paper" aria-labelledby="paper">
          <h2 id="paper">The paper</h2>
          ${paperHtml(paper, { under: 1 })}
        </section>`,
    })
  },
})

const lede = ({ takenOutOn, takenOutWhy }: Meeting, issued: Issued | undefined, today: Day): string => {
  if (takenOutOn !== null) return `Taken out on ${inWords(takenOutOn)}: ${takenOutWhy}`
  if (!issued) return `Not issued: this is the paper as it would be made today, ${inWords(today)}.`
  return `Version ${issued.version}, issued on ${inWords(issued.issuedOn)}${issued.issuedBy ? ` by ${issued.issuedBy}` : ''}. It stays as it was issued.`
}

interface Versions {
  meeting: Meeting
  papers: readonly Issued[]
  shown: number | 'draft'
}

const versionsView = ({ meeting: { id, takenOutOn }, papers, shown }: Versions): Html =>
  html`<p class="exports noprint">
      Take this version away: <a href="/meetings/${id}/paper/pdf?version=${shown}" download>PDF</a>,
      <a href="/meetings/${id}/paper/html?version=${shown}" download>HTML</a>
    </p>
    ${
      papers.length > 0 &&
      html`<ul class="rows noprint" aria-label="Versions of the paper">
        ${papers.map(({ version, issuedOn, issuedBy, why }) => html`<li>${version === shown ? html`<b>Version ${version}</b>` : html`<a href="/meetings/${id}?version=${version}">Version ${version}</a>`} <span class="meta">issued ${inWords(issuedOn)}${issuedBy && ` by ${issuedBy}`}${why && `: ${why}`}</span></li>`)}
        ${takenOutOn === null && html`<li>${shown === 'draft' ? html`<b>As of today</b>` : html`<a href="/meetings/${id}?version=draft">As of today</a>`} <span class="meta">not issued</span></li>`}
      </ul>`
    }`

interface DecisionsShown {
  meeting: Meeting
  today: Day
  asks: boolean
  records: boolean
  exports: boolean
}

const decisionsView = (
  decisions: readonly Decision[],
  { meeting, today, asks, records, exports }: DecisionsShown,
): Html => {
  const isHeld = meeting.heldOn <= today && meeting.takenOutOn === null
  return html`<section class="sec sec--plain noprint" aria-labelledby="questions">
    <h2 id="questions">Asked and decided <span class="meta">${decisions.length}</span></h2>
    ${decisions.length === 0 && html`<p>Nobody has put a question to this meeting.</p>`}
    <ul class="rows">
      ${decisions.map(
        (one) =>
          html`<li>
            <b>${one.place}. ${one.asked}</b>
            ${outcomeLine(one)}
            <p class="meta">
              ${decisionKinds[one.kind].word}: if agreed, ${decisionKinds[one.kind].follows}. Asked by
              ${one.askedBy ?? 'somebody'} on
              ${inWords(one.askedOn)}${one.cameFrom && `, brought by the ${one.cameFrom}`}.
              ${one.actionId && html`<a href="/actions/${one.actionId}">${one.actionTitle}</a>`}
              ${records && isHeld && one.outcome === '' && html`<a href="/meetings/${meeting.id}/decisions/${one.id}">Record what was decided<span class="govuk-visually-hidden"> on question ${one.place}</span></a>`}
            </p>
          </li>`,
      )}
    </ul>
    ${asks && meeting.takenOutOn === null && html`<p><a href="/meetings/${meeting.id}/ask">Put a question to this meeting</a></p>`}
    ${exports && decisions.length > 0 && exportLinks(`/meetings/${meeting.id}/decisions/export`)}
  </section>`
}

/** What was said at the meeting of figures that its paper gives: they are old by the day on which people meet. */
const notesView = (
  said: readonly BoardNote[],
  { meeting, today, notes }: { meeting: Meeting; today: Day; notes: boolean },
): Html | false => {
  const isHeld = meeting.heldOn <= today && meeting.takenOutOn === null
  if (said.length === 0 && !(notes && isHeld)) return false
  return html`<section class="sec sec--plain noprint" aria-labelledby="since">
    <h2 id="since">Said since the paper <span class="meta">${said.length}</span></h2>
    ${said.length === 0 && html`<p>Nothing that was said at the meeting has been noted.</p>`}
    <ul class="rows">
      ${said.map((one) => noteRow(one))}
    </ul>
    ${notes && isHeld && html`<p><a href="/meetings/${meeting.id}/note">Note what was said</a></p>`}
  </section>`
}

const noteRow = ({ measureId, measureTitle, said, saidBy, notedBy, notedOn }: BoardNote): Html =>
  html`<li>
    ${said}
    <p class="meta">
      ${measureId && html`About <a href="/measures/${measureId}">${measureTitle}</a> · `}Said by ${saidBy}; noted by
      ${notedBy ?? 'somebody'} on ${inWords(notedOn)}.
    </p>
  </li>`

const outcomeLine = ({ outcome, why, decidedOn, recordedBy }: Decision): Html =>
  outcome === ''
    ? status({
        symbol: 'flat',
        word: 'Not decided',
        reason: 'the meeting has not decided, or nobody has recorded it',
        tone: 'quiet',
      })
    : status({
        symbol: outcome === 'agreed' ? 'done' : outcome === 'refused' ? 'no' : 'stale',
        word: outcomes[outcome],
        reason: `${decidedOn ? `${inWords(decidedOn)}: ` : ''}${why}${recordedBy ? ` Recorded by ${recordedBy}.` : ''}`,
        tone: 'plain',
      })

export const meetingPages = [meetingPage]
