import { z } from 'zod'
import {
  allNotes,
  countNotes,
  findNotes,
  listNoteChoices,
  NoteFilters,
  notesTable,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { figuresView } from './figures-view.ts'

/** What does not work out, in all documents. */
export const figuresPage = page({
  path: '/figures',
  needs: 'findings.read',
  query: NoteFilters.catch(() => NoteFilters.parse({})),
  get: async ({ db, person, query, url }) =>
    view({
      title: 'Figures that do not agree',
      current: 'findings',
      style: 'p-figures',
      body: figuresView({
        notes: await findNotes(db, query),
        total: await countNotes(db, query),
        choices: await listNoteChoices(db),
        query,
        url,
        exports: may(person, 'findings.export'),
      }),
    }),
})

export const figuresExport = page({
  path: '/figures/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: NoteFilters,
  get: async ({ app, db, person, now, params: { format }, query }) => {
    const rows = await allNotes(db, query)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const table = notesTable(rows, { asAt: now, authority: person.authorityName, address, filters: query })
    return sendTable(db, table, { format, action: 'figures.exported', subjectKind: 'figures' })
  },
})
