import fc from 'fast-check'
import { addDays, day, type Day } from '../../platform/day.ts'
import { states } from '../actions/states.ts'
import { ActionFacts } from './facts.ts'

/** An action in progress that is on course on 1 June 2026, of whatever else the test is about. */
export const facts = (parts: Partial<Record<keyof ActionFacts, unknown>> = {}): ActionFacts =>
  ActionFacts.parse({
    id: '00000000-0000-4000-8000-000000000001',
    reference: '',
    title: 'Recruit two personal advisers',
    state: 'in_progress',
    stateOn: '2026-03-01',
    stateWhy: '',
    hasBegun: true,
    ownerId: '00000000-0000-4000-8000-00000000000a',
    ownerName: 'Ruth Falconer',
    dueKind: 'day',
    dueOn: '2026-09-30',
    meetingId: null,
    meetingTitle: null,
    meetingOn: null,
    meetingIsGone: false,
    reviewEveryDays: null,
    lastReviewOn: null,
    originalDueOn: '2026-09-30',
    startsOn: '2026-03-01',
    agreedOn: '2026-03-01',
    completedOn: null,
    sustainedOn: null,
    redates: 0,
    milestones: [],
    lastUpdateOn: '2026-05-20',
    ownView: '',
    waitsForBody: '',
    overrideStatus: '',
    overrideWhy: '',
    overrideBy: null,
    tooEarlyUntil: null,
    needs: [],
    ...parts,
  })

const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2025-01-01'), n))
const maybeDay = fc.option(anyDay)

/** Any facts at all, likely or not. */
export const anyFacts: fc.Arbitrary<ActionFacts> = fc
  .record({
    state: fc.constantFrom(...states),
    stateOn: anyDay,
    hasBegun: fc.boolean(),
    dueKind: fc.constantFrom('day', 'meeting', 'continuous'),
    dueOn: maybeDay,
    meetingOn: maybeDay,
    meetingIsGone: fc.boolean(),
    reviewEveryDays: fc.option(fc.integer({ min: 1, max: 400 })),
    lastReviewOn: maybeDay,
    originalDueOn: maybeDay,
    startsOn: maybeDay,
    agreedOn: maybeDay,
    redates: fc.integer({ min: 0, max: 4 }),
    milestones: fc.array(fc.record({ dueOn: maybeDay, isEvidenced: fc.boolean() }), { maxLength: 6 }),
    lastUpdateOn: maybeDay,
    ownView: fc.constantFrom('', 'on_course', 'at_risk', 'blocked', 'done'),
    overrideStatus: fc.constantFrom('', 'at_risk', 'stale', 'blocked', 'overdue'),
    tooEarlyUntil: maybeDay,
  })
  .map(facts)
