import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPdf } from '../../../test/fuzz/draw-pdf.ts'
import { createReader, type PooledReader } from '../../inspections/index.ts'
import { day } from '../../platform/day.ts'
import { FileStore } from '../../platform/files.ts'
import {
  putOnAgenda,
  listPlannedFor,
  planResolution,
  editProgrammeItem,
  getProgrammeItem,
} from '../programme/programme.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { addPaper } from '../papers/papers.ts'
import { recordAttendance } from '../minutes/attendance.ts'
import { takeMinuteStep } from '../minutes/finish.ts'
import { beginMinute, openMeeting, type MinuteId } from '../minutes/minute.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { serveResolution } from './follow.ts'
import { addLetter, lettersInWords, listLetters } from './letters.ts'
import { addResolution, getResolution, type ResolutionId } from './resolution.ts'
import { standingOf } from './standing.ts'

let ground: CommitteeGround
let minute: MinuteId
let reader: PooledReader
let files: FileStore
const heldOn = day('2026-07-16')
const today = day('2026-09-01')

beforeAll(async () => {
  ground = await newCommitteeGround()
  files = new FileStore(await mkdtemp(path.join(os.tmpdir(), 'sightline-letters-')))
  reader = createReader({ workers: 1 })
  const meeting = await ground.meeting(heldOn)
  await ground.item(meeting, 'Schools', day('2026-07-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-07-02') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Schools' }))
})
afterAll(async () => {
  await reader.close()
  await rm(files.folder, { recursive: true, force: true })
})

const resolved = (kind: 'lobby_mp' | 'write_external' | 'request_officer' | 'note', text: string, addressee = '') =>
  ground.does((db) => addResolution(db, minute, { text, kind, addressee }))
const write = (id: ResolutionId, given: Partial<Parameters<typeof addLetter>[2]>) =>
  ground.does((db) =>
    addLetter(
      db,
      id,
      { direction: 'sent', dated: '2026-07-20', correspondent: 'The Regional Director', body: 'Dear Sir,', ...given },
      { today },
    ),
  )

test('S-250: a letter and its reply stay with the resolution, and where nothing came back it is said', async () => {
  const id = await resolved('write_external', 'That the Chair write about the date of transfer.', 'Regional Director')
  await expect(write(id, { dated: '2026-07-15' })).rejects.toThrow('A letter came after')
  await expect(write(id, { dated: '2026-09-02' })).rejects.toThrow('still to come')
  await expect(write(id, { body: '' })).rejects.toThrow('Add the file, or write')
  await write(id, {})
  const letters = () => ground.does((db) => listLetters(db, id))
  expect(lettersInWords(await letters())).toBe(
    'Written to The Regional Director on 20 July 2026. No letter has come back.',
  )
  const bytes = await drawPdf({}, (pdf) => pdf.text('The date of transfer stands.'))
  await ground.does((db) =>
    addLetter(
      db,
      id,
      { direction: 'received', dated: '2026-08-11', correspondent: 'The Regional Director', body: '' },
      { today, sent: { files, reader, fileName: 'reply.pdf', bytes } },
    ),
  )
  expect(lettersInWords(await letters())).toBe(
    'Written to The Regional Director on 20 July 2026. The Regional Director wrote back on 11 August 2026.',
  )
  const [, reply] = await letters()
  expect([reply?.fileName, reply?.body]).toEqual(['reply.pdf', 'The date of transfer stands.'])
  await expect(write(await resolved('note', 'That it be noted.'), {})).rejects.toThrow('asks nobody')
  await expect(
    ground.as(ground.lead, (db) =>
      addLetter(db, id, { direction: 'sent', dated: '2026-08-12', correspondent: 'X', body: 'Y' }, { today }),
    ),
  ).rejects.toMatchObject({ name: 'Forbidden' })
})

test('T9: what a request asks to have back is planned once, and when a meeting takes it both are done', async () => {
  const id = await resolved(
    'request_officer',
    'That the report of the inspection of youth justice come back.',
    'Director',
  )
  await ground.does((db) => serveResolution(db, id, { on: '2026-08-28', addressee: 'Director' }, today))
  const plan = async () => {
    const asked = await ground.does((db) => getResolution(db, id))
    return ground.does((db) => planResolution(db, asked, { topic: 'Inspection of youth justice', today }))
  }
  const planned = await plan()
  await expect(plan()).rejects.toThrow('on the work programme already: “Inspection of youth justice”')
  const meeting = await ground.meeting('2026-09-17')
  await ground.does(async (db) => {
    const { version, topic } = await getProgrammeItem(db, planned)
    await editProgrammeItem(db, planned, { topic, meetingId: meeting, source: 'resolution', version }, today)
  })
  const item = await ground.does((db) => putOnAgenda(db, planned, today))
  await ground.does((db) =>
    addPaper(db, item, { title: 'Report', author: 'A', wards: 'All', body: 'What they found.' }, { today }),
  )
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-09-08') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2026-09-17') }))
  await ground.does((db) => beginMinute(db, meeting, { title: 'Inspection', itemId: item }))
  await ground.does((db) => recordAttendance(db, meeting, [{ memberId: ground.member('Ada Lorne'), state: 'present' }]))
  await ground.does((db) => takeMinuteStep(db, meeting, 'check', { today: day('2026-09-20') }))
  expect(await ground.does((db) => listPlannedFor(db, id))).toMatchObject([{ closedOn: '2026-09-17' }])
  expect(standingOf(await ground.does((db) => getResolution(db, id)), day('2026-09-20')).status).toBe('done')
  await expect(plan()).rejects.toThrow('done with')
})
