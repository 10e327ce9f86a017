import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { cancelMeeting, callMeeting } from '../meetings/meeting.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { recordAttendance } from '../minutes/attendance.ts'
import { takeMinuteStep } from '../minutes/finish.ts'
import { beginMinute, openMeeting } from '../minutes/minute.ts'
import { addPaper } from '../papers/papers.ts'
import { addResolution, getResolution } from '../resolutions/resolution.ts'
import { serveResolution } from '../resolutions/follow.ts'
import { day, type Day } from '../../platform/day.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { checkedProgramme, isAbout, loadsOf } from './check-programme.ts'
import {
  addProgrammeItem,
  editProgrammeItem,
  getProgrammeItem,
  listProgramme,
  type ProgrammeFields,
  putOnAgenda,
  type ProgrammeItemId,
} from './programme.ts'
import { answerSuggestion, listSuggestions, replyStanding, suggestTopic } from './suggestions.ts'

let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
})

const add = (
  topic: string,
  today: Day,
  { resolutionId, ...parts }: Partial<z.input<typeof ProgrammeFields>> & { resolutionId?: string } = {},
): Promise<ProgrammeItemId> =>
  ground.does((db) => addProgrammeItem(db, ground.committee, { topic, ...parts }, { today, resolutionId }))
const checked = async (id: ProgrammeItemId, today: Day) => {
  const found = (await ground.does((db) => checkedProgramme(db, { committeeId: ground.committee, today }))).find(
    ({ item }) => item.id === id,
  )
  if (!found) throw new Error('the item is there')
  return found
}

test('C12, S-252: a blank objective and 70 days without a meeting are two warnings; words such as TBC say nothing', async () => {
  const id = await add('Infrastructure of schools', day('2021-07-01'), {
    objective: 'TBC',
    witnesses: 'To be confirmed',
    why: 'Asked by members',
  })
  const { warnings, completeness } = await checked(id, day('2021-09-09'))
  expect(warnings.map(({ rule }) => rule)).toEqual(['objective', 'waits'])
  expect(warnings[1]?.sentence).toBe('It has had no meeting for 70 days, since 1 July 2021; 60 are enough.')
  expect([completeness.said, completeness.of, completeness.missing.includes('who is heard')]).toEqual([1, 8, true])
  expect((await checked(id, day('2021-08-30'))).warnings.map(({ rule }) => rule)).toEqual(['objective'])
})

test('T9: what a meeting has taken is off the programme, and the resolution that asked for it is done: one commitment, one record', async () => {
  // T9: asked for by December, it comes in September.
  const july = await ground.meeting('2022-07-14')
  await ground.item(july, 'Schools', day('2022-06-30'))
  await ground.does((db) => publishAgenda(db, july, { on: day('2022-07-05') }))
  await ground.does((db) => openMeeting(db, july, { at: '18:30', today: day('2022-07-14') }))
  const minute = await ground.does((db) => beginMinute(db, july, { title: 'Schools' }))
  const resolution = await ground.does((db) =>
    addResolution(db, minute, {
      text: 'That the report of the inspection of youth justice come to the Committee.',
      kind: 'request_officer',
      addressee: 'Director',
      dueStated: '2022-12-01',
    }),
  )
  await ground.does((db) =>
    serveResolution(db, resolution, { on: '2022-07-15', addressee: 'Director' }, day('2022-08-01')),
  )
  const september = await ground.does((db) =>
    callMeeting(db, ground.committee, { heldOn: '2022-09-08', startsAt: '18:30' }),
  )
  const planned = await add('Inspection of youth justice', day('2022-07-14'), {
    meetingId: september,
    objective: 'To learn from it',
    source: 'resolution',
    resolutionId: resolution,
  })
  const item = await ground.does((db) => putOnAgenda(db, planned, day('2022-08-01')))
  await ground.does((db) =>
    addPaper(
      db,
      item,
      { title: 'Report', author: 'G. Ashby', wards: 'All', body: 'It is good.' },
      { today: day('2022-08-02') },
    ),
  )
  await ground.does((db) => publishAgenda(db, september, { on: day('2022-08-30') }))
  await ground.does((db) => openMeeting(db, september, { at: '18:30', today: day('2022-09-08') }))
  await ground.does((db) => beginMinute(db, september, { title: 'Inspection of youth justice', itemId: item }))
  await ground.does((db) =>
    recordAttendance(db, september, [{ memberId: ground.member('Ada Lorne'), state: 'present' }]),
  )
  await ground.does((db) => takeMinuteStep(db, september, 'check', { today: day('2022-09-12') }))
  expect(await ground.does((db) => getProgrammeItem(db, planned))).toMatchObject({
    closedOn: '2022-09-08',
    closedWhy: 'It came to the committee on 8 September 2022.',
  })
  expect(await ground.does((db) => getResolution(db, resolution))).toMatchObject({
    response: 'accepted',
    respondedOn: '2022-09-08',
    implementedOn: '2022-09-08',
  })
  // The same subject on the programme under another name is noticed.
  const twin = await add('Report on the youth justice inspection', day('2022-07-20'), { objective: 'To hear it' })
  expect((await checked(twin, day('2022-09-10'))).warnings).toEqual([
    {
      rule: 'resolved',
      sentence:
        'The committee has had this: item 1 of 8 September 2022, “Inspection of youth justice”. Close it, or say what is new.',
    },
  ])
})

test.each([
  ['Youth justice inspection report', 'Inspection of youth justice', true],
  ['Young carers', 'Young carers in Alderwick', true],
  ['Transport to school', 'School places', false],
  ['Annual report', 'Annual report of the virtual school', false],
])('“%s” is about “%s”: %s', (topic, title, expected) => {
  expect(isAbout(topic, title)).toBe(expected)
})

test('a resolution for the work programme is on it from that moment', async () => {
  const meeting = await ground.meeting('2023-07-13')
  await ground.item(meeting, 'Nights', day('2023-06-29'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2023-07-04') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2023-07-13') }))
  const minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Nights' }))
  const id = await ground.does((db) =>
    addResolution(db, minute, {
      text: 'That the audits of the night service be added to the work programme.',
      kind: 'future_item',
    }),
  )
  const found = (await ground.does((db) => listProgramme(db, ground.committee))).find(
    ({ resolutionId }) => resolutionId === id,
  )
  expect(found).toMatchObject({
    topic: 'The audits of the night service',
    source: 'resolution',
    resolutionName: 'CYP01.1',
  })
})

test('S-252: a meeting has as much as it can do justice to, and says when it has more', async () => {
  const meeting = await ground.does((db) =>
    callMeeting(db, ground.committee, { heldOn: '2024-10-10', startsAt: '18:30' }),
  )
  for (const [topic, minutes] of [
    ['Homes', 60],
    ['Carers', 50],
    ['Buses', 20],
    ['Nurseries', 20],
  ] as const)
    await add(topic, day('2024-09-01'), { meetingId: meeting, minutesPlanned: minutes, objective: 'To hear' })
  const load = loadsOf(await ground.does((db) => listProgramme(db, ground.committee)), 3).find(
    ({ meetingId }) => meetingId === meeting,
  )
  expect([load?.minutes, load?.warnings]).toEqual([
    150,
    ['4 items for one meeting; it does justice to 3.', '2 items of more than 45 minutes.'],
  ])
})

test('what was for a meeting that is cancelled waits for another, and its age counts from that day', async () => {
  const meeting = await ground.does((db) =>
    callMeeting(db, ground.committee, { heldOn: '2025-11-13', startsAt: '18:30' }),
  )
  const id = await add('Libraries', day('2025-06-01'), { meetingId: meeting, objective: 'To hear' })
  expect(
    await ground.does((db) => cancelMeeting(db, meeting, { why: 'The chair is ill.', today: day('2025-11-10') })),
  ).toEqual({ waiting: 1 })
  expect(await ground.does((db) => getProgrammeItem(db, id))).toMatchObject({
    meetingId: null,
    meetingSaid: 'was for 13 November 2025, which was cancelled',
  })
  expect((await checked(id, day('2025-12-01'))).warnings).toEqual([])
  expect((await checked(id, day('2026-01-31'))).warnings.map(({ rule }) => rule)).toEqual(['waits'])
})

test('two people who edit one item lose nothing: the second is shown what stands', async () => {
  const id = await add('Parks', day('2026-01-05'))
  expect(
    await ground.does((db) => editProgrammeItem(db, id, { topic: 'Parks and play', version: 1 }, day('2026-01-06'))),
  ).toEqual({ kind: 'saved' })
  expect(
    await ground.does((db) => editProgrammeItem(db, id, { topic: 'Play', version: 1 }, day('2026-01-06'))),
  ).toMatchObject({
    kind: 'conflict',
    standing: { topic: 'Parks and play' },
  })
})

test('S-253: a suggestion is answered within ten working days or says how late it is; what is taken up is on the programme', async () => {
  const id = await ground.as(ground.councillor, (db) =>
    suggestTopic(
      db,
      ground.committee,
      { topic: 'Breakfast at school', why: 'Children are hungry.', fromName: 'Piers Olander', fromSort: 'councillor' },
      day('2026-03-02'),
    ),
  )
  const find = async () => (await ground.does((db) => listSuggestions(db))).find((one) => one.id === id)
  const waiting = await find()
  expect(waiting && replyStanding(waiting, day('2026-03-16'))).toMatchObject({ word: 'Waiting', dueOn: '2026-03-16' })
  expect(waiting && replyStanding(waiting, day('2026-03-18'))).toMatchObject({
    word: 'No reply',
    reason: expect.stringContaining('2 working days') as unknown,
  })
  await expect(
    ground.as(ground.councillor, (db) =>
      answerSuggestion(db, id, { takenUp: 'yes', answer: 'Yes.' }, day('2026-03-10')),
    ),
  ).rejects.toMatchObject({ name: 'Forbidden' })
  await ground.does((db) =>
    answerSuggestion(db, id, { takenUp: 'yes', answer: 'It comes in June.' }, day('2026-03-10')),
  )
  const found = (await ground.does((db) => listProgramme(db))).find(({ suggestionId }) => suggestionId === id)
  expect(found).toMatchObject({ topic: 'Breakfast at school', source: 'suggestion' })
})
