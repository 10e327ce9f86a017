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
import { html, type Html } from '../../../platform/html.ts'
import { select } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { paging } from '../../paging.ts'
import { chosenFilters, filtersOf, registerForm, type FilterDefinition } from '../../register-filters.ts'

interface Register {
  findings: readonly Finding[]
  count: { total: number; waiting: number }
  choices: readonly Choice[]
  query: FindingFilters
  url: URL
  exports: boolean
}

type FilterName = 'authority' | 'framework' | 'year' | 'area' | 'theme' | 'kind' | 'state'

const filters: readonly FilterDefinition<FilterName>[] = [
  { name: 'state', title: 'State', words: stateInWords },
  { name: 'kind', title: 'Kind', words: kindInWords },
  { name: 'theme', title: 'Theme', words: themeInWords },
  { name: 'area', title: 'Area', words: areaInWords },
  { name: 'framework', title: 'Framework' },
  { name: 'year', title: 'Year' },
  { name: 'authority', title: 'Authority' },
]

export const findingsView = (register: Register): Html => {
  const { choices, query, url, count, exports } = register
  const set = filtersOf(filters, choices, query)
  return html`<h1>Findings</h1>
    <p class="lede">
      ${lede(register)} Beside them: <a href="/claims">claims</a> and <a href="/figures">figures that do not agree</a>.
    </p>
    <div class="register">
      ${registerForm({ url, what: 'the findings', q: query.q, hint: 'Put exact words in “quotation marks”; a minus leaves out.', filters: set, more: orderAndDocument(query) })}
      <section aria-label="Findings">
        ${chosenFilters({ url, filters: set, others: query.document.map((value) => ({ name: 'document', value, text: 'One document' })) })}
        ${list(register)} ${exports && count.total > 0 && away(register)}
      </section>
    </div>`
}

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

const orderAndDocument = ({ sort, document }: FindingFilters): Html =>
  html`${select({
    id: 'sort',
    name: 'sort',
    label: { text: 'Order' },
    items: findingOrders.map((order) => ({
      value: order,
      text: `${order.charAt(0).toUpperCase()}${order.slice(1)}${order === 'authority' ? '' : ' first'}`,
      selected: order === sort,
    })),
  })}
  ${document.map((id) => html`<input type="hidden" name="document" value="${id}" />`)}`

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
    words: takeAll(count.total),
  })
