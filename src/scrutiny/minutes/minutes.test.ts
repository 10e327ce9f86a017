import { beforeAll, expect, test } from 'vitest'
import { listSeats } from '../committees/members.ts'
import { askForExemption, agreeExemption } from '../meetings/agenda.ts'
import { getCommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { publishAgenda } from '../meetings/publish.ts'
import { day, type Day } from '../../platform/day.ts'
import { newCommitteeGround, type CommitteeGround } from '../scrutiny.fixture.ts'
import { listAttendance, quorumOf, recordAttendance } from './attendance.ts'
import { possibleMinuteSteps, takeMinuteStep } from './finish.ts'
import { addDeclaration, addPresent, listDeclarations } from './present.ts'
import {
  addQuestion,
  beginMinute,
  getExemptPoints,
  getMinute,
  listMinutes,
  listQuestions,
  listTextsBeside,
  openMeeting,
  saveExemptPoints,
  saveMinute,
} from './minute.ts'

let ground: CommitteeGround
beforeAll(async () => {
  ground = await newCommitteeGround()
})

/** A meeting whose papers went out in time, opened on its day. */
const opened = async (heldOn: Day, publishedOn: Day) => {
  const meeting = await ground.meeting(heldOn)
  const item = await ground.item(meeting, 'Update', publishedOn)
  await ground.does((db) => publishAgenda(db, meeting, { on: publishedOn }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:31', today: heldOn }))
  return { meeting, item }
}

test('C3, S-248, T10: who is stood in for is substituted, who watches from elsewhere does not count, and the quorum is neither', async () => {
  const { meeting } = await opened(day('2021-09-09'), day('2021-09-01'))
  const { member } = ground
  await ground.does((db) =>
    recordAttendance(db, meeting, [
      { memberId: member('Ada Lorne'), state: 'apologies' },
      { memberId: member('Fay Munro'), state: 'present', forMemberId: member('Ada Lorne') },
      { memberId: member('Ben Marsh'), state: 'present' },
      { memberId: member('Cleo Hart'), state: 'observing', note: 'Sent apologies and watched online.' },
      { memberId: member('Dov Prynne'), state: 'absent' },
      { memberId: member('Eva Stagg'), state: 'present' },
    ]),
  )
  const attended = await ground.does((db) => listAttendance(db, meeting))
  expect(Object.fromEntries(attended.map(({ name, state }) => [name, state]))).toEqual({
    'Ada Lorne': 'substituted',
    'Fay Munro': 'present',
    'Ben Marsh': 'present',
    'Cleo Hart': 'observing',
    'Dov Prynne': 'absent',
    'Eva Stagg': 'present',
  })
  const seats = await ground.does((db) => listSeats(db, ground.committee, day('2021-09-09')))
  expect(quorumOf({ quorum: 3 }, attended, seats)).toMatchObject({ voting: 3, isMet: true })
  expect(quorumOf({ quorum: 4 }, attended, seats)).toMatchObject({
    isMet: false,
    sentence: '3 voting members present; 4 make a quorum; one member observing from elsewhere does not count.',
  })
})

test.each([
  [
    'a substitute who stands in for nobody',
    '2022-01-13',
    [{ who: 'Fay Munro', state: 'present' }],
    'say for whom they stand in',
  ],
  [
    'a member who stands in',
    '2022-01-20',
    [{ who: 'Ben Marsh', state: 'present', as: 'Ada Lorne' }],
    'stands in for nobody',
  ],
  [
    'somebody substituted by nobody',
    '2022-01-27',
    [{ who: 'Ada Lorne', state: 'substituted' }],
    'Nobody stands in for Ada Lorne',
  ],
  [
    'a member who was there and stood in for',
    '2022-02-03',
    [
      { who: 'Ada Lorne', state: 'present' },
      { who: 'Fay Munro', state: 'present', as: 'Ada Lorne' },
    ],
    'Ada Lorne was present',
  ],
] as const)('%s is not recorded', async (_, on, given, sentence) => {
  const meeting = await ground.meeting(on)
  const rows = given.map((one) => ({
    memberId: ground.member(one.who),
    state: one.state,
    forMemberId: 'as' in one ? ground.member(one.as) : null,
  }))
  await expect(ground.does((db) => recordAttendance(db, meeting, rows))).rejects.toThrow(sentence)
  expect(await ground.does((db) => listAttendance(db, meeting))).toEqual([])
})

test('C10, S-247: the numbers of minutes go on from meeting to meeting, and begin again in May', async () => {
  const numbersOf = async (meeting: CommitteeMeetingId) =>
    (await ground.does((db) => listMinutes(db, meeting))).map(({ name }) => name)
  const first = await opened(day('2023-06-15'), day('2023-06-06'))
  for (let n = 1; n <= 10; n++) await ground.does((db) => beginMinute(db, first.meeting, { title: `Minute ${n}` }))
  const second = await opened(day('2023-09-14'), day('2023-09-05'))
  await ground.does((db) => beginMinute(db, second.meeting, { title: 'Eleventh' }))
  const next = await opened(day('2024-05-16'), day('2024-05-07'))
  await ground.does((db) => beginMinute(db, next.meeting, { title: 'First of the year' }))
  expect((await numbersOf(first.meeting)).at(-1)).toBe('CYP10')
  expect([await numbersOf(second.meeting), await numbersOf(next.meeting)]).toEqual([['CYP11'], ['CYP01']])
})

test('two clerks who begin minutes in one moment get two numbers and no gap', async () => {
  const { meeting } = await opened(day('2025-06-12'), day('2025-06-03'))
  await Promise.all(['a', 'b', 'c', 'd'].map((title) => ground.does((db) => beginMinute(db, meeting, { title }))))
  expect((await ground.does((db) => listMinutes(db, meeting))).map(({ name }) => name)).toEqual([
    'CYP01',
    'CYP02',
    'CYP03',
    'CYP04',
  ])
})

test('two clerks who write one minute lose nothing: the second text is set beside the first', async () => {
  const { meeting } = await opened(day('2025-07-10'), day('2025-07-01'))
  const id = await ground.does((db) => beginMinute(db, meeting, { title: 'Transport' }))
  const save = (points: string, version: number) => ground.does((db) => saveMinute(db, id, { points, version }))
  expect(await save('Members asked about buses.', 1)).toEqual({ kind: 'saved', version: 2 })
  expect(await save('Members asked about taxis.', 1)).toEqual({
    kind: 'beside',
    version: 2,
    by: 'Delia Wren',
    standing: 'Members asked about buses.',
  })
  expect(await save('Members asked about buses.', 1)).toEqual({ kind: 'saved', version: 2 }) // the same words again
  expect((await ground.does((db) => listTextsBeside(db, id))).map(({ points }) => points)).toEqual([
    'Members asked about taxis.',
  ])
  expect(await save('Members asked about buses and taxis.', 2)).toEqual({ kind: 'saved', version: 3 })
})

test('minutes are checked, agreed and signed in that order, and then no longer written', async () => {
  const { meeting } = await opened(day('2025-10-09'), day('2025-09-30'))
  const later = await opened(day('2025-11-06'), day('2025-10-28'))
  const step = (name: 'check' | 'approve' | 'sign', by = '') =>
    ground.does((db) => takeMinuteStep(db, meeting, name, { today: day('2025-11-06'), by, atMeetingId: later.meeting }))
  const id = await ground.does((db) => beginMinute(db, meeting, { title: 'Update' }))
  await expect(step('approve')).rejects.toThrow('not possible now')
  await expect(step('check')).rejects.toThrow('Record first who was there')
  await ground.does((db) => recordAttendance(db, meeting, [{ memberId: ground.member('Ben Marsh'), state: 'present' }]))
  await step('check')
  await step('approve')
  await expect(ground.does((db) => saveMinute(db, id, { points: 'Late words.', version: 1 }))).rejects.toThrow(
    'does not change',
  )
  await expect(step('sign')).rejects.toThrow('Say who signed')
  await step('sign', 'Ben Marsh')
  const signed = await ground.does((db) => getCommitteeMeeting(db, meeting))
  expect([signed.stage, signed.signedBy, possibleMinuteSteps(signed)]).toEqual(['signed', 'Ben Marsh', ['publish']])
})

test('declarations, witnesses and questions stand with their items', async () => {
  const { meeting, item } = await opened(day('2025-11-13'), day('2025-11-04'))
  const id = await ground.does((db) => beginMinute(db, meeting, { title: 'Update', itemId: item }))
  const memberId = ground.member('Dov Prynne')
  await ground.does((db) =>
    addDeclaration(db, meeting, {
      memberId,
      itemId: item,
      sort: 'dpi',
      nature: 'Works for the provider.',
      leftRoom: 'yes',
    }),
  )
  expect(await ground.does((db) => listDeclarations(db, meeting))).toMatchObject([
    { name: 'Dov Prynne', leftRoom: true },
  ])
  await expect(ground.does((db) => addPresent(db, meeting, { name: 'Asha Venn', sort: 'witness' }))).rejects.toThrow(
    'to which item',
  )
  await ground.does((db) =>
    addQuestion(db, id, { question: 'How many are late?', answer: 'Thirty-seven.', askedBy: 'Eva Stagg' }),
  )
  expect(await ground.does((db) => listQuestions(db, meeting))).toMatchObject([
    { minuteId: id, answer: 'Thirty-seven.' },
  ])
})

test('what is minuted while the public is out is apart, and not there for who may not read it', async () => {
  const meeting = await ground.meeting('2026-02-12')
  const item = await ground.item(meeting, 'A contract', day('2026-01-20'))
  await ground.does((db) => askForExemption(db, item, { paragraph: 3, why: 'Bids are open.', said: 'The price.' }))
  await ground.as(ground.director, (db) => agreeExemption(db, item))
  await ground.does((db) => publishAgenda(db, meeting, { on: day('2026-01-28') }))
  await ground.does((db) => openMeeting(db, meeting, { at: '18:30', today: day('2026-02-12') }))
  const id = await ground.does((db) => beginMinute(db, meeting, { title: 'A contract', itemId: item }))
  await ground.does((db) => saveExemptPoints(db, id, { points: 'The second bid was dearer.', version: 0 }))
  expect(await ground.does((db) => saveExemptPoints(db, id, { points: 'Another hand.', version: 9 }))).toEqual({
    kind: 'conflict',
    standing: { points: 'The second bid was dearer.', version: 1 },
  })
  const seenBy = async (person: CommitteeGround['clerk']) =>
    (await ground.as(person, (db) => getExemptPoints(db, id))).points
  expect([await seenBy(ground.councillor), await seenBy(ground.lead)]).toEqual(['The second bid was dearer.', ''])
  expect((await ground.does((db) => getMinute(db, id))).points).toBe('')
})
