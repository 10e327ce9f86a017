import { z } from 'zod'
import { Day, dayOf } from '../../platform/day.ts'
import { printPaper } from '../../platform/paper/book.ts'
import { annualBriefing, selfEvaluation, Year } from '../../self-evaluation/index.ts'
import { FileAnswer, route } from '../route.ts'

const query = z.object({ year: Year.optional().describe('Left out: the present year.') })
const yearOf = (year: number | undefined, today: Day): number => year ?? Number(today.slice(0, 4))

const Evidence = z.object({
  kind: z.string(),
  title: z.string(),
  figure: z.string().describe('Of a measure: its latest reading.'),
  of: Day.nullable(),
  isAged: z.boolean(),
  age: z.string(),
})

const Area = z
  .object({
    id: z.string(),
    title: z.string(),
    knows: z.string(),
    next: z.string(),
    ownGrade: z.string().nullable(),
    inspectorsSaid: z.string().nullable(),
    inspectorsSaidOn: Day.nullable(),
    claims: z.array(
      z.object({
        id: z.string(),
        words: z.string(),
        support: z.enum(['supported', 'aged', 'thin', 'bare']),
        why: z.string(),
        outcome: z.string().describe('What the inspectorate made of it; empty until then.'),
        withdrawnOn: Day.nullable(),
        evidence: z.array(Evidence),
      }),
    ),
    askedAndNotDone: z.number(),
  })
  .meta({ id: 'SelfEvaluationArea', description: 'What the council says of one area, and what it rests on.' })

export const selfEvaluationRoutes = [
  route({
    method: 'GET',
    path: '/self-evaluation',
    tag: 'Self-evaluation',
    does: 'Read the self-evaluation of a year, area by area.',
    needs: 'readiness.read',
    query,
    answer: {
      status: 200,
      does: 'Every area that is judged now.',
      schema: z.object({ year: z.number(), areas: z.array(Area) }),
    },
    async run({ db, query: { year }, now }) {
      const today = dayOf(now)
      const evaluation = await selfEvaluation(db, yearOf(year, today), today)
      return {
        year: evaluation.year,
        areas: evaluation.areas.map(({ line, statement, claims, history, open }) => {
          const [own] = history?.selfGrades ?? []
          const [external] = history?.grades ?? []
          return {
            id: line.id,
            title: line.title,
            knows: statement?.knows ?? '',
            next: statement?.next ?? '',
            ownGrade: own?.gradeInWords ?? null,
            inspectorsSaid: external?.grade ?? null,
            inspectorsSaidOn: external?.dated ?? null,
            claims: claims.map(({ claim, evidence, support }) => ({
              id: claim.id,
              words: claim.words,
              support: support.state,
              why: support.why,
              outcome: claim.outcome,
              withdrawnOn: claim.withdrawnOn,
              evidence: evidence.map(({ kind, title, figure, of, isAged, age }) => ({
                kind,
                title,
                figure,
                of,
                isAged,
                age,
              })),
            })),
            askedAndNotDone: open.length,
          }
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/annual-conversation/paper',
    tag: 'Self-evaluation',
    does: 'Read the briefing for the annual conversation as blocks, or take it as a tagged PDF.',
    needs: 'readiness.read',
    query: query.extend({ as: z.enum(['json', 'pdf']).default('json') }),
    files: ['application/pdf'],
    answer: {
      status: 200,
      does: 'The briefing.',
      schema: z.object({
        title: z.string(),
        language: z.string(),
        issuedOn: Day,
        blocks: z.array(z.record(z.string(), z.unknown())).describe('In reading order; `block` says of what kind.'),
      }),
    },
    async run({ db, person, query: { year, as }, now }) {
      const today = dayOf(now)
      const paper = await annualBriefing(db, yearOf(year, today), { authority: person.authorityName, today })
      if (as === 'pdf')
        return new FileAnswer({
          fileName: 'annual-conversation.pdf',
          mediaType: 'application/pdf',
          bytes: one(await printPaper(paper)),
        })
      const { title, language, issuedOn, blocks } = paper
      return { title, language, issuedOn, blocks: blocks.map((block) => ({ ...block })) }
    },
  }),
]

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
