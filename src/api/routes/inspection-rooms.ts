import { z } from 'zod'
import {
  askInRoom,
  getRoom,
  GivenAnywhere,
  listAllGiven,
  listRequests,
  listRooms,
  RequestFields,
  RequestId,
  requestStanding,
  Room,
  RoomId,
  RoomRequest,
} from '../../inspections/index.ts'
import { Day } from '../../platform/day.ts'
import { route } from '../route.ts'

const Instant = z.iso.datetime()
const ShownRoom = Room.meta({ id: 'InspectionRoom', description: 'Where an inspection is served.' })
const Request = RoomRequest.omit({ askedAt: true, dueAt: true, answeredAt: true })
  .extend({
    askedAt: Instant,
    dueAt: Instant.describe('So many working hours after it was asked: 9 to 17 on working days, London time.'),
    answeredAt: Instant.nullable(),
    standing: z.string(),
    why: z.string(),
  })
  .meta({ id: 'RoomRequest', description: 'Something that an inspector asked for.' })

const Given = GivenAnywhere.extend({ givenAt: Instant }).meta({
  id: 'GivenToInspectors',
  description: 'Something that inspectors were given: which version of it, to whom, when. Never changed.',
})

const params = z.object({ id: RoomId })

export const inspectionRoomRoutes = [
  route({
    method: 'GET',
    path: '/inspection-rooms',
    tag: 'Inspection rooms',
    does: 'List the inspection rooms, the latest inspection first.',
    needs: 'rooms.read',
    answer: { status: 200, does: 'Every room.', schema: z.object({ rooms: z.array(ShownRoom) }) },
    run: async ({ db, now }) => ({ rooms: await listRooms(db, now) }),
  }),
  route({
    method: 'GET',
    path: '/inspection-rooms/given',
    tag: 'Inspection rooms',
    does: 'List what inspectors were given in all inspections, each version as it was, latest first.',
    needs: 'rooms.work',
    query: z.object({
      before: Day.optional().describe('What was given before this day: what a letter of that day can rest on.'),
    }),
    answer: { status: 200, does: 'All of it.', schema: z.object({ given: z.array(Given) }) },
    run: async ({ db, query: { before } }) => ({
      given: (await listAllGiven(db, before)).map((one) => ({ ...one, givenAt: one.givenAt.toISOString() })),
    }),
  }),
  route({
    method: 'GET',
    path: '/inspection-rooms/{id}',
    tag: 'Inspection rooms',
    does: 'Read a room with its requests and how each stands.',
    needs: 'rooms.read',
    params,
    answer: {
      status: 200,
      does: 'The room.',
      schema: z.object({ room: ShownRoom, requests: z.array(Request) }),
    },
    run: async ({ db, params: { id }, now }) => ({
      room: await getRoom(db, id, now),
      requests: (await listRequests(db, id)).map((one) => {
        const { word, why } = requestStanding(one, now)
        return {
          ...one,
          askedAt: one.askedAt.toISOString(),
          dueAt: one.dueAt.toISOString(),
          answeredAt: one.answeredAt?.toISOString() ?? null,
          standing: word,
          why,
        }
      }),
    }),
  }),
  route({
    method: 'POST',
    path: '/inspection-rooms/{id}/requests',
    tag: 'Inspection rooms',
    does: 'Put a request into a room.',
    needs: 'rooms.ask',
    params,
    body: RequestFields,
    answer: { status: 201, does: 'The request.', schema: z.object({ id: RequestId }) },
    run: async ({ db, params: { id }, body, now }) => ({ id: await askInRoom(db, id, body, now) }),
  }),
]
