import { beforeAll, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { beginMinute, openMeeting } from '../minutes/minute.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { addResolution } from '../resolutions/resolution.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import {
  addPlanningMeeting,
  decideMatter,
  getPlanningMeeting,
  listWaiting,
  removeMatter,
  type PlanningMeetingId,
} from './planning.ts'
import { addProgrammeItem, getProgrammeItem, listProgramme, type ProgrammeItemId } from './programme.ts'
import { listSuggestions, suggestTopic, type SuggestionId } from './suggestions.ts'

const today = day('2026-11-20')
let ground: CommitteeGround
let id: PlanningMeetingId
let winter: CommitteeMeetingId
let item: ProgrammeItemId
let suggestion: SuggestionId

beforeAll(async () => {
  ground = await newCommitteeGround()
  const { committee, does } = ground
  winter = await ground.meeting('2026-12-17')
  item = await does((db) => addProgrammeItem(db, committee, { topic: 'Night service' }, { today: day('2026-11-01') }))
  suggestion = await does((db) =>
    suggestTopic(
      db,
      committee,
      { topic: 'Buses to school', fromName: 'A resident', fromSort: 'resident' },
      day('2026-11-16'),
    ),
  )
  const held = await ground.meeting('2026-10-08')
  await ground.item(held, 'Schools', day('2026-09-10'))
  await does((db) => publishAgenda(db, held, { on: day('2026-09-25') }))
  await does((db) => openMeeting(db, held, { at: '18:30', today: day('2026-10-08') }))
  const minute = await does((db) => beginMinute(db, held, { title: 'Schools' }))
  await does((db) =>
    addResolution(db, minute, { text: 'That schools come back to the committee.', kind: 'future_item', addressee: '' }),
  )
  // As a resolution of papers that were brought in: nobody has put what it asks for on the work programme.
  await ground.database.asOwner((db) => db.run(sql`delete from programme_items where resolution_id is not null`))
  id = await does((db) =>
    addPlanningMeeting(db, committee, { heldOn: '2026-11-19', present: 'Ada Lorne, Ben Marsh, Delia Wren' }, today),
  )
})

const decide = (given: Parameters<typeof decideMatter>[2]) => ground.does((db) => decideMatter(db, id, given, today))
const waits = async () =>
  (await ground.does((db) => listWaiting(db, ground.committee, today))).map(({ about }) => about)

test('S-253: what waits for a planning group is told, decided and done in one step, and whoever suggested something is answered', async () => {
  expect(await waits()).toEqual(['Buses to school', 'That schools come back to the committee.', 'Night service'])
  await decide({ ref: `item:${item}`, decision: 'schedule', forMeetingId: winter })
  expect(await ground.does((db) => getProgrammeItem(db, item))).toMatchObject({
    meetingOn: '2026-12-17',
    datedOn: today,
  })
  await expect(decide({ ref: `suggestion:${suggestion}`, decision: 'drop' })).rejects.toThrow(
    'Say why it is not taken up',
  )
  await expect(decide({ ref: `suggestion:${suggestion}`, decision: 'later' })).rejects.toThrow('is told')
  await decide({ ref: `suggestion:${suggestion}`, decision: 'schedule', forMeetingId: winter, said: 'In December.' })
  const [answered] = await ground.does((db) => listSuggestions(db))
  expect(answered).toMatchObject({ takenUp: true, answer: 'In December.', answeredOn: today })
  expect(await waits()).toEqual(['That schools come back to the committee.'])
  const [{ ref } = { ref: '' }] = await ground.does((db) => listWaiting(db, ground.committee, today))
  await expect(decide({ ref, decision: 'drop', said: 'No time.' })).rejects.toThrow('The committee resolved it')
  await decide({ ref, decision: 'schedule', forMeetingId: winter })
  expect(await waits()).toEqual([])
  const programme = await ground.does((db) => listProgramme(db, ground.committee))
  expect(programme.map(({ topic, meetingOn, source }) => [topic, meetingOn, source])).toEqual([
    ['Night service', '2026-12-17', 'councillor'],
    ['Buses to school', '2026-12-17', 'suggestion'],
    ['That schools come back to the committee.', '2026-12-17', 'resolution'],
  ])
  const { matters } = await ground.does((db) => getPlanningMeeting(db, id))
  expect(matters.map(({ about, decision, forMeetingOn }) => [about, decision, forMeetingOn])).toEqual([
    ['Night service', 'schedule', '2026-12-17'],
    ['Buses to school', 'schedule', '2026-12-17'],
    ['That schools come back to the committee.', 'schedule', '2026-12-17'],
  ])
})

test('a matter in words is noted and nothing more; one that was entered by mistake comes out', async () => {
  await expect(decide({ decision: 'other', said: 'x' })).rejects.toThrow('write it in words')
  await expect(decide({ about: 'Rooms', decision: 'schedule', forMeetingId: winter })).rejects.toThrow(
    'work programme first',
  )
  await decide({ about: 'Rooms', decision: 'other', said: 'The Guildhall is cold.' })
  const last = async () => (await ground.does((db) => getPlanningMeeting(db, id))).matters.at(-1)
  const noted = await last()
  expect(noted).toMatchObject({ about: 'Rooms', said: 'The Guildhall is cold.' })
  await ground.does((db) => removeMatter(db, id, noted?.id ?? ''))
  expect((await last())?.about).not.toBe('Rooms')
  await expect(ground.does((db) => removeMatter(db, id, noted?.id ?? ''))).rejects.toMatchObject({ name: 'NotFound' })
})

test('a meeting is recorded once, after it was, and by whoever looks after committees', async () => {
  const met = { present: 'Ada Lorne' }
  const add = (heldOn: string) =>
    ground.does((db) => addPlanningMeeting(db, ground.committee, { ...met, heldOn }, today))
  await expect(add('2026-11-19')).rejects.toThrow('recorded already')
  await expect(add('2026-11-21')).rejects.toThrow('still to come')
  await expect(
    ground.as(ground.director, (db) =>
      addPlanningMeeting(db, ground.committee, { ...met, heldOn: '2026-11-01' }, today),
    ),
  ).rejects.toMatchObject({ name: 'Forbidden' })
})
