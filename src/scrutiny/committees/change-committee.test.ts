import { beforeEach, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { beginMinute, openMeeting } from '../minutes/minute.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { addCommittee, changeCommittee, getCommittee, listQuorums } from './committee.ts'

let ground: CommitteeGround
const today = day('2026-06-01')
const fields = { name: 'Children’s Scrutiny', prefix: 'CYP', quorum: 3, place: 'Room 2', startsAt: '19:00' }
const change = (given: Partial<Parameters<typeof changeCommittee>[2]>) =>
  ground.does((db) => changeCommittee(db, ground.committee, { ...fields, ...given }, today))

beforeEach(async () => {
  ground = await newCommitteeGround()
})

test('another quorum holds from its day, and a meeting before it keeps the one that it had', async () => {
  const [before, on] = [await ground.meeting('2026-06-30'), await ground.meeting('2026-07-01')]
  await change({ quorum: 5, quorumFrom: '2026-07-01', quorumWhy: 'Council of 20 May 2026, minute 12' })
  const quorumAt = async (id: typeof before) => (await ground.does((db) => getCommitteeMeeting(db, id))).quorum
  expect([await quorumAt(before), await quorumAt(on)]).toEqual([3, 5])
  await change({ quorum: 4, quorumFrom: '2026-09-01', quorumWhy: 'Council of 15 July 2026' })
  expect([await quorumAt(before), await quorumAt(on)]).toEqual([3, 5])
  expect(await ground.does((db) => listQuorums(db, ground.committee))).toEqual([
    { quorum: 5, untilOn: '2026-09-01', why: 'Council of 15 July 2026' },
    { quorum: 3, untilOn: '2026-07-01', why: 'Council of 20 May 2026, minute 12' },
  ])
  await expect(change({ quorum: 6, quorumFrom: '2026-08-01', quorumWhy: 'x' })).rejects.toThrow('Give a later day')
})

test('everything else of a committee can be changed, and a quorum needs its reason', async () => {
  await change({ purpose: 'Asks.', endedOn: '2027-05-20', mostSubstantive: 2 })
  expect(await ground.does((db) => getCommittee(db, ground.committee))).toMatchObject({
    name: 'Children’s Scrutiny',
    purpose: 'Asks.',
    place: 'Room 2',
    startsAt: '19:00',
    endedOn: '2027-05-20',
    mostSubstantive: 2,
    quorum: 3,
  })
  await expect(change({ quorum: 4 })).rejects.toThrow('Say why the quorum changes')
})

test('the letters of minute numbers stay once a minute carries them, and a name is of one committee', async () => {
  await ground.does((db) => addCommittee(db, { name: 'Housing', prefix: 'HOU', quorum: 3 }))
  await expect(change({ prefix: 'HOU' })).rejects.toThrow('“Housing” has that name, or the letters HOU, already.')
  await change({ prefix: 'CSC' })
  const meeting = await ground.meeting('2026-06-01')
  await ground.item(meeting, 'Schools', day('2026-05-01'))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-05-10') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today }))
  await ground.does((db) => beginMinute(db, meeting, { title: 'Schools' }))
  await expect(change({ prefix: 'CYP' })).rejects.toThrow('numbered with CSC already')
})

test('only who looks after committees changes one', async () => {
  await expect(ground.as(ground.lead, (db) => changeCommittee(db, ground.committee, fields, today))).rejects.toThrow(
    'does not allow',
  )
})
