import { z } from 'zod'
import { councillorItem, councillorPaper, listCouncillorPlans } from '../../councillor/index.ts'
import { PriorityId } from '../../improvement/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { printPaper } from '../../platform/paper/book.ts'
import { FileAnswer, route } from '../route.ts'

const Figure = z.object({
  title: z.string(),
  value: z.string().describe('In words: a share, a count, or that there are too few to show.'),
  of: z.string(),
  trend: z.enum(['better', 'worse', 'steady', 'unknown']),
  trendInWords: z.string(),
  source: z.string(),
  periodEnd: Day.nullable(),
  age: z.string(),
})

const Item = z
  .object({
    id: PriorityId,
    title: z.string(),
    plan: z.string(),
    sentence: z.string(),
    asked: z.array(z.object({ who: z.string(), words: z.string() })),
    said: z.array(z.object({ words: z.string(), when: z.string(), became: z.string() })),
    figures: z.array(Figure).describe('Three at most.'),
    questions: z.array(z.object({ gap: z.string(), question: z.string(), known: z.string() })),
    terms: z.array(z.object({ term: z.string(), means: z.string() })),
  })
  .meta({
    id: 'CouncillorPage',
    description: 'A priority of a plan as a councillor is shown it: no names, no small numbers.',
  })

export const councillorRoutes = [
  route({
    method: 'GET',
    path: '/councillor',
    tag: 'Councillors',
    does: 'List the priorities of open plans, each with the sentence in which it stands.',
    needs: 'plans.read',
    answer: {
      status: 200,
      does: 'Every open plan.',
      schema: z.object({
        plans: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            priorities: z.array(
              z.object({ id: PriorityId, title: z.string(), sentence: z.string(), decisionsAsked: z.number() }),
            ),
          }),
        ),
      }),
    },
    run: async ({ db, now }) => ({
      plans: (await listCouncillorPlans(db, dayOf(now))).map(({ id, title, lines }) => ({
        id,
        title,
        priorities: lines.map(({ asked, ...line }) => ({ ...line, decisionsAsked: asked })),
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/councillor/{id}',
    tag: 'Councillors',
    does: 'Read the councillor’s page of a priority, or take it as a tagged PDF.',
    needs: 'plans.read',
    params: z.object({ id: PriorityId }),
    query: z.object({ as: z.enum(['json', 'pdf']).default('json') }),
    files: ['application/pdf'],
    answer: { status: 200, does: 'The page.', schema: Item },
    async run({ db, person, params: { id }, query, now }) {
      const item = await councillorItem(db, id, dayOf(now))
      if (query.as === 'pdf')
        return new FileAnswer({
          fileName: 'councillor.pdf',
          mediaType: 'application/pdf',
          bytes: one(await printPaper(councillorPaper(item, person.authorityName))),
        })
      return {
        id: item.id,
        title: item.title,
        plan: item.planTitle,
        sentence: item.sentence,
        asked: item.asked.map(({ who, words }) => ({ who, words })),
        said: item.said.map(({ words, when, became }) => ({ words, when, became })),
        figures: item.figures.map(({ title, value, of, trend, trendInWords, source, periodEnd, age }) => ({
          title,
          value,
          of,
          trend,
          trendInWords,
          source,
          periodEnd,
          age,
        })),
        questions: item.questions.map(({ gap, question, known }) => ({ gap, question, known })),
        terms: item.terms.map(({ term, means }) => ({ term, means })),
      }
    },
  }),
]

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
