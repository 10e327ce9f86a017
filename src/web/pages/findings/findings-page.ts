import { countFindings, FindingFilters, findFindings, listChoices } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { page, view } from '../../page.ts'
import { findingsView } from './findings-view.ts'

/** The findings register: every finding of every document, narrowed by what stands in the address. */
export const findingsPage = page({
  path: '/findings',
  needs: 'findings.read',
  query: FindingFilters.catch(() => FindingFilters.parse({})),
  get: async ({ db, person, query, url }) => {
    const findings = await findFindings(db, query)
    const count = await countFindings(db, query)
    const choices = await listChoices(db)
    return view({
      title: 'Findings',
      current: 'findings',
      style: 'p-findings',
      body: findingsView({ findings, count, choices, query, url, exports: may(person, 'findings.export') }),
    })
  },
})
