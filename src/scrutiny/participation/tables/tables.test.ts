import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { addDays, day } from '../../../platform/day.ts'
import { FileStore } from '../../../platform/files.ts'
import { writeTable } from '../../../platform/tables/index.ts'
import { publishAgenda } from '../../meetings/publish.ts'
import { openMeeting } from '../../minutes/minute.ts'
import { distribute } from '../../notices/distributions.ts'
import { followCommittee } from '../../notices/following.ts'
import { asPublic } from '../../public/as-public.ts'
import { newCommitteeGround, type CommitteeGround } from '../../scrutiny.fixture.ts'
import { keptInWords, listKept } from '../kept.ts'
import { handInPetition } from '../petitions.ts'
import { addRecording } from '../recordings.ts'
import { askToSpeak } from '../speakers.ts'
import { setStandingOrders } from '../standing-orders.ts'
import { rules } from '../taking-part.fixture.ts'
import { participationTable, participationTableNames, type ParticipationTableName } from './tables.ts'

const today = day('2026-12-01')
const now = new Date('2026-12-01T10:00:00Z')
let ground: CommitteeGround

beforeAll(async () => {
  ground = await newCommitteeGround()
  const { committee, does } = ground
  await does((db) => setStandingOrders(db, { ...rules, recordingMonths: 3 }))
  const held = await ground.meeting('2026-11-12')
  await ground.item(held, 'Visits', day('2026-10-20'))
  await does((db) => publishAgenda(db, held, { on: day('2026-11-01') }))
  await does((db) => openMeeting(db, held, { at: '18:30', today: day('2026-11-12') }))
  await does((db) =>
    addRecording(db, held, { link: 'https://video.example/1', files: new FileStore('/nowhere'), today }),
  )
  const toCome = await ground.meeting('2026-12-17')
  await ground.item(toCome, 'Reviews', day('2026-11-20'))
  await does((db) => publishAgenda(db, toCome, { on: day('2026-11-30') }))
  const contact = 'maud@post.example'
  await asPublic(ground.database, '998', async (db) => {
    const speaks = { name: 'Maud Ellery', contact, mode: 'video', question: 'Why so late?' } as const
    await askToSpeak(db, toCome, speaks, { now, today })
    await handInPetition(
      db,
      {
        committeeId: committee,
        title: 'A crossing',
        asks: 'Build one.',
        leadName: 'Maud Ellery',
        leadContact: contact,
        signatures: '62',
      },
      today,
    )
    await followCommittee(db, { committeeId: committee, address: contact }, today)
  })
  await does((db) =>
    distribute(
      db,
      { committeeId: committee, audience: 'committee', title: 'In short', body: 'So.', paperId: '' },
      today,
    ),
  )
})

const tableOf = (name: ParticipationTableName) =>
  ground.does((db) =>
    participationTable(db, name, { asAt: now, today, authority: 'Elmbridge', address: 'https://sightline.example' }),
  )
const csvOf = async (name: ParticipationTableName): Promise<string> =>
  text(Readable.from(writeTable(await tableOf(name), 'csv')))

test.each([
  ['speakers', 1, ['Maud Ellery', 'maud@post.example', 'Why so late?', 'Join by video', '2026-12-17', '2027-06-17']],
  ['petitions', 1, ['A crossing', '62', 'Answer owed', '2026-12-01']],
  ['recordings', 1, ['https://video.example/1', '2026-11-12', '2027-02-12']],
  ['receipts', 6, ['In short', 'briefing', 'Ada Lorne', 'Fay Munro']],
  ['followers', 1, ['Children and Young People Scrutiny Committee', ',0,']],
] as const)('the table of %s has its rows, and they say what was done', async (name, rows, words) => {
  expect((await tableOf(name)).rows).toHaveLength(rows)
  const csv = await csvOf(name)
  for (const one of words) expect(csv).toContain(one)
})

test('nobody’s address leaves in the numbers of those who follow', async () => {
  expect(await csvOf('followers')).not.toContain('maud')
})

test.each(participationTableNames)('whoever does not look after committees is refused %s', async (name) => {
  const leaving = { asAt: now, today, authority: 'Elmbridge', address: 'https://sightline.example' }
  await expect(ground.as(ground.director, (db) => participationTable(db, name, leaving))).rejects.toThrow(
    'does not allow',
  )
})

test('who answers for how long records are kept sees how much of what goes when, and no name', async () => {
  const kept = await ground.as(ground.director, listKept)
  expect(kept.map((one) => [keptInWords(one), one.meetingOn, one.deleteOn])).toEqual([
    ['Address of one person who did not confirm that they follow', null, addDays(today, 8)],
    ['one recording', '2026-11-12', '2027-02-12'],
    ['Name and contact of one person who asked to speak', '2026-12-17', '2027-06-17'],
    ['Name and contact of one lead petitioner', null, '2028-12-01'],
  ])
  expect(JSON.stringify(kept)).not.toMatch(/Maud|maud/)
  expect(await ground.as(ground.report, listKept)).toEqual([])
})
