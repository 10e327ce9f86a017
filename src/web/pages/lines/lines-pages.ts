import { z } from 'zod'
import { LineFilters, linesTable, listLines, narrowLines } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { On } from '../plans/on.ts'
import { isPast } from '../plans/parts.ts'
import { linePages } from './line-pages.ts'
import { linesView } from './lines-view.ts'

const Query = LineFilters.extend({ on: On })

const list = page({
  path: '/lines',
  needs: 'plans.read',
  query: Query.catch(() => Query.parse({})),
  get: async ({ db, person, query, url, today }) => {
    const asAt = isPast(query.on, today)
    const all = await listLines(db, { on: asAt ?? today, asAt })
    return view({
      title: 'Lines',
      current: 'lines',
      style: 'p-lines',
      body: linesView({
        all,
        shown: narrowLines(all, query),
        query,
        asAt,
        today,
        url,
        exports: may(person, 'plans.export'),
      }),
    })
  },
})

const exported = page({
  path: '/lines/export/:format',
  needs: 'plans.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const asAt = isPast(query.on, today)
    const rows = narrowLines(await listLines(db, { on: asAt ?? today, asAt }), query)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = linesTable(rows, {
      asAt: now,
      authority: person.authorityName,
      address,
      filters: [
        { name: 'Words', value: query.q },
        { name: 'Which', value: query.show === 'all' ? '' : query.show },
        { name: 'As known on', value: asAt ?? '' },
      ].filter(({ value }) => value !== ''),
    })
    return sendTable(db, table, { format, action: 'lines.exported', subjectKind: 'lines' })
  },
})

export const linesPages = [list, exported, ...linePages]
