import { beforeAll, expect, test } from 'vitest'
import type { ActionId } from '../improvement/index.ts'
import { day, type Day } from '../platform/day.ts'
import {
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

test('no line begins at a resolution before it was made', async () => {
  expect(await from({ kind: 'resolution', id: resolution }, day('2021-07-14'))).toBeUndefined()
})
