import type { Said } from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button } from '../../components/index.ts'
import { standingStatus, toSaid, whoSays } from './standing.ts'

interface Shown {
  said: readonly Said[]
  decides: boolean
  csrf: Html
}

export const saidView = ({ said, decides, csrf }: Shown): Html => {
  const confirmed = said.filter(({ decision }) => decision !== null).length
  const missing = said.filter(({ earlier }) => earlier === null).length
  return html`${backLink({ href: '/follow-ups', text: 'Recommendations followed up' })}
    <h1>What letters say of earlier letters</h1>
    <p class="lede">
      ${
        said.length === 0
          ? 'No document speaks of an earlier one yet.'
          : `${said.length} sentences speak of an earlier inspection or letter, newest first. ${missing} mean one that Sightline does not hold. A person has confirmed ${confirmed}.`
      }
    </p>
    <ol class="found">
      ${said.map((lookBack) => sentence(lookBack, decides, csrf))}
    </ol>`
}

const sentence = (lookBack: Said, decides: boolean, csrf: Html): Html =>
  html`<li class="${lookBack.decision ? 'confirmed' : 'waiting'}">
    <p class="found__kind">
      <strong>${lookBack.saidIn.framework}, ${inWords(lookBack.saidIn.dated)}</strong> of ${ofWhat(lookBack)}
    </p>
    <blockquote class="said">
      ${lookBack.before && html`<span class="meta">${lookBack.before}</span> `}“${lookBack.exact}” ${toSaid(lookBack)}
    </blockquote>
    ${lookBack.finding && html`<p>About: <a href="/follow-ups/${lookBack.finding.id}">${lookBack.finding.value}</a></p>`}
    ${standingStatus(lookBack.verdict, whoSays(lookBack))}
    <p class="meta">
      ${lookBack.because.join(' ')}${lookBack.doubts.length > 0 && html` <b>Doubt:</b> ${lookBack.doubts.join(' ')}`}
    </p>
    ${decides && decide(lookBack, csrf)}
  </li>`

export const ofWhat = ({ earlier, notHeld }: Said): Html =>
  earlier
    ? html`<a href="/documents/${earlier.id}">${earlier.framework}, ${inWords(earlier.dated)}</a>`
    : html`“${notHeld || 'an earlier document'}”, which Sightline does not hold`

/** One press confirms what the rules read; anything else has a page of its own. */
export const decide = (lookBack: Said, csrf: Html): Html =>
  html`<div class="decide">
    ${
      lookBack.decision === null &&
      html`<form method="post" action="/follow-ups/said/${lookBack.key}/confirm">
        ${csrf}
        ${button({ html: html`Confirm<span class="govuk-visually-hidden"> what was read of: ${lookBack.exact.slice(0, 60)}</span>`, classes: 'govuk-button--secondary' })}
      </form>`
    }
    <p>
      <a href="/follow-ups/said/${lookBack.key}"
        >Correct it<span class="govuk-visually-hidden">: ${lookBack.exact.slice(0, 60)}</span></a
      >
    </p>
  </div>`
