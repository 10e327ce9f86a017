import { shareInWords } from '../../../platform/round.ts'
import { z } from 'zod'
import {
  actionsTable,
  actionStateOf,
  listActions,
  toolOf,
  type AuditAction,
  type ShownAction,
} from '../../../audits/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { paging } from '../../paging.ts'
import { sendTable } from '../../send-table.ts'
import { actionStatus, auditsNav, childCell, look } from './words.ts'

const perPage = 30
const shows = { all: 'All', late: 'Late', open: 'Open', done: 'To be checked', checked: 'Done and checked' } as const
type Show = keyof typeof shows
const Query = z.object({
  show: z.enum(Object.keys(shows) as [Show, ...Show[]]).catch('all'), // Object.keys forgets the names
  page: z.coerce.number().int().min(1).catch(1),
})

const shown = (actions: readonly AuditAction[], show: Show, today: Day): AuditAction[] =>
  actions.filter((action) => show === 'all' || actionStateOf(action, today) === show)

const actionsPage = page({
  path: '/audits/actions',
  needs: 'audits.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const all = await listActions(db)
    const listed = shown(all, query.show, today)
    const from = (query.page - 1) * perPage
    const rows = await showChildren(db, 'audits', listed.slice(from, from + perPage))
    const due = all.filter(({ dueOn, doneOn }) => dueOn <= today || doneOn !== null)
    const inTime = due.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn)
    return view({
      title: 'What is to be done after audits',
      ...look,
      body: html`<h1>What is to be done after audits</h1>
        <p class="lede">
          ${due.length === 0 ? 'No action of an audit has been due yet.' : html`${shareInWords(inTime.length, due.length)} actions that were due or are done were done by their day.`}
        </p>
        ${auditsNav('/audits/actions', may(person, 'audits.draw'))}
        <nav class="noprint" aria-label="What is listed">
          <ul class="chips">
            ${(Object.keys(shows) as Show[]).map(
              (show) =>
                html`<li>
                  <a href="/audits/actions?show=${show}" ${show === query.show && html`aria-current="true"`}
                    >${shows[show]} (${shown(all, show, today).length.toLocaleString('en-GB')})</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        ${actionsPart(rows, today)} ${paging({ url, page: query.page, perPage, total: listed.length, noun: 'actions' })}
        <p class="meta">
          Of the children whom you may see, as at ${inWords(today)}. The owner says that it is done; somebody else
          checks it.
        </p>
        ${may(person, 'children.export') && listed.length > 0 && exportLinks({ path: '/audits/actions/export', query: url.searchParams, words: takeAll(listed.length) })}`,
    })
  },
})

const actionsPart = (rows: readonly ShownAction[], today: Day): Html =>
  rows.length === 0
    ? html`<p>Nothing stands here.</p>`
    : table({
        caption: 'Actions, what is not done and due first comes first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'What', 'Owner', 'How it stands'].map((text) => ({ text })),
        rows: rows.map((action) => [
          { html: childCell(action) },
          {
            html: html`${action.atOnce && html`<b>At once: </b>`}<a href="/audits/${action.auditId}#actions"
                >${action.what}</a
              ><br /><span class="meta">${[toolOf(action).title, action.team].filter(Boolean).join(', ')}</span>`,
          },
          { text: action.owner },
          { html: actionStatus(action, today) },
        ]),
      })

const exported = page({
  path: '/audits/actions/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { format }, query }) => {
    const rows = await showChildren(db, 'audits file', shown(await listActions(db), query.show, today))
    return sendTable(db, actionsTable(rows, { at: now, asAt: today, authority: person.authorityName }), {
      format,
      action: 'audit-actions.exported',
      subjectKind: 'audits',
    })
  },
})

export const actionsPages = [actionsPage, exported]
