import {
  figureOf,
  inUnit,
  type Indicator,
  type KeptHere,
  type KeptHereCount,
  type KeptHereIndicator,
} from '../../../indicators/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { details, table } from '../../components/index.ts'

export interface ShownKeptHere {
  indicator: Indicator
  definition: KeptHereIndicator
  /** Null for those who may not see what it is made from. */
  kept: KeptHere | null
  /** A year before; null where nothing had been written down by then. */
  before: KeptHereCount | null
  /** Whole months, oldest first. */
  months: readonly KeptHereCount[]
}

/** The number from what is kept in Sightline itself: what it is made of, as at when, and how it is defined. */
export const keptHereView = ({ indicator, definition, kept, before, months }: ShownKeptHere): Html => {
  if (!kept)
    return html`<section class="sec sec--plain" aria-labelledby="here">
      <h2 id="here">Here, from what is kept in Sightline</h2>
      <p>It is worked out from records that your role does not see.</p>
    </section>`
  const figure = figureOf(indicator, kept)
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
          <dt>A year before</dt>
          <dd>${before ? figureOf(indicator, before).shown : 'Not known: nothing had been written down by then.'}</dd>
          <dt>Source</dt>
          <dd>
            ${definition.isReported ? html`Totals that others report, kept in <a href="/registers/reported-figures">the register of reported figures</a>; counted from` : 'What is kept in Sightline:'}
            ${indicator.from.map((name) => name.replace(/^other: /, '')).join(', ')}
          </dd>
          <dt>As at</dt>
          <dd>
            Now: it is counted whenever somebody looks. <a href="/indicators/${indicator.id}/kept">Its list</a> is there
            as at any day.
          </dd>
          <dt>Data quality</dt>
          <dd>
            ${kept.leftOut === 0 ? 'Every record could be told.' : `${kept.leftOut} of ${kept.leftOut + kept.outOf} records could not be told and stand in neither number.`}
          </dd>
        </dl>
      </div>
    </div>
    ${months.some(({ outOf }) => outOf > 0) && monthsView(indicator, months)}
    ${definition.isReported && html`<p class="meta">The records themselves do not come here, so the list is of reports and not of those whom they count.</p>`}
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

const monthInWords = (endsOn: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${endsOn}T00:00:00Z`),
  )

/** Counts and not shares: a month holds few. As known now; what was put in late stands in its own month. */
const monthsView = (indicator: Indicator, months: readonly KeptHereCount[]): Html =>
  html`<h3>Month by month</h3>
    <div class="scrolls" role="group" aria-label="Month by month: the picture" tabindex="0">
      ${linesChart({
        id: 'months-chart',
        title: `${indicator.title}, counted and out of, month by month`,
        description: `Counted and out of in each of the last ${months.length} months; the table below says the same.`,
        labels: months.map(({ endsOn }) => monthInWords(endsOn)),
        lines: [
          { name: 'counted', values: months.map(({ counted }) => counted) },
          { name: 'out of', values: months.map(({ outOf }) => outOf) },
        ],
        inUnit: (value) => inUnit('count', value),
        most: undefined,
      })}
    </div>
    ${details({
      summaryText: 'The same as a table',
      html: table({
        caption: 'Months, newest first, as known now',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Month' },
          { text: 'Counted', format: 'numeric' },
          { text: 'Out of', format: 'numeric' },
          { text: 'Could not be told', format: 'numeric' },
        ],
        rows: months
          .toReversed()
          .map(({ endsOn, counted, outOf, leftOut }) => [
            { text: monthInWords(endsOn) },
            { text: counted, format: 'numeric' },
            { text: outOf, format: 'numeric' },
            { text: leftOut, format: 'numeric' },
          ]),
      }),
    })}`
