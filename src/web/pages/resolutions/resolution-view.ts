import { fieldsOf } from '../../form-fields.ts'
import { stateWords, type State } from '../../../improvement/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { addresseeSorts, resolutionKinds, responses, standingOf, whatBecame } from '../../../scrutiny/index.ts'
import { backLink, button, details, select, summaryList } from '../../components/index.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { resolutionStatus } from './parts.ts'
import { to, type OneResolution } from './resolution-parts.ts'
import { lettersView, plannedView } from './resolution-letters.ts'
import { mendView, formsView } from './resolution-forms.ts'

export const resolutionView = (shown: OneResolution): Html => {
  const { one, today, findings } = shown
  const standing = standingOf(one, today)
  const { asks } = resolutionKinds[one.kind]
  return html`${backLink({ href: '/resolutions', text: 'Resolutions' })}
    ${lineStrip(shown.line, { kind: 'resolution', id: one.id }, 'resolution')}
    <h1>Resolution ${one.name}</h1>
    <blockquote class="said">${one.text}</blockquote>
    ${resolutionStatus(standing)}
    <p class="lede">${whatBecame(one, today)}</p>
    ${summaryList({
      rows: [
        {
          key: { text: 'Passed' },
          value: {
            html: html`<a href="/committees/meetings/${one.meetingId}/record">${inWords(one.heldOn)}</a>,
              ${one.committeeName}; minute <a href="/committees/minutes/${one.minuteId}">${one.minuteTitle}</a>`,
          },
        },
        { key: { text: 'Kind' }, value: { text: resolutionKinds[one.kind].word } },
        !asks && { key: { text: 'Asked of' }, value: { text: 'Nobody: it is for the committee itself' } },
        asks && {
          key: { text: 'Asked of' },
          value: { text: `${one.addressee || 'Nobody yet'} (${addresseeSorts[one.addresseeSort].toLowerCase()})` },
        },
        asks && {
          key: { text: 'Sent' },
          value: {
            text: one.servedOn
              ? `${inWords(one.servedOn)}${one.noticeGiven ? ', with formal notice' : ', without formal notice'}`
              : 'Not yet',
          },
        },
        asks && {
          key: { text: 'Answer due' },
          value: {
            html: html`${standing.due.on ? inWords(standing.due.on) : 'No day'}<br /><span class="meta"
                >${standing.due.sum}</span
              >`,
          },
        },
        one.respondedOn && {
          key: { text: 'Answer' },
          value: {
            html: html`${one.response !== '' && responses[one.response]},
              ${inWords(one.respondedOn)}${one.responseWhy && `: ${one.responseWhy}`}<br /><span class="meta"
                >${one.responsePublishedOn ? `public since ${inWords(one.responsePublishedOn)}` : 'not public yet'}</span
              >${one.responseText && html`<p class="said">${one.responseText}</p>`}`,
          },
        },
        one.backOn && {
          key: { text: 'Back before the committee' },
          value: { html: html`<a href="/committees/meetings/${one.backAtMeetingId}">${inWords(one.backOn)}</a>` },
        },
        one.impactDue && {
          key: { text: 'Impact' },
          value: {
            text: one.impactOn
              ? `Looked at on ${inWords(one.impactOn)}: ${one.impactSaid}`
              : `To be looked at by ${inWords(one.impactDue)}`,
          },
        },
      ],
    })}
    ${
      findings.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="about">
        <h2 id="about">What inspectors said</h2>
        <ul class="rows">
          ${findings.map(({ href, text }) => html`<li><a class="said" href="${href}">${text}</a></li>`)}
        </ul>
      </section>`
    }
    ${formerlyView(shown)} ${actionsView(shown)} ${plannedView(shown)} ${lettersView(shown)} ${chasesView(shown)}
    ${mendView(shown)} ${formsView(shown)}`
}

/** What it said before it was mended: a record is never quietly another. */
const formerlyView = ({ formerly }: OneResolution): Html | false =>
  formerly.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="formerly">
    <h2 id="formerly">Its words before</h2>
    <ul class="rows">
      ${formerly.map(
        ({ text, why, by, changedAt }) =>
          html`<li>
            <p class="said">${text}</p>
            <p class="meta">until ${instantInWords(changedAt)}, when ${by} changed them: ${why}</p>
          </li>`,
      )}
    </ul>
  </section>`

const actionsView = ({ one, actions, choices, form, answers }: OneResolution): Html | false =>
  (resolutionKinds[one.kind].asks || actions.length > 0) &&
  html`<section class="sec sec--plain" aria-labelledby="actions">
    <h2 id="actions">Actions that follow</h2>
    ${
      actions.length === 0
        ? html`<p>None is tied to it.</p>`
        : html`<ul class="rows">
            ${actions.map(({ id, title, state }) => html`<li><a href="/actions/${id}">${title}</a> <span class="meta">${stateWords[state as State]}</span></li>`)}
          </ul>`
    }
    ${
      answers &&
      choices.length > 0 &&
      details({
        summaryText: 'Tie an action to it',
        open: form.open === 'action',
        html: html`<form method="post" action="${to(one.id)}/action" novalidate>
          ${form.csrf} ${select({ ...fieldsOf(form)('actionId'), label: { text: 'Action' }, items: [...choices] })}
          ${button({ text: 'Tie it', classes: 'govuk-button--secondary' })}
        </form>`,
      })
    }
  </section>`

const chasesView = ({ chases }: OneResolution): Html | false =>
  chases.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="chases">
    <h2 id="chases">Asked again</h2>
    <ul class="rows">
      ${chases.map(({ chasedOn, whom, said, by }) => html`<li><b>${inWords(chasedOn)}</b> ${whom}${said && `: ${said}`} <span class="meta">${by}</span></li>`)}
    </ul>
  </section>`
