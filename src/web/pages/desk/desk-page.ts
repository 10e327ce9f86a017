import { z } from 'zod'
import {
  DocumentId,
  getDocument,
  getDocumentPage,
  getIssues,
  hasPack,
  listDecisions,
  listPossibleEarlier,
  listReadings,
  ReadingId,
  type DocumentRecord,
  type ReadingRecord,
} from '../../../inspections/index.ts'
import { findLine } from '../../../line/index.ts'
import { may } from '../../../people/index.ts'
import { page, view, type Problem, type View, type Visit } from '../../page.ts'
import { deskView } from './desk-view.ts'
import { notReadView } from './not-read-view.ts'
import { DeskMode } from './desk.ts'

/** A document's page as printed, beside what was read from it, least sure first. */
export const deskPage = page({
  path: '/documents/:id',
  needs: 'documents.read',
  params: z.object({ id: DocumentId }),
  query: z.object({
    reading: ReadingId.optional().catch(undefined),
    page: z.coerce.number().int().min(1).optional().catch(undefined),
    mode: DeskMode,
  }),
  get: (visit) => showDesk(visit, { documentId: visit.params.id, ...visit.query }),
})

interface Place {
  documentId: DocumentId
  reading?: ReadingId | undefined // the one in hand; by default the least sure
  page?: number | undefined
  mode: DeskMode
}

/** The desk at a place, with a form that could not be used as the person left it. */
export const showDesk = async (
  {
    db,
    person,
    today,
    csrf,
    problems,
    typed,
  }: Visit & { problems: readonly Problem[]; typed: Readonly<Record<string, string>> },
  { documentId, reading, page: wanted, mode }: Place,
): Promise<View> => {
  const document = await getDocument(db, documentId)
  const common = { title: nameOf(document), current: 'documents', style: 'p-document' } as const
  if (document.state !== 'read') {
    const body = notReadView({ document, csrf, adds: may(person, 'documents.add') })
    return view({ ...common, scripts: ['live'], body })
  }
  const decides = may(person, 'readings.decide')
  const readings = inOrderOfDoubt(await listReadings(db, document.id))
  const now = readings.find(({ id }) => id === reading) ?? readings[0]
  const last = document.pageCount ?? 1
  const number = Math.min(wanted ?? (now && now.page > 0 ? now.page : 1), last)
  const sheet = last > 0 ? await getDocumentPage(db, document.id, number) : undefined
  const decisions = await listDecisions(db, document.id, 50)
  const body = deskView({
    document,
    issues: await getIssues(db, document),
    couldReplace: decides ? await listPossibleEarlier(db, document.id) : [],
    readings,
    now,
    sheet,
    mode: decides ? mode : 'show',
    decides,
    moves: may(person, 'themes.manage'),
    decisions,
    line: await findLine(db, { kind: 'document', id: document.id }, { on: today }),
    given:
      may(person, 'rooms.work') && document.published ? `/inspection-rooms/given?before=${document.published}` : '',
    isPack: await hasPack(db, document.id),
    csrf,
    problems,
    typed,
  })
  return view({ ...common, scripts: ['desk'], body })
}

export const nameOf = (document: DocumentRecord): string => document.title || document.fileName

/** Those that wait come first, the least sure at the top; then what has been decided, in the document's order. */
const inOrderOfDoubt = (readings: readonly ReadingRecord[]): ReadingRecord[] => [
  ...readings
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => a.sureness - b.sureness || a.ordinal - b.ordinal),
  ...readings.filter(({ state }) => state === 'confirmed'),
  ...readings.filter(({ state }) => state === 'rejected'),
]
