import { z } from 'zod'
import { allFindings, FindingFilters, findingsTable } from '../../../inspections/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

/** The findings that the filters let through, all pages of them, as a file. */
export const exportPage = page({
  path: '/findings/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: FindingFilters,
  get: async ({ app, db, person, now, params: { format }, query }) => {
    const rows = await allFindings(db, query)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = findingsTable(rows, { asAt: now, authority: person.authorityName, filters: query, address })
    return sendTable(db, table, { format, action: 'findings.exported', subjectKind: 'findings' })
  },
})
