import { z } from 'zod'
import { forecastsTable, nextInspections } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { nextInspectionsView } from './next-inspections-view.ts'

const Query = z.object({ authority: z.string().max(20).optional(), asAt: AsAt })

/** When inspectors are to be expected next, with the sum and the rule beside each. */
export const nextInspectionsPage = page({
  path: '/next-inspections',
  needs: 'findings.read',
  query: Query.catch({}),
  get: async ({ db, person, today, query, url }) =>
    view({
      title: 'When will they come next?',
      current: 'next',
      style: 'p-next',
      body: nextInspectionsView({
        next: await nextInspections(db, { authority: query.authority || undefined, asAt: query.asAt ?? today }),
        today,
        url,
        exports: may(person, 'findings.export'),
        readies: may(person, 'readiness.read'),
        rooms: may(person, 'rooms.read'),
      }),
    }),
})

export const nextInspectionsExport = page({
  path: '/next-inspections/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, now, today, params: { format }, query }) => {
    const next = await nextInspections(db, { authority: query.authority || undefined, asAt: query.asAt ?? today })
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = forecastsTable(next.forecasts, { asAt: now, authority: next.authority.name, address, on: next.asAt })
    return sendTable(db, table, { format, action: 'next-inspections.exported', subjectKind: 'next-inspections' })
  },
})
