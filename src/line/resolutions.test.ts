import { beforeAll, expect, test } from 'vitest'
import { addEvidence, judgeEvidence, type ActionId } from '../improvement/index.ts'
import { day, type Day } from '../platform/day.ts'
import {
  addItem,
  addResolution,
  beginMinute,
  followWithAction,
  openMeeting,
  publishAgenda,
  type ResolutionId,
  respondTo,
  serveResolution,
} from '../scrutiny/index.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny/scrutiny.fixture.ts'
import { findLine, type Line, type StartingAt } from './index.ts'

const heldOn = day('2021-07-15')
let ground: CommitteeGround
let resolution: ResolutionId
let action: ActionId

beforeAll(async () => {
  ground = await newCommitteeGround()
  const meeting = await ground.meeting(heldOn)
  await ground.item(meeting, 'Records of reviews', day('2021-07-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-07-06') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: heldOn }))
  const minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Records of reviews' }))
  const addressee = 'Director'
  resolution = await ground.does((db) =>
    addResolution(db, minute, { text: 'That the records be finished.', kind: 'request_officer', addressee }),
  )
  action = await ground.draft({ title: 'Finish the records' })
  await ground.does((db) => followWithAction(db, resolution, action))
})

const from = (start: StartingAt, on: Day): Promise<Line | undefined> =>
  ground.as(ground.lead, (db) => findLine(db, start, { on }))
const missing = (line: Line | undefined): string[] =>
  (line?.broken ?? []).flatMap(({ breaks }) => breaks?.missing ?? [])

test('a resolution and the action that follows from it are on one line, seen from either', async () => {
  for (const start of [
    { kind: 'resolution', id: resolution },
    { kind: 'action', id: action },
  ] as const) {
    const line = await from(start, day('2021-07-16'))
    expect(line?.stops.map(({ stage, title }) => `${stage}: ${title}`)).toEqual([
      'action: Finish the records',
      'resolution: CYP01.1',
    ])
    expect(line?.links).toEqual([[`action ${action}`, `resolution ${resolution}`]])
  }
})

test('the line is cut while nobody was sent the resolution, and once its answer is late; the answer comes back on it', async () => {
  const at = { kind: 'resolution', id: resolution } as const
  expect(missing(await from(at, day('2021-07-16')))).toContain('not sent to anybody, so nobody has to answer')
  await ground.does((db) =>
    serveResolution(db, resolution, { on: '2021-07-16', addressee: 'Director', noticeGiven: false }, day('2021-08-01')),
  )
  expect(missing(await from(at, day('2021-08-13')))).not.toContain('no answer to councillors')
  expect(missing(await from(at, day('2021-08-14')))).toContain('no answer to councillors')
  await ground.as(ground.director, (db) =>
    respondTo(db, resolution, { on: '2021-08-20', response: 'accepted', text: 'By the autumn.' }, day('2021-09-01')),
  )
  const line = await from(at, day('2021-09-01'))
  expect(missing(line)).not.toContain('no answer to councillors')
  expect(line?.back.map(({ kind, words, said }) => [kind, words, said])).toEqual([
    ['councillors', 'Accepted', 'By the autumn.'],
  ])
  // As it stood before the answer came.
  expect((await from(at, day('2021-08-19')))?.back).toEqual([])
})

test('what became of a resolution is told from its own days first, and then from what stands on its line', async () => {
  const line = await from({ kind: 'resolution', id: resolution }, day('2021-09-01'))
  expect(line?.became).toBe(
    'Asked of Director on 16 July 2021. Accepted on 20 August 2021, 7 days late. One action follows from it and is not complete yet. It is only a draft. Nothing measures whether it works.',
  )
  const action2 = await from({ kind: 'action', id: action }, day('2021-09-01'))
  expect(action2?.became).toBe(
    'It is only a draft. It answers no finding. Nothing measures whether it works. Councillors resolved something about it: being done.',
  )
})

test('an item of an agenda is on the line of what was resolved under it, seen from either; before that day it is only planned', async () => {
  const meeting = await ground.meeting('2021-10-14')
  const item = await ground.item(meeting, 'Homes nearby', day('2021-10-01'))
  await ground.does((db) => addItem(db, meeting, { title: 'Answers', sort: 'responses' }, day('2021-10-01')))
  const before = await from({ kind: 'item', id: item }, day('2021-10-02'))
  expect([before?.title, before?.became]).toEqual([
    'Homes nearby',
    'It is on the agenda of the Children and Young People Scrutiny Committee for 14 October 2021.',
  ])
  expect(await from({ kind: 'item', id: item }, day('2021-09-30'))).toBeUndefined()
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2021-10-05') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2021-10-14') }))
  const silent = await from({ kind: 'item', id: item }, day('2021-10-14'))
  expect(silent?.became).toMatch(/^It was before the .+ on 14 October 2021\. Nothing was resolved under it\.$/)
  const minute = await ground.does((db) => beginMinute(db, meeting, { title: 'Homes nearby', itemId: item }))
  const passed = await ground.does((db) =>
    addResolution(db, minute, { text: 'That a home be found.', kind: 'request_officer', addressee: 'Director' }),
  )
  for (const start of [
    { kind: 'item', id: item },
    { kind: 'resolution', id: passed },
  ] as const) {
    const line = await from(start, day('2021-10-15'))
    expect(line?.links).toEqual([[`item ${item}`, `resolution ${passed}`]])
    expect(line?.stops.map(({ stage }) => stage)).toEqual(['item', 'resolution'])
  }
  const line = await from({ kind: 'item', id: item }, day('2021-10-15'))
  expect(line?.became).toContain(
    'One resolution was passed under it. CYP02.1: Resolved on 14 October 2021 and not sent to anybody yet.',
  )
})

test('a verified audit begins a line of its own, through the action for which it is evidence; a waiting one does not', async () => {
  const read = await ground.started({ title: 'Read records' }, day('2021-08-01'))
  const evidence = await ground.as(ground.owner, (db) =>
    addEvidence(
      db,
      read,
      { kind: 'audit', title: 'Twenty records read', datedOn: day('2021-08-30'), sampleN: '20', sampleGood: '14' },
      day('2021-09-01'),
    ),
  )
  expect(await from({ kind: 'audit', id: evidence }, day('2021-09-02'))).toBeUndefined()
  await ground.as(ground.verifier, (db) =>
    judgeEvidence(db, evidence, { verdict: 'verified', why: 'Read five.', today: day('2021-09-02') }),
  )
  const line = await from({ kind: 'audit', id: evidence }, day('2021-09-02'))
  expect(line?.title).toBe('Twenty records read')
  expect(line?.became).toMatch(/^Of 20 cases, 14 were as they should be on 30 August 2021\./)
  expect(line?.stops.map(({ stage }) => stage)).toEqual(['action', 'audit'])
})

test('no line begins at a resolution before it was made', async () => {
  expect(await from({ kind: 'resolution', id: resolution }, day('2021-07-14'))).toBeUndefined()
})
