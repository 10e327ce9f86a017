import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { onPage } from '../../../platform/page-number.ts'
import {
  ageing,
  Count,
  findResolutions,
  listCommittees,
  ResolutionFilters,
  resolutionKindNames,
  resolutionKinds,
  resolutionOrders,
  resolutionsPerPage,
  resolutionsTable,
  resolutionStatuses,
  resolutionStatusNames,
  type Committee,
  type Followed,
} from '../../../scrutiny/index.ts'
import { backLink, button, checkboxes, details, input, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { addressOf } from '../plans/parts.ts'
import { resolutionStatus } from './parts.ts'

const Query = ResolutionFilters.catch(() => ResolutionFilters.parse({}))

/** Every resolution and what became of it, narrowed by what stands in the address. */
const resolutionsPage = page({
  path: '/resolutions',
  needs: 'committees.read',
  query: Query,
  get: async ({ db, person, query, url, today }) =>
    view({
      title: 'Resolutions',
      current: 'resolutions',
      style: 'p-committees',
      body: resolutionsView({
        found: await findResolutions(db, query, today),
        committees: await listCommittees(db),
        query,
        url,
        today,
        exports: may(person, 'committees.export'),
      }),
    }),
})

interface List {
  found: readonly Followed[]
  committees: readonly Committee[]
  query: ResolutionFilters
  url: URL
  today: Day
  exports: boolean
}

const resolutionsView = ({ found, committees, query, url, today, exports }: List): Html => {
  const on = query.on ?? today
  return html`${backLink({ href: '/committees', text: 'Committees' })}
    <h1>Resolutions</h1>
    <p class="lede">${lede(found)}</p>
    ${query.on && query.on < today && html`<p class="inset">This is how it stood at the end of <b>${inWords(query.on)}</b>. <a href="/resolutions">See it as it is now</a></p>`}
    <div class="register">
      <form
        method="get"
        action="/resolutions"
        class="filters filters--side noprint"
        role="search"
        aria-label="Narrow the resolutions"
      >
        ${input({ id: 'q', name: 'q', label: { text: 'Words' }, value: query.q })}
        ${select({ id: 'committee', name: 'committee', label: { text: 'Committee' }, items: [{ value: '', text: 'Any committee' }, ...committees.map(({ id, name }) => ({ value: id, text: name }))], value: query.committee ?? '' })}
        ${ticks(
          'status',
          'How they stand',
          resolutionStatusNames.map((value) => ({ value, text: resolutionStatuses[value].word })),
          query.status,
        )}
        ${ticks(
          'kind',
          'Kind',
          resolutionKindNames.map((value) => ({ value, text: resolutionKinds[value].word })),
          query.kind,
        )}
        ${select({ id: 'sort', name: 'sort', label: { text: 'Order' }, items: resolutionOrders.map((value) => ({ value, text: orderWords[value] })), value: query.sort })}
        ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'As it stood on' }, value: query.on ?? '', attributes: { max: today } })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        <p><a href="/resolutions">Clear filters</a></p>
      </form>
      <section aria-label="Resolutions">
        ${ageingView(found, on)}
        ${
          found.length === 0
            ? html`<p>No resolution has all of these. Take a filter away.</p>`
            : html`<ul class="rows">
                ${onPage(found, query.page, resolutionsPerPage).map(rowOf)}
              </ul>`
        }
        ${paging({ url, page: query.page, perPage: resolutionsPerPage, total: found.length, noun: 'resolutions' })}
        ${exports && found.length > 0 && exportLinks({ path: '/resolutions/export', query: url.searchParams, words: `Take ${found.length === 1 ? 'it' : `all ${found.length}`} away` })}
      </section>
    </div>`
}

const ticks = <Value extends string>(
  name: string,
  title: string,
  items: readonly { value: Value; text: string }[],
  chosen: readonly Value[],
): Html =>
  details({
    summaryText: chosen.length > 0 ? `${title}: ${chosen.length} chosen` : title,
    open: chosen.length > 0,
    html: checkboxes({
      idPrefix: name,
      name,
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: title, classes: 'govuk-visually-hidden' } },
      items: items.map((item) => ({ ...item, checked: chosen.includes(item.value) })),
    }),
  })

const orderWords = {
  worst: 'Worst first',
  newest: 'Latest meeting first',
  oldest: 'Earliest meeting first',
  due: 'Earliest due first',
} as const

const lede = (found: readonly Followed[]): string => {
  if (found.length === 0) return 'Nothing here.'
  const overdue = found.filter(({ standing }) => standing.status === 'overdue').length
  const unsent = found.filter(({ standing }) => standing.status === 'not_served').length
  return `${Count(found.length, 'resolution')}. ${overdue === 0 ? 'None waits for an answer beyond its day' : `${Count(overdue, 'waits', 'wait')} for an answer beyond its day`}${unsent > 0 ? `; ${unsent === 1 ? 'one was' : `${unsent} were`} not sent to anybody` : ''}.`
}

const ageingView = (found: readonly Followed[], on: Day): Html | false => {
  const bands = ageing(found, on)
  return (
    bands.some(({ count }) => count > 0) &&
    table({
      caption: `Answers that are waited for, by how long, on ${inWords(on)}`,
      classes: 'fold',
      head: bands.map(({ band }) => ({ text: `${band.charAt(0).toUpperCase()}${band.slice(1)}`, format: 'numeric' })),
      rows: [bands.map(({ count }) => ({ text: count, format: 'numeric' }))],
    })
  )
}

const rowOf = ({ resolution, standing, became }: Followed): Html =>
  html`<li>
    <h2 class="govuk-heading-s">
      <a href="/resolutions/${resolution.id}">${resolution.name}</a>
      <span class="meta">${inWords(resolution.heldOn)}, ${resolutionKinds[resolution.kind].word.toLowerCase()}</span>
    </h2>
    <p class="said">${resolution.text}</p>
    ${resolutionStatus(standing)}
    <p class="meta">${became}</p>
  </li>`

const resolutionsExport = page({
  path: '/resolutions/export/:format',
  needs: 'committees.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, params: { format }, query, today }) => {
    const rows = await findResolutions(db, query, today)
    const leaving = resolutionsTable(rows, {
      asAt: now,
      on: query.on ?? today,
      authority: person.authorityName,
      address: addressOf(app),
      filters: [
        ...(query.q ? [{ name: 'Words', value: query.q }] : []),
        ...(query.status.length > 0
          ? [{ name: 'Status', value: query.status.map((one) => resolutionStatuses[one].word).join(', ') }]
          : []),
        ...(query.kind.length > 0
          ? [{ name: 'Kind', value: query.kind.map((one) => resolutionKinds[one].word).join(', ') }]
          : []),
      ],
    })
    return sendTable(db, leaving, { format, action: 'resolutions.exported', subjectKind: 'resolutions' })
  },
})

export const resolutionsPages = [resolutionsPage, resolutionsExport]
