import { expect, test } from 'vitest'
import { day } from '../../platform/day.ts'
import { meetingInWords, readDue, type MeetingChoice } from './due-text.ts'

const today = day('2026-06-01')
const meeting = (id: string, heldOn: string, title = '', boardName = 'Improvement Board'): MeetingChoice => ({
  id,
  title,
  boardName,
  heldOn: day(heldOn),
})
const meetings = [
  meeting('july', '2026-07-09', 'July Strategic Board'),
  meeting('september', '2026-09-10'),
  meeting('october', '2026-10-08'),
  meeting('yot', '2026-10-15', '', 'YOT Management Board'),
  meeting('last-july', '2025-07-10', 'July Strategic Board'),
]
const read = (text: string) => readDue(text, meetings, today)

test.each([
  ['30/06/2026', '2026-06-30'],
  ['30th June 2026', '2026-06-30'],
  ['by 30 June 2026', '2026-06-30'],
  ['Due by the 30th of June 2026', '2026-06-30'],
  ['2026-06-30', '2026-06-30'],
  ['46203', '2026-06-30'],
  ['End of June 2026', '2026-06-30'],
  ['by the end of Feb 2028', '2028-02-29'],
  ['30th July 2021 (in place for next recruitment)', '2021-07-30'],
])('“%s” is the day %s', (text, on) => expect(read(text)).toMatchObject({ kind: 'day', on }))

test.each([
  ['from 1 July 2026, reviewed every 3 months', '2026-07-01', 91],
  ['Ongoing from 01/07/2026, reviewed monthly', '2026-07-01', 30],
  ['1 July 2026 onwards, quarterly review', '2026-07-01', 91],
  ['continuous from 2026-07-01, reviewed every 90 days', '2026-07-01', 90],
  ['30th June 2021 onwards', '2021-06-30', null],
])('“%s” goes on from %s and is reviewed every %s days', (text, from, everyDays) =>
  expect(read(text)).toMatchObject({ kind: 'continuous', from, everyDays }),
)

test.each([
  ['July Strategic Board Agenda Item', 'july'],
  ['at the July board', 'july'],
  ['at the next Improvement Board', 'july'],
  ['September Improvement Board', 'september'],
  ['YOT Management Board', 'yot'],
  ['YOT Management Board, October', 'yot'],
  ['July Strategic Board, July 2025', 'last-july'],
  ['Improvement Board, 8 October 2026', 'october'],
])('“%s” is a meeting that is held, %s', (text, meetingId) =>
  expect(read(text)).toMatchObject({ kind: 'meeting', meetingId }),
)

test('a meeting without a year is held in the twelve months after the day that the plan speaks of', () => {
  const then = readDue('July Strategic Board Agenda Item', meetings, day('2025-06-01'))
  expect(then).toMatchObject({ kind: 'meeting', meetingId: 'last-july' })
  expect(readDue('July Strategic Board Agenda Item', meetings, day('2021-06-01'))).toHaveProperty('problem')
})

test.each(meetings)('what an export says of a meeting is read as that meeting: $id', (one) =>
  expect(read(`at ${meetingInWords(one)}`)).toEqual({ kind: 'meeting', meetingId: one.id }),
)

test.each([
  ['Ongoing', 'never falls due'],
  ['ongoing, reviewed monthly', 'never falls due'],
  ['Sept 23', 'may be 23 September or September 2023'],
  ['September 2026', 'names a month and no day'],
  ['at the December board', 'no such meeting'],
  ['October meeting', 'more than one meeting'],
  ['ASAP', 'never falls due'],
  ['Completed', 'shown by evidence'],
  ['TBC', 'Leave the cell empty'],
  ['31/06/2026', 'there is no such day'],
  ['06/30/2026', 'month first'],
  ['when the new system is in', 'no day, no meeting'],
])('“%s” is refused: %s', (text, why) => {
  const due = read(text)
  expect('problem' in due ? due.problem : due).toContain(why)
})

test('a cell without words is due on no day, and nothing is read into it', () => {
  expect(read('  ')).toEqual({ kind: 'none' })
})
