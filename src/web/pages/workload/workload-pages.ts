import { z } from 'zod'
import { importKnownOn, showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  caseloadsTable,
  casesTable,
  continuityTable,
  listCaseloads,
  listCases,
  listContinuity,
  listWorkloadMonths,
  measuresOf,
  narrowContinuity,
  weightsOn,
  whichChildren,
  type Continuity,
  type WhichChildren,
} from '../../../workload/index.ts'
import { html } from '../../../platform/html.ts'
import { nothingDelivered } from '../../components/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { aheadPages } from './ahead-pages.ts'
import { teamPages } from './team-pages.ts'
import { weightsPage } from './weights-page.ts'
import { perPage, workloadView } from './workload-view.ts'

const shows = ['workers', 'cases', 'children'] as const
const Key = z.string().max(48).optional().catch(undefined)
const Query = z.object({
  show: z.enum(shows).default('workers').catch('workers'),
  asAt: AsAt.catch(undefined),
  only: z
    .enum(Object.keys(whichChildren) as [WhichChildren, ...WhichChildren[]]) // the table of them is not empty
    .optional()
    .catch(undefined),
  worker: Key,
  team: Key,
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

/** Who has how many cases, whose worker changes, and who has nobody. */
const workload = page({
  path: '/workload',
  needs: 'children.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const asAt = query.asAt ?? today
    const delivery = await importKnownOn(db)
    if (!delivery)
      return view({
        title: 'Workload and continuity',
        current: 'workload',
        style: 'p-actions',
        body: html`<h1>Workload and continuity</h1>
          ${nothingDelivered(may(person, 'children.import'))}`,
      })
    const [caseloads, children] = [await listCaseloads(db, asAt), await listContinuity(db, asAt)]
    const cases = query.show === 'cases' ? await listCases(db, asAt, query) : []
    const counted = narrowed(children, query)
    const from = (query.page - 1) * perPage
    const listed = query.show === 'children' ? counted.slice(from, from + perPage) : []
    return view({
      title: 'Workload and continuity',
      current: 'workload',
      style: 'p-actions',
      body: workloadView({
        caseloads,
        children,
        rows: query.show === 'workers' ? caseloads.length : query.show === 'cases' ? cases.length : counted.length,
        cases: await showChildren(db, 'workload', cases.slice(from, from + perPage)),
        listed: await showChildren(db, 'workload', listed),
        only: query,
        measures: measuresOf(caseloads, children),
        weights: await weightsOn(db, asAt),
        months: query.show === 'workers' ? await listWorkloadMonths(db, asAt) : [],
        show: query.show,
        page: query.page,
        asAt,
        shows: delivery.asAt,
        today,
        url,
        all: may(person, 'children.all'),
        exports: may(person, 'children.export'),
      }),
    })
  },
})

/** The children that are asked for, of one team where it is named. */
const narrowed = (children: readonly Continuity[], { only, team }: z.infer<typeof Query>): readonly Continuity[] => {
  const ofTeam = team === undefined ? children : children.filter(({ teamId }) => teamId === team)
  return only === undefined ? ofTeam : narrowContinuity(ofTeam, only)
}

const exported = page({
  path: '/workload/export/:show/:format',
  needs: 'children.export',
  params: z.object({ show: z.enum(shows), format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { show, format }, query }) => {
    const on = query.asAt ?? today
    const about = { asAt: now, on, authority: person.authorityName }
    const sent = { format, action: 'workload.exported', subjectKind: 'workload', subjectId: show }
    if (show === 'workers') {
      const weights = await weightsOn(db, on)
      return sendTable(db, caseloadsTable(await listCaseloads(db, on), { ...about, weights }), sent)
    }
    if (show === 'cases') {
      const cases = await showChildren(db, 'workload file', await listCases(db, on, query))
      return sendTable(db, casesTable(cases, { ...about, weights: await weightsOn(db, on) }), sent)
    }
    const rows = await showChildren(db, 'workload file', narrowed(await listContinuity(db, on), query))
    return sendTable(db, continuityTable(rows, about), sent)
  },
})

export const workloadPages = [workload, exported, weightsPage, ...teamPages, ...aheadPages]
