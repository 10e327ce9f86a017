import { z } from 'zod'
import {
  addRecording,
  answerPetition,
  CommitteeId,
  CommitteeMeetingId,
  DecidePetitionFields,
  decidePetition,
  DecideSpeakerFields,
  decideSpeaker,
  getCommitteeMeeting,
  getPetition,
  listAllSpeakers,
  listFollowing,
  listPetitions,
  listRecordings,
  listSpeakers,
  PetitionId,
  petitionStanding,
  petitionStateNames,
  RecordingId,
  removeRecording,
  replyToSpeaker,
  SpeakerId,
  speakerModeNames,
  speakerStateNames,
  standingOrdersOn,
  type Petition,
  type Recording,
  type Speaker,
  type StandingOrders,
} from '../../scrutiny/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Db } from '../../platform/sql.ts'
import { route } from '../route.ts'

const needs = 'committees.manage'
const tag = 'Taking part'

const ShownSpeaker = z
  .object({
    id: SpeakerId,
    meetingId: CommitteeMeetingId,
    itemId: z.uuid().nullable(),
    name: z.string().describe('Empty once it was deleted.'),
    contact: z.string().describe('Empty once it was deleted.'),
    mode: z.enum(speakerModeNames),
    question: z.string(),
    askedOn: Day,
    state: z.enum(speakerStateNames),
    decidedOn: Day.nullable(),
    why: z.string(),
    reply: z.string(),
    repliedOn: Day.nullable(),
    deleteOn: Day.describe('The day on which name and contact go.'),
    emptiedOn: Day.nullable(),
  })
  .meta({ id: 'Speaker', description: 'A request of the public to speak at a meeting.' })

// parsing drops what is not in the shape
const shownSpeaker = (one: Speaker): z.infer<typeof ShownSpeaker> =>
  ShownSpeaker.parse({ ...one, askedOn: one.registeredOn })

const ShownPetition = z
  .object({
    id: PetitionId,
    committeeId: CommitteeId,
    committee: z.string(),
    title: z.string(),
    asks: z.string(),
    lead: z.string().describe('Empty once it was deleted.'),
    contact: z.string().describe('Empty once it was deleted.'),
    namedInPublic: z.boolean(),
    signatures: z.number(),
    countedOn: Day.nullable().describe('Null: the number is what the lead petitioner says.'),
    receivedOn: Day,
    state: z.enum(petitionStateNames),
    decidedOn: Day.nullable(),
    why: z.string(),
    meetingId: CommitteeMeetingId.nullable(),
    stands: z.string().describe('What is owed and by when, with the sum.'),
    answer: z.string(),
    answeredOn: Day.nullable(),
    deleteOn: Day.describe('The day on which the lead petitioner’s name and contact go.'),
    emptiedOn: Day.nullable(),
  })
  .meta({ id: 'Petition', description: 'A petition that was handed in.' })

const shownPetition = (
  one: Petition,
  orders: StandingOrders | undefined,
  today: Day,
): z.infer<typeof ShownPetition> => {
  const { committeeName, leadName, leadContact, namePublic, meetingOn: _heard, ...same } = one
  const { word, reason } = petitionStanding(one, orders, today)
  const isClosed = one.state === 'refused' || one.state === 'withdrawn'
  return {
    ...same,
    committee: committeeName,
    lead: leadName,
    contact: leadContact,
    namedInPublic: namePublic,
    stands: isClosed ? '' : `${word}: ${reason}`,
  }
}

const onePetition = async (db: Db, id: PetitionId, today: Day) =>
  shownPetition(await getPetition(db, id), await standingOrdersOn(db, today), today)

const oneSpeaker = async (db: Db, meetingId: CommitteeMeetingId, id: SpeakerId) => {
  const found = (await listSpeakers(db, meetingId)).find((one) => one.id === id)
  if (!found) throw new NotFound('request to speak')
  return shownSpeaker(found)
}

const ShownRecording = z
  .object({
    id: RecordingId,
    meetingId: CommitteeMeetingId,
    link: z.string().describe('Where it can be seen; empty where it is a file, and once it is gone.'),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.number().nullable(),
    addedOn: Day,
    deleteOn: Day,
    goneOn: Day.nullable(),
    goneWhy: z.string(),
  })
  .meta({ id: 'Recording', description: 'A recording of a meeting; one that is gone stays as the log of it.' })

const shownRecording = ({ sha256: _kept, ...one }: Recording): z.infer<typeof ShownRecording> => ({
  ...one,
  meetingId: CommitteeMeetingId.parse(one.meetingId),
})

const Following = z
  .object({
    committeeId: CommitteeId,
    committee: z.string(),
    followers: z.number().describe('Who have confirmed it.'),
    notices: z.number(),
    letters: z.number(),
    lastNoticeOn: Day.nullable(),
  })
  .meta({ id: 'Following', description: 'How many follow a committee by mail, and how much they were told.' })

export const takingPartRoutes = [
  route({
    method: 'GET',
    path: '/speakers',
    tag,
    does: 'List who has asked to speak at meetings, in the order in which they asked.',
    needs,
    query: z.object({
      meeting: CommitteeMeetingId.optional(),
      state: z.enum(speakerStateNames).optional(),
    }),
    answer: { status: 200, does: 'The requests.', schema: z.object({ speakers: z.array(ShownSpeaker) }) },
    run: async ({ db, query: { meeting, state } }) => ({
      speakers: (await (meeting ? listSpeakers(db, meeting) : listAllSpeakers(db)))
        .filter((one) => state === undefined || one.state === state)
        .map(shownSpeaker),
    }),
  }),
  route({
    method: 'POST',
    path: '/speakers/{id}/decide',
    tag,
    does: 'Let somebody speak, or not.',
    about: 'A no needs its reason, which whoever asked reads.',
    needs,
    params: z.object({ id: SpeakerId }),
    body: DecideSpeakerFields,
    answer: { status: 201, does: 'The request as it now stands.', schema: ShownSpeaker },
    run: async ({ db, params: { id }, body, now }) => oneSpeaker(db, await decideSpeaker(db, id, body, dayOf(now)), id),
  }),
  route({
    method: 'POST',
    path: '/speakers/{id}/reply',
    tag,
    does: 'Write the answer that somebody who asked a question is owed.',
    needs,
    params: z.object({ id: SpeakerId }),
    body: z.object({ reply: z.string().max(5000) }),
    answer: { status: 201, does: 'The request as it now stands.', schema: ShownSpeaker },
    run: async ({ db, params: { id }, body: { reply }, now }) =>
      oneSpeaker(db, await replyToSpeaker(db, id, reply, dayOf(now)), id),
  }),
  route({
    method: 'GET',
    path: '/petitions',
    tag,
    does: 'List petitions, those that wait first.',
    needs,
    query: z.object({ state: z.enum(petitionStateNames).optional() }),
    answer: { status: 200, does: 'The petitions.', schema: z.object({ petitions: z.array(ShownPetition) }) },
    async run({ db, query: { state }, now }) {
      const today = dayOf(now)
      const orders = await standingOrdersOn(db, today)
      const found = await listPetitions(db)
      return {
        petitions: found
          .filter((one) => state === undefined || one.state === state)
          .map((one) => shownPetition(one, orders, today)),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/petitions/{id}',
    tag,
    does: 'Read a petition and what is owed on it.',
    needs,
    params: z.object({ id: PetitionId }),
    answer: { status: 200, does: 'The petition.', schema: ShownPetition },
    run: ({ db, params: { id }, now }) => onePetition(db, id, dayOf(now)),
  }),
  route({
    method: 'POST',
    path: '/petitions/{id}/decide',
    tag,
    does: 'Accept a petition with the signatures that were counted, or refuse it with the reason.',
    needs,
    params: z.object({ id: PetitionId }),
    body: DecidePetitionFields,
    answer: { status: 201, does: 'The petition as it now stands.', schema: ShownPetition },
    async run({ db, params: { id }, body, now }) {
      await decidePetition(db, id, body, dayOf(now))
      return onePetition(db, id, dayOf(now))
    },
  }),
  route({
    method: 'POST',
    path: '/petitions/{id}/answer',
    tag,
    does: 'Answer a petition that was accepted. The public reads it at once.',
    needs,
    params: z.object({ id: PetitionId }),
    body: z.object({ answer: z.string().max(5000) }),
    answer: { status: 201, does: 'The petition as it now stands.', schema: ShownPetition },
    async run({ db, params: { id }, body: { answer }, now }) {
      await answerPetition(db, id, answer, dayOf(now))
      return onePetition(db, id, dayOf(now))
    },
  }),
  route({
    method: 'GET',
    path: '/committee-meetings/{id}/recordings',
    tag,
    does: 'List the recordings of a meeting, those that are gone among them.',
    needs: 'committees.read',
    params: z.object({ id: CommitteeMeetingId }),
    answer: { status: 200, does: 'The recordings.', schema: z.object({ recordings: z.array(ShownRecording) }) },
    async run({ db, params: { id } }) {
      await getCommitteeMeeting(db, id)
      return { recordings: (await listRecordings(db, id)).map(shownRecording) }
    },
  }),
  route({
    method: 'POST',
    path: '/committee-meetings/{id}/recordings',
    tag,
    does: 'Add the address at which the recording of a meeting can be seen.',
    about: 'The day on which it goes is counted from the meeting by the council’s rules. A file is added on the page.',
    needs,
    params: z.object({ id: CommitteeMeetingId }),
    body: z.object({ link: z.string().max(500) }),
    answer: { status: 201, does: 'The recording.', schema: ShownRecording },
    run: async ({ db, place, params: { id }, body: { link }, now }) =>
      shownRecording(await addRecording(db, id, { link, files: place.files, today: dayOf(now) })),
  }),
  route({
    method: 'POST',
    path: '/recordings/{id}/remove',
    tag,
    does: 'Take a recording away before its day, and say why.',
    needs,
    params: z.object({ id: RecordingId }),
    body: z.object({ why: z.string().max(500) }),
    answer: { status: 200, does: 'It is gone.', schema: z.object({ meetingId: CommitteeMeetingId }) },
    run: async ({ place: { database, files }, person, params: { id }, body: { why }, now }) => ({
      meetingId: CommitteeMeetingId.parse(
        await removeRecording({ database, files, person }, id, { why, today: dayOf(now) }),
      ),
    }),
  }),
  route({
    method: 'GET',
    path: '/followers',
    tag,
    does: 'Say how many people follow each committee by mail. Who they are is not in the API.',
    needs,
    answer: { status: 200, does: 'Each committee.', schema: z.object({ committees: z.array(Following) }) },
    run: async ({ db }) => ({
      committees: (await listFollowing(db)).map(({ committeeName, ...one }) => ({ ...one, committee: committeeName })),
    }),
  }),
]
