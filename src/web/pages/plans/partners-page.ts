import { z } from 'zod'
import {
  contributionsTable,
  getPlan,
  isShared,
  listPlans,
  partnerBodies,
  partnerBodiesTable,
  PlanId,
  staleAfterDays,
  type PartnerBody,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, button, select, status, table } from '../../components/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { contributionsList } from '../actions/partners-view.ts'
import { On } from './on.ts'
import { actionsList } from './plan-view.ts'
import { addressOf, asAtForm, exportLinks, isPast, pastNotice, type Choice } from './parts.ts'

const Query = z.object({
  on: On,
  plan: z.preprocess((value) => (value === '' ? undefined : value), PlanId.optional()).catch(undefined),
  /** One body, as it is spelt with its people. */
  body: z.string().max(200).default('').catch(''),
})
type Query = z.infer<typeof Query>

interface Found {
  bodies: readonly PartnerBody[]
  planTitle: string // '' for all plans
  asAt: Day | undefined
  on: Day
}

const find = async (db: Db, { on: asked, plan }: Query, today: Day): Promise<Found> => {
  const asAt = isPast(asked, today)
  const on = asAt ?? today
  const planTitle = plan === undefined ? '' : (await getPlan(db, plan, asAt)).title
  return { bodies: await partnerBodies(db, { on, asAt, planId: plan }), planTitle, asAt, on }
}

const bodyOf = ({ bodies }: Found, body: string): PartnerBody => {
  const found = bodies.find((one) => one.body === body)
  if (!found) throw new NotFound('partner')
  return found
}

/** What partners contributed: a table of the bodies, or one body with each of its contributions. */
const partnersPage = page({
  path: '/plans/partners',
  needs: 'plans.read',
  query: Query,
  get: async ({ db, person, query, today }) => {
    const found = await find(db, query, today)
    const exports = may(person, 'plans.export')
    const common = { current: 'partners', style: 'p-plans' } as const
    if (query.body !== '') {
      const body = bodyOf(found, query.body)
      return view({ ...common, title: body.body, body: bodyView(body, { found, query, today, exports }) })
    }
    const plans = (await listPlans(db, found.asAt)).map(({ id, title }) => ({ value: id, text: title }))
    return view({
      ...common,
      title: 'What partners contributed',
      body: bodiesView(plans, { found, query, today, exports }),
    })
  },
})

interface Shown {
  found: Found
  query: Query
  today: Day
  exports: boolean
}

const addressWith = ({ plan }: Query, asAt: Day | undefined, body = ''): string => {
  const query = new URLSearchParams({
    ...(body && { body }),
    ...(plan && { plan }),
    ...(asAt && { on: asAt }),
  }).toString()
  return query && `?${query}`
}

const bodiesView = (plans: readonly Choice[], { found, query, today, exports }: Shown): Html => {
  const { bodies, planTitle, asAt } = found
  const { plan } = query
  return html`${plan === undefined ? backLink({ href: '/plans', text: 'Plans' }) : backLink({ href: `/plans/${plan}`, text: planTitle })}
    <h1>What partners contributed</h1>
    <p class="lede">${lede(found)}</p>
    ${pastNotice(asAt, '/plans/partners')}
    <form method="get" action="/plans/partners" class="asat noprint">
      ${asAt && html`<input type="hidden" name="on" value="${asAt}" />`}
      ${select({ id: 'plan', name: 'plan', label: { text: 'Plan' }, items: [{ value: '', text: 'All plans' }, ...plans], value: plan ?? '' })}
      ${button({ text: 'Narrow', classes: 'govuk-button--secondary' })}
    </form>
    ${
      bodies.length > 0 &&
      html`${table({
        caption: 'Bodies other than the council, the longest silent first',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Partner' },
          { text: 'Actions now' },
          { text: 'Updates' },
          { text: 'Evidence verified, of brought' },
          { text: 'Last heard of' },
          { text: 'Silence' },
        ],
        rows: bodies.map((one) => [
          {
            html: html`<a href="/plans/partners${addressWith(query, asAt, one.body)}">${one.body}</a><br />
              <span class="meta">${one.people.join(', ')}</span>`,
          },
          { html: html`${one.actions.length} <span class="meta">of ${one.everShared} ever</span>` },
          { text: String(one.updates) },
          { text: `${one.verified} of ${one.evidence}` },
          { text: one.lastHeardOn === null ? 'Never' : inWords(one.lastHeardOn) },
          { html: silence(one) },
        ]),
      })}
      ${exports && exportLinks('/plans/partners/export', addressWith(query, asAt))}`
    }
    <p class="meta">
      An update, a piece of evidence and a request for a new date count as contributions. They count for the body that
      the person works for, and stay when an action is shared no more.
    </p>
    ${asAtForm({ path: '/plans/partners', on: asAt, today, keep: plan === undefined ? {} : { plan } })}`
}

const lede = ({ bodies, planTitle, on }: Found): string => {
  const where = planTitle === '' ? 'to all plans' : `to “${planTitle}”`
  if (bodies.length === 0)
    return `No action ${planTitle === '' ? '' : `of “${planTitle}” `}has been shared with a partner. On the page of an action somebody who writes plans can share it.`
  const given = bodies.reduce((sum, { contributions }) => sum + contributions.length, 0)
  const silent = bodies.filter(({ lastHeardOn, actions }) => lastHeardOn === null && actions.length > 0).length
  return `${bodies.length === 1 ? 'One body has' : `${bodies.length} bodies have`} made ${given === 1 ? 'one contribution' : `${given} contributions`} ${where} by ${inWords(on)}; ${silent === 0 ? 'each has been heard of' : silent === 1 ? 'one has an action and has never been heard of' : `${silent} have actions and have never been heard of`}.`
}

const silence = ({ silentDays, silentSince, lastHeardOn }: PartnerBody): Html => {
  if (silentDays === null || silentSince === null)
    return status({ symbol: 'done', word: 'Nothing open', reason: 'so nothing is asked of them', tone: 'quiet' })
  const since =
    lastHeardOn === null ? `since ${inWords(silentSince)}, when it was first theirs` : `since ${inWords(silentSince)}`
  // As long as an action may go without an update.
  return silentDays > staleAfterDays
    ? status({ symbol: 'stale', word: 'Silent', detail: `for ${silentDays} days`, reason: since, tone: 'risk' })
    : status({
        symbol: 'course',
        word: 'Heard of',
        detail: silentDays === 0 ? 'today' : silentDays === 1 ? 'yesterday' : `${silentDays} days ago`,
        reason: `last on ${inWords(silentSince)}`,
      })
}

const bodyView = (one: PartnerBody, { found, query, exports }: Shown): Html => {
  const { asAt, on, planTitle } = found
  const ended = one.shares.filter((share) => !isShared(share, on))
  return html`${backLink({ href: `/plans/partners${addressWith(query, asAt)}`, text: 'What partners contributed' })}
    <h1>${one.body}</h1>
    <p class="lede">
      ${one.people.join(', ')}.
      ${one.contributions.length === 1 ? 'One contribution' : `${one.contributions.length} contributions`}${planTitle && ` to “${planTitle}”`}:
      ${one.updates} ${one.updates === 1 ? 'update' : 'updates'}, ${one.evidence}
      ${one.evidence === 1 ? 'piece' : 'pieces'} of evidence (${one.verified} verified), ${one.datesAsked}
      ${one.datesAsked === 1 ? 'new date' : 'new dates'} asked for.
    </p>
    ${pastNotice(asAt, '/plans/partners')} ${silence(one)}
    <section class="sec sec--plain" aria-labelledby="now">
      <h2 id="now">Actions that they see <span class="meta">${one.actions.length}</span></h2>
      ${one.actions.length === 0 ? html`<p>None now.</p>` : actionsList(one.actions, `Actions that ${one.body} sees`, asAt)}
    </section>
    ${
      ended.length > 0 &&
      html`<section class="sec sec--plain" aria-labelledby="ended">
        <h2 id="ended">Shared no more <span class="meta">${ended.length}</span></h2>
        <ul class="rows">
          ${ended.map(({ actionId, actionTitle, name, sharedFrom, endedOn, endedWhy }) => html`<li><a href="/actions/${actionId}#partners">${actionTitle}</a> <span class="meta">with ${name}, from ${inWords(sharedFrom)}${endedOn && ` until ${inWords(endedOn)}`}${endedWhy && `: ${endedWhy}`}</span></li>`)}
        </ul>
      </section>`
    }
    <section class="sec sec--plain" aria-labelledby="given">
      <h2 id="given">What they contributed <span class="meta">${one.contributions.length}</span></h2>
      ${one.contributions.length === 0 ? html`<p>Nothing yet.</p>` : contributionsList(one.contributions, { ofSeveral: true })}
      ${exports && one.contributions.length > 0 && exportLinks('/plans/partners/export', addressWith(query, asAt, one.body))}
    </section>`
}

const partnersExport = page({
  path: '/plans/partners/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, params: { format }, query, today }) => {
    const found = await find(db, query, today)
    const about = {
      asAt: now,
      on: found.on,
      authority: person.authorityName,
      plan: found.planTitle,
      address: addressOf(app),
    }
    const options = { format, action: 'partners.exported', subjectKind: 'partners' } as const
    return query.body === ''
      ? sendTable(db, partnerBodiesTable(found.bodies, about), options)
      : sendTable(
          db,
          contributionsTable(bodyOf(found, query.body).contributions, { ...about, body: query.body }),
          options,
        )
  },
})

export const partnersPages = [partnersPage, partnersExport]
