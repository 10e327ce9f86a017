import { z } from 'zod'
import {
  ActionFilters,
  actionOrders,
  actionsPerPage,
  actionsTable,
  everyStatus,
  findActions,
  listPlans,
  statuses,
  type Judged,
  commitmentsByAction,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { onPage } from '../../../platform/page-number.ts'
import { backLink, button, checkboxes, details, input, select } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { paging } from '../../paging.ts'
import { actionsList } from '../plans/plan-view.ts'
import { actionOwnersToChoose, addressOf, exportLinks, isPast, pastNotice, type Choice } from '../plans/parts.ts'

const Query = ActionFilters.catch(() => ActionFilters.parse({}))

/** Every action, narrowed by what stands in the address. */
const actionsPage = page({
  path: '/actions',
  needs: 'plans.read',
  query: Query,
  get: async ({ db, person, query, url, today }) =>
    view({
      title: 'Actions',
      current: 'actions',
      style: 'p-actions',
      body: actionsView({
        found: await findActions(db, query, today),
        query,
        url,
        today,
        people: await actionOwnersToChoose(db, 'Anybody'),
        plans: [
          { value: '', text: 'Any plan' },
          ...(await listPlans(db)).map(({ id, title }) => ({ value: id, text: title })),
        ],
        exports: may(person, 'plans.export'),
      }),
    }),
})

interface List {
  found: readonly Judged[]
  query: ActionFilters
  url: URL
  today: Day
  people: readonly Choice[]
  plans: readonly Choice[]
  exports: boolean
}

const actionsView = ({ found, query, url, today, people, plans, exports }: List): Html => {
  const rest = new URLSearchParams(url.searchParams)
  rest.delete('page')
  const asAt = isPast(query.on, today)
  return html`${backLink({ href: '/plans', text: 'Plans' })}
    <h1>Actions</h1>
    <p class="lede">${lede(found, query)}</p>
    ${pastNotice(asAt, '/actions')}
    <div class="register">
      <form
        method="get"
        action="/actions"
        class="filters filters--side noprint"
        role="search"
        aria-label="Narrow the actions"
      >
        ${input({ id: 'q', name: 'q', label: { text: 'Words in the action' }, value: query.q })}
        ${select({ id: 'plan', name: 'plan', label: { text: 'Plan' }, items: plans, value: query.plan ?? '' })}
        ${select({ id: 'owner', name: 'owner', label: { text: 'Owner' }, items: people, value: query.owner ?? '' })}
        ${select({ id: 'sort', name: 'sort', label: { text: 'Order' }, items: actionOrders.map((order) => ({ value: order, text: orderWords[order] })), value: query.sort })}
        ${input({ id: 'on', name: 'on', type: 'date', label: { text: 'As it was known on' }, value: query.on ?? '', attributes: { max: today } })}
        ${details({
          summaryText: query.status.length > 0 ? `Status: ${query.status.length} chosen` : 'Status',
          open: query.status.length > 0,
          html: checkboxes({
            idPrefix: 'status',
            name: 'status',
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: 'Status', classes: 'govuk-visually-hidden' } },
            items: everyStatus.map((status) => ({
              value: status,
              text: statuses[status].word,
              checked: query.status.includes(status),
            })),
          }),
        })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        <p><a href="/actions">Clear filters</a></p>
      </form>
      <section aria-label="Actions">
        ${
          found.length === 0
            ? html`<p>No action has all of these. Take a filter away.</p>`
            : actionsList(
                onPage(found, query.page, actionsPerPage),
                `Actions, ${orderWords[query.sort].toLowerCase()}`,
                asAt,
              )
        }
        ${paging({ url, page: query.page, perPage: actionsPerPage, total: found.length, noun: 'actions' })}
        ${exports && found.length > 0 && exportLinks('/actions/export', `?${rest.toString()}`)}
      </section>
    </div>`
}

const orderWords = {
  worst: 'Worst first',
  due: 'Earliest due first',
  title: 'By what is done',
  owner: 'By owner',
} as const

const lede = (found: readonly Judged[], query: ActionFilters): string => {
  const narrowed = query.q !== '' || query.plan !== undefined || query.owner !== undefined || query.status.length > 0
  const many = found.length === 1 ? 'One action' : `${found.length.toLocaleString('en-GB')} actions`
  const overdue = found.filter(({ standing }) => standing.status === 'overdue').length
  if (found.length === 0) return narrowed ? 'Nothing has all of these.' : 'No action yet.'
  return `${many}${narrowed ? ' with these filters' : ''}; ${overdue === 0 ? 'none is' : overdue === 1 ? 'one is' : `${overdue.toLocaleString('en-GB')} are`} overdue.`
}

const actionsExport = page({
  path: '/actions/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, params: { format }, query, today }) => {
    const rows = await findActions(db, query, today)
    const table = actionsTable(rows, {
      asAt: now,
      on: query.on ?? today,
      authority: person.authorityName,
      title: `Actions, ${person.authorityName}`,
      name: 'Actions',
      address: addressOf(app),
      commitments: await commitmentsByAction(db, isPast(query.on, today)),
      filters: [
        { name: 'Words', value: query.q },
        { name: 'Status', value: query.status.map((status) => statuses[status].word).join(', ') },
      ].filter(({ value }) => value !== ''),
    })
    return sendTable(db, table, { format, action: 'actions.exported', subjectKind: 'actions' })
  },
})

export const actionsPages = [actionsPage, actionsExport]
