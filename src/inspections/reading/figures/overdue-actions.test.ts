import { expect, test } from 'vitest'
import { day } from '../../../platform/day.ts'
import type { Pack } from '../pack/index.ts'
import { overdueActions } from './overdue-actions.ts'

type Action = Pack['actionPlan'][number]

const action = (parts: Partial<Action>): Action => ({
  source: 'plan',
  ref: '1',
  page: 1,
  action: 'Set up a panel',
  person: [],
  target: '30 June 2021',
  targetKind: 'day',
  targetDate: day('2021-06-30'),
  progress: 'The process is partially complete.',
  status: null,
  passages: { person: null, target: null, progress: null },
  unassigned: [],
  passage: { page: 1, boxes: [], exact: 'Set up a panel', prefix: '', suffix: '' },
  rule: '',
  sureness: 80,
  doubts: [],
  ...parts,
})

const notes = (parts: Partial<Action>, meetingDate = day('2021-09-09')) =>
  overdueActions({ meetingDate, actionPlan: [action(parts)] }).map(({ reason }) => reason)

test('what was due before the meeting and is not done is said, with the words that say so', () => {
  expect(notes({})).toEqual([
    'Due 30 June 2021, before the meeting of 9 September 2021, and its progress still says “partially complete”.',
  ])
})

test.each([
  ['Initial draft not yet finalised.', 1],
  ['Exploring other places.', 1],
  ['New process is in place.', 0],
  [null, 0],
])('“%s” is %i note', (progress, count) => {
  expect(notes({ progress })).toHaveLength(count)
})

test('what is due on the day of the meeting, or on no day, is not overdue', () => {
  expect(notes({}, day('2021-06-30'))).toEqual([])
  expect(notes({ targetKind: 'meeting', targetDate: null, target: 'July Board' })).toEqual([])
  expect(notes({ targetKind: 'continuous' })).toEqual([])
  expect(overdueActions({ meetingDate: null, actionPlan: [action({})] })).toEqual([])
})
