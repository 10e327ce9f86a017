import { z } from 'zod'
import { addDays, Day } from '../../platform/day.ts'
import { dueKinds } from '../words.ts'
import { states } from '../actions/states.ts'

export const ActionId = z.uuid().brand('ActionId')
export type ActionId = z.infer<typeof ActionId>

const view = z.enum(['', 'on_course', 'at_risk', 'blocked', 'done'])

/** All that the status of an action depends on, as it was known on some day. */
export const ActionFacts = z.object({
  id: ActionId,
  reference: z.string(),
  title: z.string(),
  state: z.enum(states),
  stateOn: Day,
  stateWhy: z.string(),
  /** Whether anybody has begun: one that is blocked before its start has not. */
  hasBegun: z.boolean(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueKind: z.enum(dueKinds),
  /** The day it is due, or that a continuous action runs from. */
  dueOn: Day.nullable(),
  meetingId: z.string().nullable(),
  meetingTitle: z.string().nullable(),
  meetingOn: Day.nullable(),
  meetingIsGone: z.boolean(),
  reviewEveryDays: z.number().nullable(),
  lastReviewOn: Day.nullable(),
  originalDueOn: Day.nullable(),
  startsOn: Day.nullable(),
  agreedOn: Day.nullable(),
  completedOn: Day.nullable(),
  sustainedOn: Day.nullable(),
  redates: z.number(), // approved ones
  milestones: z.array(z.object({ dueOn: Day.nullable(), isEvidenced: z.boolean() })),
  lastUpdateOn: Day.nullable(),
  ownView: view,
  waitsForBody: z.string(),
  overrideStatus: z.enum(['', 'at_risk', 'stale', 'blocked', 'overdue']),
  overrideWhy: z.string(),
  overrideBy: z.string().nullable(),
  tooEarlyUntil: Day.nullable(), // the last day that somebody said to look again
  needs: z.array(ActionId), // must be done first
})
export type ActionFacts = z.infer<typeof ActionFacts>

/** What the day of an action is worked out from: a part of its facts, so that others can ask too. */
export type DueFacts = Pick<
  ActionFacts,
  'dueKind' | 'dueOn' | 'meetingOn' | 'meetingIsGone' | 'reviewEveryDays' | 'lastReviewOn'
>

/** The day that it is due by now; null where it has none, or lost it with its meeting. */
export const dueDay = (facts: DueFacts): Day | null => {
  switch (facts.dueKind) {
    case 'day':
      return facts.dueOn
    case 'meeting':
      return facts.meetingIsGone ? null : facts.meetingOn
    case 'continuous': {
      const from = facts.lastReviewOn ?? facts.dueOn
      return from === null || facts.reviewEveryDays === null ? null : addDays(from, facts.reviewEveryDays)
    }
  }
}

/** From this many re-dates on, an action is late from the day that was promised first. */
export const redatesThatCount = 2

/** The day from which lateness counts. */
export const countedDay = (facts: ActionFacts): Day | null =>
  facts.redates >= redatesThatCount && facts.originalDueOn !== null ? facts.originalDueOn : dueDay(facts)
