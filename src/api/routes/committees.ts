import { z } from 'zod'
import {
  ageOfData,
  callYear,
  CommitteeId,
  CommitteeMeetingId,
  checkedProgramme,
  exemptionInWords,
  findResolutions,
  getCommitteeMeeting,
  getResolution,
  latenessOf,
  latestPublication,
  listAgenda,
  listCommitteeMeetings,
  listCommittees,
  listPapers,
  packOf,
  ResolutionFilters,
  resolutionKindNames,
  ResolutionId,
  resolutionsPerPage,
  resolutionStatusNames,
  RespondFields,
  respondTo,
  setPack,
  standingOf,
  whatBecame,
  YearFields,
  type CommitteeMeeting,
  type Followed,
} from '../../scrutiny/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { onPage, PageNumber, pagesOf } from '../../platform/page-number.ts'
import { FileAnswer, route } from '../route.ts'

const Committee = z
  .object({
    id: CommitteeId,
    name: z.string(),
    prefix: z.string().describe('The letters of its minute numbers.'),
    purpose: z.string(),
    quorum: z.number(),
  })
  .meta({ id: 'Committee', description: 'A committee that holds the executive to account.' })

const Meeting = z
  .object({
    id: CommitteeMeetingId,
    committeeId: CommitteeId,
    committee: z.string(),
    heldOn: Day,
    firstHeldOn: Day.describe('As it was called first.'),
    startsAt: z.string(),
    place: z.string(),
    stage: z.string(),
    latestPublication: Day.nullable().describe('The last day that leaves five clear working days.'),
    publishedOn: Day.nullable(),
    cancelledOn: Day.nullable(),
    minutesPublishedOn: Day.nullable(),
  })
  .meta({ id: 'CommitteeMeeting', description: 'A meeting of a committee.' })

const shownMeeting = (meeting: CommitteeMeeting): z.infer<typeof Meeting> => ({
  id: meeting.id,
  committeeId: meeting.committeeId,
  committee: meeting.committeeName,
  heldOn: meeting.heldOn,
  firstHeldOn: meeting.firstHeldOn,
  startsAt: meeting.startsAt,
  place: meeting.place,
  stage: meeting.stage,
  latestPublication: latestPublication(meeting.heldOn),
  publishedOn: meeting.publishedOn,
  cancelledOn: meeting.cancelledOn,
  minutesPublishedOn: meeting.minutesPublishedOn,
})

const Item = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  asks: z.string(),
  late: z.string().describe('Empty where it is not.'),
  dataAge: z.string(),
  exemption: z.string().describe('Under which paragraph a part is not public; empty where none is.'),
  papers: z.array(z.object({ id: z.string(), title: z.string(), publishedOn: Day.nullable(), lateWhy: z.string() })),
})

const Resolution = z
  .object({
    id: ResolutionId,
    name: z.string().describe('Its minute and its number, such as CYP08.1.'),
    committee: z.string(),
    heldOn: Day,
    text: z.string().describe('Word for word.'),
    kind: z.enum(resolutionKindNames),
    addressee: z.string(),
    servedOn: Day.nullable(),
    noticeGiven: z.boolean().describe('Whether formal notice was given to the executive: then two months run.'),
    dueOn: Day.nullable(),
    dueBy: z.string().describe('The sum, and what sets the day.'),
    status: z.enum(resolutionStatusNames).describe('Worked out, never typed.'),
    word: z.string(),
    response: z.string(),
    respondedOn: Day.nullable(),
    became: z.string().describe('What became of it, told from its days and states.'),
  })
  .meta({ id: 'Resolution', description: 'What a committee resolved, and what became of it.' })

const shown = ({ resolution, standing, became }: Followed): z.infer<typeof Resolution> => ({
  id: resolution.id,
  name: resolution.name,
  committee: resolution.committeeName,
  heldOn: resolution.heldOn,
  text: resolution.text,
  kind: resolution.kind,
  addressee: resolution.addressee,
  servedOn: resolution.servedOn,
  noticeGiven: resolution.noticeGiven,
  dueOn: standing.due.on,
  dueBy: standing.due.sum,
  status: standing.status,
  word: standing.word,
  response: resolution.response,
  respondedOn: resolution.respondedOn,
  became,
})

export const committeeRoutes = [
  route({
    method: 'GET',
    path: '/committees',
    tag: 'Committees',
    does: 'List the committees.',
    needs: 'committees.read',
    answer: { status: 200, does: 'Every committee.', schema: z.object({ committees: z.array(Committee) }) },
    run: async ({ db }) => ({
      committees: (await listCommittees(db)).map(({ id, name, prefix, purpose, quorum }) => ({
        id,
        name,
        prefix,
        purpose,
        quorum,
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/committee-meetings',
    tag: 'Committees',
    does: 'List meetings of committees, latest first.',
    needs: 'committees.read',
    query: z.object({
      committee: CommitteeId.optional(),
      year: Day.optional().describe('A day of the municipal year.'),
    }),
    answer: { status: 200, does: 'The meetings.', schema: z.object({ meetings: z.array(Meeting) }) },
    run: async ({ db, query }) => ({
      meetings: (await listCommitteeMeetings(db, { committeeId: query.committee, year: query.year })).map(shownMeeting),
    }),
  }),
  route({
    method: 'POST',
    path: '/committees/{id}/meetings',
    tag: 'Committees',
    does: 'Call the meetings of a year, or some of them: all or none.',
    needs: 'committees.manage',
    params: z.object({ id: CommitteeId }),
    body: YearFields.extend({
      days: z.string().describe('One day on each line, with its hour where it is not the usual one.'),
    }),
    answer: { status: 201, does: 'The days, in order.', schema: z.object({ days: z.array(Day) }) },
    run: async ({ db, params: { id }, body, now }) => ({ days: await callYear(db, id, body, dayOf(now)) }),
  }),
  route({
    method: 'GET',
    path: '/committee-meetings/{id}',
    tag: 'Committees',
    does: 'Read a meeting of a committee with its agenda.',
    about: 'Of an exempt item it says what the public is told, whoever asks. Exempt papers are not in the API.',
    needs: 'committees.read',
    params: z.object({ id: CommitteeMeetingId }),
    answer: { status: 200, does: 'The meeting.', schema: Meeting.extend({ items: z.array(Item) }) },
    async run({ db, params: { id } }) {
      const meeting = await getCommitteeMeeting(db, id)
      const [items, papers] = [await listAgenda(db, id), await listPapers(db, id)]
      return {
        ...shownMeeting(meeting),
        items: items.map((item) => {
          const own = papers.filter(({ itemId }) => itemId === item.id)
          return {
            id: item.id,
            number: item.place,
            title: item.title,
            asks: item.asks,
            late: latenessOf(item, own, meeting.heldOn)?.sentence ?? '',
            dataAge: ageOfData(item.dataTo, meeting.heldOn),
            exemption: exemptionInWords(item),
            papers: own.map(({ id: paper, title, publishedOn, lateWhy }) => ({
              id: paper,
              title,
              publishedOn,
              lateWhy,
            })),
          }
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/committee-meetings/{id}/pack',
    tag: 'Committees',
    does: 'Say on which pages the papers of a meeting stand, or take them away as one tagged PDF.',
    about: 'Exempt papers are not in it.',
    needs: 'committees.read',
    params: z.object({ id: CommitteeMeetingId }),
    query: z.object({
      supplement: Day.optional().describe('The day on which late papers were published.'),
      format: z.enum(['json', 'pdf']).default('json'),
    }),
    answer: {
      status: 200,
      does: 'The contents, with pages as printed.',
      schema: z.object({
        title: z.string(),
        pages: z.number(),
        papers: z.array(z.object({ title: z.string(), from: z.number(), to: z.number() })),
      }),
    },
    files: ['application/pdf'],
    async run({ db, params: { id }, query: { supplement, format } }) {
      const pack = await packOf(db, id, supplement ? { part: 'supplement', on: supplement } : { part: 'agenda' })
      const { bytes, pages, parts } = await setPack(pack)
      if (format === 'pdf')
        return new FileAnswer({ fileName: 'committee-papers.pdf', mediaType: 'application/pdf', bytes: one(bytes) })
      return { title: pack.title, pages, papers: parts.map(({ title, from, to }) => ({ title, from, to })) }
    },
  }),
  route({
    method: 'GET',
    path: '/resolutions',
    tag: 'Committees',
    does: 'List resolutions and what became of them, worst first.',
    needs: 'committees.read',
    query: z.object({
      q: z.string().max(200).default(''),
      committee: CommitteeId.optional(),
      kind: z.array(z.enum(resolutionKindNames)).default([]),
      status: z.array(z.enum(resolutionStatusNames)).default([]),
      on: Day.optional().describe('As it stood at the end of this day; left out for now.'),
      page: PageNumber,
    }),
    answer: {
      status: 200,
      does: `One page of resolutions, ${resolutionsPerPage} to a page.`,
      schema: z.object({ total: z.number(), page: z.number(), pages: z.number(), resolutions: z.array(Resolution) }),
    },
    async run({ db, query, now }) {
      const found = await findResolutions(db, ResolutionFilters.parse(query), dayOf(now))
      return {
        ...pagesOf(found.length, query.page, resolutionsPerPage),
        resolutions: onPage(found, query.page, resolutionsPerPage).map(shown),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/resolutions/{id}',
    tag: 'Committees',
    does: 'Read a resolution and what became of it.',
    needs: 'committees.read',
    params: z.object({ id: ResolutionId }),
    answer: { status: 200, does: 'The resolution.', schema: Resolution },
    run: async ({ db, params: { id }, now }) => followed(await getResolution(db, id), dayOf(now)),
  }),
  route({
    method: 'POST',
    path: '/resolutions/{id}/answer',
    tag: 'Committees',
    does: 'Answer a resolution.',
    about: 'A part or a rejection needs its reason. An answer stays as it was given.',
    needs: 'resolutions.answer',
    params: z.object({ id: ResolutionId }),
    body: RespondFields,
    answer: { status: 201, does: 'The resolution as it now stands.', schema: Resolution },
    async run({ db, params: { id }, body, now }) {
      await respondTo(db, id, body, dayOf(now))
      return followed(await getResolution(db, id), dayOf(now))
    },
  }),
  route({
    method: 'GET',
    path: '/work-programme',
    tag: 'Committees',
    does: 'List what committees mean to look at, with what is missing and what to look at again.',
    needs: 'committees.read',
    query: z.object({ committee: CommitteeId.optional() }),
    answer: {
      status: 200,
      does: 'The work programme.',
      schema: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            topic: z.string(),
            meetingOn: Day.nullable(),
            objective: z.string(),
            said: z.number().describe('How many of eight things are said that make it ready.'),
            missing: z.array(z.string()),
            warnings: z.array(z.string()),
            closedOn: Day.nullable(),
          }),
        ),
      }),
    },
    run: async ({ db, query, now }) => ({
      items: (await checkedProgramme(db, { committeeId: query.committee, today: dayOf(now) })).map(
        ({ item, completeness, warnings }) => ({
          id: item.id,
          topic: item.topic,
          meetingOn: item.meetingOn,
          objective: item.objective,
          said: completeness.said,
          missing: completeness.missing,
          warnings: warnings.map(({ sentence }) => sentence),
          closedOn: item.closedOn,
        }),
      ),
    }),
  }),
]

const followed = (resolution: Followed['resolution'], today: Day): z.infer<typeof Resolution> =>
  shown({ resolution, standing: standingOf(resolution, today), became: whatBecame(resolution, today) })

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
