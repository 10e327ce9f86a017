import { z } from 'zod'
import {
  allFindings,
  countFindings,
  DocumentId,
  FindingFilters,
  findFindings,
  findingsPerPage,
  findingsTable,
  ReadingId,
  ReadingState,
  type Finding as FoundFinding,
} from '../../inspections/index.ts'
import { require as requirePermission } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { tableFormatNames } from '../../platform/tables/index.ts'
import { PageNumber, pagesOf } from '../../platform/page-number.ts'
import { route } from '../route.ts'
import { answerWithTable, tableFiles } from '../table-answer.ts'

const Finding = z
  .object({
    id: ReadingId,
    kind: z.string(),
    area: z.string(),
    value: z.string().describe('In the words of the document.'),
    body: z.string().describe('Who must act, where the document says.'),
    page: z.number().describe('0 where no passage is known.'),
    sureness: z.number().describe('How sure the reader was, from 0 to 100.'),
    themes: z.array(z.string()),
    state: ReadingState,
    corrected: z.boolean(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    documentId: DocumentId,
    fileName: z.string(),
    title: z.string(),
    framework: z.string(),
    authority: z.string(),
    laCode: z.string().nullable(),
    dated: Day.nullable(),
  })
  .meta({ id: 'Finding', description: 'A finding with the document that it stands in.' })

const withoutMarks = (found: FoundFinding): z.infer<typeof Finding> => {
  const { marked: _marked, ...finding } = found
  return finding
}

export const findingRoutes = [
  route({
    method: 'GET',
    path: '/findings',
    tag: 'Findings',
    does: 'Search the findings of all documents.',
    about:
      'Several values of one filter widen it, different filters narrow it. Rejected findings come only when asked for. With format, all of them come as one file; that needs the permission findings.export.',
    needs: 'findings.read',
    query: FindingFilters.extend({
      year: z.array(z.coerce.number().int().min(1900).max(2999)).default([]),
      page: PageNumber,
      format: z.enum(tableFormatNames).optional().describe('All findings as a file instead of one page.'),
    }),
    answer: {
      status: 200,
      does: `One page of findings, ${findingsPerPage} to a page, or a file.`,
      schema: z.object({
        total: z.number(),
        waiting: z.number(),
        page: z.number(),
        pages: z.number(),
        findings: z.array(Finding),
      }),
    },
    files: tableFiles,
    async run({ db, person, query: { format, ...filters }, now, address }) {
      if (format) {
        requirePermission(person, 'findings.export')
        const rows = await allFindings(db, filters)
        const table = findingsTable(rows, { asAt: now, authority: person.authorityName, filters, address })
        return answerWithTable(db, table, {
          format,
          action: 'findings.exported',
          subjectKind: 'findings',
          detail: { filters },
        })
      }
      const findings = (await findFindings(db, filters)).map(withoutMarks)
      const { total, waiting } = await countFindings(db, filters)
      return { ...pagesOf(total, filters.page, findingsPerPage), waiting, findings }
    },
  }),
]
