import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../platform/day.ts'
import { FileStore } from '../../platform/files.ts'
import { sql } from '../../platform/sql.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { cancelMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { openMeeting } from '../minutes/minute.ts'
import { asPublic } from '../public/as-public.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { letGoOfDue } from './let-go.ts'
import {
  answerPetition,
  decidePetition,
  dutyFor,
  handInPetition,
  listPetitions,
  petitionStanding,
} from './petitions.ts'
import { addRecording, listRecordings, removeRecording } from './recordings.ts'
import {
  askToSpeak,
  decideSpeaker,
  getOwnSpeaking,
  listSpeakers,
  placesAskedFor,
  replyToSpeaker,
  speakerReplyDue,
  speakingDoor,
  withdrawFromSpeaking,
} from './speakers.ts'
import { meetingWithRules, rules } from './taking-part.fixture.ts'
import { isOpenUntil, setStandingOrders, speakingCloses, standingOrdersOn } from './standing-orders.ts'

const orders = { ...rules, inForceFrom: day(rules.inForceFrom) }

let files: FileStore
beforeAll(async () => {
  files = new FileStore(await mkdtemp(path.join(os.tmpdir(), 'sightline-recordings-')))
})
afterAll(() => rm(files.folder, { recursive: true, force: true }))

let ground: CommitteeGround
let meeting: CommitteeMeetingId
const today = day('2026-12-01')
const now = new Date('2026-12-01T10:00:00Z')
const laCode = '998'

beforeEach(async () => {
  ground = await newCommitteeGround()
  meeting = await ground.does((db) =>
    meetingWithRules(db, ground.committee, { today: day('2026-11-20'), published: day('2026-11-30') }),
  )
})

const asked = {
  name: 'Maud Ellery',
  contact: 'maud@post.example',
  mode: 'in_person',
  question: 'Why so late?',
} as const

const ask = (given: Partial<Record<keyof typeof asked, string>> = {}, at = now) =>
  asPublic(ground.database, laCode, (db) =>
    askToSpeak(db, meeting, { ...asked, ...given } as typeof asked, { now: at, today }),
  )

test.each([
  ['2026-12-17', 2, '2026-12-15'],
  ['2026-12-29', 2, '2026-12-23'], // Christmas, its Monday in lieu and a weekend between
  ['2026-12-17', 0, '2026-12-17'],
])('for a meeting on %s asking closes %i working days before, on %s', (heldOn, days, on) => {
  expect(speakingCloses(day(heldOn), { ...orders, speakingDaysBefore: days })).toMatchObject({ on, at: '12:00' })
})

test('it closes at the hour in London, in winter and in summer, and that minute is still in time', () => {
  const winter = { on: day('2026-12-15'), at: '12:00' }
  expect(isOpenUntil(winter, new Date('2026-12-15T12:00:59Z'))).toBe(true)
  expect(isOpenUntil(winter, new Date('2026-12-15T12:01:00Z'))).toBe(false)
  const summer = { on: day('2026-06-15'), at: '12:00' }
  expect(isOpenUntil(summer, new Date('2026-06-15T11:00:00Z'))).toBe(true)
  expect(isOpenUntil(summer, new Date('2026-06-15T11:01:00Z'))).toBe(false)
  expect(isOpenUntil(summer, new Date('2026-06-16T00:00:00Z'))).toBe(false)
})

test('the rules in force on a day decide, and rules that go up wrong are refused', async () => {
  await ground.does((db) => setStandingOrders(db, { ...rules, inForceFrom: '2027-01-01', speakersMost: 9 }))
  const on = (value: string) => ground.does((db) => standingOrdersOn(db, day(value)))
  expect((await on('2026-12-31'))?.speakersMost).toBe(2)
  expect((await on('2027-01-01'))?.speakersMost).toBe(9)
  expect(await on('2024-12-31')).toBeUndefined()
  await expect(
    ground.does((db) => setStandingOrders(db, { ...rules, inForceFrom: '2028-01-01', petitionHeardFrom: 20 })),
  ).rejects.toThrow('The numbers of signatures go up')
  await expect(ground.does((db) => setStandingOrders(db, rules))).rejects.toThrow('entered already')
})

test('S-243: whoever asks to speak is answered on a page that only they have, and it names nobody', async () => {
  const secret = await ask()
  const own = () => asPublic(ground.database, laCode, (db) => getOwnSpeaking(db, secret))
  expect(await own()).toMatchObject({ state: 'waiting', deleteOn: '2027-06-17' })
  expect(JSON.stringify(await own())).not.toContain('Ellery')
  const [speaker] = await ground.does((db) => listSpeakers(db, meeting))
  if (!speaker) throw new Error('somebody asked')
  await expect(ground.does((db) => decideSpeaker(db, speaker.id, { decision: 'declined' }, today))).rejects.toThrow(
    'Say why',
  )
  await ground.does((db) => decideSpeaker(db, speaker.id, { decision: 'accepted', why: 'Come early.' }, today))
  await ground.does((db) => replyToSpeaker(db, speaker.id, 'Because of two vacancies.', day('2026-12-20')))
  expect(await own()).toMatchObject({ state: 'accepted', why: 'Come early.', reply: 'Because of two vacancies.' })
  await asPublic(ground.database, laCode, (db) => withdrawFromSpeaking(db, secret, today))
  expect(await own()).toMatchObject({ state: 'withdrawn' })
  await expect(asPublic(ground.database, laCode, (db) => withdrawFromSpeaking(db, secret, today))).rejects.toThrow(
    'nothing to withdraw',
  )
  expect(speakerReplyDue(day('2026-12-17'), orders)?.on).toBe('2027-01-05')
})

/** What is wrong with a form, as one text. */
const faults = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  return JSON.stringify(error instanceof Error && 'problems' in error ? error.problems : error)
}

test.each([
  [{ contact: 'not an address' }, 'Give an e-mail address'],
  [{ name: '' }, 'Give your name'],
  [{ question: 'https://a.example https://b.example www.c.example' }, 'two at most'],
  [{ mode: 'by_owl' }, 'Choose how'],
])('%j is not taken, in words', async (given, sentence) => {
  expect(await faults(ask(given))).toContain(sentence)
  expect(await ground.does((db) => listSpeakers(db, meeting))).toEqual([])
})

test('nobody is let speak beyond the places there are, nor asks too late, nor for a meeting that was cancelled', async () => {
  for (const name of ['A', 'B', 'C']) await ask({ name })
  expect(await asPublic(ground.database, laCode, (db) => placesAskedFor(db, meeting))).toBe(3)
  const [a, b, c] = await ground.does((db) => listSpeakers(db, meeting))
  if (!a || !b || !c) throw new Error('three asked')
  for (const { id } of [a, b]) await ground.does((db) => decideSpeaker(db, id, { decision: 'accepted' }, today))
  await expect(ground.does((db) => decideSpeaker(db, c.id, { decision: 'accepted' }, today))).rejects.toThrow(
    'All 2 places at this meeting are taken',
  )
  await expect(ask({}, new Date('2026-12-15T12:01:00Z'))).rejects.toThrow('closed on 15 December 2026 at 12:00')
  await ground.does((db) => cancelMeeting(db, meeting, { why: 'Snow.', today }))
  await expect(ask()).rejects.toThrow('This meeting was cancelled.')
})

test('without rules nobody can ask, and it is said why', () => {
  const door = speakingDoor(
    { heldOn: day('2026-12-17'), cancelledOn: null, privateBecause: '', stage: 'published' },
    undefined,
    now,
  )
  expect(door.isOpen ? '' : door.because).toContain('has not entered its rules')
})

test('a flood of requests fills no table: a meeting has a hundred waiting at most', async () => {
  const { id } = await ground.database.asOwner((db) =>
    db.one(sql`select id from authorities where la_code = ${laCode}`, z.object({ id: z.string() })),
  )
  await ground.database.asOwner((db) =>
    db.run(sql`insert into speakers (authority_id, meeting_id, name, contact, mode, question, registered_on, delete_on)
      select ${id}, ${meeting}, 'x', 'y', 'video', 'z', ${today}, ${today} from generate_series(1, 100)`),
  )
  await expect(ask()).rejects.toThrow('Too many people have asked')
})

test('who asked is seen by nobody but those who look after committees, and by no query of the public', async () => {
  await ask()
  expect(await ground.as(ground.lead, (db) => listSpeakers(db, meeting))).toEqual([])
  await expect(asPublic(ground.database, laCode, (db) => listSpeakers(db, meeting))).rejects.toThrow(
    'permission denied',
  )
})

test.each([
  [49, undefined],
  [50, 'answered'],
  [499, 'answered'],
  [500, 'heard'],
  [1500, 'debated'],
])('%i signatures make the council do this: %s', (signatures, duty) => {
  expect(dutyFor(signatures, orders)?.id).toBe(duty)
})

const handIn = (signatures = 640) =>
  asPublic(ground.database, laCode, (db) =>
    handInPetition(
      db,
      {
        committeeId: ground.committee,
        title: 'Keep the club',
        asks: 'That it stay open.',
        leadName: 'Petra Holm',
        leadContact: 'petra@post.example',
        signatures,
      },
      today,
    ),
  )

test('a petition is public once it was accepted, with what it makes the council do, and its answer once that is given', async () => {
  await handIn()
  const inPublic = () => asPublic(ground.database, laCode, listPetitions)
  expect(await inPublic()).toEqual([])
  const [petition] = await ground.does(listPetitions)
  if (!petition) throw new Error('one was handed in')
  await expect(ground.does((db) => answerPetition(db, petition.id, 'Yes.', today))).rejects.toThrow('Accept it first')
  await ground.does((db) =>
    decidePetition(db, petition.id, { decision: 'accepted', signatures: 618, meetingId: meeting }, today),
  )
  const [seen] = await inPublic()
  expect(seen).toMatchObject({ signatures: 618, leadName: '', leadContact: '', meetingOn: '2026-12-17' })
  const owed = seen && petitionStanding(seen, orders, today)
  expect(owed?.word).toBe('Answer owed')
  expect(owed?.reason).toContain('1 December 2026 + 20 working days = 31 December 2026')
  expect(seen && petitionStanding(seen, orders, day('2027-01-04')).word).toBe('Answer overdue')
  await ground.does((db) => answerPetition(db, petition.id, 'It stays open.', day('2026-12-20')))
  expect((await inPublic())[0]).toMatchObject({ answer: 'It stays open.', deleteOn: '2027-06-20' })
})

test('C9, S-244: a recording of 15 January that is kept six months is deleted on 15 July, and the log stays', async () => {
  const held = await ground.meeting('2026-01-15')
  await ground.item(held, 'Homes', day('2026-01-02'))
  await ground.does((db) => publishAgenda(db, held, { on: day('2026-01-05') }))
  const { database, authorityId } = ground
  const added = day('2026-01-16')
  await expect(
    ground.does((db) => addRecording(db, held, { link: 'https://video.example/1', files, today: added })),
  ).rejects.toThrow('once the meeting was held')
  await ground.does((db) => openMeeting(db, held, { at: '18:30', today: day('2026-01-15') }))
  const bytes = Buffer.from('....ftypisom and then the picture')
  const { sha256 } = await ground.does((db) =>
    addRecording(db, held, { file: { fileName: 'meeting.mp4', bytes }, files, today: added }),
  )
  await ground.does((db) => addRecording(db, held, { link: 'https://video.example/1', files, today: added }))
  if (!sha256) throw new Error('a file is kept by its hash')
  expect((await letGoOfDue({ database, files }, authorityId, day('2026-07-14'))).recordings).toBe(0)
  expect(await files.get(sha256)).toBeDefined()
  expect((await letGoOfDue({ database, files }, authorityId, day('2026-07-15'))).recordings).toBe(2)
  expect(await files.get(sha256)).toBeUndefined()
  const log = await asPublic(database, laCode, (db) => listRecordings(db, held))
  expect(log).toHaveLength(2)
  for (const one of log) expect(one).toMatchObject({ link: '', sha256: null, goneOn: '2026-07-15' })
  expect(log.map(({ fileName }) => fileName)).toContain('meeting.mp4')
  expect((await letGoOfDue({ database, files }, authorityId, day('2026-07-16'))).recordings).toBe(0)
})

test('a recording is of a sort that can be played, and one taken away early says why', async () => {
  const { database, clerk } = ground
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2026-12-17') }))
  const add = (given: { link?: string; file?: { fileName: string; bytes: Uint8Array } }) =>
    ground.does((db) => addRecording(db, meeting, { ...given, files, today: day('2026-12-18') }))
  expect(await faults(add({ file: { fileName: 'minutes.pdf', bytes: Buffer.from('%PDF-1.7') } }))).toContain(
    '“minutes.pdf” is neither MP4',
  )
  expect(await faults(add({}))).toContain('one of the two')
  expect(await faults(add({ link: 'javascript:alert(1)' }))).toContain('begins with https://')
  const { id } = await add({ link: 'https://video.example/2' })
  await expect(
    removeRecording({ database, files, person: clerk }, id, { why: ' ', today: day('2026-12-19') }),
  ).rejects.toThrow('Say why')
  await removeRecording({ database, files, person: clerk }, id, {
    why: 'A child was in the picture.',
    today: day('2026-12-19'),
  })
  expect((await ground.does((db) => listRecordings(db, meeting)))[0]).toMatchObject({
    goneWhy: 'A child was in the picture.',
  })
})

test('names and contacts go on their day, what was asked stays, and the page of whoever asked is gone with them', async () => {
  const secret = await ask()
  await handIn()
  const { database, authorityId } = ground
  expect(await letGoOfDue({ database, files }, authorityId, day('2027-06-17'))).toMatchObject({
    speakers: 1,
    petitions: 0,
  })
  expect((await ground.does((db) => listSpeakers(db, meeting)))[0]).toMatchObject({
    name: '',
    contact: '',
    question: 'Why so late?',
    emptiedOn: '2027-06-17',
  })
  await expect(asPublic(database, laCode, (db) => getOwnSpeaking(db, secret))).rejects.toThrow()
  expect(await letGoOfDue({ database, files }, authorityId, day('2028-12-01'))).toMatchObject({ petitions: 1 })
  expect((await ground.does(listPetitions))[0]).toMatchObject({ leadName: '', leadContact: '', title: 'Keep the club' })
})
