import {
  decisionInWords,
  readingInWords,
  shortFingerprint,
  valueInWords,
  type DocumentRecord,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details, progressNodes } from '../../components/index.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { addForm, editForm, mergeForm, rejectForm, splitForm } from './forms.ts'
import { decidedRow, readingCard, waitingRow } from './reading-card.ts'
import { issuesForm, issuesNote } from './issues-view.ts'
import { sheetView } from './sheet-view.ts'
import type { Desk } from './desk.ts'

export const deskView = (desk: Desk): Html => {
  const { document, readings, now, decides } = desk
  const waiting = readings.filter(({ state }) => state === 'waiting')
  const confirmed = readings.filter(({ state }) => state === 'confirmed')
  const counted = waiting.length + confirmed.length
  return html` ${lineStrip(desk.line, { kind: 'document', id: document.id }, 'letter')}
    <h1>${document.title || document.fileName}</h1>
    <p class="lede">
      ${ledeOf(desk, waiting.length)}
      <a href="/documents/${document.id}/figures">Its figures, computed again</a
      >${desk.given !== '' && html` · <a href="${desk.given}">What inspectors had been given before it</a>`}
    </p>
    ${issuesNote(desk)}
    ${
      desk.isPack &&
      html`<p>
        <a href="/documents/${document.id}/pack">What was read from these papers</a>: agenda, attendance, minutes, plan,
        tables
      </p>`
    }
    ${
      document.doubts.length > 0 &&
      html`<ul class="doubts">
        ${document.doubts.map((doubt) => html`<li>${doubt}</li>`)}
      </ul>`
    }
    <div class="prog" id="readings">
      <p>
        <strong>${confirmed.length} of ${counted} confirmed.</strong>
        ${waiting.length > 0 ? `${waiting.length} wait, least sure first.` : 'Nothing waits.'}
      </p>
      ${progressNodes({ done: confirmed.length, of: counted, label: `${confirmed.length} of ${counted} readings confirmed` })}
    </div>
    <div class="desk">
      ${sheetView(desk)}
      <div class="spine" aria-hidden="true"></div>
      <section aria-label="Readings, least sure first">
        ${desk.mode === 'add' ? addForm(desk) : nowView(desk)} ${list(readings, now, document)}
        ${
          decides &&
          desk.mode !== 'add' &&
          html`<p class="btnrow">
            ${button({
              text: 'Add what was not read',
              href: `/documents/${document.id}?mode=add&page=${desk.sheet?.page ?? 1}#now`,
              classes: 'govuk-button--secondary',
              attributes: { 'data-key': 'a' },
            })}${confirmSure(desk, waiting)}
          </p>`
        }
        ${history(desk)}${issuesForm(desk)}
      </section>
    </div>`
}

const ledeOf = ({ document }: Desk, waiting: number): string => {
  const about = [document.framework, document.aboutName && `about ${document.aboutName}`].filter(Boolean).join(', ')
  const when = document.published ? `, published ${inWords(document.published)}` : ''
  const counts = waiting > 0 ? ' Nothing counts until a person confirms it.' : ''
  return `${about || 'Framework not recognised'}${when}. Received ${instantInWords(document.receivedAt)} from ${document.receivedBy} as “${document.fileName}”, fingerprint ${shortFingerprint(document)}.${counts}`
}

/** The reading in hand, or the form that was opened about it. */
const nowView = (desk: Desk): Html | false => {
  if (!desk.now) return html`<p id="now">Nothing was read from this document.</p>`
  switch (desk.mode) {
    case 'edit':
      return editForm(desk, desk.now)
    case 'split':
      return splitForm(desk, desk.now)
    case 'merge':
      return mergeForm(desk, desk.now)
    case 'reject':
      return rejectForm(desk, desk.now)
    case 'add':
    case 'show':
      return readingCard(desk, desk.now)
  }
}

const list = (readings: readonly ReadingRecord[], now: ReadingRecord | undefined, document: DocumentRecord): Html => {
  const others = readings.filter(({ id }) => id !== now?.id)
  const waiting = others.filter(({ state }) => state === 'waiting')
  const decided = others.filter(({ state }) => state !== 'waiting')
  return html` <ol class="reads">
      ${waiting.map((reading) => waitingRow(reading, document.id))}
    </ol>
    ${
      decided.length > 0 &&
      details({
        summaryText: `${decided.length} decided`,
        open: waiting.length === 0,
        html: html`<ol class="reads reads--decided">
          ${decided.map((reading) => decidedRow(reading, document.id))}
        </ol>`,
      })
    }`
}

// Facts of the title page that two routes agree on: a person may confirm them together after a look at the list.
const sureEnough = 90

const confirmSure = ({ document, csrf }: Desk, waiting: readonly ReadingRecord[]): Html | false => {
  const sure = waiting.filter(({ sureness }) => sureness >= sureEnough)
  if (sure.length < 2) return false
  return html`<form method="post" action="/documents/${document.id}/confirm" class="confirm-many">
    ${csrf}
    ${details({
      summaryText: `Confirm the ${sure.length} that are at least ${sureEnough} in 100 sure`,
      html: html`<ul class="rows">
          ${sure.map(
            (reading) =>
              html`<li>
                <label class="govuk-label"
                  ><input type="checkbox" name="reading" value="${reading.id}" checked />
                  ${readingInWords(reading)}</label
                >
                <p class="said">“${valueInWords(reading.value)}”</p>
              </li>`,
          )}
        </ul>
        ${button({ text: 'Confirm those that are ticked', preventDoubleClick: true })}`,
    })}
  </form>`
}

const history = ({ document, decisions, decides, csrf }: Desk): Html | false => {
  if (decisions.length === 0) return false
  return details({
    summaryText: `What people did: ${decisions.length === 50 ? 'the last 50' : decisions.length}`,
    html: html`${
        decides &&
        html`<form method="post" action="/documents/${document.id}/undo">
          ${csrf}${button({
            text: 'Undo my last',
            classes: 'govuk-button--secondary',
            attributes: { 'data-key': 'z' },
          })}
        </form>`
      }
      <ol class="rows">
        ${decisions.map(
          (decision) =>
            html`<li>
              ${decision.by} <strong>${decisionInWords(decision.verb, decision.readingIds.length)}</strong>,
              ${instantInWords(decision.at)}${
                decision.undone && ' (undone)'
              }${decision.why && html`: ${decision.why}`}${
                !['confirm', 'move', 'undo'].includes(decision.verb) &&
                decision.before.map(
                  (row) => html`<p class="meta">It had read: <span class="said">“${row.value}”</span></p>`,
                )
              }
            </li>`,
        )}
      </ol>`,
  })
}
