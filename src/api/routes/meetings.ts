import { z } from 'zod'
import {
  askBoard,
  Decision,
  DecisionId,
  draftPaper,
  getMeeting,
  issuedPaper,
  issuePaper,
  listDecisions,
  listMeetings,
  listPapers,
  Meeting,
  MeetingId,
  OutcomeFields,
  QuestionFields,
  recordDecision,
} from '../../improvement/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { printPaper } from '../../platform/paper/book.ts'
import { FileAnswer, route } from '../route.ts'

const params = z.object({ id: MeetingId })
const ShownMeeting = Meeting.meta({ id: 'BoardMeeting', description: 'A meeting of a board.' })
const ShownDecision = Decision.meta({
  id: 'BoardDecision',
  description: 'What a board was asked, and what it decided.',
})

export const meetingRoutes = [
  route({
    method: 'GET',
    path: '/meetings',
    tag: 'Boards',
    does: 'List the meetings of boards, latest first.',
    needs: 'plans.read',
    answer: { status: 200, does: 'Every meeting.', schema: z.object({ meetings: z.array(ShownMeeting) }) },
    run: async ({ db }) => ({ meetings: await listMeetings(db) }),
  }),
  route({
    method: 'GET',
    path: '/meetings/{id}',
    tag: 'Boards',
    does: 'Read a meeting: its issued papers, what it was asked and what it decided.',
    needs: 'plans.read',
    params,
    answer: {
      status: 200,
      does: 'The meeting.',
      schema: z.object({
        meeting: ShownMeeting,
        papers: z.array(
          z.object({ version: z.number(), issuedOn: Day, issuedBy: z.string().nullable(), why: z.string() }),
        ),
        decisions: z.array(ShownDecision),
      }),
    },
    run: async ({ db, params: { id } }) => ({
      meeting: await getMeeting(db, id),
      papers: await listPapers(db, id),
      decisions: await listDecisions(db, id),
    }),
  }),
  route({
    method: 'GET',
    path: '/meetings/{id}/paper',
    tag: 'Boards',
    does: 'Read the paper of a meeting as blocks, or take it as a tagged PDF.',
    about: 'Without a version the latest that was issued; `draft=true` gives it as it would be issued today.',
    needs: 'plans.read',
    params,
    query: z.object({
      version: z.coerce.number().int().min(1).max(10_000).optional(),
      draft: z.enum(['true', 'false']).default('false'),
      as: z.enum(['json', 'pdf']).default('json'),
    }),
    files: ['application/pdf'],
    answer: {
      status: 200,
      does: 'The paper.',
      schema: z.object({
        title: z.string(),
        language: z.string(),
        issuedOn: Day,
        blocks: z.array(z.record(z.string(), z.unknown())).describe('In reading order; `block` says of what kind.'),
      }),
    },
    async run({ db, person, params: { id }, query, now }) {
      await getMeeting(db, id)
      const paper =
        query.draft === 'true'
          ? await draftPaper(db, id, { authority: person.authorityName, today: dayOf(now) })
          : await issuedPaper(db, id, query.version)
      if (query.as === 'json') {
        const { title, language, issuedOn, blocks } = paper
        return { title, language, issuedOn, blocks: blocks.map((block) => ({ ...block })) }
      }
      const bytes = await printPaper(paper)
      return new FileAnswer({ fileName: 'board-paper.pdf', mediaType: 'application/pdf', bytes: one(bytes) })
    },
  }),
  route({
    method: 'POST',
    path: '/meetings/{id}/papers',
    tag: 'Boards',
    does: 'Issue the paper of a meeting as it stands now.',
    about: 'An issued paper never changes; a further version says why there is one.',
    needs: 'boards.manage',
    params,
    body: z.object({ why: z.string().max(1000).default('') }),
    answer: { status: 201, does: 'The version that was issued.', schema: z.object({ version: z.number() }) },
    run: async ({ db, person, params: { id }, body, now }) => ({
      version: await issuePaper(db, id, { authority: person.authorityName, today: dayOf(now), why: body.why }),
    }),
  }),
  route({
    method: 'POST',
    path: '/meetings/{id}/decisions',
    tag: 'Boards',
    does: 'Put a question to a meeting.',
    needs: 'plans.read',
    params,
    body: QuestionFields,
    answer: { status: 201, does: 'The question.', schema: z.object({ id: DecisionId }) },
    run: async ({ db, params: { id }, body, now }) => ({ id: await askBoard(db, id, body, dayOf(now)) }),
  }),
  route({
    method: 'POST',
    path: '/decisions/{id}/outcome',
    tag: 'Boards',
    does: 'Record what a board decided, and do in the plan what follows from it.',
    needs: 'boards.manage',
    params: z.object({ id: DecisionId }),
    body: OutcomeFields,
    answer: { status: 200, does: 'The decision as it now stands.', schema: ShownDecision },
    run: ({ db, params: { id }, body, now }) => recordDecision(db, id, body, dayOf(now)),
  }),
]

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
