import { z } from 'zod'
import {
  allClaims,
  ClaimFilters,
  claimsTable,
  countClaims,
  findClaims,
  listClaimChoices,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { whenCounted } from '../../when-counted.ts'
import { claimsView } from './claims-view.ts'

/** The claims log: what the authority said of itself, on which evidence, and what later documents say on the theme. */
export const claimsPage = page({
  path: '/claims',
  needs: 'findings.read',
  query: ClaimFilters.catch(() => ClaimFilters.parse({})),
  get: async ({ app, person, query, url }) => {
    const common = { title: 'Claims', current: 'findings', style: 'p-claims' } as const
    return whenCounted({ app, person, url }, common, {
      count: async (db) => ({
        claims: await findClaims(db, query),
        total: await countClaims(db, query),
        choices: await listClaimChoices(db),
      }),
      show: (counted) =>
        view({ ...common, body: claimsView({ ...counted, query, url, exports: may(person, 'findings.export') }) }),
    })
  },
})

export const claimsExport = page({
  path: '/claims/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: ClaimFilters,
  get: async ({ app, db, person, now, params: { format }, query }) => {
    const rows = await allClaims(db, query)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = claimsTable(rows, { asAt: now, authority: person.authorityName, address, filters: query })
    return sendTable(db, table, { format, action: 'claims.exported', subjectKind: 'claims' })
  },
})
