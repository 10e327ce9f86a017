import { z } from 'zod'
import {
  ActionId,
  changesBetween,
  getAction,
  getPlan,
  mostChanges,
  PlanId,
  type Change,
} from '../../../improvement/index.ts'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, input } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { changesList } from './changes-list.ts'
import { On } from './on.ts'

const query = z.object({ from: On, to: On })

const spanOf = ({ from, to }: z.output<typeof query>, today: Day) => ({
  after: from ?? addDays(to ?? today, -30),
  upTo: to ?? today,
})

/** What changed between two days, and who changed it. */
const planHistory = page({
  path: '/plans/:id/history',
  needs: 'plans.read',
  params: z.object({ id: PlanId }),
  query,
  get: async ({ db, params: { id }, query: asked, today }) => {
    const { title } = await getPlan(db, id)
    const span = spanOf(asked, today)
    const changes = await changesBetween(db, { planId: id }, span)
    return view({
      title: `What changed: ${title}`,
      current: 'plans',
      style: 'p-plans',
      body: historyView({ changes, span, today, back: { href: `/plans/${id}`, text: title } }),
    })
  },
})

const actionHistory = page({
  path: '/actions/:id/history',
  needs: 'plans.read',
  params: z.object({ id: ActionId }),
  query,
  get: async ({ db, params: { id }, query: asked, today }) => {
    const { title } = await getAction(db, id)
    const span = spanOf(asked, today)
    const changes = await changesBetween(db, { actionId: id }, span)
    return view({
      title: `What changed: ${title}`,
      current: 'plans',
      style: 'p-plans',
      body: historyView({ changes, span, today, back: { href: `/actions/${id}`, text: title } }),
    })
  },
})

interface History {
  changes: readonly Change[]
  span: { after: Day; upTo: Day }
  today: Day
  back: { href: string; text: string }
}

const historyView = ({ changes, span, today, back }: History): Html =>
  html`${backLink(back)}
    <h1>What changed</h1>
    <p class="lede">
      Between the end of ${inWords(span.after)} and the end of ${inWords(span.upTo)}:
      ${changes.length === 0 ? 'nothing.' : changes.length >= mostChanges ? `more than ${mostChanges} changes; these are the latest.` : changes.length === 1 ? 'one change.' : `${changes.length} changes.`}
    </p>
    <form method="get" action="${back.href}/history" class="asat noprint">
      ${input({ id: 'from', name: 'from', type: 'date', label: { text: 'Since the end of' }, value: span.after, attributes: { max: today }, classes: 'govuk-input--width-10' })}
      ${input({ id: 'to', name: 'to', type: 'date', label: { text: 'Up to the end of' }, value: span.upTo, attributes: { max: today }, classes: 'govuk-input--width-10' })}
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
    <p class="noprint">
      <a href="${back.href}?on=${span.after}">How it was known on ${inWords(span.after)}</a> ·
      <a href="${back.href}?on=${span.upTo}">on ${inWords(span.upTo)}</a>
    </p>
    ${changesList(changes, back.text)}`

export const historyPages = [planHistory, actionHistory]
