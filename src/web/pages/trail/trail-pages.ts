import { z } from 'zod'
import { listPeople, listTrail, record, verifyTrail, type TrailFilters } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { Filters, TrailQuery } from './trail-query.ts'
import { allOfTrail, trailTable } from './trail-table.ts'
import { checkView, trailView } from './trail-view.ts'

const perPage = 50

const filtersOf = ({ person, action, kind, subject, from, to }: z.infer<typeof Filters>): TrailFilters => ({
  personId: person,
  action,
  subjectKind: kind,
  subjectId: subject,
  from,
  to,
})

const trail = page({
  path: '/trail',
  needs: 'trail.read',
  query: TrailQuery.catch({}),
  get: async ({ db, query, url, csrf }) =>
    view({
      title: 'Audit trail',
      current: 'trail',
      style: 'p-trail',
      body: trailView({
        list: await listTrail(db, filtersOf(query), { before: query.before, after: query.after, size: perPage }),
        people: await listPeople(db),
        query,
        url,
        csrf,
      }),
    }),
})

const exported = page({
  path: '/trail/export/:format',
  needs: 'trail.read',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Filters,
  get: async ({ db, person, now, params: { format }, query }) => {
    const rows = await allOfTrail(db, filtersOf(query))
    const table = trailTable(rows, { asAt: now, authority: person.authorityName, filters: query })
    return sendTable(db, table, { format, action: 'trail.exported' })
  },
})

const check = page({
  path: '/trail/check',
  needs: 'trail.read',
  get: async ({ csrf }) => view({ title: 'Check the audit trail', current: 'trail', body: checkView(undefined, csrf) }),
  post: async ({ app, db, person, csrf }) => {
    const result = await verifyTrail(app.database, person.authorityId)
    const { rows, head, firstBad } = result
    await record(db, { action: 'trail.checked', detail: { rows, head, firstBad: firstBad ?? null } })
    return view({ title: 'Check the audit trail', current: 'trail', body: checkView(result, csrf) })
  },
})

export const trailPages = [trail, exported, check]
