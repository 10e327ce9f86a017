import {
  areaInWords,
  findingOrders,
  findingsPerPage,
  kindInWords,
  stateInWords,
  themeInWords,
  type Choice,
  type Finding,
  type FindingFilters,
} from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html, raw } from '../../../platform/html.ts'
import { button, checkboxes, details, input, select } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { paging } from '../../paging.ts'

interface Register {
  findings: readonly Finding[]
  count: { total: number; waiting: number }
  choices: readonly Choice[]
  query: FindingFilters
  url: URL
  exports: boolean
}

type FilterName = 'authority' | 'framework' | 'year' | 'area' | 'theme' | 'kind' | 'state'

const filters: readonly { name: FilterName; title: string; words: (value: string, label: string) => string }[] = [
  { name: 'state', title: 'State', words: (value) => stateInWords(value) },
  { name: 'kind', title: 'Kind', words: (value) => kindInWords(value) },
  { name: 'theme', title: 'Theme', words: (value) => themeInWords(value) },
  { name: 'area', title: 'Area', words: (value) => areaInWords(value) },
  { name: 'framework', title: 'Framework', words: (_, label) => label },
  { name: 'year', title: 'Year', words: (_, label) => label },
  { name: 'authority', title: 'Authority', words: (_, label) => label },
]

export const findingsView = (register: Register): Html =>
  html` <h1>Findings</h1>
    <p class="lede">
      ${lede(register)} Beside them: <a href="/claims">claims</a> and <a href="/figures">figures that do not agree</a>.
    </p>
    <div class="register">
      ${filterForm(register)}
      <section aria-label="Findings">
        ${chosen(register)} ${list(register)} ${register.exports && register.count.total > 0 && away(register)}
      </section>
    </div>`

const lede = ({ count, query }: Register): string => {
  const narrowed = filters.some(({ name }) => query[name].length > 0) || query.q !== '' || query.document.length > 0
  if (count.total === 0)
    return narrowed ? 'Nothing has all of these.' : 'No finding yet. They come from the documents that Sightline reads.'
  const noun = count.total === 1 ? 'finding' : 'findings'
  const wait =
    count.waiting === 0
      ? 'Every one has been confirmed.'
      : `${count.waiting.toLocaleString('en-GB')} wait for a person and do not count yet.`
  return `${count.total.toLocaleString('en-GB')} ${noun}${narrowed ? ' with these words and filters' : ''}. ${wait}`
}

const filterForm = ({ choices, query }: Register): Html =>
  html`<form
    method="get"
    action="/findings"
    class="filters filters--side"
    role="search"
    aria-label="Narrow the findings"
  >
    ${input({ id: 'q', name: 'q', label: { text: 'Words' }, hint: { text: 'Put exact words in “quotation marks”; a minus leaves out.' }, value: query.q })}
    ${select({
      id: 'sort',
      name: 'sort',
      label: { text: 'Order' },
      items: findingOrders.map((order) => ({
        value: order,
        text: `${order.charAt(0).toUpperCase()}${order.slice(1)}${order === 'authority' ? '' : ' first'}`,
        selected: order === query.sort,
      })),
    })}
    ${query.document.map((id) => html`<input type="hidden" name="document" value="${id}" />`)}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    ${filters.map((filter) => filterField(filter, choices, query))}
  </form>`

// More ticks than this are a list to search in: a select, which adds one at a time.
const mostTicks = 24

const filterField = (
  { name, title, words }: (typeof filters)[number],
  choices: readonly Choice[],
  query: FindingFilters,
): Html | false => {
  const of = choices.filter(({ filter }) => filter === name)
  const set = new Set(query[name].map(String))
  if (of.length === 0) return false
  const ticks = of.length <= mostTicks
  return details({
    summaryText: set.size > 0 ? `${title}: ${set.size} chosen` : title,
    open: set.size > 0,
    html: ticks
      ? checkboxes({
          idPrefix: name,
          name,
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
          items: of.map(({ value, label, findings }) => ({
            value,
            html: html`${words(value, label)} <span class="meta">${findings}</span>`,
            checked: set.has(value),
          })),
        })
      : html`${[...set].map((value) => html`<input type="hidden" name="${name}" value="${value}" />`)}${select({
          id: name,
          name,
          label: { text: set.size > 0 ? 'Or also' : 'Any of' },
          items: [
            { value: '', text: 'Choose one', selected: true },
            ...of
              .filter(({ value }) => !set.has(value))
              .map(({ value, label, findings }) => ({ value, text: `${words(value, label)} (${findings})` })),
          ],
        })}`,
  })
}

/** What is set, each removable alone; the words and the order stay when the filters are cleared. */
const chosen = ({ query, choices, url }: Register): Html | false => {
  const chips = filters.flatMap(({ name, title, words }) =>
    query[name].map((value) => {
      const label =
        choices.find((choice) => choice.filter === name && choice.value === String(value))?.label ?? String(value)
      return { text: `${title}: ${words(String(value), label)}`, href: without(url, name, String(value)) }
    }),
  )
  if (query.document.length > 0)
    chips.push({ text: 'One document', href: without(url, 'document', query.document[0] ?? '') })
  if (chips.length === 0) return false
  const clear = new URLSearchParams(url.searchParams)
  for (const { name } of filters) clear.delete(name)
  for (const name of ['document', 'page']) clear.delete(name)
  return html`<div class="chosen">
    <ul class="chips">
      ${chips.map(
        ({ text, href }) =>
          html`<li>
            <a href="${href}"><span class="govuk-visually-hidden">Take away </span>${text} ${cross}</a>
          </li>`,
      )}
    </ul>
    <p><a href="/findings?${clear.toString()}">Clear filters</a></p>
  </div>`
}

const cross = raw(
  '<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M1 1l8 8M9 1l-8 8" fill="none"/></svg>',
)

const without = (url: URL, name: string, value: string): string => {
  const query = new URLSearchParams(url.searchParams)
  const rest = query.getAll(name).filter((other) => other !== value)
  query.delete(name)
  query.delete('page')
  for (const other of rest) query.append(name, other)
  return `/findings?${query.toString()}`
}

const list = ({ findings, count, query, url }: Register): Html => {
  if (findings.length === 0) return html`<p>No finding to show. Take a filter away, or use fewer words.</p>`
  return html`<ol class="found">
      ${findings.map(findingRow)}
    </ol>
    ${paging({ url, page: query.page, perPage: findingsPerPage, total: count.total, noun: 'findings' })}`
}

const findingRow = (finding: Finding): Html =>
  html`<li class="${finding.state}">
    <p class="found__kind">
      <strong>${kindInWords(finding.kind)}</strong>${finding.area && ` · ${areaInWords(finding.area)}`}${
        finding.state === 'confirmed'
          ? ''
          : html` <span class="tagword"
              >${finding.state === 'waiting' ? 'Not counted yet' : stateInWords(finding.state)}</span
            >`
      }
    </p>
    <p class="said"><a href="/documents/${finding.documentId}?reading=${finding.id}#readings">${marked(finding)}</a></p>
    <p class="meta">
      ${finding.authority || finding.fileName}, ${finding.framework || 'unknown framework'},
      ${finding.dated ? inWords(finding.dated) : 'no date read'}${
        finding.page > 0 && `, page ${finding.page}`
      }${finding.body && `. To act: ${finding.body}`}${finding.themes.length > 0 && html`. ${finding.themes.map((theme, index) => html`${index > 0 && ', '}<a href="/threads/${theme}${finding.laCode ? `?about=${finding.laCode}` : ''}">${themeInWords(theme)}</a>`)}`}
    </p>
  </li>`

/** The finding's words, those that were searched for set off. The marks come from the database between ⟦ and ⟧. */
const marked = ({ marked: text, value }: Finding): Html[] | string =>
  text === ''
    ? value
    : text.split('⟦').flatMap((part, index) => {
        if (index === 0) return [html`${part}`]
        const [word = '', rest = ''] = part.split('⟧')
        return [html`<mark>${word}</mark>`, html`${rest}`]
      })

const away = ({ url, count }: Register): Html =>
  exportLinks({
    path: '/findings/export',
    query: url.searchParams,
    words: `Take all ${count.total.toLocaleString('en-GB')} away`,
  })
