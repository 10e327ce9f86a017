import { figureOf, type Indicator, type KeptHere, type KeptHereIndicator } from '../../../indicators/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { details } from '../../components/index.ts'

export interface ShownKeptHere {
  indicator: Indicator
  definition: KeptHereIndicator
  /** Null for those who may not see what it is made from. */
  kept: KeptHere | null
}

/** The number from what is kept in Sightline itself: what it is made of, as at when, and how it is defined. */
export const keptHereView = ({ indicator, definition, kept }: ShownKeptHere): Html => {
  if (!kept)
    return html`<section class="sec sec--plain" aria-labelledby="here">
      <h2 id="here">Here, from what is kept in Sightline</h2>
      <p>It is worked out from records that your role does not see.</p>
    </section>`
  const figure = figureOf(indicator, { ...kept, amount: null })
  return html`<section class="sec sec--plain" aria-labelledby="here">
    <h2 id="here">Here, from what is kept in Sightline</h2>
    <div class="answer">
      <p class="big"><a href="/indicators/${indicator.id}/kept">${figure.shown}</a></p>
      <div class="stack">
        <p class="lede">
          <b>${figure.madeOf}</b>. See <a href="/indicators/${indicator.id}/kept">the list behind it</a>.
        </p>
        <dl class="facts">
          <dt>${definition.over === 'period' ? 'Period' : 'On'}</dt>
          <dd>
            ${definition.over === 'period' ? `${inWords(kept.startsOn)} to ${inWords(kept.endsOn)}` : inWords(kept.endsOn)}
          </dd>
          <dt>As at</dt>
          <dd>Now: it is counted whenever somebody looks.</dd>
          <dt>Data quality</dt>
          <dd>
            ${kept.leftOut === 0 ? 'Every record could be told.' : `${kept.leftOut} of ${kept.leftOut + kept.outOf} records could not be told and stand in neither number.`}
          </dd>
        </dl>
      </div>
    </div>
    ${details({
      summaryText: 'How it is worked out',
      html: html`<p>Out of: each row of the query. Counted: the rows for which the condition holds.</p>
        <pre tabindex="0" class="sql">${definition.rows.sql}</pre>
        ${
          definition.counted &&
          html`<p>Counted where</p>
            <pre tabindex="0" class="sql">${definition.counted.sql}</pre>`
        }`,
    })}
  </section>`
}
