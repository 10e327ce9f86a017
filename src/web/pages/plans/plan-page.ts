import { z } from 'zod'
import {
  actionsTable,
  commitmentsByAction,
  listAlerts,
  listRisks,
  PlanId,
  planOverview,
} from '../../../improvement/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { On } from './on.ts'
import { addressOf, isPast } from './parts.ts'
import { planView } from './plan-view.ts'

const params = z.object({ id: PlanId })

/** A plan on a page: priorities, actions, measures, and how all of it stands, now or as it was known on a past day. */
const planPage = page({
  path: '/plans/:id',
  needs: 'plans.read',
  params,
  query: z.object({ on: On }),
  get: async ({ db, person, params: { id }, query, today }) => {
    const asAt = isPast(query.on, today)
    const overview = await planOverview(db, id, { on: asAt ?? today, asAt })
    return view({
      title: overview.plan.title,
      current: 'plans',
      style: 'p-plan',
      body: planView({
        overview,
        asAt,
        today,
        alerts: asAt ? [] : await listAlerts(db, id),
        risks: (await listRisks(db, id, asAt)).filter(({ closedOn }) => closedOn === null),
        edits: may(person, 'plans.edit') && !asAt,
        exports: may(person, 'plans.export'),
      }),
    })
  },
})

const planExport = page({
  path: '/plans/:id/export/:format',
  needs: 'plans.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  query: z.object({ on: On }),
  get: async ({ app, db, person, now, params: { id, format }, query, today }) => {
    const asAt = isPast(query.on, today)
    const { plan, actions } = await planOverview(db, id, { on: asAt ?? today, asAt })
    const table = actionsTable(actions, {
      asAt: now,
      on: asAt ?? today,
      authority: person.authorityName,
      title: `${plan.title}, ${person.authorityName}`,
      name: 'Plan',
      address: addressOf(app),
      commitments: await commitmentsByAction(db, asAt),
    })
    return sendTable(db, table, { format, action: 'plan.exported', subjectKind: 'plan', subjectId: id })
  },
})

export const planPages = [planPage, planExport]
