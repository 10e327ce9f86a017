import { z } from 'zod'
import {
  DocumentId,
  getDocument,
  getPack,
  listReadings,
  packTable,
  packTableIds,
  packTables,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { nameOf } from '../desk/desk-page.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { packView } from './pack-view.ts'

/** What was read from the papers of a committee meeting, section by section, each row with its page. */
const pack = page({
  path: '/documents/:id/pack',
  needs: 'documents.read',
  params: z.object({ id: DocumentId }),
  get: async ({ db, person, csrf, params: { id } }) => {
    const document = await getDocument(db, id)
    const found = await getPack(db, id)
    const readings = await listReadings(db, id)
    return view({
      title: nameOf(document),
      current: 'documents',
      style: 'p-pack',
      body: packView({
        document,
        pack: found,
        readings,
        exports: may(person, 'findings.export'),
        csrf: may(person, 'plans.edit') ? csrf : undefined,
        bringsIn: may(person, 'committees.manage'),
      }),
    })
  },
})

const exported = page({
  path: '/documents/:id/pack/:table/:format',
  needs: 'findings.export',
  params: z.object({ id: DocumentId, table: z.enum(packTableIds), format: z.enum(tableFormatNames) }),
  get: async ({ app, db, person, now, params: { id, table: name, format } }) => {
    const document = await getDocument(db, id)
    const table = packTables(await getPack(db, id)).find((each) => each.id === name)
    if (!table) throw new NotFound('table')
    const address = app.config.url ?? `http://${app.config.host}:${app.config.port}`
    const leaving = packTable(table, {
      asAt: now,
      authority: person.authorityName,
      document: { id, title: nameOf(document) },
      address,
    })
    return sendTable(db, leaving, {
      format,
      action: 'pack.exported',
      subjectKind: 'document',
      subjectId: id,
      detail: { table: name },
    })
  },
})

export const packPages = [pack, exported]
