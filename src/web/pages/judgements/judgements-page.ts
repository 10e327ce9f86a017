import { z } from 'zod'
import { judgementHistory, judgementsTable } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { judgementsView } from './judgements-view.ts'

const Query = z.object({ authority: z.string().max(20).optional(), asAt: AsAt })

/** Every grade that an authority was given, over all frameworks and years, each on its own scale. */
export const judgementsPage = page({
  path: '/judgements',
  needs: 'findings.read',
  query: Query.catch({}),
  get: async ({ db, person, today, query, url }) => {
    const history = await judgementHistory(db, { authority: query.authority || undefined, asAt: query.asAt ?? today })
    return view({
      title: 'Judgements over the years',
      current: 'judgements',
      style: 'p-judgements',
      body: judgementsView({
        history,
        today,
        url,
        exports: may(person, 'findings.export'),
        prepares: may(person, 'inspections.prepare'),
        evaluates: may(person, 'readiness.read'),
      }),
    })
  },
})

export const judgementsExport = page({
  path: '/judgements/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const history = await judgementHistory(db, { authority: query.authority || undefined, asAt: query.asAt ?? today })
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = judgementsTable(history, { asAt: now, address, whose: person.authorityName })
    return sendTable(db, table, { format, action: 'judgements.exported', subjectKind: 'judgements' })
  },
})
