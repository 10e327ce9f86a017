import { z } from 'zod'
import {
  compare,
  mostTold,
  CompareFilters,
  directions,
  getReading,
  getThread,
  LessonId,
  listLessons,
  listThreads,
  moveFinding,
  ReadingId,
  ThreadFilters,
  threadOrders,
  whenOf,
  whoseThread,
  withdrawLesson,
} from '../../inspections/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { route } from '../route.ts'
import { Reading, Why } from '../schemas.ts'

const when = {
  about: z.string().max(10).default('own').describe('The code of an authority that letters are about.'),
  asAt: Day.optional().describe('A past day: documents dated by then.'),
  decisions: z.enum(['then', 'now']).default('then').describe('With the decisions made by that day, or by now.'),
}

const Line = z
  .object({
    theme: z.string(),
    title: z.string(),
    group: z.string(),
    findings: z.number().describe('Confirmed ones.'),
    documents: z.number(),
    regulators: z.array(z.string()),
    waiting: z.number(),
    mentions: z.number().describe('Sentences of prose: no findings.'),
    firstSeen: Day.nullable(),
    lastSeen: Day.nullable(),
    direction: z.enum(directions),
    standing: z.enum(['open', 'quiet', 'not confirmed']),
  })
  .meta({ id: 'ThreadLine', description: 'One subject across years and regulators. Only what is confirmed counts.' })

const Passage = z.object({
  id: z.string(),
  kind: z.string().describe('A kind of finding, or mention.'),
  text: z.string(),
  page: z.number(),
  state: z.string(),
  ties: z.array(z.string()).describe('The words that tie it to the subject.'),
})

const Thread = z
  .object({
    theme: z.string(),
    title: z.string(),
    sentence: z.string().describe('Made of what is confirmed and of nothing else.'),
    direction: z.enum(directions),
    standing: z.enum(['open', 'quiet', 'not confirmed']),
    firstSeen: Day.nullable(),
    lastSeen: Day.nullable(),
    documents: z.array(
      z.object({
        documentId: z.string(),
        dated: Day.nullable(),
        framework: z.string(),
        regulator: z.string(),
        move: z.string().describe('Against the document before it.'),
        passages: z.array(Passage),
      }),
    ),
  })
  .meta({ id: 'Thread', description: 'What inspectors said on one subject, newest document first.' })

const Lesson = z
  .object({
    id: LessonId,
    at: z.date(),
    by: z.string(),
    text: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string(),
    uses: z.number(),
    withdrawnAt: z.date().nullable(),
  })
  .meta({ id: 'Lesson', description: 'What a move of a finding taught: findings like it go the same way.' })

const ToldSubject = z.object({
  theme: z.string(),
  title: z.string(),
  group: z.string(),
  authorities: z.number().describe('That were asked to improve.'),
  letters: z.number().describe('That ask for it.'),
  improved: z.number().describe('Of the authorities, those that a later letter finds better.'),
})

const Compared = z.object({
  laCode: z.string(),
  name: z.string(),
  region: z.string(),
  rank: z.number().nullable().describe('Among our statistical neighbours.'),
  later: z.string().nullable().describe('By which rule it later improved.'),
  letters: z.array(
    z.object({
      documentId: z.string(),
      dated: Day.nullable(),
      framework: z.string(),
      side: z.string(),
      passages: z.array(z.object({ kind: z.string(), text: z.string(), state: z.string() })),
    }),
  ),
})

export const threadRoutes = [
  route({
    method: 'GET',
    path: '/threads',
    tag: 'Threads',
    does: 'List the subjects that inspectors have written about.',
    needs: 'findings.read',
    query: z.object({
      ...when,
      q: z.string().max(200).default(''),
      group: z.array(z.string()).default([]),
      direction: z.array(z.enum(directions)).default([]),
      standing: z.array(z.enum(['open', 'quiet', 'not confirmed'])).default([]),
      regulator: z.array(z.string()).default([]),
      sort: z.enum(threadOrders).default('latest'),
    }),
    answer: { status: 200, does: 'The threads.', schema: z.object({ threads: z.array(Line) }) },
    async run({ db, query, now }) {
      const { about } = await whoseThread(db, query.about)
      const lines = await listThreads(db, ThreadFilters.parse({ ...query, about }), dayOf(now))
      return { threads: lines.map((line) => ({ ...line, regulators: [...line.regulators] })) }
    },
  }),
  route({
    method: 'GET',
    path: '/threads/{theme}',
    tag: 'Threads',
    does: 'Get one subject with every passage.',
    needs: 'findings.read',
    params: z.object({ theme: z.string() }),
    query: z.object(when),
    answer: { status: 200, does: 'The thread.', schema: Thread },
    async run({ db, params, query, now }) {
      const { about } = await whoseThread(db, query.about)
      const thread = await getThread(db, params.theme, { about, when: whenOf(query), today: dayOf(now) })
      const { sentence, direction, standing, firstSeen, lastSeen, rungs } = thread
      return {
        theme: thread.theme.id,
        title: thread.theme.title,
        sentence,
        direction,
        standing,
        firstSeen,
        lastSeen,
        documents: rungs.map(({ source, dated, framework, regulator, move, findings, mentions }) => ({
          documentId: source.id,
          dated,
          framework,
          regulator,
          move,
          passages: [
            ...findings.map(({ id, kind, value, page, state, ties }) => ({
              id,
              kind,
              page,
              state,
              text: value,
              ties: [...ties],
            })),
            ...mentions.map(({ id, said, page, ties }) => ({
              id,
              page,
              text: said,
              kind: 'mention',
              state: 'no finding',
              ties: [...ties],
            })),
          ],
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/readings/{id}/move',
    tag: 'Threads',
    does: 'Move a finding from one thread to another. It is remembered as a lesson for findings like it.',
    needs: 'themes.manage',
    params: z.object({ id: ReadingId }),
    body: z.object({
      from: z.string().max(80).default('').describe('Empty: leave it where it is.'),
      to: z.string().max(80).default('').describe('Empty: only take it out.'),
      why: Why,
    }),
    answer: { status: 200, does: 'The finding as it now stands.', schema: Reading },
    async run({ db, params: { id }, body }) {
      await moveFinding(db, id, body)
      return getReading(db, id)
    },
  }),
  route({
    method: 'GET',
    path: '/lessons',
    tag: 'Threads',
    does: 'List what people have taught by moving findings.',
    needs: 'findings.read',
    answer: { status: 200, does: 'The lessons, newest first.', schema: z.object({ lessons: z.array(Lesson) }) },
    run: async ({ db }) => ({ lessons: (await listLessons(db)).map((lesson) => Lesson.parse(lesson)) }),
  }),
  route({
    method: 'POST',
    path: '/lessons/{id}/withdraw',
    tag: 'Threads',
    does: 'Withdraw a lesson: the findings that followed it go back.',
    needs: 'themes.manage',
    params: z.object({ id: LessonId }),
    body: z.object({
      putBack: z.boolean().default(true).describe('The finding that was moved goes back too.'),
      why: Why,
    }),
    answer: { status: 200, does: 'How many findings went back.', schema: z.object({ wentBack: z.number() }) },
    run: async ({ db, params: { id }, body }) => ({ wentBack: await withdrawLesson(db, id, body) }),
  }),
  route({
    method: 'GET',
    path: '/compare/subjects',
    tag: 'Threads',
    does: 'The subjects on which other authorities were asked to improve, those asked of most first.',
    needs: 'findings.read',
    answer: { status: 200, does: 'The subjects.', schema: z.object({ subjects: z.array(ToldSubject) }) },
    run: async ({ db }) => ({
      subjects: (await mostTold(db)).map(({ theme, authorities, letters, improved }) => ({
        theme: theme.id,
        title: theme.title,
        group: theme.group,
        authorities,
        letters,
        improved,
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/compare',
    tag: 'Threads',
    does: 'What other authorities were told on a subject, the most like ours first, and which later improved.',
    needs: 'findings.read',
    query: z.object({
      theme: z.string().max(100),
      region: z.array(z.string()).default([]),
      framework: z.array(z.string()).default([]),
      from: z.coerce.number().int().min(1900).max(2999).optional(),
      to: z.coerce.number().int().min(1900).max(2999).optional(),
      improved: z.enum(['', 'yes']).default(''),
    }),
    answer: { status: 200, does: 'The authorities.', schema: z.object({ authorities: z.array(Compared) }) },
    async run({ db, query }) {
      const { authorities } = await compare(db, CompareFilters.parse(query))
      return {
        authorities: authorities.map(({ laCode, name, region, rank, later, letters }) => ({
          laCode,
          name,
          region,
          rank,
          later: later?.how ?? null,
          letters: letters.map(({ id, dated, framework, side, passages }) => ({
            documentId: id,
            dated,
            framework,
            side,
            passages: passages.map(({ kind, text, state }) => ({ kind, text, state })),
          })),
        })),
      }
    },
  }),
]
