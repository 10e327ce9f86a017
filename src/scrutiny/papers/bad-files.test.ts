import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPdf } from '../../../test/fuzz/draw-pdf.ts'
import { createReader, type PooledReader } from '../../inspections/index.ts'
import { day } from '../../platform/day.ts'
import { FileStore } from '../../platform/files.ts'
import { addItem, type ItemId } from '../meetings/agenda.ts'
import { cancelMeeting, getCommitteeMeeting, moveCommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { addProgrammeItem, getProgrammeItem, putOnAgenda } from '../programme/programme.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { addPaper, listPapers } from './papers.ts'

let ground: CommitteeGround
let reader: PooledReader
let files: FileStore
let meeting: CommitteeMeetingId
let item: ItemId
const today = day('2026-11-30')

beforeAll(async () => {
  ground = await newCommitteeGround()
  files = new FileStore(await mkdtemp(path.join(os.tmpdir(), 'sightline-papers-')))
  reader = createReader({ workers: 1 })
  meeting = await ground.meeting('2026-12-17')
  item = await ground.does((db) => addItem(db, meeting, { title: 'Homes', followsWhy: 'Not ready.' }, today))
})
afterAll(async () => {
  await reader.close()
  await rm(files.folder, { recursive: true, force: true })
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test.each([
  ['a scan', 'scan.pdf', () => drawPdf({}, (pdf) => pdf.image(onePixel, 0, 0, { width: 500 })), 'text recognition'],
  ['a locked file', 'locked.pdf', () => drawPdf({ userPassword: 'secret' }, (pdf) => pdf.text('Plan')), 'password'],
  ['a file of 400 MB', 'film.pdf', () => new Uint8Array(400_000_000), 'larger than 100 MB'],
  ['a file of a wrong type', 'tool.exe', () => Buffer.from('MZ\u0090\u0000\u0003 this program cannot be run'), ''],
  [
    'a page of the web that is named .pdf',
    'report.pdf',
    () => Buffer.from('<!DOCTYPE html><h1>Not found</h1>'),
    'Download',
  ],
  ['nothing', 'empty.pdf', () => new Uint8Array(0), 'Send it again'],
])(
  '%s is no paper: the sentence names it and says what to do, and nothing is kept',
  async (_, fileName, make, remedy) => {
    const bytes = await make()
    const refused: unknown = await ground
      .does((db) =>
        addPaper(
          db,
          item,
          { title: 'Report', author: 'A', wards: 'All' },
          { today, sent: { files, reader, fileName, bytes } },
        ),
      )
      .catch((error: unknown) => error)
    const [problem] =
      refused instanceof Error && 'problems' in refused ? (refused.problems as { message: string }[]) : []
    expect(problem?.message).toContain(fileName)
    expect(problem?.message).toContain(remedy)
    expect(await ground.does((db) => listPapers(db, meeting))).toEqual([])
    expect(await readdir(files.folder)).toEqual([])
  },
)

test('after all of these a good paper is taken, and read', async () => {
  const bytes = await drawPdf({}, (pdf) => pdf.text('Two homes are planned near the school.'))
  await ground.does((db) =>
    addPaper(
      db,
      item,
      { title: 'Report', author: 'A', wards: 'All' },
      { today, sent: { files, reader, fileName: 'good.pdf', bytes } },
    ),
  )
  const [paper] = await ground.does((db) => listPapers(db, meeting))
  expect(paper?.body).toContain('Two homes are planned')
})

test('a meeting that moves takes its agenda, its papers and what the work programme has for it along; one that is cancelled lets go of the last', async () => {
  const to = await ground.meeting('2027-01-14')
  const topic = await ground.does((db) =>
    addProgrammeItem(db, ground.committee, { topic: 'Short breaks', meetingId: to }, { today }),
  )
  const onAgenda = await ground.does((db) => putOnAgenda(db, topic, today))
  await ground.does((db) =>
    addPaper(db, onAgenda, { title: 'Breaks', author: 'A', wards: 'All', body: 'How many.' }, { today }),
  )
  await ground.does((db) => moveCommitteeMeeting(db, to, { to: day('2027-01-21'), why: 'Snow.', today }))
  expect((await ground.does((db) => getProgrammeItem(db, topic))).meetingOn).toBe('2027-01-21')
  expect(await ground.does((db) => cancelMeeting(db, to, { why: 'More snow.', today }))).toEqual({ waiting: 1 })
  const waits = await ground.does((db) => getProgrammeItem(db, topic))
  expect([waits.meetingId, waits.meetingSaid]).toEqual([null, 'was for 21 January 2027, which was cancelled'])
  expect((await ground.does((db) => listPapers(db, to))).map(({ title }) => title)).toEqual(['Breaks'])
  expect((await ground.does((db) => getCommitteeMeeting(db, to))).firstHeldOn).toBe('2027-01-14')
})
