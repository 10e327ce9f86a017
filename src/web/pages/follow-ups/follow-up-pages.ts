import { z } from 'zod'
import {
  FollowUpFilters,
  followUpsTable,
  listChases,
  listFollowUps,
  ownCode,
  passes,
  followUpStateInWords,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { whenCounted } from '../../when-counted.ts'
import { followUpsView } from './follow-ups-view.ts'
import { lookBackPages } from './look-back-pages.ts'
import { oneFollowUpPages } from './one-follow-up-pages.ts'
import { saidView } from './said-view.ts'

const Query = FollowUpFilters.extend({ asAt: AsAt })

const list = page({
  path: '/follow-ups',
  needs: 'findings.read',
  query: Query.catch(() => Query.parse({})),
  get: async ({ app, db, person, today, query, url }) => {
    const asAt = query.asAt ?? today
    const common = { title: 'Recommendations followed up', current: 'follow-ups', style: 'p-follow-ups' } as const
    return whenCounted({ app, person, url }, common, {
      count: async (own) => listFollowUps(own, { authority: await ownCode(own), asAt }),
      show: async ({ asked, said, documents }) =>
        view({
          ...common,
          body: followUpsView({
            all: asked,
            shown: asked.filter((each) => passes(each, query)),
            said,
            documents,
            chases: await listChases(db),
            query,
            asAt,
            today,
            url,
            exports: may(person, 'findings.export'),
          }),
        }),
    })
  },
})

const exported = page({
  path: '/follow-ups/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ app, db, person, now, today, params: { format }, query }) => {
    const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: query.asAt ?? today })
    const rows = asked.filter((each) => passes(each, query))
    const filters = [
      { name: 'What became of it', value: query.standing.map(followUpStateInWords).join(', ') },
      { name: 'Whose it is to act', value: query.whose.join(', ') },
      { name: 'As at', value: query.asAt ?? today },
    ].filter(({ value }) => value !== '')
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = followUpsTable(rows, { asAt: now, authority: person.authorityName, address, filters })
    return sendTable(db, table, { format, action: 'follow-ups.exported', subjectKind: 'follow-ups' })
  },
})

const said = page({
  path: '/follow-ups/said',
  needs: 'findings.read',
  get: async ({ app, person, today, csrf, url }) => {
    const common = {
      title: 'What letters say of earlier letters',
      current: 'follow-ups',
      style: 'p-follow-ups',
    } as const
    return whenCounted({ app, person, url }, common, {
      count: async (own) => listFollowUps(own, { authority: await ownCode(own), asAt: today }),
      show: ({ outright }) =>
        view({ ...common, body: saidView({ said: outright, decides: may(person, 'readings.decide'), csrf }) }),
    })
  },
})

export const followUpPages = [list, exported, said, ...lookBackPages, ...oneFollowUpPages]
