import { fewestForShare } from '../../../platform/round.ts'
import {
  cohortsIn,
  coveredInWords,
  endedLongAgo,
  figureOf,
  inUnit,
  partsOfKeptHere,
  type Indicator,
  type KeptHere,
  type KeptHereCount,
  type KeptHereIndicator,
  type KeptHerePart,
  type HiddenYear,
  type KeptHereTime,
  type YearByYear,
} from '../../../indicators/index.ts'
import { inWords, monthInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { percentOf, rounded } from '../../../platform/round.ts'
import { registers } from '../../../registers/index.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { details, table } from '../../components/index.ts'
import { lowered, sqlAsRead } from './sql-as-read.ts'

export interface ShownKeptHere {
  indicator: Indicator
  definition: KeptHereIndicator
  /** Null for those who may not see what it is made from. */
  kept: KeptHere | null
  /** What those are shown who may not see it, where it is reported of whole years; null for all others. */
  years: YearByYear | null
  /** A year before; null where nothing had been written down by then. */
  before: KeptHereCount | null
  /** Whole months, oldest first. */
  months: readonly KeptHereCount[]
  /** What others reported, time by time, the latest first. */
  times: readonly KeptHereTime[]
  /** Which way is better, and what plans want it to be. */
  target: Html
}

/** The number from what is kept in Sightline itself: what it is made of, as at when, and how it is defined. */
export const keptHereView = ({
  indicator,
  definition,
  kept,
  years,
  before,
  months,
  times,
  target,
}: ShownKeptHere): Html => {
  if (!kept && years && years.years.length > 0) return yearsView(indicator, years, target)
  if (!kept)
    return html`<section class="sec sec--plain" aria-labelledby="here">
      <h2 id="here">Here, from what is kept in Sightline</h2>
      <p>It is worked out from records that your role does not see.</p>
      <dl class="facts">${target}</dl>
    </section>`
  const figure = figureOf(indicator, kept)
  return html`<section class="sec sec--plain" aria-labelledby="here">
    <h2 id="here">Here, from what is kept in Sightline</h2>
    <div class="answer">
      <p class="big"><a href="/indicators/${indicator.id}/kept">${figure.shown}</a></p>
      <div class="stack">
        <p class="lede">
          ${figure.shown === figure.madeOf ? 'Too few for a share' : html`<b>${figure.madeOf}</b>`}. See
          <a href="/indicators/${indicator.id}/kept">the list behind it</a>.
        </p>
        <dl class="facts">
          ${timeOf(definition, kept)}
          <dt>A year before</dt>
          <dd>${before ? beforeOf(indicator, before) : 'Not known: nothing had been written down by then.'}</dd>
          ${target}
          <dt>Source</dt>
          <dd>
            ${definition.isReported ? html`Totals that others report, kept in <a href="/registers/reported-figures">the register of reported figures</a>; counted from ${indicator.from.map((name) => name.replace(/^(?:other|school|youth justice): /, '')).join(', ')}` : keptIn(definition)}.
          </dd>
          ${
            definition.provisional &&
            html`<dt>Provisional or final</dt>
              <dd>${standingOf(kept)}</dd>`
          }
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
    ${months.some(({ outOf }) => outOf > 0) && monthsView(indicator, months)} ${timesView(indicator, times)}
    ${partsView(indicator, definition, kept)}
    ${definition.isReported && html`<p class="meta">The records themselves do not come here, so the list is of reports and not of those whom they count.</p>`}
    ${details({
      summaryText: `How it is worked out, version ${1 + (definition.changed ?? []).length}`,
      html: definitionOf(indicator, definition),
    })}
  </section>`
}

/** The years as everybody may see them: small numbers hidden, all others rounded, a share of all of them together alone. */
const yearsView = (indicator: Indicator, { years, together }: YearByYear, target: Html): Html => {
  const isShare = indicator.unit === '%'
  const number = (value: number | 'c' | null): string => (value === 'c' ? 'c' : rounded(value ?? 0, 0))
  const row = (words: string, year: HiddenYear, share: string) => [
    { text: words },
    { text: number(year.counted), format: 'numeric' },
    ...(isShare
      ? [
          { text: number(year.outOf), format: 'numeric' },
          { text: share, format: 'numeric' },
        ]
      : []),
    { text: year.provisional ? 'Provisional' : 'Final' },
  ]
  const time = ({ from, to }: HiddenYear): string => `${inWords(from)} to ${inWords(to)}`
  return html`<section class="sec sec--plain" aria-labelledby="here">
    <h2 id="here">Here, year by year</h2>
    ${table({
      caption: 'What was reported of each whole year, the latest first',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Year' },
        { text: indicator.counted, format: 'numeric' },
        ...(isShare
          ? [
              { text: indicator.outOf ?? 'Out of', format: 'numeric' },
              { text: 'Share', format: 'numeric' },
            ]
          : []),
        { text: 'Provisional or final' },
      ],
      rows: [
        ...years.map((year) => row(time(year), year, '–')),
        ...(together
          ? [row(`All together, ${time(together)}`, together, together.share === null ? '–' : `${together.share}%`)]
          : []),
      ],
    })}
    <p class="meta">
      c: one to five, or a number that would tell of so few, so it is hidden. All others are rounded to the nearest 5,
      each by
      itself${isShare && ', and a share is given of several years together alone, since one child more or less would move it far'}.
    </p>
    <dl class="facts">
      <dt>Source</dt>
      <dd>Totals that others report to the council; officers read the reports themselves.</dd>
      ${target}
    </dl>
  </section>`
}

/** The time that the number stands for: of what others report it is theirs, and seldom the twelve months to today. */
const timeOf = ({ over }: KeptHereIndicator, { covers, startsOn, endsOn }: KeptHere): Html => {
  const words = covers
    ? [coveredInWords(covers), endedLongAgo(covers, endsOn)].filter(Boolean).join(', ')
    : over === 'period'
      ? `${inWords(startsOn)} to ${inWords(endsOn)}`
      : inWords(endsOn)
  const isOneDay = covers ? covers.from === covers.to : over === 'day'
  return html`<dt>${isOneDay ? 'On' : 'Period'}</dt>
    <dd>${words}</dd>`
}

const beforeOf = (indicator: Indicator, before: KeptHereCount): string => {
  const { shown, madeOf, value } = figureOf(indicator, before)
  if (value === null) return 'There was nothing to count.'
  return [
    shown,
    ...(madeOf === shown || indicator.unit === 'count' ? [] : [`: ${madeOf}`]),
    ...(before.covers ? [`, ${coveredInWords(before.covers)}`] : []),
  ].join('')
}

/** What was reported of each time: the years and quarters as others tell them, so that no two are taken for one. */
const timesView = (indicator: Indicator, times: readonly KeptHereTime[]): Html | false =>
  times.length > 1 &&
  html`<h3>Time by time</h3>
    ${details({
      summaryText: `What was reported of ${times.length} times`,
      html: table({
        caption: 'Each time that was reported, the latest first. A quarter may lie within a year.',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Time' },
          { text: 'Value', format: 'numeric' },
          { text: 'Made of', format: 'numeric' },
          { text: 'Provisional or final' },
        ],
        rows: times.map((time) => {
          const { shown, madeOf } = figureOf(indicator, time)
          return [
            { text: time.from === time.to ? inWords(time.to) : `${inWords(time.from)} to ${inWords(time.to)}` },
            { text: shown, format: 'numeric' },
            { text: madeOf, format: 'numeric' },
            { text: time.provisional > 0 ? 'Provisional' : 'Final' },
          ]
        }),
      }),
    })}`

const standingOf = ({ provisional, rows }: KeptHere): string => {
  if (provisional === 0) return 'Final.'
  const which = provisional === rows.length ? '' : `, ${provisional} of ${rows.length} reports of it`
  return `Provisional${which}: not validated yet, and it may still change.`
}

/** The register that it is counted from, or what else is kept. */
const keptIn = ({ seenBy }: KeptHereIndicator): Html => {
  const register = 'register' in seenBy ? registers.find(({ id }) => id === seenBy.register) : undefined
  return register
    ? html`<a href="/registers/${register.id}">The register “${register.title}”</a>`
    : html`Plans, letters and committees as they are kept in Sightline`
}

/** The number by team, phase, kind, body: whatever its records say of each. */
const partsView = (indicator: Indicator, definition: KeptHereIndicator, kept: KeptHere): Html | false => {
  // A table of one part would say the number again.
  const splits = partsOfKeptHere(definition, kept)
    .map((one, nth) => ({ ...one, nth }))
    .filter(({ parts }) => parts.length > 1)
  if (splits.length === 0 || kept.rows.length === 0) return false
  const isCounted = indicator.unit !== 'count'
  return html`<h3>What is in it</h3>
    <p>Each table adds up to ${figureOf(indicator, kept).madeOf}.</p>
    ${splits.map(({ title, parts, sharesOut, nth }) =>
      details({
        summaryText: `By ${lowered(title)}: ${parts.length}`,
        open: sharesOut,
        html: sharesOut
          ? sharedOutTable(indicator, kept, { title, parts, nth })
          : table({
              caption: `${indicator.title}, by ${lowered(title)}`,
              captionClasses: 'govuk-visually-hidden',
              firstCellIsHeader: true,
              head: [
                { text: title },
                { text: 'Counted', format: 'numeric' },
                ...(isCounted
                  ? [
                      { text: 'Out of', format: 'numeric' },
                      { text: 'Value', format: 'numeric' },
                    ]
                  : []),
              ],
              rows: parts.map((part) => [
                { text: part.part },
                { html: partLink(indicator, nth, { part: part.part, number: part.counted }), format: 'numeric' },
                ...(isCounted
                  ? [
                      { text: rounded(part.outOf, Number.isInteger(part.outOf) ? 0 : 1), format: 'numeric' },
                      {
                        text:
                          indicator.unit === '%' && part.outOf < fewestForShare ? '–' : figureOf(indicator, part).shown,
                        format: 'numeric',
                      },
                    ]
                  : []),
              ]),
            }),
      }),
    )}`
}

/** The number of a part, which leads to the rows that it is made of. */
const partLink = (indicator: Indicator, nth: number, { part, number }: { part: string; number: number }): Html => {
  const query = new URLSearchParams({ split: String(nth), part })
  return html`<a href="/indicators/${indicator.id}/kept?${query.toString()}"
    >${rounded(number, Number.isInteger(number) ? 0 : 1)}<span class="govuk-visually-hidden"> in ${part}</span></a
  >`
}

/** How the whole is shared out among the parts. */
const sharedOutTable = (
  indicator: Indicator,
  { outOf }: KeptHere,
  { title, parts, nth }: { title: string; parts: readonly KeptHerePart[]; nth: number },
): Html =>
  table({
    caption: `${indicator.title}, by ${lowered(title)}`,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: title }, { text: 'How many', format: 'numeric' }, { text: 'Share of all', format: 'numeric' }],
    rows: parts.map((part) => [
      { text: part.part },
      { html: partLink(indicator, nth, { part: part.part, number: part.outOf }), format: 'numeric' },
      { text: outOf < fewestForShare ? '–' : inUnit('%', percentOf(part.outOf, outOf)), format: 'numeric' },
    ]),
  })

const definitionOf = (
  indicator: Indicator,
  { rows, counted, sums, cannotTell = [], changed = [] }: KeptHereIndicator,
): Html => {
  const cohorts = cohortsIn(rows.text)
  return html`<p>
      In words: ${lowered(indicator.counted)}${indicator.outOf !== null && html`, out of ${lowered(indicator.outOf)}`}.
    </p>
    <p>In SQL, out of each row of</p>
    <pre tabindex="0" class="sql">${sqlAsRead(rows)}</pre>
    ${cohorts.map(
      ([name, query]) =>
        html`<p>Where ${name} is</p>
          <pre tabindex="0" class="sql">${sqlAsRead(query)}</pre>`,
    )}
    ${
      counted &&
      html`<p>Counted where</p>
        <pre tabindex="0" class="sql">${sqlAsRead(counted)}</pre>`
    }
    ${
      sums &&
      html`<p>A row stands for several: to those counted, and to all, it adds</p>
        <pre tabindex="0" class="sql">${sqlAsRead(sums.counted)}, ${sqlAsRead(sums.outOf)}</pre>`
    }
    ${cannotTell.map(
      ({ because, when }) =>
        html`<p>Cannot be told: ${because}</p>
          <pre tabindex="0" class="sql">${sqlAsRead(when)}</pre>`,
    )}
    <p class="meta">“periods p” are the periods asked about.</p>
    <p>What changed</p>
    <ul class="plainlist">
      <li>Version 1: as it was first defined.</li>
      ${changed.map((what, at) => html`<li>Version ${at + 2}: ${what}</li>`)}
    </ul>`
}

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
