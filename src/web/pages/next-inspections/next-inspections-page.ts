import { z } from 'zod'
import { nextInspections } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view } from '../../page.ts'
import { nextInspectionsView } from './next-inspections-view.ts'

const Query = z.object({ authority: z.string().max(20).optional(), asAt: AsAt })

/** When inspectors are to be expected next, with the sum and the rule beside each. */
export const nextInspectionsPage = page({
  path: '/next-inspections',
  needs: 'findings.read',
  query: Query.catch({}),
  get: async ({ db, person, today, query }) =>
    view({
      title: 'When will they come next?',
      current: 'next',
      style: 'p-next',
      body: nextInspectionsView({
        next: await nextInspections(db, { authority: query.authority || undefined, asAt: query.asAt ?? today }),
        today,
        readies: may(person, 'readiness.read'),
      }),
    }),
})
