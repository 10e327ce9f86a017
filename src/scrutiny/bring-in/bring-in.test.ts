import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { demoLetters, demoOlderPacks } from '../../demo/index.ts'
import {
  confirmReadings,
  createReader,
  listReadings,
  listDocuments,
  readLetter,
  readWaiting,
  receiveDocument,
  type DocumentId,
  type Pack,
  type PooledReader,
} from '../../inspections/index.ts'
import { capitalsPack, plainPack, tabledPack } from '../../inspections/reading/pack/packs.fixture.ts'
import { FileStore } from '../../platform/files.ts'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { listSeats } from '../committees/members.ts'
import { listAgenda } from '../meetings/agenda.ts'
import { listCommitteeMeetings } from '../meetings/meeting.ts'
import { listAttendance } from '../minutes/attendance.ts'
import { listMinutes, tieMinute } from '../minutes/minute.ts'
import { checkedProgramme } from '../programme/check-programme.ts'
import { listProgramme } from '../programme/programme.ts'
import { listResolutions } from '../resolutions/resolution.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { bringIn, previewBringIn } from './bring-in.ts'
import { pointsOf } from './points.ts'
import { publicationDayIn, sayPublished } from './published-day.ts'
import { asPublic } from '../public/as-public.ts'
import { proposeFrom } from './propose.ts'

let ground: CommitteeGround
let id: DocumentId
let bytes: Uint8Array
let reader: PooledReader

// The demonstration's own pack, through the whole of intake: agenda of 16 July, minutes of 4 June, a programme.
beforeAll(async () => {
  ground = await newCommitteeGround()
  const folder = await mkdtemp(path.join(tmpdir(), 'sightline-bring-in-'))
  const files = new FileStore(folder)
  reader = createReader({ workers: 1 })
  afterAll(async () => {
    await reader.close()
    await rm(folder, { recursive: true, force: true })
  })
  const letter = (await demoLetters()).find(({ fileName }) => fileName.includes('committee-pack'))
  if (!letter) throw new Error('the demonstration has a pack')
  bytes = letter.bytes
  await ground.does((db) => receiveDocument(db, files, { ...letter, cameBy: 'page' }))
  await readWaiting({ database: ground.database, files, reader })
  const [document] = await ground.does((db) => listDocuments(db))
  if (!document) throw new Error('the pack was received')
  id = document.id
})

const blocks = () => reader.readText(bytes, 'pack.pdf')

test('what papers would become is shown before anything is kept', async () => {
  const { proposal, committeeId, knownMeetings } = await ground.does((db) => previewBringIn(db, id))
  expect(committeeId).toBe(ground.committee) // the same name as the committee of this ground
  expect(knownMeetings).toEqual([])
  expect(proposal.meetings.map(({ heldOn, items, minutes }) => [heldOn, items.length, minutes.length])).toEqual([
    ['2026-06-04', 0, 3],
    ['2026-07-16', 7, 0],
  ])
  expect(proposal.members).toContainEqual({ name: 'Odette Farrar', capacity: 'chair' })
  expect(proposal.members).toContainEqual({ name: 'Edwin Marsh', capacity: 'substitute' })
  expect(await ground.does((db) => listCommitteeMeetings(db))).toEqual([])
})

test('papers become meetings, items, who was there, minutes, resolutions and a work programme, tied to where they came from', async () => {
  const made = await ground.does(async (db) =>
    bringIn(db, id, { quorum: null, blocks: await blocks(), ties: [], today: day('2026-11-28') }),
  )
  expect(made).toMatchObject({ meetings: 2, minutes: 3, resolutions: 3, programme: 4 })
  const meetings = await ground.does((db) => listCommitteeMeetings(db))
  const [july, june] = meetings
  if (!july || !june) throw new Error('both are there')
  expect([july.heldOn, july.documentId, june.heldOn, june.stage]).toEqual([
    '2026-07-16',
    id,
    '2026-06-04',
    'chair_checked',
  ])
  const agenda = await ground.does((db) => listAgenda(db, july.id))
  expect(agenda.map(({ sort }) => sort)).toEqual([
    'procedural',
    'procedural',
    'procedural',
    'substantive',
    'substantive',
    'substantive',
    'programme',
  ])
  expect(agenda[5]?.followsWhy).toBe('The agenda says “to follow”.')
  const attended = await ground.does((db) => listAttendance(db, june.id))
  expect(
    Object.fromEntries(attended.map(({ name, state, forName }) => [name, forName ? `${state} for ${forName}` : state])),
  ).toMatchObject({
    'Odette Farrar': 'present',
    'Edwin Marsh': 'present for Tom Ashgrove',
    'Tom Ashgrove': 'substituted',
    'Ravi Chaudhuri-Lane': 'observing',
    'Winifred Osei': 'absent',
  })
  const minutes = await ground.does((db) => listMinutes(db, june.id))
  expect(minutes.map(({ name }) => name)).toEqual(['CYP05', 'CYP06', 'CYP07'])
  expect(minutes[1]?.points).toContain('The Director said that 118 young people were supported')
  expect(minutes[1]?.points).not.toContain('be requested to show')
  const resolutions = await ground.does((db) => listResolutions(db))
  expect(resolutions.map(({ name, kind, dueStated }) => [name, kind, dueStated])).toEqual([
    ['CYP06.1', 'request_officer', '2026-09-16'],
    ['CYP06.2', 'recommend_cabinet', null],
    ['CYP07.1', 'note', null],
  ])
  const programme = await ground.does((db) => checkedProgramme(db, { today: day('2026-11-28') }))
  const carers = programme.find(({ item }) => item.topic === 'Young carers')
  expect(carers?.item.meetingSaid).toBe('TBC')
  expect(carers?.warnings.map(({ rule }) => rule)).toEqual(['objective', 'waits'])
})

test('the same papers twice add nothing', async () => {
  const again = await ground.does(async (db) =>
    bringIn(db, id, { quorum: null, blocks: await blocks(), ties: [], today: day('2026-11-28') }),
  )
  expect(again).toMatchObject({ meetings: 0, minutes: 0, resolutions: 0, programme: 0 })
  expect(await ground.does((db) => listProgramme(db))).toHaveLength(4)
  const seats = await ground.does((db) => listSeats(db, ground.committee))
  expect(new Set(seats.map(({ name }) => name)).size).toBe(seats.length)
})

test('who does not look after committees brings nothing in', async () => {
  await expect(
    ground.as(ground.director, (db) => bringIn(db, id, { quorum: 3, blocks: [], ties: [], today: day('2026-11-28') })),
  ).rejects.toMatchObject({ name: 'Forbidden' })
})

test('another layout, plain text, makes a proposal too; papers without a committee make none', async () => {
  const text = new TextEncoder().encode(plainPack)
  const { pack } = readLetter(await readDocument(text, 'pack.txt'))
  if (!pack) throw new Error('it was taken for a pack')
  const proposal = proposeFrom(pack)
  expect(proposal?.meetings.length).toBeGreaterThan(0)
  expect(proposal?.members.length).toBeGreaterThan(0)
  const nameless: Pack = { ...pack, committee: null }
  expect(proposeFrom(nameless)).toBeNull()
})

const proposalOf = async (text: string, fileName: string) => {
  const { pack } = readLetter(await readDocument(new TextEncoder().encode(text), fileName))
  const proposal = pack && proposeFrom(pack)
  if (!proposal) throw new Error('it was not taken for a pack')
  return proposal
}

test('a pack whose agenda is a table: members, both meetings, what follows later, minutes with whole names', async () => {
  const { committee, members, meetings, doubts } = await proposalOf(tabledPack, 'pack.html')
  expect(committee.prefix).toBe('ECS')
  expect(doubts).toEqual([])
  expect(members.map(({ name, capacity }) => `${name}: ${capacity}`)).toEqual([
    'Ines Calloway: chair',
    'Bram Oxley: vice_chair',
    'Nia Thorne: member',
    'Saul Pickering: member',
  ])
  expect(meetings.map(({ heldOn, items, minutes }) => [heldOn, items.length, minutes.length])).toEqual([
    ['2025-09-09', 0, 2],
    ['2025-10-14', 6, 0],
  ])
  expect(meetings[0]?.attendance.map(({ name, state }) => `${name}: ${state}`)).toEqual([
    'Ines Calloway: present',
    'Bram Oxley: present',
    'Nia Thorne: present',
    'Saul Pickering: apologies',
  ])
  expect(meetings[1]?.items.filter(({ follows }) => follows).map(({ title }) => title)).toEqual([
    expect.stringContaining('School attendance'),
  ])
})

test('a pack in capitals: members each on a line, minutes whose head is over two lines', async () => {
  const { committee, members, meetings, doubts } = await proposalOf(capitalsPack, 'pack.txt')
  expect([committee.prefix, doubts]).toEqual(['CSC', []])
  expect(members.map(({ name, capacity }) => `${name}: ${capacity}`)).toEqual([
    'Petra Lyle: chair',
    'Owen Gaskell: vice_chair',
    'Farah Quill: member',
    'Noel Strand: member',
    'Gail Tovey: co_optee',
  ])
  const [january, march] = meetings
  expect([january?.heldOn, january?.closedAt, march?.heldOn, march?.items.length]).toEqual([
    '2026-01-21',
    '15:35',
    '2026-03-18',
    5,
  ])
  expect(january?.minutes.at(-1)?.resolutions[0]).toMatchObject({ kind: 'recommend_cabinet' })
})

test('what stands under a number goes up to what was resolved, and a number that is spoken of later is not the minute', () => {
  const block = (text: string, kind: 'heading' | 'paragraph' = 'paragraph') => ({ kind, text, level: 2, rows: [] })
  const points = pointsOf(
    [
      block('CYP08 Schools', 'heading'),
      block('Members asked about buses.'),
      block('RESOLVED –'),
      block('That buses be asked about.'),
      block('CYP09 Carers', 'heading'),
      block('Three carers spoke.'),
      block('The Chair closed the meeting at 8 pm.'),
      block('CYP08 is answered in appendix 2.'),
      block('Words of a report.'),
    ],
    'CYP',
  )
  expect(Object.fromEntries(points)).toEqual({ 8: 'Members asked about buses.', 9: 'Three carers spoke.' })
})

test('what was said is taken from the line in which its heading or its resolution stands', () => {
  const block = (text: string) => ({ kind: 'paragraph' as const, text, level: 0, rows: [] })
  const points = pointsOf(
    [
      block('CYP08 SCHOOLS Members asked about buses. RESOLVED – That buses be asked about.'),
      block('CYP09 CARERS'),
      block('Three carers spoke. It was RESOLVED that they be thanked.'),
      block('Words behind it.'),
    ],
    'CYP',
  )
  expect(Object.fromEntries(points)).toEqual({ 8: 'Members asked about buses.', 9: 'Three carers spoke.' })
})

test.each([
  ['Date of publication: Wednesday 7 July 2021', '2021-07-07'],
  ['Published on 7th July 2021', '2021-07-07'],
  ['Agenda issued: 31 May 2022', '2022-05-31'],
  ['The report was published in July 2021', undefined],
  ['Published on 31 June 2021', undefined],
])('“%s” says that the papers were published on %s', (text, on) => {
  expect(publicationDayIn([{ kind: 'paragraph', text, level: 0, rows: [] }])?.on).toBe(on)
})

test('papers that do not say when they were published have a clerk say it, and then the public sees the agenda', async () => {
  const meeting = (await ground.does((db) => listCommitteeMeetings(db))).find(({ heldOn }) => heldOn === '2026-07-16')
  if (!meeting) throw new Error('the meeting was brought in')
  const seen = () => asPublic(ground.database, '998', (db) => listAgenda(db, meeting.id))
  expect(meeting.publishedOn).toBe(null)
  expect(await seen()).toEqual([])
  const say = (publishedOn: string) =>
    ground.does((db) => sayPublished(db, meeting.id, { publishedOn, said: 'The council’s website.' }))
  await expect(say('2026-07-17')).rejects.toThrow('Give a day up to that')
  await say('2026-07-08')
  expect(await seen()).toHaveLength(7)
  await expect(say('2026-07-07')).rejects.toThrow('published on 8 July 2026')
  const own = await ground.meeting('2026-12-17')
  await expect(ground.does((db) => sayPublished(db, own, { publishedOn: '2026-12-01', said: 'x' }))).rejects.toThrow(
    'by publishing its agenda',
  )
})

test('minutes that come later go to the meeting that is here without them, once, and its agenda stays', async () => {
  const files = new FileStore(await mkdtemp(path.join(tmpdir(), 'sightline-bring-in-minutes-')))
  afterAll(() => rm(files.folder, { recursive: true, force: true }))
  const letter = (await demoLetters()).find(({ fileName }) => fileName.includes('scrutiny-minutes'))
  if (!letter) throw new Error('the demonstration has minutes')
  const { id: minutesId } = await ground.does((db) => receiveDocument(db, files, { ...letter, cameBy: 'page' }))
  await readWaiting({ database: ground.database, files, reader })
  const july = async () =>
    (await ground.does((db) => listCommitteeMeetings(db))).filter(({ heldOn }) => heldOn === '2026-07-16')
  expect((await july()).map(({ stage, items }) => [stage, items])).toEqual([['published', 7]])
  const preview = await ground.does((db) => previewBringIn(db, minutesId))
  expect(preview.awaitingMinutes).toEqual(['2026-07-16'])
  const text = await reader.readText(letter.bytes, letter.fileName)
  const bring = () =>
    ground.does((db) => bringIn(db, minutesId, { quorum: null, blocks: text, ties: [], today: day('2026-11-28') }))
  expect(await bring()).toMatchObject({ meetings: 0, minutes: 6, resolutions: 7 })
  const [meeting] = await july()
  if (!meeting) throw new Error('it was there before')
  expect([meeting.stage, meeting.items, meeting.heldAtTo]).toEqual(['chair_checked', 7, '20:50'])
  const minutes = await ground.does((db) => listMinutes(db, meeting.id))
  expect(minutes.map(({ name }) => name)).toEqual(['CYP11', 'CYP12', 'CYP13', 'CYP14', 'CYP15', 'CYP16'])
  expect(minutes[3]?.points).toContain('34 of 50 records')
  expect(await bring()).toMatchObject({ meetings: 0, minutes: 0, resolutions: 0 })
})

test('older packs, saved as text and as a page, come in whole and are tied to letters before their meetings, never after', async () => {
  const other = await newCommitteeGround()
  const files = new FileStore(await mkdtemp(path.join(tmpdir(), 'sightline-bring-in-older-')))
  afterAll(() => rm(files.folder, { recursive: true, force: true }))
  const waits = (await demoLetters()).filter(({ fileName }) =>
    /local-area-send|standard-inspection|area-send/.test(fileName),
  )
  const packs = demoOlderPacks()
  for (const { fileName, bytes: whole } of [...waits, ...packs])
    await other.does((db) => receiveDocument(db, files, { fileName, bytes: whole, cameBy: 'page' }))
  await readWaiting({ database: other.database, files, reader })
  // The letters are about Alderwick: this council has its number for the test.
  await other.database.asOwner((db) =>
    db.run(sql`update authorities set la_code = '999' where id = ${other.authorityId}`),
  )
  const documents = await other.does((db) => listDocuments(db))
  for (const { id: letter, fileName } of documents.filter((one) => one.fileName.endsWith('.pdf'))) {
    const readings = await other.as(other.lead, (db) => listReadings(db, letter))
    expect(readings.length, fileName).toBeGreaterThan(0)
    await other.as(other.lead, (db) =>
      confirmReadings(
        db,
        readings.map((reading) => reading.id),
      ),
    )
  }
  const brought = packs.map(({ fileName }) => documents.find((one) => one.fileName === fileName)?.id)
  const [select, panel] = brought
  if (!select || !panel) throw new Error('both packs were received')

  const { ties, proposal } = await other.does((db) => previewBringIn(db, select))
  expect(proposal.meetings.map(({ heldOn, startsAt }) => [heldOn, startsAt])).toEqual([
    ['2020-01-22', '14:00'],
    ['2020-03-11', '14:00'],
  ])
  expect(ties.length).toBeGreaterThan(0)
  expect(ties.filter(({ dated }) => dated === null || dated > '2020-01-22')).toEqual([])
  const letterTo = proposal.meetings[0]?.minutes
    .flatMap(({ resolutions }) => resolutions)
    .find(({ kind }) => kind === 'write_external')
  expect(letterTo?.addressee).toBe('Alderwick Clinical Commissioning Group')

  const made = await Promise.all(
    [select, panel].map((pack, nth) =>
      other.does(async (db) =>
        bringIn(db, pack, {
          quorum: 2,
          blocks: await reader.readText(packs[nth]?.bytes ?? new Uint8Array(), packs[nth]?.fileName ?? ''),
          ties: nth === 0 ? ties.map(({ findingId }) => findingId) : [],
          today: day('2026-11-28'),
        }),
      ),
    ),
  )
  expect(made).toMatchObject([
    { meetings: 2, minutes: 4, resolutions: 4 },
    { meetings: 2, minutes: 3, resolutions: 4 },
  ])
  const [december] = await other.does((db) => listCommitteeMeetings(db, { committeeId: made[1]?.committeeId }))
  expect([december?.heldOn, december?.startsAt, december?.publishedOn]).toEqual(['2022-12-08', '17:30', '2022-11-29'])
})

test('minutes that are numbered through the year are brought in as “7/23”, tied to items where the titles say so, else by a person', async () => {
  const files = new FileStore(await mkdtemp(path.join(tmpdir(), 'sightline-bring-in-year-')))
  afterAll(() => rm(files.folder, { recursive: true, force: true }))
  const text = plainPack.replace('1. Apologies for absence', '1. Referrals that come back\n\n1. Apologies for absence')
  const letter = {
    bytes: new TextEncoder().encode(text.replace('14 March 2023 at', '17 January 2023 at')),
    fileName: 'panel.txt',
  }
  const { id: packId } = await ground.does((db) => receiveDocument(db, files, { ...letter, cameBy: 'page' }))
  await readWaiting({ database: ground.database, files, reader })
  const read = await reader.readText(letter.bytes, letter.fileName)
  const made = await ground.does((db) =>
    bringIn(db, packId, { quorum: 3, blocks: read, ties: [], today: day('2026-11-28') }),
  )
  const [meeting] = await ground.does((db) => listCommitteeMeetings(db, { committeeId: made.committeeId }))
  if (!meeting) throw new Error('it was brought in')
  const minutes = () => ground.does((db) => listMinutes(db, meeting.id))
  const agenda = await ground.does((db) => listAgenda(db, meeting.id))
  const [first, second] = await minutes()
  expect([first?.name, second?.name, made.untied]).toEqual(['7/23', '8/23', 1])
  expect(first?.points).toContain('212 referrals had come back')
  expect(agenda.find(({ id: item }) => item === first?.itemId)?.title).toBe('Referrals that come back')
  expect(second?.itemId).toBe(null)
  const resolutions = await ground.does((db) => listResolutions(db))
  expect(resolutions.map(({ name }) => name)).toContain('7/23.1')

  const [taken, free] = [first?.itemId, agenda.find(({ id: item }) => item !== first?.itemId)?.id]
  if (!second || !taken || !free) throw new Error('both are there')
  await expect(ground.does((db) => tieMinute(db, second.id, taken))).rejects.toThrow(
    'Minute 7/23 is of that item already.',
  )
  await ground.does((db) => tieMinute(db, second.id, free))
  expect((await minutes())[1]?.itemId).toBe(free)
  const elsewhere = (await ground.does((db) => listCommitteeMeetings(db))).find(
    ({ id: other, items }) => other !== meeting.id && items > 0,
  )
  const [foreign] = elsewhere ? await ground.does((db) => listAgenda(db, elsewhere.id)) : []
  if (!foreign) throw new Error('another meeting has items')
  await expect(ground.does((db) => tieMinute(db, second.id, foreign.id))).rejects.toThrow('There is no such item')
})
