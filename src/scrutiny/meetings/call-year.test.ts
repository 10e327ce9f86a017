import { beforeAll, expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { callYear } from './call-year.ts'
import { listCommitteeMeetings } from './meeting.ts'

const today = day('2027-05-03')
let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
  await ground.meeting('2027-07-08')
})
const call = (days: string) => ground.does((db) => callYear(db, ground.committee, { days }, today))
const held = async () =>
  (await ground.does((db) => listCommitteeMeetings(db))).map(({ heldOn, startsAt, place }) => [heldOn, startsAt, place])

test.each([
  ['9 September 2027\n31 June 2027', 'Line 2: it says “31 June 2027”, and there is no such day.'],
  ['9 September 2027\n\n9/9/2027', 'Line 3: 9 September 2027 stands in the list twice.'],
  ['8 July 2027 18:30', 'Line 1: the committee meets on 8 July 2027 at 18:30 already.'],
  ['2 May 2027', 'Line 1: 2 May 2027 is past.'],
  ['9 September 2027\n11 May 2028', 'is not of the municipal year 2027/28'],
  ['9 September 2027 at 25:00', '“25:00” is no hour.'],
  ['second Thursday', 'Line 1: it says “second Thursday”, which is no day.'],
  ['  ', 'Write one day on each line.'],
])('“%s” is told to be wrong, and nothing is called', async (days, sentence) => {
  await expect(call(days)).rejects.toThrow(sentence)
  expect(await held()).toHaveLength(1)
})

test('a year’s meetings are called at once, at the usual hour and place unless it is said', async () => {
  await ground.does((db) => callYear(db, ground.committee, { days: '2028-03-09\r\n9th September 2027, 10.00' }, today))
  expect(await held()).toEqual([
    ['2028-03-09', '18:30', 'The Guildhall'],
    ['2027-09-09', '10:00', 'The Guildhall'],
    ['2027-07-08', '18:30', ''],
  ])
})

test('only who looks after committees calls them', async () => {
  await expect(
    ground.as(ground.director, (db) => callYear(db, ground.committee, { days: '10 June 2027' }, today)),
  ).rejects.toMatchObject({ name: 'Forbidden' })
})
