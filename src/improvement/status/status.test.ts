import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../platform/day.ts'
import { anyFacts, facts } from './facts.fixture.ts'
import { progressOf, statuses, statusOf } from './status.ts'

const on = day('2026-06-01')
const standing = (parts: Parameters<typeof facts>[0]) => statusOf(facts(parts), on)

const stone = (dueOn: string | null, isEvidenced: boolean) => ({ dueOn, isEvidenced })

describe('the status of an action is worked out from its facts', () => {
  test.each([
    [
      'on course while nothing is wrong',
      {},
      'On course',
      'due 30 September 2026, in 121 days; last update 12 days ago',
    ],
    [
      'on course on the very day it is due',
      { dueOn: on, originalDueOn: on },
      'On course',
      'due 1 June 2026, today; last update 12 days ago',
    ],
    ['overdue from the day after', { dueOn: '2026-05-31', originalDueOn: '2026-05-31' }, 'Overdue', 'due 31 May 2026'],
    [
      'late from the new date after one re-date, with the first beside it',
      { dueOn: '2026-05-31', originalDueOn: '2026-03-31', redates: 1 },
      'Overdue',
      'due 31 May 2026, first due 31 March 2026, re-dated once',
    ],
    [
      'late from the first date after two re-dates, though the newest is still to come',
      { dueOn: '2026-08-31', originalDueOn: '2026-03-31', redates: 2 },
      'Overdue',
      'first due 31 March 2026; re-dated twice (now 31 August 2026), so counted from the first',
    ],
    [
      'blocked, with the reason',
      { state: 'blocked', stateWhy: 'No post is funded' },
      'Blocked',
      'No post is funded, since 1 March 2026',
    ],
    [
      'blocked while another body must act',
      { state: 'awaiting_other_body', waitsForBody: 'the health trust' },
      'Blocked',
      'waits for the health trust since 1 March 2026',
    ],
    [
      'overdue rather than blocked where it is both',
      { state: 'blocked', stateWhy: 'No post is funded', dueOn: '2026-05-01', originalDueOn: '2026-05-01' },
      'Overdue',
      'due 1 May 2026; it is also blocked: No post is funded, since 1 March 2026',
    ],
    [
      'on course on the 45th day without an update',
      { lastUpdateOn: '2026-04-17' },
      'On course',
      'due 30 September 2026, in 121 days; last update 45 days ago',
    ],
    [
      'stale on the 46th',
      { lastUpdateOn: '2026-04-16' },
      'Stale',
      'last update 16 April 2026, 46 days ago; the limit is 45',
    ],
    [
      'stale where nobody has said a word',
      { lastUpdateOn: null },
      'Stale',
      'no update since it was agreed on 1 March 2026, 92 days ago; the limit is 45',
    ],
    [
      'stale rather than at risk where it is both',
      { lastUpdateOn: null, milestones: [stone('2026-04-01', false)] },
      'Stale',
      'no update since it was agreed on 1 March 2026, 92 days ago; the limit is 45',
    ],
    [
      'at risk more than 20 points behind',
      {
        milestones: [
          stone('2026-04-01', true),
          stone('2026-05-01', false),
          stone('2026-08-01', false),
          stone('2026-09-01', false),
        ],
      },
      'At risk',
      '1 of 4 milestones is evidenced (25 in 100) where 50 in 100 was planned by now: 25 points behind, the limit is 20',
    ],
    [
      'on course at exactly 20 points behind',
      { milestones: [stone('2026-04-01', false), ...Array.from({ length: 4 }, () => stone('2026-09-01', false))] },
      'On course',
      'due 30 September 2026, in 121 days; last update 12 days ago; 0 of 5 milestones evidenced',
    ],
    [
      'at risk once the meeting that it was due by is taken out',
      {
        dueKind: 'meeting',
        dueOn: null,
        meetingOn: '2026-09-30',
        meetingIsGone: true,
        meetingTitle: 'July Strategic Board',
      },
      'At risk',
      'it has no date: “July Strategic Board” was taken out, first due 30 September 2026',
    ],
    [
      'a continuous action is due again after its last review',
      { dueKind: 'continuous', dueOn: '2026-01-01', reviewEveryDays: 90, lastReviewOn: '2026-04-01' },
      'On course',
      'next review 30 June 2026, in 29 days; last update 12 days ago',
    ],
    [
      'and overdue where it was not reviewed',
      { dueKind: 'continuous', dueOn: '2026-01-01', reviewEveryDays: 90 },
      'Overdue',
      'its review was due 1 April 2026',
    ],
    [
      'a draft does not count',
      { state: 'draft', agreedOn: null },
      'Draft',
      'it has not been agreed and does not count yet',
    ],
    [
      'but a draft past its day is late',
      { state: 'draft', agreedOn: null, dueOn: '2026-05-31', originalDueOn: null },
      'Overdue',
      'due 31 May 2026',
    ],
    [
      'complete is not yet impact',
      { state: 'action_complete', completedOn: '2026-05-01' },
      'Done, no impact yet',
      'complete since 1 May 2026; what it changed is not known yet',
    ],
    [
      '“too early” until its day',
      { state: 'action_complete', completedOn: '2026-05-01', tooEarlyUntil: on },
      'Done, too early to tell',
      'complete since 1 May 2026; look again on 1 June 2026',
    ],
    [
      'and no evidence after it',
      { state: 'action_complete', completedOn: '2026-03-01', tooEarlyUntil: '2026-05-31' },
      'Done, no evidence of impact',
      'complete since 1 March 2026; “too early to tell” ran out on 31 May 2026, one day ago, and nothing has been shown since',
    ],
    [
      'impact is checked',
      { state: 'impact_seen' },
      'Done, being checked',
      'impact seen on 1 March 2026; whether it holds is being checked',
    ],
    ['and sustained', { state: 'closed', sustainedOn: '2026-04-01' }, 'Done and sustained', 'held since 1 April 2026'],
    [
      'what was withdrawn says why',
      { state: 'withdrawn', stateWhy: 'The law changed.' },
      'Withdrawn',
      'The law changed.',
    ],
  ])('%s', (_, parts, word, why) => {
    expect(standing(parts)).toMatchObject({ word, why })
  })
})

test('an action that waits for an overdue one is at risk', () => {
  const first = facts({
    id: '00000000-0000-4000-8000-000000000002',
    title: 'Buy the system',
    dueOn: '2026-05-01',
    originalDueOn: '2026-05-01',
  })
  const second = facts({ needs: [first.id] })
  expect(statusOf(second, on, new Map([[first.id, first]]))).toMatchObject({
    word: 'At risk',
    why: 'it waits for “Buy the system”, which is overdue since 1 May 2026',
  })
})

test('an override makes it worse and never better', () => {
  const worse = { overrideStatus: 'blocked', overrideWhy: 'The grant is in doubt.', overrideBy: 'Gwen Tarrant' }
  expect(standing(worse)).toMatchObject({ word: 'Blocked', computed: 'on_course' })
  expect(standing(worse).why).toMatch(
    /^Gwen Tarrant says so: The grant is in doubt\. Worked out it would be: on course/,
  )
  expect(standing({ ...worse, dueOn: '2026-05-01', originalDueOn: '2026-05-01' })).toMatchObject({
    word: 'Overdue',
    detail: 'by 31 days',
  })
})

test('the owner’s own view stands beside the status, with the gap in words', () => {
  expect(standing({ ownView: 'on_course' }).gap).toBe('')
  expect(standing({ ownView: 'on_course', lastUpdateOn: null }).gap).toBe(
    'Ruth Falconer sees it as on course; worked out it is worse.',
  )
  expect(standing({ ownView: 'blocked' }).gap).toBe('Ruth Falconer sees it as blocked; worked out it is better.')
  expect(standing({ ownView: 'done' }).gap).toBe('Ruth Falconer sees it as done; worked out it is worse.')
})

test('the status never improves by waiting', () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.array(anyFacts, { maxLength: 2 }),
      fc.integer({ min: 0, max: 1500 }),
      fc.nat(400),
      (one, others, start, wait) => {
        const known = new Map(others.map((other, index) => [String(index), other]))
        const waiting = { ...one, needs: [...known.keys()] as never } // ids of the map, whatever their shape
        const before = statusOf(waiting, addDays(day('2025-01-01'), start), known)
        const after = statusOf(waiting, addDays(day('2025-01-01'), start + wait), known)
        expect(statuses[after.status].rank).toBeGreaterThanOrEqual(statuses[before.status].rank)
      },
    ),
    { numRuns: 5000 },
  )
})

test('progress is the share of milestones that are evidenced, and what was planned only grows', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 1500 }), (one, start) => {
      const at = addDays(day('2025-01-01'), start)
      const progress = progressOf(one, at)
      expect(progress.evidenced).toBe(one.milestones.filter(({ isEvidenced }) => isEvidenced).length)
      expect(progressOf(one, addDays(at, 1)).expected).toBeGreaterThanOrEqual(progress.expected)
      expect(progress.expected).toBeLessThanOrEqual(1)
    }),
  )
})

test('every status has a word, a symbol and a reason', () => {
  fc.assert(
    fc.property(anyFacts, (one) => {
      const { word, symbol, why } = statusOf(one, on)
      expect([word, symbol, why].every((part) => part.length > 0)).toBe(true)
    }),
  )
})
