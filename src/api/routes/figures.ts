import { z } from 'zod'
import {
  allClaims,
  ClaimFilters,
  ClaimRecord,
  claimsPerPage,
  claimsTable,
  countClaims,
  DocumentId,
  FigureRecord,
  findClaims,
  getDocument,
  listFigures,
} from '../../inspections/index.ts'
import { require as requirePermission } from '../../people/index.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import { PageNumber, pagesOf } from '../../platform/page-number.ts'
import { route } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'

const Figure = FigureRecord.meta({
  id: 'Figure',
  description:
    'A printed figure, computed again: counted and of are its numerator and denominator (or its new and old value), difference is stated less computed.',
})

const Claim = ClaimRecord.meta({
  id: 'Claim',
  description:
    'What an authority says of itself, with the evidence beside it and what later documents say on its themes.',
})

export const figureRoutes = [
  route({
    method: 'GET',
    path: '/documents/{id}/figures',
    tag: 'Figures',
    does: 'Every figure that a document prints, computed again.',
    about:
      'In the document’s order, those that are right too. Shares disagree beyond 0.5 points, or where they are not rounded half up.',
    needs: 'documents.read',
    params: z.object({ id: DocumentId }),
    answer: { status: 200, does: 'All of them.', schema: z.object({ figures: z.array(Figure) }) },
    async run({ db, params: { id } }) {
      await getDocument(db, id)
      return { figures: await listFigures(db, id) }
    },
  }),
  route({
    method: 'GET',
    path: '/claims',
    tag: 'Claims',
    does: 'What authorities say of themselves in letters, on which evidence, and what later documents say.',
    about: 'With format, all of them come as one file; that needs the permission findings.export.',
    needs: 'findings.read',
    query: ClaimFilters.extend({
      year: z.array(z.coerce.number().int().min(1900).max(2999)).default([]),
      page: PageNumber,
      format: z.enum(tableFormatNames).optional().describe('All claims as a file instead of one page.'),
    }),
    answer: {
      status: 200,
      does: `One page of claims, ${claimsPerPage} to a page, or a file.`,
      schema: z.object({ total: z.number(), page: z.number(), pages: z.number(), claims: z.array(Claim) }),
    },
    files: tableFiles,
    async run({ db, person, query: { format, ...filters }, now, address }) {
      if (format) {
        requirePermission(person, 'findings.export')
        const rows = await allClaims(db, filters)
        const table = claimsTable(rows, { asAt: now, authority: person.authorityName, filters, address })
        return answerWithTable(db, table, {
          format,
          action: 'claims.exported',
          subjectKind: 'claims',
          detail: { filters },
        })
      }
      const claims = await findClaims(db, filters)
      const total = await countClaims(db, filters)
      return { ...pagesOf(total, filters.page, claimsPerPage), claims }
    },
  }),
]
