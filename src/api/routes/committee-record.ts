import { z } from 'zod'
import { agendaItemPaper, councillorAgendaItem, leadMember, leadMemberPaper } from '../../councillor/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { printPaper } from '../../platform/paper/book.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import {
  addLetter,
  addScoping,
  askWitness,
  briefWitness,
  CommitteeMeetingId,
  getItem,
  getProgrammeItem,
  getResolution,
  ItemId,
  LetterFields,
  listLetters,
  listMinutes,
  listPlanningMeetings,
  listPortfolios,
  listScoping,
  listWitnesses,
  minutesPaper,
  PresentId,
  ProgrammeItemId,
  ResolutionId,
  ScopingFields,
  WitnessFields,
} from '../../scrutiny/index.ts'
import { FileAnswer, route } from '../route.ts'

const Minutes = z.object({
  title: z.string(),
  minutes: z.array(z.object({ number: z.string().describe('Such as CYP08.'), title: z.string(), points: z.string() })),
})

const Letter = z.object({
  id: z.string(),
  direction: z.enum(['sent', 'received']),
  dated: Day,
  correspondent: z.string().describe('To whom it went, or from whom it came.'),
  body: z.string(),
  fileName: z.string().describe('Empty where there is no file.'),
})
const Letters = z.object({ letters: z.array(Letter) })

const Witnesses = z.object({
  witnesses: z.array(
    z.object({
      id: PresentId,
      name: z.string(),
      office: z.string(),
      briefedOn: Day.nullable().describe('What they will be asked was sent to them.'),
      came: z.boolean(),
    }),
  ),
})

const Questions = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      evidence: z.string().describe('What would show it.'),
      answeredBy: z.string().describe('Who can answer.'),
    }),
  ),
})

const Portfolio = z.object({ id: z.string(), title: z.string(), name: z.string(), fromOn: Day, toOn: Day.nullable() })

const lettersOf = async (
  db: Parameters<typeof listLetters>[0],
  id: ResolutionId,
): Promise<z.infer<typeof Letters>> => ({
  letters: (await listLetters(db, id)).map(({ id: letter, direction, dated, correspondent, body, fileName }) => ({
    id: letter,
    direction,
    dated,
    correspondent,
    body,
    fileName,
  })),
})

const asPdf = async (paper: Paper, fileName: string): Promise<FileAnswer> =>
  new FileAnswer({ fileName, mediaType: 'application/pdf', bytes: one(await printPaper(paper)) })

const format = z.object({ as: z.enum(['json', 'pdf']).default('json') })

/** What belongs to the record of committees: minutes, letters, witnesses, questions, planning groups, portfolios. */
export const committeeRecordRoutes = [
  route({
    method: 'GET',
    path: '/committee-meetings/{id}/minutes',
    tag: 'Committees',
    does: 'Read the minutes of a meeting, or take them away as one tagged PDF.',
    about: 'What was minuted while the public was out is not in the API.',
    needs: 'committees.read',
    params: z.object({ id: CommitteeMeetingId }),
    query: format,
    files: ['application/pdf'],
    answer: { status: 200, does: 'The minutes, by number.', schema: Minutes },
    async run({ db, params: { id }, query }) {
      const paper = await minutesPaper(db, id)
      if (query.as === 'pdf') return asPdf(paper, 'minutes.pdf')
      return {
        title: paper.title,
        minutes: (await listMinutes(db, id)).map(({ name, title, points }) => ({ number: name, title, points })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/agenda-items/{id}/witnesses',
    tag: 'Committees',
    does: 'List who is heard on an item.',
    needs: 'committees.read',
    params: z.object({ id: ItemId }),
    answer: { status: 200, does: 'The witnesses, by name.', schema: Witnesses },
    run: async ({ db, params: { id } }) => ({ witnesses: await listWitnesses(db, (await getItem(db, id)).id) }),
  }),
  route({
    method: 'POST',
    path: '/agenda-items/{id}/witnesses',
    tag: 'Committees',
    does: 'Ask somebody to speak to an item.',
    needs: 'committees.manage',
    params: z.object({ id: ItemId }),
    body: WitnessFields,
    answer: { status: 201, does: 'The witnesses as they now are.', schema: Witnesses },
    async run({ db, params: { id }, body }) {
      await askWitness(db, id, body)
      return { witnesses: await listWitnesses(db, id) }
    },
  }),
  route({
    method: 'POST',
    path: '/witnesses/{id}/briefed',
    tag: 'Committees',
    does: 'Say that a witness was told what they will be asked.',
    needs: 'committees.manage',
    params: z.object({ id: PresentId }),
    body: z.object({ on: Day }),
    answer: { status: 200, does: 'The witnesses of the item as they now are.', schema: Witnesses },
    async run({ db, params: { id }, body: { on }, now }) {
      const itemId = await briefWitness(db, id, { on, today: dayOf(now) })
      return { witnesses: await listWitnesses(db, itemId) }
    },
  }),
  route({
    method: 'GET',
    path: '/resolutions/{id}/letters',
    tag: 'Committees',
    does: 'List the letters that were written for a resolution and that came back.',
    needs: 'committees.read',
    params: z.object({ id: ResolutionId }),
    answer: { status: 200, does: 'The letters, the earliest first.', schema: Letters },
    run: async ({ db, params: { id } }) => lettersOf(db, (await getResolution(db, id)).id),
  }),
  route({
    method: 'POST',
    path: '/resolutions/{id}/letters',
    tag: 'Committees',
    does: 'Put a letter with the resolution for which it was written.',
    about: 'By its words. A file is added on the page of the resolution.',
    needs: 'committees.manage',
    params: z.object({ id: ResolutionId }),
    body: LetterFields,
    answer: { status: 201, does: 'The letters as they now are.', schema: Letters },
    async run({ db, params: { id }, body, now }) {
      await addLetter(db, id, body, { today: dayOf(now) })
      return lettersOf(db, id)
    },
  }),
  route({
    method: 'GET',
    path: '/work-programme/{id}/questions',
    tag: 'Committees',
    does: 'List what an item of the work programme is to find out.',
    needs: 'committees.read',
    params: z.object({ id: ProgrammeItemId }),
    answer: { status: 200, does: 'The questions, in order.', schema: Questions },
    run: async ({ db, params: { id } }) => ({ questions: await listScoping(db, (await getProgrammeItem(db, id)).id) }),
  }),
  route({
    method: 'POST',
    path: '/work-programme/{id}/questions',
    tag: 'Committees',
    does: 'Add a question to what an item of the work programme is to find out.',
    needs: 'committees.manage',
    params: z.object({ id: ProgrammeItemId }),
    body: ScopingFields,
    answer: { status: 201, does: 'The questions as they now are.', schema: Questions },
    async run({ db, params: { id }, body }) {
      await addScoping(db, id, body)
      return { questions: await listScoping(db, id) }
    },
  }),
  route({
    method: 'GET',
    path: '/planning-meetings',
    tag: 'Committees',
    does: 'List the meetings of planning groups and what they decided, latest first.',
    needs: 'committees.read',
    answer: {
      status: 200,
      does: 'The meetings.',
      schema: z.object({
        meetings: z.array(
          z.object({
            id: z.string(),
            committee: z.string(),
            heldOn: Day,
            present: z.string(),
            noted: z.string(),
            matters: z.array(
              z.object({ about: z.string(), decision: z.string(), said: z.string(), forMeetingOn: Day.nullable() }),
            ),
          }),
        ),
      }),
    },
    run: async ({ db }) => ({
      meetings: (await listPlanningMeetings(db)).map(({ id, committeeName, heldOn, present, noted, matters }) => ({
        id,
        committee: committeeName,
        heldOn,
        present,
        noted,
        matters: matters.map(({ about, decision, said, forMeetingOn }) => ({ about, decision, said, forMeetingOn })),
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/portfolios',
    tag: 'Committees',
    does: 'List who holds which portfolio and who did, those held now first.',
    needs: 'committees.read',
    answer: { status: 200, does: 'The portfolios.', schema: z.object({ portfolios: z.array(Portfolio) }) },
    run: async ({ db }) => ({
      portfolios: (await listPortfolios(db)).map(({ id, title, name, fromOn, toOn }) => ({
        id,
        title,
        name,
        fromOn,
        toOn,
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/portfolios/{id}',
    tag: 'Committees',
    does: 'Read the page of a cabinet member, or take it as a tagged PDF.',
    needs: 'committees.read',
    params: z.object({ id: z.uuid() }),
    query: format,
    files: ['application/pdf'],
    answer: {
      status: 200,
      does: 'What they hold, were asked and answered, where they came, what comes next.',
      schema: Portfolio.extend({
        asked: z.array(z.object({ name: z.string(), text: z.string(), status: z.string(), became: z.string() })),
        meetings: z.array(z.object({ committee: z.string(), heldOn: Day, came: z.boolean() })),
        toCome: z.array(z.object({ title: z.string(), committee: z.string(), heldOn: Day, asks: z.string() })),
      }),
    },
    async run({ db, person, params: { id }, query, now }) {
      const shown = await leadMember(db, id, dayOf(now))
      if (query.as === 'pdf') return asPdf(leadMemberPaper(shown, person.authorityName), 'cabinet-member.pdf')
      const { portfolio, asked, meetings, toCome } = shown
      return {
        id: portfolio.id,
        title: portfolio.title,
        name: portfolio.name,
        fromOn: portfolio.fromOn,
        toOn: portfolio.toOn,
        asked: asked.map(({ resolution, standing, became }) => ({
          name: resolution.name,
          text: resolution.text,
          status: standing.status,
          became,
        })),
        meetings: meetings.map(({ committeeName, heldOn, came }) => ({ committee: committeeName, heldOn, came })),
        toCome: toCome.map(({ title, committeeName, heldOn, asks }) => ({
          title,
          committee: committeeName,
          heldOn,
          asks,
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/councillor/items/{id}',
    tag: 'Councillors',
    does: 'Read the councillor’s page of an item of an agenda, or take it as a tagged PDF.',
    about: 'Of an exempt item it says what the public is told.',
    needs: 'plans.read',
    params: z.object({ id: ItemId }),
    query: format,
    files: ['application/pdf'],
    answer: {
      status: 200,
      does: 'The page.',
      schema: z.object({
        title: z.string(),
        committee: z.string(),
        heldOn: Day,
        asked: z.string(),
        sentence: z.string(),
        questions: z.array(z.object({ question: z.string(), known: z.string(), answer: z.string() })),
        papers: z.array(z.object({ title: z.string(), summary: z.string(), age: z.string() })),
        terms: z.array(z.object({ term: z.string(), means: z.string() })),
      }),
    },
    async run({ db, person, params: { id }, query, now }) {
      const shown = await councillorAgendaItem(db, id, dayOf(now))
      if (query.as === 'pdf')
        return asPdf(agendaItemPaper(shown, { authority: person.authorityName, on: dayOf(now) }), 'item.pdf')
      return {
        title: shown.item.title,
        committee: shown.meeting.committeeName,
        heldOn: shown.meeting.heldOn,
        asked: shown.asked,
        sentence: shown.sentence,
        questions: shown.questions.map(({ question, known, answer }) => ({ question, known, answer })),
        papers: shown.papers.map(({ title, summary, age }) => ({ title, summary, age })),
        terms: shown.terms.map(({ term, means }) => ({ term, means })),
      }
    },
  }),
]

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
