import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import type { Pack } from './pack.ts'
import { plainPack, tornPlan } from './packs.fixture.ts'

async function packIn(text: string): Promise<Pack> {
  const { pack } = readLetter(await readDocument(new TextEncoder().encode(text), 'pack.txt'))
  if (!pack) throw new Error('it was not taken for the papers of a committee')
  return pack
}

describe('a pack as plain text, with labelled entries', () => {
  let pack: Pack
  beforeAll(async () => {
    pack = await packIn(plainPack)
  })

  test('says which committee meets, when and where', () => {
    expect([pack.committee, pack.meetingDate, pack.meetingStarts, pack.meetingPlace]).toEqual([
      'Families Overview and Scrutiny Panel',
      '2023-03-14',
      '10:30',
      'Room 4, Shire House, Westmarch',
    ])
  })

  test('has its items with their pages, and one that is to follow', () => {
    expect(pack.items.map(({ item, title, pages, toFollow }) => [item, title, pages, toFollow])).toEqual([
      ['1', 'Apologies for absence', null, false],
      ['2', 'Minutes of the last meeting', [2, 3], false],
      ['3', 'Improvement plan for the front door', [4, 5], false],
      ['4', "Children's homes: annual report", null, true],
      ['5', 'Work programme', [6, 6], false],
    ])
  })

  test('tells all five states of attendance', () => {
    expect(pack.minutes[0]?.attendance.map(({ name, state, other }) => [name, state, other])).toEqual([
      ['Ida Fenn', 'present', null],
      ['Jonas Whitby', 'present', null],
      ['Carys Lowther', 'present', null],
      ['Petra Oakes', 'present', 'Abel Stroud'],
      ['Abel Stroud', 'substituted', 'Petra Oakes'],
      ['Nadia Perrin', 'observing', null],
      ['Giles Tranter', 'absent', null],
    ])
    expect(pack.minutes[0]?.officers).toEqual([
      { name: 'Hester Quayle', role: 'Head of Assessment' },
      { name: 'Rufus Amory', role: 'Democratic Services Officer' },
    ])
  })

  test('has numbered minutes with witnesses and times', () => {
    const [minutes] = pack.minutes
    expect([minutes?.ofMeeting, minutes?.starts, minutes?.closed]).toEqual(['2023-01-17', '14:00', '16:05'])
    expect(
      minutes?.numbers.map(({ minute, title, witnesses }) => [minute, title, witnesses.map(({ name }) => name)]),
    ).toEqual([
      ['7/2023', 'Referrals that come back', ['Hester Quayle', 'Una Dale']],
      ['8/2023', "Panel's own business", []],
    ])
    expect(pack.figuresInMinutes.map(({ what, value, period }) => [what, value, period])).toEqual([
      ['referrals', 212, null],
      ['referrals', 940, '2021/22'],
    ])
  })

  test('has what was agreed, whom it asks and by when', () => {
    expect(
      pack.resolutions.map(({ minute, number, addressedTo, kind, due }) => [minute, number, addressedTo, kind, due]),
    ).toEqual([
      ['7/2023', 1, 'Head of Assessment', 'request to officers', '2023-04-30'],
      ['7/2023', 2, null, 'note', null],
      ['8/2023', null, 'Chair', 'letter to others', null],
    ])
  })

  test('has its actions with persons, targets of each sort, progress and status as a word', () => {
    expect(
      pack.actionPlan.map(({ ref, person, target, targetKind, targetDate, status }) => [
        ref,
        person,
        target,
        targetKind,
        targetDate,
        status,
      ]),
    ).toEqual([
      ['1', ['Head of Assessment'], '31 March 2023', 'day', '2023-03-31', 'Amber'],
      ['2', ['Quality Manager', 'Principal Social Worker'], 'April Improvement Board', 'meeting', null, 'Not started'],
      ['3', ['Performance Team'], 'Ongoing from 1 May 2023', 'continuous', '2023-05-01', 'Green'],
    ])
    expect(pack.actionPlan[0]?.progress).toBe('A template is in use; the first month has not been sampled.')
    expect(pack.actionPlan[1]?.progress).toBe(null)
  })

  test('has a work programme of lines', () => {
    expect(pack.programmes[0]?.rows.map(({ meeting, item, witness }) => [meeting, item, witness])).toEqual([
      ['June 2023', 'Short breaks for disabled children', 'Head of Inclusion'],
      ['September 2023', "Children's homes: visit and findings", null],
      ['TBC', 'Elective home education', 'Head of Education'],
    ])
  })
})

test('a plan that came apart in another way, under other heads, is put together', async () => {
  const { actionPlan } = await packIn(tornPlan)
  expect(
    actionPlan.map(({ ref, page, action, person, target, targetKind, progress }) => ({
      ref,
      page,
      action,
      person,
      target,
      targetKind,
      progress,
    })),
  ).toEqual([
    {
      ref: '1',
      page: 3,
      action: 'Begin learning sets about neglect in every team',
      person: ['Practice Manager'],
      target: '30 May 2024',
      targetKind: 'day',
      progress:
        'Learning sets about neglect began in March and half of the teams have met twice. Attendance is counted.',
    },
    {
      ref: '2',
      page: 3,
      action: 'Bring the list of volunteer mentors up to date',
      person: ['Mentor Coordinator', 'Practice Manager'],
      target: '31 July 2024',
      targetKind: 'day',
      progress: 'The list of mentors was checked; nine volunteers have left and are to be replaced before the summer.',
    },
    {
      ref: '3',
      page: 4,
      action: 'Publish what young people said and what was done',
      person: ['Head of Participation'],
      target: 'September Cabinet Meeting',
      targetKind: 'meeting',
      progress: 'What young people said is published as a page of its own.',
    },
    {
      ref: '4',
      page: 4,
      action: 'Open the drop-in on two evenings',
      person: ['Drop-in Manager'],
      target: '30 June 2024',
      targetKind: 'day',
      progress: 'Evenings on Mondays and Thursdays since the drop-in was moved to the library.',
    },
  ])
  expect(actionPlan.flatMap(({ unassigned }) => unassigned)).toEqual([])
})
