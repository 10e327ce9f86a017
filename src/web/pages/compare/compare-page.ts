import { z } from 'zod'
import { compare, CompareFilters, compareTable, mostTold, mostToldTable } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { whenCounted } from '../../when-counted.ts'
import { chooseThemeView, compareView } from './compare-view.ts'

/** What other authorities were told on a subject, the most like our own first, and which of them later improved. */
export const comparePage = page({
  path: '/compare',
  needs: 'findings.read',
  query: CompareFilters.catch(() => CompareFilters.parse({})),
  get: async ({ app, person, query, url }) => {
    const exports = may(person, 'findings.export')
    const common = { current: 'threads', style: 'p-compare', title: 'Compare' } as const
    if (query.theme === '')
      return whenCounted({ app, person, url }, common, {
        count: mostTold,
        show: (told) => view({ ...common, body: chooseThemeView(told, exports) }),
      })
    return whenCounted({ app, person, url }, common, {
      count: (db) => compare(db, query),
      show: (comparison) =>
        view({
          ...common,
          title: `What others were told: ${comparison.theme.title}`,
          body: compareView({ comparison, query, url, exports }),
        }),
    })
  },
})

export const compareExport = page({
  path: '/compare/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: CompareFilters,
  get: async ({ app, db, person, now, params: { format }, query }) => {
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const about = { asAt: now, authority: person.authorityName, address }
    const sent = { format, action: 'comparison.exported', subjectKind: 'thread', subjectId: query.theme }
    return query.theme === ''
      ? sendTable(db, mostToldTable(await mostTold(db), about), sent)
      : sendTable(db, compareTable(await compare(db, query), { ...about, filters: query }), sent)
  },
})
