import type { MeasuresOfIndicator } from '../../../improvement/index.ts'
import {
  fewestForLimits,
  gapInWords,
  hasValue,
  inUnit,
  isTotal,
  marks,
  signalsIn,
  standingInWords,
  trendSentences,
  waitingOf,
  yearMeans,
  type Answer,
  type Area,
  type AreaComparison,
  type Domain,
  type Figure,
  type Indicator,
} from '../../../indicators/index.ts'
import { inWords } from '../../../platform/day.ts'
import type { ItemAround } from '../../../scrutiny/index.ts'
import { pathways } from '../../../pathways/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { linesChart } from '../../charts/lines-chart.ts'
import { backLink, button, details, input, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import type { Line } from '../../../line/index.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { measureLine } from '../plans/parts.ts'
import { gapView, type ShownGap } from './gap-view.ts'
import { hereView } from './here-view.ts'
import type { Here } from './here.ts'
import { whose } from './indicators-view.ts'
import { keptHereView, type ShownKeptHere } from './kept-here-view.ts'

interface Shown {
  indicator: Indicator
  domain: Domain
  paired: Indicator | null
  flows: readonly Indicator[]
  /** What the records here say of these. */
  flowsHere: readonly Answer[]
  shown: { area: Area; isOwn: boolean; asked: boolean }
  compared: AreaComparison | undefined
  areas: number
  here: Here | null
  /** Where it is worked out from what is kept in Sightline itself. */
  keptHere: ShownKeptHere | null
  /** Where it asks of a group what another asks of everybody. */
  gap: ShownGap | null
  /** Whether the reader may hold it before and after a day against others. */
  mayCompare: boolean
  /** Totals that others report can stand here until the records come. */
  mayReport: boolean
  findings: { theme: string; total: number; waiting: number } | null
  hanging: MeasuresOfIndicator | null
  /** Which way is better, and what plans want it to be: beside the number that is shown first. */
  target: Html
  /** Undefined where no measure of a plan asks this question. */
  line: Line | undefined
  /** The items of agendas under which its figures were laid before a committee, the latest first; whether the reader may lay them. */
  items: readonly ItemAround[]
  lays: boolean
  exports: boolean
  authority: string
}

export const indicatorView = (page: Shown): Html => {
  const { indicator, domain, compared } = page
  return html`${backLink({ href: `/indicators?domain=${domain.id}`, text: domain.title })}
    ${page.line && lineStrip(page.line, { kind: 'indicator', id: indicator.id }, 'children')}
    <h1>${indicator.asks}</h1>
    <p class="meta">${indicator.id}: ${indicator.title}</p>
    ${page.here ? hereView(page.here) : page.keptHere ? keptHereView(page.keptHere) : notHere(page)}
    ${hasKeptMonths(page) && impactLink(page)}
    ${
      compared?.latest
        ? published(page, { ...compared, latest: compared.latest })
        : html`<section class="sec sec--plain" aria-labelledby="none">
            <h2 id="none">No published figure</h2>
            <p>${noFigure(page)}</p>
          </section>`
    }
    ${gapView(indicator, page.gap)} ${pairView(page)} ${cardView(page)} ${hangingView(page)} ${committeeView(page)}`
}

const hasKeptMonths = ({ keptHere, mayCompare }: Shown): boolean =>
  mayCompare && keptHere?.months.some(({ outOf, leftOut }) => outOf + leftOut > 0) === true

const impactLink = ({ indicator, compared }: Shown): Html =>
  html`<p>
    <a href="/indicators/${indicator.id}/before-after"
      >Was something done about it? See before and after${compared?.latest && ', beside the neighbours'}</a
    >
  </p>`

/** Why there is no number from the records here: what does not come yet, and what comes already. */
const notHere = ({ indicator, mayReport }: Shown): Html => {
  const waiting = waitingOf(indicator)
  return html`<section class="sec sec--plain" aria-labelledby="waits">
    <h2 id="waits">Not worked out here yet</h2>
    ${
      waiting === null
        ? html`<p>It is worked out with the first delivery of case records.</p>`
        : html`${waiting.lacks && html`<p>${waiting.lacks}</p>`}
          ${
            waiting.needs.length > 0 &&
            html`<p>It waits for:</p>
              <ul class="plainlist">
                ${waiting.needs.map((need) => html`<li>${need}</li>`)}
              </ul>`
          }
          ${
            waiting.tables.length > 0 &&
            html`<p class="meta">
              ${waiting.tables.join(', ')} ${waiting.tables.length === 1 ? 'comes' : 'come'} with case records.
            </p>`
          }`
    }
    ${mayReport && html`<p>Until then a total that others report can stand here: <a href="/registers/reported-figures">enter one in the register of reported figures</a>.</p>`}
  </section>`
}

const noFigure = ({ indicator, shown, areas }: Shown): string => {
  if (areas > 0) return `It is published for other areas, but not for ${shown.area.name}.`
  return indicator.publishedBy === undefined
    ? 'Nobody publishes it by council.'
    : `It is published (${indicator.publishedBy}), but its figures are not loaded here.`
}

type Compared = AreaComparison & { latest: Figure & { value: number } }

const published = (page: Shown, compared: Compared): Html => {
  const { indicator, shown, exports } = page
  const { latest, own, place } = compared
  const trend = sentencesOf(indicator, own)
  const isAlsoHere = page.here !== null || page.keptHere !== null
  // The newest number is not the newest of what was published where that has a mark in its place.
  const newer = own.filter(({ period }) => period.at > latest.period.at)
  return html`${isAlsoHere && html`<h2>Published</h2>`} ${whose(shown, page.authority)}
    <div class="answer">
      <p class="big">${inUnit(indicator.unit, latest.value)}</p>
      <div class="stack">
        <p class="lede">${besideSentence(page, compared)}</p>
        <dl class="facts">
          <dt>Area</dt>
          <dd>${compared.area.name}</dd>
          <dt>Period</dt>
          <dd>${latest.period.text}${latest.period.shape === 'year' && `: ${yearMeans(latest.source)}`}</dd>
          ${
            newer.length > 0 &&
            html`<dt>Since then</dt>
              <dd>
                ${newer.map(({ period, mark }) => `${period.text}: ${shownValue(indicator, null, mark)}`).join('; ')}.
              </dd>`
          }
          <dt>Provisional or final</dt>
          <dd>${standingInWords(latest.period)}</dd>
          ${!isAlsoHere && page.target}
          <dt>Source</dt>
          <dd>
            ${latest.source}.
            <span class="meta">Published, not worked out here. Taken from ${latest.retrievedFrom}.</span>
          </dd>
          ${
            place &&
            html`<dt>Among councils</dt>
              <dd>
                ${ordinal(place.rank)} highest of ${place.of}; from ${inUnit(indicator.unit, place.lowest)} to
                ${inUnit(indicator.unit, place.highest)}, the middle one ${inUnit(indicator.unit, place.middle)}.
              </dd>`
          }
        </dl>
      </div>
    </div>
    <section class="sec sec--plain" aria-labelledby="trend">
      <h2 id="trend">Over time</h2>
      ${trend.map((sentence) => html`<p>${sentence}</p>`)}
      ${own.filter(hasValue).length > 1 && chartOf(page, compared, trend)}
      ${details({ summaryText: 'The same as a table', html: seriesTable(page, compared) })}
      ${page.mayCompare && !page.here && !hasKeptMonths(page) && impactLink(page)}
    </section>
    ${besideTable(page, compared)} ${besidesTable(indicator, compared)}
    ${exports && exportLinks({ path: `/indicators/${indicator.id}/export`, words: 'Take every published figure of every area away' })}
    ${areaForm(page)}`
}

const sentencesOf = (indicator: Indicator, own: readonly Figure[]): string[] =>
  trendSentences(
    own.filter(hasValue).map(({ period, value }) => ({ period: period.text, value })),
    indicator,
  )

const besideSentence = ({ indicator }: Shown, { latest, beside }: Compared): string => {
  if (isTotal(indicator.unit))
    return `${inUnit(indicator.unit, latest.value)} in ${latest.period.text}. A larger council has more, so totals are not set beside each other.`
  const gaps = (['neighbours', 'region', 'england'] as const).flatMap((who) => {
    const found = beside.find((one) => one.who === who)
    const name = who === 'neighbours' ? 'the mean of its statistical neighbours' : (found?.name ?? '')
    return found && found.value !== null ? [gapInWords(latest.value, { name, value: found.value }, indicator.unit)] : []
  })
  const way =
    indicator.better === 'neither'
      ? 'Neither way is better in itself.'
      : `${indicator.better === 'higher' ? 'Higher' : 'Lower'} is better.`
  return gaps.length === 0 ? way : `${capital(gaps.join('; '))}. ${way}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ordinal = (number: number): string => {
  const [tens, ones] = [number % 100, number % 10]
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${number}${ending}`
}

const chartOf = ({ indicator }: Shown, { lines, own }: Compared, trend: readonly string[]): Html => {
  const values = own.filter(hasValue).map(({ value }) => value)
  const { signals, withoutLimits } = signalsIn(values, { areCounts: isTotal(indicator.unit) })
  const found =
    withoutLimits !== '' && (values.length < fewestForLimits || signals.length === 0)
      ? `${withoutLimits} What looks like a change may be chance.`
      : signals.length === 0
        ? 'No signal by the rules of run charts: what varies may be chance.'
        : signals
            .map(({ kind, direction }) => `${kindWords[kind]} ${direction === 'up' ? 'upwards' : 'downwards'}.`)
            .join(' ')
  return html`<div class="scrolls" role="group" aria-label="Over time: the picture" tabindex="0">
      ${linesChart({
        id: 'lines',
        title: `${indicator.title}, by period`,
        description: trend.join(' '),
        labels: own.map(({ period }) => period.text.replace(/ \(.*\)$/, '')),
        lines: lines.map(({ name, points }) => ({ name, values: points.map(({ value }) => value) })),
        inUnit: (value) => inUnit(indicator.unit, value),
        most: undefined,
      })}
    </div>
    <p class="meta">${found}</p>
    <p class="meta">Provisional or final: ${standingsOf(own)}</p>`
}

/** What the periods of a chart are: each that says so, and that the others do not. */
const standingsOf = (own: readonly Figure[]): string => {
  const said = own.filter(({ period }) => period.standing !== '')
  if (said.length === 0) return 'none of these periods says so.'
  const named = said.map(({ period }) => `${period.text.replace(/ \(.*\)$/, '')} is ${period.standing}`).join(', ')
  return said.length === own.length ? `${named}.` : `${named}; the others do not say so.`
}

const kindWords = {
  shift: 'A shift: eight periods in a row on one side of the median,',
  trend: 'A trend: six periods in a row',
  beyond: 'A period beyond the limits,',
} as const

const shownValue = (indicator: Indicator, value: number | null, mark: Figure['mark']): string =>
  value === null ? (mark === '' ? '–' : `${mark} (${marks[mark]})`) : inUnit(indicator.unit, value)

const seriesTable = ({ indicator }: Shown, { lines, own }: Compared): Html =>
  table({
    caption: `${indicator.title}, by period, newest first`,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Period' },
      ...lines.map(({ name }) => ({ text: name, format: 'numeric' })),
      { text: 'Provisional or final' },
      { text: lines[0] ? `Source for ${lines[0].name}` : 'Source' },
    ],
    rows: own
      .map((figure, index) => [
        { text: figure.period.text },
        ...lines.map(({ points }) => ({
          text: shownValue(indicator, points[index]?.value ?? null, points[index]?.mark ?? ''),
          format: 'numeric',
        })),
        { text: figure.period.standing === '' ? 'not said' : figure.period.standing },
        { text: figure.source },
      ])
      .toReversed(),
  })

const besideTable = ({ indicator }: Shown, { beside, latest, area }: Compared): Html =>
  html`<section class="sec sec--plain" aria-labelledby="beside">
    <h2 id="beside">Beside others</h2>
    ${
      beside.every(({ who, value, figure }) => who === 'own' || (value === null && !figure))
        ? html`<p>No other area publishes it for ${latest.period.text}.</p>`
        : othersTable({ indicator, beside, latest, area })
    }
  </section>`

const othersTable = ({
  indicator,
  beside,
  latest,
  area,
}: Pick<Shown, 'indicator'> & Pick<Compared, 'beside' | 'latest' | 'area'>): Html =>
  table({
    caption: `${indicator.title}, ${latest.period.text}: always in this order`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Who' }, { text: indicator.unit === '%' ? 'Share' : 'Value', format: 'numeric' }, { text: 'Basis' }],
    rows: beside.map((one) => [
      one.area?.kind === 'council' && one.who !== 'own'
        ? { html: html`<a href="/indicators/${indicator.id}?area=${one.area.code}">${one.name}</a>` }
        : { text: one.name },
      { text: shownValue(indicator, one.value, one.figure?.mark ?? ''), format: 'numeric' },
      { text: basisOf(one, latest, area) },
    ]),
  })

const basisOf = (one: Compared['beside'][number], latest: Figure, area: Area): string => {
  if (one.who === 'neighbours')
    return `Unweighted mean of the ${one.meanOf} of ten that publish it, ${latest.period.text}; worked out here`
  if (!one.figure) return `Nothing published for ${latest.period.text}`
  const role = {
    own: '',
    neighbour: `Statistical neighbour of ${area.name}, `,
    region: 'Region, ',
    england: '',
    neighbours: '',
  }[one.who]
  return `${role}${one.figure.period.text}${one.figure.period.standing && `, ${one.figure.period.standing}`}`
}

/** What letters and local papers say, which is no part of the published series. */
const besidesTable = (indicator: Indicator, { besides }: Compared): Html | false =>
  besides.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="besides">
    <h2 id="besides">Said elsewhere</h2>
    <p>Values for other sorts of period, or from letters and papers. They are no part of the series above.</p>
    ${table({
      caption: 'Values said elsewhere',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Period' }, { text: 'Value', format: 'numeric' }, { text: 'Source' }],
      rows: besides.map(({ period, value, mark, source }) => [
        { text: period.text },
        { text: shownValue(indicator, value, mark), format: 'numeric' },
        { text: source },
      ]),
    })}
  </section>`

const pairView = ({ paired, flows, flowsHere, shown }: Shown): Html | false => {
  const behind = shown.asked ? `?area=${shown.area.code}` : ''
  const link = (one: Indicator): Html => html`<a href="/indicators/${one.id}${behind}">${one.asks}</a>`
  if (!paired && flows.length === 0) return false
  return html`<section class="sec sec--plain" aria-labelledby="pair">
    <h2 id="pair">Never read it alone</h2>
    ${paired && html`<p>It says how soon, not how well. Read it with: ${link(paired)}</p>`}
    ${
      flows.length > 0 &&
      html`<p>A total that stands still can hide who comes and who goes. Read it with:</p>
        <ul class="plainlist">
          ${flows.map((one) => {
            const here = flowsHere.find(({ indicator }) => indicator.id === one.id)?.here
            return html`<li>
              ${link(one)}${here && html` Here ${here.shown}, over the twelve months to ${here.on}; a year before ${here.before}.`}
            </li>`
          })}
        </ul>`
    }
  </section>`
}

const cardView = ({ indicator, domain }: Shown): Html => {
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Counted', indicator.counted],
    [
      'Out of',
      indicator.outOf ??
        (indicator.unit === 'percentage points'
          ? 'Nothing: it is the gap between two shares'
          : indicator.unit === 'GBP'
            ? 'Nothing: it is a sum of money'
            : 'Nothing: it is a count'),
    ],
    ['Unit', indicator.unit],
    [
      'Better is',
      { higher: 'higher', lower: 'lower', neither: 'neither: it is shown without judgement' }[indicator.better],
    ],
    ['Time limit', indicator.limit ?? ''],
    ['Made from', indicator.from.map((name) => name.replace(/^(?:other|school|youth justice): /, '')).join(', ')],
    ['Published by', indicator.publishedBy ?? 'nobody, by council'],
    ['Rounding', 'half up, when it is shown; kept as published'],
    ['Note', indicator.note ?? ''],
    ['Domain', html`<a href="/indicators?domain=${domain.id}">${domain.title}</a>`],
  ]
  return html`<section class="sec sec--plain" aria-labelledby="card">
    <h2 id="card">What is counted</h2>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          value !== '' &&
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`
}

/** The pathways that the indicator hangs on: where the children are whom it counts. */
const pathwaysOf = ({ id }: Indicator): Html | false => {
  const found = pathways.filter(({ indicators }) => indicators.includes(id))
  return (
    found.length > 0 &&
    html`<p>
      ${found.length === 1 ? 'Its pathway' : 'Its pathways'}:
      ${found.map((one, index) => html`${index > 0 && ', '}<a href="/pathways/${one.id}">${one.title}</a>`)}.
    </p>`
  )
}

const hangingView = ({ findings, hanging, indicator }: Shown): Html | false => {
  if (!findings && !hanging) return false
  return html`<section class="sec sec--plain" aria-labelledby="hangs">
    <h2 id="hangs">What hangs on it</h2>
    ${pathwaysOf(indicator)}
    ${
      findings &&
      html`<p>
        ${findings.total === 0 ? 'No finding' : findings.total === 1 ? 'One finding' : `${findings.total} findings`}
        about
        <a href="/threads/${indicator.theme}">${findings.theme}</a
        >${findings.waiting > 0 && `, ${findings.waiting} of them not confirmed yet`}.
        ${findings.total > 0 && html`<a href="/findings?theme=${indicator.theme}">Read the findings</a>`}
      </p>`
    }
    ${
      hanging &&
      (hanging.measures.length === 0
        ? html`<p>No plan measures itself by it yet.</p>`
        : html`<ul class="rows">
            ${hanging.measures.map((one) => html`<li><a href="/measures/${one.measure.id}">${one.measure.title}</a>${measureLine(one)}</li>`)}
          </ul>`)
    }
    ${
      hanging &&
      hanging.actions.length > 0 &&
      html`<p>Actions that should move it:</p>
        <ul class="plainlist">
          ${hanging.actions.map(({ id, title }) => html`<li><a href="/actions/${id}">${title}</a></li>`)}
        </ul>`
    }
  </section>`
}

/** Where councillors had its figures before them, and the way to lay them before a committee. */
const committeeView = ({ items, lays, indicator }: Shown): Html | false =>
  (items.length > 0 || lays) &&
  html`<section class="sec sec--plain" aria-labelledby="councillors">
    <h2 id="councillors">Before councillors</h2>
    ${
      items.length === 0
        ? html`<p>No committee has had its figures before it.</p>`
        : html`<ul class="rows">
            ${items.map(
              ({ id, title, committeeName, heldOn }) =>
                html`<li>
                  <a href="/committees/items/${id}">${title}</a>
                  <p class="meta">${committeeName}, ${inWords(heldOn)}</p>
                </li>`,
            )}
          </ul>`
    }
    ${lays && html`<p class="noprint"><a href="/indicators/${indicator.id}/committee">Lay its figures before a committee</a></p>`}
  </section>`

const areaForm = ({ indicator, shown }: Shown): Html =>
  html`<form method="get" action="/indicators/${indicator.id}" class="asat noprint">
    ${input({ id: 'area', name: 'area', label: { text: 'See it for another council' }, hint: { text: `Its three-digit code. Now: ${shown.area.name}, ${shown.area.code}.` }, value: shown.asked ? shown.area.code : '', classes: 'govuk-input--width-5' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
