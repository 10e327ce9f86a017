import { z } from 'zod'
import { DocumentId, figuresTable, getDocument, listFigures } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { documentFiguresView } from './document-figures-view.ts'

/** Every figure of one document, computed again. */
export const documentFiguresPage = page({
  path: '/documents/:id/figures',
  needs: 'documents.read',
  params: z.object({ id: DocumentId }),
  query: z.object({ show: z.enum(['all', 'wrong']).default('all').catch('all') }),
  get: async ({ db, person, params: { id }, query: { show } }) => {
    const document = await getDocument(db, id)
    const figures = await listFigures(db, id)
    return view({
      title: `Figures of ${document.title || document.fileName}`,
      current: 'documents',
      style: 'p-figures',
      body: documentFiguresView({ document, figures, show, exports: may(person, 'findings.export') }),
    })
  },
})

export const documentFiguresExport = page({
  path: '/documents/:id/figures/export/:format',
  needs: 'findings.export',
  params: z.object({ id: DocumentId, format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, params: { id, format } }) => {
    const document = await getDocument(db, id)
    const rows = await listFigures(db, id)
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const title = document.title || document.fileName
    const table = figuresTable(rows, { asAt: now, authority: person.authorityName, address, title })
    return sendTable(db, table, { format, action: 'figures.exported', subjectKind: 'document', subjectId: id })
  },
})
