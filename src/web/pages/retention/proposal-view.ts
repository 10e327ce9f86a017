import { inWords, instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { ruleNamed, type Proposal, type WhatGoes } from '../../../retention/index.ts'
import { backLink, button, status, table } from '../../components/index.ts'

interface Shown {
  goes: WhatGoes
  /** The day of the last delivery that held it. */
  lastHeld: Day | undefined
  csrf: Html
}

/** What somebody reads before they decide whether a record is deleted: why, what goes and what stays. */
export const proposalView = (one: Proposal, { goes, lastHeld, csrf }: Shown): Html => {
  const rule = ruleNamed(one.ruleId)
  return html`${backLink({ href: '/retention', text: 'How long records are kept' })}
    <h1>Whether record ${one.recordNumber} is deleted</h1>
    <p class="lede">
      ${one.proposedBy} proposed it ${instantInWords(one.proposedAt)}. It was kept until ${inWords(one.keptUntil)}:
      ${rule?.sentence ?? one.ruleId}
    </p>
    ${
      lastHeld !== undefined &&
      html`<p>
        The case system last delivered it on ${inWords(lastHeld)}.
        <a href="/children/${one.childId}?asAt=${lastHeld}">The record as it was then</a> ·
        <a href="/children/${one.childId}/looks">Who looked at it</a>
      </p>`
    }
    <section class="sec" aria-labelledby="goes">
      <div class="sec__head">
        <h2 id="goes">What goes</h2>
        <p>Every row of every delivery, and all that was written here.</p>
      </div>
      <div class="sec__body">
        ${table({
          caption: `${goes.rows.toLocaleString('en-GB')} ${goes.rows === 1 ? 'row' : 'rows'}, most first`,
          firstCellIsHeader: true,
          head: [{ text: 'What is held' }, { text: 'Rows', format: 'numeric' }],
          rows: goes.kinds.map(({ what, rows }) => [
            { text: what },
            { text: rows.toLocaleString('en-GB'), format: 'numeric' },
          ]),
        })}
        <p>
          Who looked at it stays, and that it was deleted: when, under which rule, by whose word and how many rows. A
          backup that was made before still holds it until the backup goes.
        </p>
      </div>
    </section>
    ${decision(one, csrf)}`
}

const decision = (one: Proposal, csrf: Html): Html => {
  if (one.decidedBy !== null)
    return html`<p>${status({ symbol: 'done', word: 'Decided', reason: `by ${one.decidedBy}` })}</p>`
  const refuse = html`<form method="post" action="/retention/deletions/${one.id}/refuse">
    ${csrf} ${button({ text: 'Keep it', classes: 'govuk-button--secondary' })}
  </form>`
  if (one.isMine)
    return html`<p>
      ${status({ symbol: 'first', word: 'Proposed', reason: 'by you, so somebody else decides about it' })}
    </p>`
  if (one.heldWhy !== null)
    return html`<p>${status({ symbol: 'blocked', word: 'Held', reason: `${one.heldBy} says: ${one.heldWhy}` })}</p>
      ${refuse}`
  if (one.delivered)
    return html`<p>
        ${status({ symbol: 'blocked', word: 'Delivered again', reason: 'it is deleted in the case system first, or it would come back' })}
      </p>
      ${refuse}`
  return html`<form method="post" action="/retention/deletions/${one.id}/approve">
      ${csrf} ${button({ text: 'Approve: delete it for good', classes: 'govuk-button--warning' })}
    </form>
    ${refuse}`
}
