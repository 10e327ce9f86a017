import {
  contributionKinds,
  isShared,
  verdictInWords,
  type Contribution,
  type Share,
} from '../../../improvement/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, details, input, status } from '../../components/index.ts'
import { shareForm } from './action-forms.ts'
import type { ActionPage } from './on-action-page.ts'

/** With whom of other bodies an action is and was shared, and what each of them contributed. */
export const partnersSection = (page: ActionPage): Html | false => {
  const { shares, contributions, mayEdit, overview, asAt, today } = page
  if (shares.length === 0 && contributions.length === 0 && !mayEdit) return false
  const on = asAt ?? today
  const live = shares.filter((share) => isShared(share, on)).length
  return html`<section class="sec sec--plain" aria-labelledby="partners">
    <h2 id="partners">
      Partners
      <span class="meta"
        >${live === 0 ? 'shared with nobody' : live === 1 ? 'shared with one' : `shared with ${live}`}</span
      >
    </h2>
    ${
      shares.length > 0 &&
      html`<ul class="rows">
        ${shares.map((share) => shareRow(share, page, on))}
      </ul>`
    }
    ${
      contributions.length > 0 &&
      html`<h3>What partners contributed <span class="meta">${contributions.length}</span></h3>
        ${contributionsList(contributions)}`
    }
    ${mayEdit && overview.action.state !== 'withdrawn' && shareForm(page)}
    <p class="meta noprint"><a href="/plans/partners">What partners contributed, to all plans</a></p>
  </section>`
}

const shareRow = (share: Share, { mayEdit, form }: ActionPage, on: Day): Html => {
  const { id, name, body, why, sharedFrom, sharedBy, endedOn, endedBy, endedWhy } = share
  const isEnded = endedOn !== null && endedOn <= on
  return html`<li>
    <b>${name}</b>, ${body}
    ${
      isEnded
        ? status({
            symbol: 'no',
            word: 'Ended',
            detail: `on ${inWords(endedOn)}`,
            reason: `shared from ${inWords(sharedFrom)}; ended by ${endedBy ?? 'somebody'}${endedWhy && `: ${endedWhy}`}`,
            tone: 'quiet',
          })
        : sharedFrom > on
          ? status({
              symbol: 'first',
              word: 'To be shared',
              detail: `from ${inWords(sharedFrom)}`,
              reason: `by ${sharedBy ?? 'somebody'}`,
            })
          : status({
              symbol: 'yes',
              word: 'Shared',
              detail: `since ${inWords(sharedFrom)}`,
              reason: `by ${sharedBy ?? 'somebody'}`,
            })
    }
    ${why && html`<p class="said">${why}</p>`}
    ${
      mayEdit &&
      endedOn === null &&
      html`<div class="noprint">
        ${details({
          summaryText: `End it with ${name}`,
          html: html`<form method="post" action="/shares/${id}/end">
            ${form.csrf}
            ${input({ id: `end-${id}`, name: 'why', label: { text: 'Why it ends' }, hint: { text: 'May stay empty. What they said and brought stays.' } })}
            ${button({ text: 'End it', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
          </form>`,
        })}
      </div>`
    }
  </li>`
}

/** Contributions as a list, each with its day; with the action where they are to several, and without the name where all are one’s own. */
export const contributionsList = (
  contributions: readonly Contribution[],
  { ofSeveral = false, own = false } = {},
): Html =>
  html`<ul class="rows">
    ${contributions.map((one) => {
      const { kind, on, name, body, what, toOn, actionId, actionTitle } = one
      const became = verdictInWords(one)
      return html`<li>
        ${ofSeveral && html`<a href="/actions/${actionId}">${actionTitle}</a><br />`}
        ${contributionKinds[kind]}${toOn && `, ${inWords(toOn)}`}: <span class="said">${what}</span>
        <p class="meta">${inWords(on)}${!own && `, ${name}, ${body}`}${became && `. ${became}`}</p>
      </li>`
    })}
  </ul>`
