import { z } from 'zod'
import { ChildId } from '../../children/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import {
  askers,
  bundleData,
  bundleFile,
  listRequests,
  markPrepared,
  prepareRequest,
  recordRequest,
  RequestFields,
  RequestId,
} from '../../subject-access/index.ts'
import { FileAnswer, route } from '../route.ts'

const SubjectRequest = z
  .object({
    id: RequestId,
    child: ChildId,
    record: z.string().describe('The number of the record.'),
    askedBy: z.enum(askers),
    receivedOn: Day,
    due: Day.nullable().describe('One month after it was received, or up to three where the time was extended.'),
    state: z.string(),
    sentOn: Day.nullable(),
  })
  .meta({ id: 'SubjectRequest', description: 'A request to be given what is held about a child.' })

const Line = z.object({ on: Day.nullable(), text: z.string() })

export const subjectAccessRoutes = [
  route({
    method: 'GET',
    path: '/subject-requests',
    tag: 'Children',
    does: 'Requests to be given what is held about a child, what is to be answered first.',
    needs: 'subject-access.answer',
    answer: { status: 200, does: 'The requests.', schema: z.object({ requests: z.array(SubjectRequest) }) },
    run: async ({ db, now }) => ({
      requests: (await listRequests(db, dayOf(now))).map(
        ({ id, childId, recordNumber, askedBy, receivedOn, sentOn, clock }) => ({
          id,
          child: childId,
          record: recordNumber,
          askedBy,
          receivedOn,
          due: clock.dueOn,
          state: clock.state,
          sentOn,
        }),
      ),
    }),
  }),
  route({
    method: 'POST',
    path: '/children/{id}/subject-requests',
    tag: 'Children',
    does: 'Write down that somebody asks for what is held about a child.',
    needs: 'subject-access.answer',
    params: z.object({ id: ChildId }),
    body: RequestFields,
    answer: { status: 201, does: 'The request.', schema: z.object({ id: RequestId }) },
    run: async ({ db, params, body, now }) => ({ id: await recordRequest(db, params.id, body, dayOf(now)) }),
  }),
  route({
    method: 'GET',
    path: '/subject-requests/{id}/bundle',
    tag: 'Children',
    does: 'Everything held about the child, as HTML, PDF, JSON and CSV in a zip archive.',
    about:
      'Refused until a person has read every line that may be about somebody else. That it was put together is recorded.',
    needs: 'subject-access.answer',
    params: z.object({ id: RequestId }),
    query: z.object({ as: z.enum(['json', 'zip']).default('json') }),
    files: ['application/zip'],
    answer: {
      status: 200,
      does: 'What is held.',
      schema: z.object({
        about: z.record(z.string(), z.string()),
        facts: z.record(z.string(), z.string()),
        words: z.array(Line),
        events: z.array(Line),
        clocks: z.array(Line),
        access: z.array(Line),
        looks: z.array(Line),
        logs: z.array(Line).describe('What people of the council wrote down of the child beside the case system.'),
        deliveries: z
          .array(z.object({ number: z.number(), asAt: Day }))
          .describe(
            'The day that each delivery shows, which `from_import` and `to_import` of a row name by its number.',
          ),
        rows: z.array(
          z.object({
            table: z.string(),
            values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
          }),
        ),
      }),
    },
    async run({ db, person, params: { id }, query, now }) {
      const today = dayOf(now)
      const prepared = await prepareRequest(db, id, today)
      await markPrepared(db, prepared)
      const about = { authority: person.authorityName, preparedBy: person.name, today }
      if (query.as === 'json') return bundleData(prepared, about)
      const bytes = await bundleFile(prepared, about)
      return new FileAnswer({ fileName: `record-${today}.zip`, mediaType: 'application/zip', bytes })
    },
  }),
]
