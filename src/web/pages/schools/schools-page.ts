import { z } from 'zod'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { schoolsOn, schoolsTable } from '../../../registers/index.ts'
import { AsAt } from '../../as-at.ts'
import { page, view, type AnyPage } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { schoolsView } from './schools-view.ts'

const Query = z.object({ asAt: AsAt }).catch({})

/** The schools of the area as at a day. */
const schoolsPage = page({
  path: '/schools',
  needs: 'registers.read',
  query: Query,
  get: async ({ db, person, today, query, url }) => {
    const on = query.asAt ?? today
    return view({
      title: 'Schools',
      current: 'registers',
      style: 'p-registers',
      body: schoolsView({
        schools: await schoolsOn(db, person, { on, today }),
        on,
        today,
        exports: may(person, 'registers.export'),
        url,
      }),
    })
  },
})

const schoolsExport = page({
  path: '/schools/export/:format',
  needs: 'registers.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, today, now, params: { format }, query }) => {
    const on = query.asAt ?? today
    const schools = await schoolsOn(db, person, { on, today })
    return sendTable(db, schoolsTable(schools, { asAt: now, authority: person.authorityName, on }), {
      format,
      action: 'register.exported',
      subjectKind: 'register',
      subjectId: 'schools',
    })
  },
})

export const schoolsPages: readonly AnyPage[] = [schoolsPage, schoolsExport]
