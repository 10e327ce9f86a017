import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  allDocuments,
  countDocuments,
  documentsTable,
  DocumentState,
  holdReading,
  letReadingGoOn,
  listDocumentFrameworks,
  listDocuments,
  receiveDocument,
  whyNotTaken,
} from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { Invalid } from '../../../platform/errors.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { fragment, page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { documentsView, progressView } from './documents-view.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined)

const Query = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  framework: optional(z.string().max(100)),
  state: optional(DocumentState),
  batch: optional(z.uuid()),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
})

/** All documents, and the place to add more. */
export const documentsPage = page({
  path: '/documents',
  needs: 'documents.read',
  postNeeds: 'documents.add',
  query: Query,
  get: async ({ db, person, query, csrf, url, problems }) => {
    const filters = { ...query, batchId: query.batch }
    const documents = await listDocuments(db, filters)
    const progress = await countDocuments(db, filters)
    const frameworks = await listDocumentFrameworks(db)
    return view({
      title: 'Documents',
      current: 'documents',
      style: 'p-documents',
      scripts: ['upload', 'live'],
      body: documentsView({
        documents,
        progress,
        frameworks,
        query,
        csrf,
        url,
        problems,
        adds: may(person, 'documents.add'),
        exports: may(person, 'findings.export'),
      }),
    })
  },
  post: async ({ app, db, files }) => {
    if (files.length === 0) throw new Invalid([{ field: 'files', message: 'Choose at least one file to add.' }])
    const batchId = randomUUID()
    const refused: string[] = []
    let received = 0
    let known = 0
    for (const { fileName, bytes } of files) {
      try {
        const { outcome } = await receiveDocument(db, app.files, { bytes, fileName, cameBy: 'page', batchId })
        if (outcome === 'received') received++
        else known++
      } catch (error) {
        const why = files.length > 1 || error instanceof Invalid ? whyNotTaken(error, fileName) : undefined
        if (why === undefined) throw error
        refused.push(why) // the rest of the files go on
      }
    }
    if (received + known === 0) throw new Invalid(refused.map((message) => ({ field: 'files', message })))
    return redirect(received > 0 ? `/documents?batch=${batchId}` : '/documents', said(received, known, refused), {
      warns: refused.length > 0,
    })
  },
})

const said = (received: number, known: number, refused: readonly string[]): string =>
  [
    received > 0 && `${count(received, 'file')} added and in line to be read.`,
    known > 0 && `${count(known, 'file')} ${known === 1 ? 'was' : 'were'} here already.`,
    ...refused,
  ]
    .filter(Boolean)
    .join(' ')

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Stops the reading of all that waits, and lets it go on. */
export const stopReadingPage = page({
  path: '/documents/stop-reading',
  needs: 'documents.add',
  post: async ({ db }) => {
    const held = await holdReading(db)
    return redirect(
      '/documents',
      held > 0
        ? `Stopped. ${count(held, 'document')} ${held === 1 ? 'waits' : 'wait'} until you let reading go on; what was being read is finished.`
        : 'Nothing was in line any more, so nothing was stopped.',
    )
  },
})

export const goOnReadingPage = page({
  path: '/documents/go-on-reading',
  needs: 'documents.add',
  post: async ({ db }) => {
    const freed = await letReadingGoOn(db)
    return redirect(
      '/documents',
      freed > 0 ? `Reading goes on with ${count(freed, 'document')}.` : 'Nothing was stopped.',
    )
  },
})

/** How far reading has come, for the script that refreshes it. */
export const progressFragment = page({
  path: '/documents/progress',
  needs: 'documents.read',
  query: Query,
  get: async ({ db, person, query, csrf, url }) =>
    fragment(
      progressView(await countDocuments(db, { ...query, batchId: query.batch }), {
        search: url.search,
        csrf: may(person, 'documents.add') ? csrf : undefined,
      }),
    ),
})

/** The list as a file: every document that the filters let through. */
export const documentsExport = page({
  path: '/documents/export/:format',
  needs: 'findings.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, params: { format }, query }) => {
    const rows = await allDocuments(db, { ...query, batchId: query.batch })
    const leaving = documentsTable(rows, { asAt: now, authority: person.authorityName })
    return sendTable(db, leaving, { format, action: 'documents.exported', subjectKind: 'documents' })
  },
})
