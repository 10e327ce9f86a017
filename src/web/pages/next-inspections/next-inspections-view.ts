import type { Forecast, NextInspections } from '../../../inspections/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select, status, type SymbolName } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'

interface Shown {
  next: NextInspections
  today: Day
  readies: boolean
  rooms: boolean
  url: URL
  exports: boolean
}

export const nextInspectionsView = ({ next, today, readies, rooms, url, exports }: Shown): Html =>
  html`<h1>When will they come next?</h1>
    <p class="lede">${lede(next)}</p>
    ${readies && html`<p><a href="/readiness">How ready we are, topic by topic</a> · <a href="/self-evaluation">Self-evaluation</a></p>`}
    ${rooms && html`<p><a href="/inspection-rooms">Inspection rooms: what inspectors asked for and were given</a></p>`}
    <form
      method="get"
      action="/next-inspections"
      class="filters"
      role="search"
      aria-label="Whose inspections, and as at which day"
    >
      ${select({
        id: 'authority',
        name: 'authority',
        label: { text: 'Authority' },
        items: next.subjects.map(({ code, name }) => ({
          value: code,
          text: name,
          selected: code === next.authority.code,
        })),
      })}
      ${input({
        id: 'asAt',
        name: 'asAt',
        type: 'date',
        label: { text: 'As at' },
        hint: { text: 'Counted from documents dated until this day.' },
        value: next.asAt,
        classes: 'govuk-input--width-10',
        attributes: { max: today },
      })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    ${next.forecasts.length === 0 && html`<p>No inspection is held from which anything could be counted.</p>`}
    ${next.forecasts.map(forecastSection)}
    ${next.changes.map(({ says, source }) => html`<p class="inset">${says} <span class="meta">Source: ${source}.</span></p>`)}
    ${exports && next.forecasts.length > 0 && exportLinks({ path: '/next-inspections/export', query: url.searchParams, words: 'Take all windows away' })}`

const lede = ({ forecasts, authority, asAt }: NextInspections): string => {
  const overdue = forecasts.filter(({ state }) => state === 'overdue').length
  const open = forecasts.filter(({ state }) => state === 'open').length
  const first = forecasts.find(({ latest, state }) => latest !== null && state !== 'overdue')
  return `${authority.name} as at ${inWords(asAt)}: ${overdue === 0 ? 'nothing is overdue' : `${overdue} overdue by its rule`}, ${open} can come any day.${
    first?.latest ? ` The first window to close is that of ${first.next}, on ${inWords(first.latest)}.` : ''
  }`
}

const words = { overdue: 'Overdue', open: 'Any day now', 'not yet': 'Not yet', 'no window': 'No window' } as const
const symbols: Readonly<Record<Forecast['state'], SymbolName>> = {
  overdue: 'late',
  open: 'risk',
  'not yet': 'course',
  'no window': 'stale',
}

const bases = {
  published: 'Read in the programme’s own documents.',
  unverified: 'Not verified: said of the programme and not read in a source. No statutory rule.',
  local: 'Local practice, not verified. No statutory rule.',
  none: 'No rule.',
} as const

const forecastSection = ({
  title,
  next,
  from,
  earliest,
  expected,
  latest,
  state,
  reason,
  sum,
  basis,
  says,
  source,
}: Forecast): Html =>
  html`<section class="sec">
    <div class="sec__head">
      <h2>${title}</h2>
      <p class="meta">${next}</p>
    </div>
    <div class="sec__body">
      ${status({ symbol: symbols[state], word: words[state], reason, tone: state === 'overdue' ? 'late' : state === 'open' ? 'risk' : 'plain' })}
      ${
        latest &&
        html`<dl class="window">
          <div>
            <dt>Earliest</dt>
            <dd>${earliest ? inWords(earliest) : 'not said'}</dd>
          </div>
          <div>
            <dt>About</dt>
            <dd>${expected ? inWords(expected) : 'not said'}</dd>
          </div>
          <div>
            <dt>Latest</dt>
            <dd>${inWords(latest)}</dd>
          </div>
        </dl>`
      }
      <p>
        ${sum}${from && html` <a href="/documents/${from.document.id}">The document<span class="govuk-visually-hidden"> from which ${next} is counted</span></a>`}
      </p>
      <p class="meta"><b>Rule.</b> ${says} <b>${bases[basis]}</b> Source: ${source}.</p>
    </div>
  </section>`
