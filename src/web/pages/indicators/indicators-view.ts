import {
  computedIndicators,
  coveredInWords,
  domainOf,
  domains,
  figureOf,
  heldOver,
  inUnit,
  keptHereIndicators,
  madeOfBeside,
  periodInWords,
  populationOf,
  type Hiding,
  type KeptHereCount,
  waitingOf,
  waitsFor,
  waitsForKinds,
  type Area,
  type FiltersOfIndicators,
  type Latest,
  type Result,
} from '../../../indicators/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'

interface Listed {
  shown: { area: Area; isOwn: boolean; asked: boolean; ownCode: string }
  latest: readonly Latest[]
  here: ReadonlyMap<string, Result>
  /** The numbers from what is kept in Sightline itself. */
  kept: ReadonlyMap<string, { now: KeptHereCount }>
  rows: readonly Latest[]
  fed: { published: ReadonlySet<string>; computed: ReadonlySet<string> }
  query: FiltersOfIndicators
  url: URL
  authority: string
  exports: boolean
  /** What is hidden from who sees no children; null for those who do. */
  hides: Hiding | null
  publishes: boolean
}

const perPage = 50

export const indicatorsView = (page: Listed): Html => {
  const { rows, query, url, shown, exports } = page
  const from = (query.page - 1) * perPage
  return html`<h1>Indicators</h1>
    <p class="lede">${lede(page)}</p>
    <p>For one job at a time: <a href="/answers">answers on a page</a>.</p>
    ${whose(shown, page.authority)}
    <div class="register">
      ${filterForm(page)}
      <section aria-label="Indicators">
        ${
          rows.length === 0
            ? html`<p>No indicator has all of these. <a href="/indicators">Show all ${page.latest.length}</a></p>`
            : listed(rows.slice(from, from + perPage), page)
        }
        ${paging({ url, page: query.page, perPage, total: rows.length, noun: 'indicators' })}
        ${exports && rows.length > 0 && exportLinks({ path: '/indicators/export', query: url.searchParams, words: takeAll(rows.length) })}
        <p><a href="/indicators/comparators">Where the published figures come from</a></p>
        ${page.publishes && html`<p><a href="/indicators/publish">Figures to publish</a></p>`}
      </section>
    </div>`
}

const lede = ({ latest, rows, fed, shown }: Listed): string => {
  const all = `${latest.length} questions about the service in ${domains.length} domains, each answered by a number`
  const figures = `${fed.published.size} have a published figure for ${shown.area.name}`
  return rows.length === latest.length
    ? `${all}; ${figures}.`
    : `${rows.length} of ${latest.length} questions about the service.`
}

/** Says whose figures are shown, wherever that is not the reader’s own council. */
export const whose = ({ area, isOwn, asked }: Omit<Listed['shown'], 'ownCode'>, authority: string): Html | false =>
  !isOwn &&
  html`<p class="govuk-inset-text">
    ${asked ? html`These are the published figures of <b>${area.name}</b>, which you chose.` : html`Nothing is published about ${authority}. Shown instead, until you choose another: the published figures of <b>${area.name}</b>, a real council.`}
  </p>`

const filterForm = ({ query, shown }: Listed): Html =>
  html`<form
    method="get"
    action="/indicators"
    class="filters filters--side"
    role="search"
    aria-label="Narrow the indicators"
  >
    ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
    ${choice('domain', 'Domain', [['', 'All'], ...domains.map(({ id, title }): [string, string] => [id, title])], query.domain)}
    ${choice(
      'has',
      'Figures',
      [
        ['', 'All'],
        ['published', `Published for ${shown.area.name}`],
        ['computed', 'Worked out from records here'],
        ['nothing', 'Neither yet'],
      ],
      query.has,
    )}
    ${choice('from', 'Made from', [['', 'Anything'], ...Object.entries(waitsForKinds)], query.from)}
    ${query.theme && html`<input type="hidden" name="theme" value="${query.theme}" />`}
    ${input({ id: 'area', name: 'area', label: { text: 'Council' }, hint: { text: `Its three-digit code. Now: ${shown.area.name}, ${shown.area.code}.` }, value: query.area, classes: 'govuk-input--width-5' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const choice = (name: string, label: string, items: readonly (readonly [string, string])[], chosen: string): Html =>
  select({
    id: name,
    name,
    label: { text: label },
    items: items.map(([value, text]) => ({ value, text, selected: value === chosen })),
  })

const listed = (rows: readonly Latest[], { shown: { area, ownCode }, here, kept, hides }: Listed): Html =>
  html`${[...Map.groupBy(rows, ({ indicator }) => domainOf(indicator.id))].map(
    ([domain, some]) =>
      html`<h2 id="${domain.id}">${domain.title}</h2>
        ${table({
          caption: `${domain.title}: latest published figures`,
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: [
            { text: 'Question' },
            ...(here.size + kept.size > 0 ? [{ text: 'Here', format: 'numeric' }] : []),
            { text: area.name, format: 'numeric' },
            { text: 'Neighbours', format: 'numeric' },
            { text: 'England', format: 'numeric' },
            { text: 'Period and source' },
          ],
          rows: some.map((latest) => [
            { html: html`<a href="/indicators/${latest.indicator.id}">${latest.indicator.asks}</a>` },
            ...(here.size + kept.size > 0
              ? [{ html: hereOf(latest, { here, kept, hides, ownCode }), format: 'numeric' }]
              : []),
            ...(latest.own === null
              ? [{ html: html`<span class="meta">${nothing(latest)}</span>`, colspan: 4 }]
              : [
                  { text: inUnit(latest.indicator.unit, latest.own), format: 'numeric' },
                  { text: number(latest, latest.neighbours), format: 'numeric' },
                  { text: number(latest, latest.england), format: 'numeric' },
                  {
                    html: html`${latest.figure ? periodInWords(latest.figure.period) : latest.period}${below(latest.figure?.source ?? '')}`,
                  },
                ]),
          ]),
        })}`,
  )}`

/** What the authority’s own records say, as far as the reader may see it: with what it is made of and of which time it is. */
const hereOf = (
  { indicator }: Latest,
  { here, kept, hides, ownCode }: Pick<Listed, 'here' | 'kept' | 'hides'> & { ownCode: string },
): Html => {
  const line = kept.get(indicator.id)
  if (line) {
    const { covers, provisional } = line.now
    const over = keptHereIndicators.get(indicator.id)?.over ?? 'day'
    return besideHere(figureOf(indicator, line.now), {
      list: `/indicators/${indicator.id}/kept`,
      period: covers ? coveredInWords(covers) : heldOver(over, line.now),
      provisional: provisional > 0,
    })
  }
  const result = here.get(indicator.id)
  if (!result) return html`–`
  const period = heldOver(computedIndicators.get(indicator.id)?.over ?? 'day', result)
  if (hides?.(indicator, result)) return html`c${below(period)}`
  const figure = figureOf(indicator, result, populationOf(ownCode, Number(result.endsOn.slice(0, 4))))
  const list = hides === null ? `/indicators/${indicator.id}/list` : null
  return besideHere(figure, { list, period, provisional: false })
}

const besideHere = (
  figure: ReturnType<typeof figureOf>,
  { list, period, provisional }: { list: string | null; period: string; provisional: boolean },
): Html =>
  html`${list === null ? figure.shown : html`<a href="${list}">${figure.shown}</a>`}${provisional && ', provisional'}${below(madeOfBeside(figure))}${below(period)}`

const below = (words: string): Html | false => words !== '' && html`<br /><span class="meta">${words}</span>`

const number = ({ indicator }: Latest, value: number | null): string =>
  value === null ? '–' : inUnit(indicator.unit, value)

const nothing = ({ indicator, areas }: Latest): string => {
  if (areas > 0) return `Published for ${areas === 1 ? 'one other area' : `${areas} other areas`} only.`
  if (waitingOf(indicator) === null) return 'Published nowhere.'
  const kinds = waitsFor(indicator).map((kind) => waitsForKinds[kind].toLowerCase().replace('sen2', 'SEN2'))
  return `Published nowhere. Waits for ${kinds.join(' and ')}.`
}
