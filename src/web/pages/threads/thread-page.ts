import { z } from 'zod'
import {
  compare,
  CompareFilters,
  getThread,
  threadTable,
  ThreadFilters,
  whenOf,
  whoseThread,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { threadView } from './thread-view.ts'

const Theme = z.string().regex(/^[a-z0-9-]{1,80}$/)
const Query = ThreadFilters.pick({ about: true, asAt: true, decisions: true }).extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** One subject across years and regulators: the ladder of what inspectors said. */
export const threadPage = page({
  path: '/threads/:theme',
  needs: 'findings.read',
  params: z.object({ theme: Theme }),
  query: Query.catch(() => Query.parse({})),
  get: async ({ db, person, params, query, url, today }) => {
    const whose = await whoseThread(db, query.about)
    const thread = await getThread(db, params.theme, { about: whose.about, when: whenOf(query), today })
    const others = whose.about === 'own' ? await compare(db, CompareFilters.parse({ theme: params.theme })) : undefined
    return view({
      title: thread.theme.title,
      current: 'threads',
      style: 'p-thread',
      body: threadView({
        thread,
        others,
        query,
        url,
        whose,
        authority: person.authorityName,
        moves: may(person, 'themes.manage'),
        decides: may(person, 'readings.decide'),
        exports: may(person, 'findings.export'),
      }),
    })
  },
})

export const threadExport = page({
  path: '/threads/:theme/export/:format',
  needs: 'findings.export',
  params: z.object({ theme: Theme, format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { theme, format }, query }) => {
    const whose = await whoseThread(db, query.about)
    const thread = await getThread(db, theme, { about: whose.about, when: whenOf(query), today })
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = threadTable(thread, { asAt: now, authority: whose.name || person.authorityName, address })
    return sendTable(db, table, { format, action: 'threads.exported', subjectKind: 'thread', subjectId: theme })
  },
})
