import { addDays, inWords, type Day } from '../../platform/day.ts'
import type { Claim } from '../impact/claims.ts'
import { isAtTarget, movedBeyondLimits } from '../measures/judge-measure.ts'
import type { Measure } from '../measures/measure.ts'
import type { MeasureReading } from '../measures/readings.ts'
import type { Action } from './action.ts'
import type { Evidence } from './evidence.ts'
import type { Need } from './states.ts'

/** All that the gates look at. */
export interface GateFacts {
  action: Action
  ownerName: string | null
  /** The day it is due, or the first review; null where the due fields are not complete or the meeting is gone. */
  dueOn: Day | null
  evidence: readonly Evidence[]
  /** Those of the verifiers who report to the owner now. */
  reportsToOwner: ReadonlySet<string>
  claims: readonly Claim[]
  measures: readonly { measure: Measure; readings: readonly MeasureReading[] }[]
}

/** What comes with the step itself. */
export interface Asked {
  why: string
  minute: string
  body: string
  byId: string
}

/** Reached in so many periods in a row, with one clean audit after completion: then it holds. */
export const periodsToHold = 3
/** The least attribution grade at which an impact counts as seen. */
export const gradeForImpact = 2

/** For each need the sentence that says what is missing; undefined where nothing is. */
export const gates: Readonly<Record<Need, (facts: GateFacts, asked: Asked) => string | undefined>> = {
  owner: ({ action }) =>
    action.ownerId === null ? 'It has no owner. Choose the one person who answers for it.' : undefined,
  accepted: ({ action, ownerName }) =>
    action.ownerId !== null && action.acceptedOn === null
      ? `${ownerName ?? 'Its owner'} has not accepted it yet.`
      : undefined,
  'done-when': ({ action }) =>
    action.doneWhen === '' ? 'It does not say when it is done. Write what somebody would see then.' : undefined,
  due: ({ action, dueOn }) => {
    if (dueOn !== null) return undefined
    switch (action.dueKind) {
      case 'day':
        return 'It has no date. Give the day it is due.'
      case 'meeting':
        return 'It is due at a meeting, but not at one that will be held. Choose the meeting.'
      case 'continuous':
        return 'It goes on and on, but nobody looks at it. Say from which day, and every how many days it is reviewed.'
    }
  },
  measure: ({ action, measures }) =>
    measures.length === 0 && action.noMeasureBecause === ''
      ? 'Nothing measures it. Link a measure, or write down why there is none.'
      : undefined,
  'verified-evidence': (facts) => evidenceGap(facts),
  'impact-claim': ({ claims }) => {
    const standing = claims.filter(({ tooEarlyUntil }) => tooEarlyUntil === null)
    if (standing.length === 0) return 'Nobody has claimed an impact. Say what changed, and what it rests on.'
    const best = Math.max(...standing.map(({ grade }) => grade))
    return best < gradeForImpact
      ? `The impact claimed is of grade ${best}; it takes grade ${gradeForImpact}: how many received it, when, and what else it may have been.`
      : undefined
  },
  'moved-measure': (facts) => {
    if (facts.measures.length === 0)
      return 'No measure is linked, so none can have moved. Link one, or leave it complete without impact.'
    const since = facts.action.startsOn ?? facts.action.agreedOn ?? facts.action.stateOn
    const moves = facts.measures.map(({ measure, readings }) => movedBeyondLimits(measure, readings, since))
    return moves.some(({ moved }) => moved) ? undefined : moves.map(({ why }) => why).join(' ')
  },
  held: (facts) => {
    const held = heldSince(facts)
    return 'since' in held ? undefined : held.missing
  },
  minute: (_, { minute }) => (minute.trim() === '' ? 'Give the minute of the board that closed it.' : undefined),
  why: (_, { why }) => (why.trim() === '' ? 'Say why, in a sentence that others will read.' : undefined),
  body: (_, { body }) => (body.trim() === '' ? 'Say which body must act.' : undefined),
  approver: ({ action }, { byId }) =>
    action.ownerId === byId ? 'You own this action. Somebody else approves its withdrawal.' : undefined,
}

/** What is missing for all of these, each a sentence. */
export const missing = (needs: readonly Need[], facts: GateFacts, asked: Asked): string[] =>
  needs.flatMap((need) => gates[need](facts, asked) ?? [])

const evidenceGap = ({ action, ownerName, evidence, reportsToOwner }: GateFacts): string | undefined => {
  const owner = ownerName ?? 'its owner'
  const independent = evidence.filter(
    ({ verdict, verifiedById }) =>
      verdict === 'verified' &&
      verifiedById !== null &&
      verifiedById !== action.ownerId &&
      !reportsToOwner.has(verifiedById),
  )
  if (independent.length > 0) return undefined
  if (evidence.some(({ verdict }) => verdict === 'waiting'))
    return `Its evidence waits for a verifier: somebody who is not ${owner} and does not report to them.`
  if (evidence.length > 0)
    return `None of its evidence has been verified by somebody who is not ${owner} and does not report to them.`
  return 'It has no evidence. Bring some, and have somebody verify it who neither owns the action nor reports to its owner.'
}

/** Since when an impact has held, or what is missing for it to hold. */
export const heldSince = ({ action, measures, evidence }: GateFacts): { since: Day } | { missing: string } => {
  const since = action.completedOn ?? action.stateOn
  const days: Day[] = []
  if (measures.length === 0) return { missing: 'No measure is linked, so nothing shows that it holds.' }
  for (const { measure, readings } of measures) {
    const after = readings.filter(({ periodStart }) => periodStart > since)
    const run = lastRun(measure, after)
    const third = run.at(periodsToHold - 1)
    if (!third) {
      return {
        missing: `“${measure.title}” has been at its target in ${run.length} of the last ${periodsToHold} whole periods in a row since ${inWords(since)}; it takes ${periodsToHold}.`,
      }
    }
    days.push(third.periodEnd)
  }
  const clean = evidence.find(
    ({ kind, verdict, datedOn, sampleN, sampleGood }) =>
      kind === 'audit' &&
      verdict === 'verified' &&
      datedOn >= addDays(since, 1) &&
      sampleN !== null &&
      sampleGood === sampleN,
  )
  if (!clean) {
    return {
      missing: `No clean audit is dated after ${inWords(since)}: one verified sample in which every case was as it should be.`,
    }
  }
  return { since: [...days, clean.datedOn].toSorted().at(-1) ?? clean.datedOn }
}

/** The readings at target at the end of the list, period after period without a gap, from the first of that run. */
const lastRun = (measure: Measure, readings: readonly MeasureReading[]): readonly MeasureReading[] => {
  let run: MeasureReading[] = []
  for (const reading of readings) {
    const before = run.at(-1)
    if (!isAtTarget(measure, reading.value)) run = []
    else if (before && reading.periodStart > addDays(before.periodEnd, 1)) run = [reading]
    else run.push(reading)
  }
  return run
}
