import { z } from 'zod'
import { lacksLead, leadsTable, listLeads, type Lead } from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { On } from './on.ts'
import { asAtForm, isPast, pastNotice } from './parts.ts'

/** One map: which officer, which councillor and which board stand behind each priority, and where nobody does. */
const leadsPage = page({
  path: '/plans/leads',
  needs: 'plans.read',
  query: z.object({ on: On }),
  get: async ({ db, person, query, today, url }) => {
    const asAt = isPast(query.on, today)
    const leads = await listLeads(db, asAt)
    return view({
      title: 'Who leads each priority',
      current: 'plans',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>Who leads each priority</h1>
        <p class="lede">${lede(leads)}</p>
        ${pastNotice(asAt, '/plans/leads')} ${leads.length > 0 && map(leads)}
        ${may(person, 'plans.export') && leads.length > 0 && exportLinks({ path: '/plans/leads/export', query: url.searchParams, words: takeAll(leads.length) })}
        ${asAtForm({ path: '/plans/leads', on: asAt, today })}`,
    })
  },
})

const exported = page({
  path: '/plans/leads/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: z.object({ on: On }),
  get: async ({ db, person, now, today, params: { format }, query }) => {
    const asAt = isPast(query.on, today)
    const file = leadsTable(await listLeads(db, asAt), {
      asAt: now,
      on: asAt ?? today,
      authority: person.authorityName,
    })
    return sendTable(db, file, { format, action: 'leads.exported', subjectKind: 'plans' })
  },
})

const lede = (leads: readonly Lead[]): string => {
  if (leads.length === 0) return 'No plan that goes on has a priority.'
  const lacking = leads.filter(lacksLead).length
  const all = `${leads.length} ${leads.length === 1 ? 'priority' : 'priorities'}`
  return lacking === 0
    ? `A lead officer, a lead member and a board stand behind each of ${all}.`
    : `${lacking} of ${all} ${lacking === 1 ? 'lacks' : 'lack'} a lead officer, a lead member or a board.`
}

const nobody = (what: string): Html => status({ symbol: 'broken', word: 'Nobody', reason: `no ${what} is named` })

const map = (leads: readonly Lead[]): Html =>
  table({
    caption: 'Priorities, plan by plan',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['Priority', 'Lead officer', 'Lead member', 'Board'].map((text) => ({ text })),
    rows: leads.map(({ planId, plan, priority, officer, member, board }) => [
      { html: html`${priority}<br /><span class="meta"><a href="/plans/${planId}">${plan}</a></span>` },
      { html: officer === null ? nobody('officer') : html`${officer}` },
      { html: member === null ? nobody('councillor') : html`${member}` },
      { html: board === null ? nobody('board') : html`${board}` },
    ]),
  })

export const leadsPages = [leadsPage, exported]
