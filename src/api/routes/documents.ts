import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  addReading,
  countDocuments,
  DocumentId,
  documentsPerPage,
  DocumentState,
  getDocument,
  getPack,
  getReading,
  holdReading,
  letReadingGoOn,
  listDocuments,
  listReadings,
  Pack,
  receiveDocument,
  sayWhatItReplaces,
  TableFigure,
  tableFigures,
  tidyName,
  whyNotTaken,
  undo,
} from '../../inspections/index.ts'
import { asPerson } from '../../people/index.ts'
import { DiskFull, Invalid } from '../../platform/errors.ts'
import { pagesOf } from '../../platform/page-number.ts'
import { filesRoute, route, type Call, type SentFile } from '../route.ts'
import { Document, Reading } from '../schemas.ts'
import { Addition } from './reading-bodies.ts'

const params = z.object({ id: DocumentId })

const Receipt = z
  .object({
    id: DocumentId.nullable(),
    fileName: z.string(),
    outcome: z.enum(['received', 'already here', 'refused']).describe('The same bytes twice are one document.'),
    state: DocumentState.nullable(),
    problem: z.string().describe('Why it was refused, in a sentence; otherwise empty.'),
  })
  .meta({ id: 'Receipt', description: 'What became of one file that was sent.' })
type Receipt = z.infer<typeof Receipt>

const receiveOne = async (
  { place, person }: Call,
  { fileName, bytes }: SentFile,
  batchId: string,
  full: DiskFull[],
): Promise<Receipt> => {
  try {
    const received = await asPerson(place.database, person, (db) =>
      receiveDocument(db, place.files, { bytes, fileName, cameBy: 'api', batchId }),
    )
    return { ...received, fileName: tidyName(fileName), problem: '' }
  } catch (error) {
    const problem = whyNotTaken(error, fileName)
    if (problem === undefined) throw error
    full.push(...(error instanceof DiskFull ? [error] : []))
    return { id: null, fileName: tidyName(fileName), outcome: 'refused', state: null, problem }
  }
}

const Listed = Document.extend({
  readings: z.number().describe('How many wait or are confirmed.'),
  waiting: z.number().describe('How many of these are still to be decided.'),
  sharesName: z
    .boolean()
    .describe('Whether another document came under the same file name: `sha256` tells them apart.'),
}).meta({ id: 'ListedDocument', description: 'A document with how far its readings have come.' })

export const documentRoutes = [
  filesRoute({
    method: 'POST',
    path: '/documents',
    tag: 'Documents',
    does: 'Send documents to be read.',
    about: 'They are kept at once and read soon after: ask for each by its id until its state is read or failed.',
    needs: 'documents.add',
    answer: {
      status: 202,
      does: 'What became of each file, in the order sent.',
      schema: z.object({ batchId: z.uuid(), documents: z.array(Receipt) }),
    },
    async receive({ sent, ...call }) {
      const batchId = randomUUID()
      const documents: Receipt[] = []
      const full: DiskFull[] = []
      for await (const file of sent) documents.push(await receiveOne(call, file, batchId, full))
      const refused = documents.filter(({ outcome }) => outcome === 'refused')
      const [noRoom] = full
      if (noRoom && refused.length === documents.length) throw noRoom
      if (refused.length === documents.length)
        throw new Invalid(refused.map(({ fileName, problem }) => ({ field: fileName, message: problem })))
      return { batchId, documents }
    },
  }),
  route({
    method: 'GET',
    path: '/documents',
    tag: 'Documents',
    does: 'The documents, those in hand first, then the newest by their date.',
    needs: 'documents.read',
    query: z.object({
      q: z.string().trim().max(200).optional().describe('Words of the title, the file’s name or the authority.'),
      framework: z.string().optional(),
      state: DocumentState.optional(),
      batchId: z.uuid().optional().describe('Only what was sent in one call.'),
      page: z.coerce.number().int().min(1).max(100_000).default(1).describe(`From 1; ${documentsPerPage} to a page.`),
    }),
    answer: {
      status: 200,
      does: 'One page of documents.',
      schema: z.object({ total: z.number(), page: z.number(), pages: z.number(), documents: z.array(Listed) }),
    },
    async run({ db, query }) {
      const documents = await listDocuments(db, query)
      const { total } = await countDocuments(db, query)
      return { ...pagesOf(total, query.page, documentsPerPage), documents }
    },
  }),
  route({
    method: 'POST',
    path: '/documents/stop-reading',
    tag: 'Documents',
    does: 'Stop the reading of all that waits in line; what is being read is finished.',
    about: 'What is held goes on when you say so, or one by one when the same file is sent again.',
    needs: 'documents.add',
    answer: { status: 200, does: 'How many documents wait now.', schema: z.object({ documents: z.number() }) },
    run: async ({ db }) => ({ documents: await holdReading(db) }),
  }),
  route({
    method: 'POST',
    path: '/documents/go-on-reading',
    tag: 'Documents',
    does: 'Let reading go on with all that was stopped.',
    needs: 'documents.add',
    answer: { status: 200, does: 'How many documents go on.', schema: z.object({ documents: z.number() }) },
    run: async ({ db }) => ({ documents: await letReadingGoOn(db) }),
  }),
  route({
    method: 'GET',
    path: '/documents/{id}',
    tag: 'Documents',
    does: 'One document.',
    needs: 'documents.read',
    params,
    answer: { status: 200, does: 'The document.', schema: Document },
    run: ({ db, params: { id } }) => getDocument(db, id),
  }),
  route({
    method: 'GET',
    path: '/documents/{id}/readings',
    tag: 'Readings',
    does: 'What was read from a document, in its own order.',
    about: 'Without those that were split or merged into others.',
    needs: 'documents.read',
    params,
    answer: { status: 200, does: 'All readings that stand.', schema: z.object({ readings: z.array(Reading) }) },
    async run({ db, params: { id } }) {
      await getDocument(db, id)
      return { readings: await listReadings(db, id) }
    },
  }),
  route({
    method: 'GET',
    path: '/documents/{id}/pack',
    tag: 'Documents',
    does: 'What the papers of a committee meeting say.',
    about:
      'Agenda, attendance, minutes, resolutions, reports, action plans, tables, work programme, each value with its passage, rule and doubts; what the text cannot tell is listed as unassigned. `figures` are those of the tables, with numerator, denominator and stated share. 404 where the document is no such papers.',
    needs: 'documents.read',
    params,
    answer: {
      status: 200,
      does: 'All that was read from the papers.',
      schema: z.object({ pack: Pack, figures: z.array(TableFigure) }),
    },
    async run({ db, params: { id } }) {
      await getDocument(db, id)
      const pack = await getPack(db, id)
      return { pack, figures: tableFigures(pack.tables) }
    },
  }),
  route({
    method: 'POST',
    path: '/documents/{id}/readings',
    tag: 'Readings',
    does: 'Add what the reader did not see.',
    about: 'It is confirmed, since a person says it.',
    needs: 'readings.decide',
    params,
    body: Addition,
    answer: { status: 201, does: 'The new reading.', schema: Reading },
    async run({ db, params: { id }, body }) {
      await getDocument(db, id)
      return getReading(db, await addReading(db, id, body))
    },
  }),
  route({
    method: 'POST',
    path: '/documents/{id}/replaces',
    tag: 'Documents',
    does: 'Say which earlier issue of the same letter a document replaces, or that it replaces none.',
    about:
      'Sightline ties issues together when it reads them; what a person says here stays. Only the latest issue counts. 422 where the other has a later issue already.',
    needs: 'readings.decide',
    params,
    body: z.object({ replaces: DocumentId.nullable().describe('The earlier issue; null: none.') }),
    answer: { status: 200, does: 'The document as it now stands.', schema: Document },
    async run({ db, params: { id }, body }) {
      await sayWhatItReplaces(db, id, body.replaces)
      return getDocument(db, id)
    },
  }),
  route({
    method: 'POST',
    path: '/documents/{id}/undo',
    tag: 'Readings',
    does: 'Take back the last thing that you did to the readings of a document.',
    needs: 'readings.decide',
    params,
    answer: { status: 200, does: 'The readings as they now stand.', schema: z.object({ readings: z.array(Reading) }) },
    async run({ db, params: { id } }) {
      await getDocument(db, id)
      await undo(db, id)
      return { readings: await listReadings(db, id) }
    },
  }),
]
