import { z } from 'zod'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  caseloadsTable,
  continuityTable,
  listCaseloads,
  listContinuity,
  listWorkloadMonths,
  measuresOf,
  weightsOn,
} from '../../../workload/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { aheadPages } from './ahead-pages.ts'
import { teamPages } from './team-pages.ts'
import { weightsPage } from './weights-page.ts'
import { perPage, workloadView } from './workload-view.ts'

const shows = ['workers', 'children'] as const
const Query = z.object({
  show: z.enum(shows).default('workers').catch('workers'),
  asAt: AsAt.catch(undefined),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

/** Who has how many cases, whose worker changes, and who has nobody. */
const workload = page({
  path: '/workload',
  needs: 'children.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const asAt = query.asAt ?? today
    const [caseloads, children] = [await listCaseloads(db, asAt), await listContinuity(db, asAt)]
    const from = (query.page - 1) * perPage
    const listed = query.show === 'children' ? children.slice(from, from + perPage) : []
    return view({
      title: 'Workload and continuity',
      current: 'workload',
      style: 'p-actions',
      body: workloadView({
        caseloads,
        children,
        listed: await showChildren(db, 'workload', listed),
        measures: measuresOf(caseloads, children),
        weights: await weightsOn(db, asAt),
        months: query.show === 'workers' ? await listWorkloadMonths(db, asAt) : [],
        show: query.show,
        page: query.page,
        asAt,
        today,
        url,
        all: may(person, 'children.all'),
        exports: may(person, 'children.export'),
      }),
    })
  },
})

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
    const rows = await showChildren(db, 'workload file', await listContinuity(db, on))
    return sendTable(db, continuityTable(rows, about), sent)
  },
})

export const workloadPages = [workload, exported, weightsPage, ...teamPages, ...aheadPages]
