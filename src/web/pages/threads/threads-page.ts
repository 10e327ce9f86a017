import { z } from 'zod'
import {
  allThreads,
  listThreads,
  narrowThreads,
  themesWaiting,
  ThreadFilters,
  threadsTable,
  whenOf,
  whoseThread,
} from '../../../inspections/index.ts'
import { listThemes } from '../../../frameworks/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { threadsView } from './threads-view.ts'

/** Every subject that inspectors have written about, a line each, with which way it goes. */
export const threadsPage = page({
  path: '/threads',
  needs: 'findings.read',
  query: ThreadFilters.catch(() => ThreadFilters.parse({})),
  get: async ({ db, person, query, url, today }) => {
    const whose = await whoseThread(db, query.about)
    const all = await allThreads(db, whose.about, whenOf(query), today)
    const lines = narrowThreads(all, query)
    return view({
      title: 'Threads',
      current: 'threads',
      style: 'p-threads',
      body: threadsView({
        lines,
        all,
        groups: [...new Set(listThemes().map(({ group }) => group))],
        query,
        url,
        whose,
        authority: person.authorityName,
        renewal: await themesWaiting(db),
        exports: may(person, 'findings.export'),
      }),
    })
  },
})

export const threadsExport = page({
  path: '/threads/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: ThreadFilters,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const whose = await whoseThread(db, query.about)
    const rows = await listThreads(db, { ...query, about: whose.about }, today)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const authority = whose.name || person.authorityName
    const table = threadsTable(rows, { asAt: now, authority, address, filters: query })
    return sendTable(db, table, { format, action: 'threads.exported', subjectKind: 'threads' })
  },
})
