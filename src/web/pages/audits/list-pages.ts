import { z } from 'zod'
import {
  auditsTable,
  gradeInWords,
  listAudits,
  listTeams,
  stageOf,
  standingGrade,
  toolOf,
  tools,
  type Audit,
  type ShownAudit,
} from '../../../audits/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { button, select, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { auditHref, auditsNav, auditStatus, childCell, look, many } from './words.ts'

const perPage = 30

const shows = {
  all: 'Every audit',
  open: 'Not closed',
  late: 'Late',
  'to-close': 'To be closed or read a second time',
  again: 'To be looked at again',
} as const
type Show = keyof typeof shows

const Query = z.object({
  tool: z.string().optional().catch(undefined),
  team: z.string().optional().catch(undefined),
  show: z.enum(Object.keys(shows) as [Show, ...Show[]]).catch('all'), // Object.keys forgets the names
  grade: z.string().optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})
type Query = z.infer<typeof Query>

const isShown = (audit: Audit, show: Show, today: Day): boolean => {
  switch (show) {
    case 'all':
      return true
    case 'open':
      return audit.closedOn === null
    case 'late':
      return audit.finishedOn === null && audit.dueOn < today
    case 'to-close':
      return stageOf(audit) === 'finished' || stageOf(audit) === 'moderated'
    case 'again':
      return audit.againDueOn !== null && audit.againId === null
  }
}

const found = async (db: Parameters<typeof listAudits>[0], query: Query, today: Day): Promise<Audit[]> =>
  (await listAudits(db, today, { tool: query.tool || undefined, team: query.team || undefined })).filter(
    (audit) => isShown(audit, query.show, today) && (!query.grade || standingGrade(audit) === query.grade),
  )

const listPage = page({
  path: '/audits/list',
  needs: 'audits.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const audits = await found(db, query, today)
    const from = (query.page - 1) * perPage
    const rows = await showChildren(db, 'audits', audits.slice(from, from + perPage))
    const teams = await listTeams(db)
    return view({
      title: 'All audits',
      ...look,
      body: html`<h1>All audits</h1>
        <p class="lede">${many(audits.length, 'audit')} of the children whom you may see, as at ${inWords(today)}.</p>
        ${auditsNav('/audits/list', may(person, 'audits.draw'))}
        <form method="get" action="/audits/list" class="filters noprint" role="search" aria-label="Narrow the list">
          ${select({ id: 'show', name: 'show', label: { text: 'Show' }, items: Object.entries(shows).map(([value, text]) => ({ value, text, selected: value === query.show })) })}
          ${select({ id: 'tool', name: 'tool', label: { text: 'Audit' }, items: [{ value: '', text: 'All' }, ...tools.map(({ id, title }) => ({ value: id, text: title, selected: id === query.tool }))] })}
          ${select({ id: 'team', name: 'team', label: { text: 'Team' }, items: [{ value: '', text: 'All' }, ...teams.map((team) => ({ value: team, text: team, selected: team === query.team }))] })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        ${listTable(rows, today)} ${paging({ url, page: query.page, perPage, total: audits.length, noun: 'audits' })}
        ${may(person, 'children.export') && audits.length > 0 && exportLinks({ path: '/audits/list/export', query: url.searchParams, words: takeAll(audits.length) })}`,
    })
  },
})

const listTable = (rows: readonly ShownAudit[], today: Day): Html =>
  rows.length === 0
    ? html`<p>No audit stands here.</p>`
    : table({
        caption: 'Audits, what is due first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Audit', 'Team', 'Auditor', 'Grade', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((audit) => [
          { html: childCell(audit) },
          {
            html: html`<a href="${auditHref(audit)}"
              >${toolOf(audit).title}<span class="govuk-visually-hidden"> of ${audit.number}</span></a
            >`,
          },
          { text: audit.team || '–' },
          { text: audit.auditor },
          { text: gradeInWords(audit, standingGrade(audit)) || '–' },
          { html: auditStatus(audit, today) },
        ]),
      })

const exported = page({
  path: '/audits/list/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { format }, query }) => {
    const rows = await showChildren(db, 'audits file', await found(db, query, today))
    return sendTable(db, auditsTable(rows, { at: now, asAt: today, authority: person.authorityName }), {
      format,
      action: 'audits.exported',
      subjectKind: 'audits',
    })
  },
})

export const listPages = [listPage, exported]
