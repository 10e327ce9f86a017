import { findClockRule, runClock, standingInWords } from '../../clocks/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { daysBetween, inWords, type Day } from '../../platform/day.ts'
import { addMonths, monthsBetween } from '../../platform/months.ts'
import { count } from '../words.ts'
import { isExecutive, resolutionKinds } from './kinds.ts'
import { responses, type Resolution } from './resolution.ts'

/** How a resolution stands. The rank says which is worse. */
export const resolutionStatuses = {
  overdue: { word: 'No answer', symbol: 'late', rank: 9 },
  not_served: { word: 'Not sent', symbol: 'risk', rank: 8 },
  impact_due: { word: 'Impact not looked at', symbol: 'stale', rank: 7 },
  awaiting: { word: 'Waiting for an answer', symbol: 'course', rank: 6 },
  requested: { word: 'Requested', symbol: 'course', rank: 5 },
  rejected: { word: 'Rejected', symbol: 'no', rank: 4 },
  implementing: { word: 'Being done', symbol: 'course', rank: 3 },
  responded: { word: 'Answered', symbol: 'done', rank: 2 },
  done: { word: 'Done', symbol: 'kept', rank: 1 },
  not_pursued: { word: 'Not pursued', symbol: 'no', rank: 0 },
  recorded: { word: 'Recorded', symbol: 'done', rank: 0 },
} as const
export type ResolutionStatus = keyof typeof resolutionStatuses
export const resolutionStatusNames = Object.keys(resolutionStatuses) as [ResolutionStatus, ...ResolutionStatus[]] // Object.keys forgets the names

/** Days within which an answer is hoped for where no law sets them: the handbook’s chapter on scrutiny, section 4; a local choice. */
const courtesyWorkingDays = 20
/** Months after an answer that the committee looks at what changed: the same. */
export const impactAfterMonths = 6

const executiveRule = findClockRule('GOV-9FE')

/** By when an answer is due and by what: the clock of the law only where formal notice was given to the executive. */
export interface Due {
  on: Day | null
  basis: 'notice' | 'stated' | 'courtesy' | 'none'
  /** The sum, in words. */
  sum: string
}

export const dueOf = (
  one: Pick<Resolution, 'servedOn' | 'noticeGiven' | 'dueStated' | 'addresseeSort' | 'kind'>,
): Due => {
  if (!resolutionKinds[one.kind].asks) return { on: null, basis: 'none', sum: 'Nothing is asked of anybody.' }
  if (one.servedOn === null) return { on: null, basis: 'none', sum: 'It has not been sent, so no time runs.' }
  if (one.noticeGiven && isExecutive(one.addresseeSort) && executiveRule) {
    const { dueOn, sum } = runClock(executiveRule, { startedOn: one.servedOn }, one.servedOn)
    return {
      on: dueOn,
      basis: 'notice',
      sum: `Formal notice was given: ${sum}. ${executiveRule.source}. ${standingInWords(executiveRule)}.`,
    }
  }
  const noNotice = isExecutive(one.addresseeSort) ? 'Formal notice was not given. ' : ''
  if (one.dueStated)
    return { on: one.dueStated, basis: 'stated', sum: `${noNotice}The resolution names ${inWords(one.dueStated)}.` }
  try {
    const on = addWorkingDays(one.servedOn, courtesyWorkingDays)
    return {
      on,
      basis: 'courtesy',
      sum: `${noNotice}No duty sets a time; ${inWords(one.servedOn)} + ${courtesyWorkingDays} working days = ${inWords(on)} is local practice.`,
    }
  } catch (error) {
    if (error instanceof CalendarEnds) return { on: null, basis: 'none', sum: error.message }
    throw error
  }
}

export interface ResolutionStanding {
  status: ResolutionStatus
  word: string
  symbol: (typeof resolutionStatuses)[ResolutionStatus]['symbol']
  detail: string
  reason: string
  due: Due
  /** Days that an answer has been waited for, or was: null where none is. */
  ageDays: number | null
}

/** What somebody wrote, within a sentence of ours that has a full stop of its own. */
export const unstopped = (said: string): string => said.replace(/[.\s]+$/, '')

const by = (on: Day | null, asAt: Day): Day | null => (on !== null && on <= asAt ? on : null)

/** How a resolution stood at the end of a day, by the days on which things happened. */
export const standingOf = (one: Resolution, asAt: Day): ResolutionStanding => {
  const [servedOn, respondedOn] = [by(one.servedOn, asAt), by(one.respondedOn, asAt)]
  const due = dueOf({ ...one, servedOn })
  const ageDays = servedOn ? daysBetween(servedOn, respondedOn ?? asAt) : null
  const says = (status: ResolutionStatus, reason: string, detail = ''): ResolutionStanding => {
    const { word, symbol } = resolutionStatuses[status]
    return { status, word, symbol, detail, reason, due, ageDays }
  }
  const notPursuedOn = by(one.notPursuedOn, asAt)
  if (notPursuedOn) return says('not_pursued', `since ${inWords(notPursuedOn)}: ${unstopped(one.notPursuedWhy)}`)
  if (!resolutionKinds[one.kind].asks)
    return says('recorded', one.kind === 'future_item' ? 'it is for the work programme' : 'nothing is asked of anybody')
  if (!servedOn) return says('not_served', `passed on ${inWords(one.heldOn)}, and sent to nobody yet`)
  if (!respondedOn) {
    const asked = `asked of ${one.addressee || 'somebody'} on ${inWords(servedOn)}`
    // Partners and others are under no duty: an answer is hoped for, never overdue.
    if (one.addresseeSort === 'partner' || one.addresseeSort === 'external')
      return says(
        'requested',
        `${asked}; they are under no duty to answer${due.on && due.on < asAt ? `, and an answer was hoped for by ${inWords(due.on)}` : ''}`,
      )
    if (due.on && due.on < asAt)
      return says(
        'overdue',
        `${asked}, due ${inWords(due.on)}`,
        `for ${count(daysBetween(due.on, asAt), 'day')} after it was due`,
      )
    return says('awaiting', `${asked}${due.on ? `, due ${inWords(due.on)}` : ''}`)
  }
  const answered = `${one.response === '' ? 'Answered' : responses[one.response]} on ${inWords(respondedOn)}${lateness(due, respondedOn)}`
  if (one.response === 'rejected')
    return says('rejected', `${answered.charAt(0).toLowerCase()}${answered.slice(1)}: ${unstopped(one.responseWhy)}`)
  const implementedOn = by(one.implementedOn, asAt)
  const impactOn = by(one.impactOn, asAt)
  if (one.impactDue && one.impactDue < asAt && !impactOn)
    return says('impact_due', `${answered}. What changed was to be looked at by ${inWords(one.impactDue)}`)
  if (implementedOn)
    return says(
      'done',
      `since ${inWords(implementedOn)}${one.implementedSaid && `: ${unstopped(one.implementedSaid)}`}`,
    )
  if (one.actions > 0) return says('implementing', `${answered}. ${followed(one)}`)
  return says('responded', answered)
}

/** `One action follows from it and is complete`, `3 actions follow from it, one of them complete` */
export const followed = ({ actions, actionsDone }: Pick<Resolution, 'actions' | 'actionsDone'>): string =>
  actions === 1
    ? `One action follows from it and is ${actionsDone === 1 ? 'complete' : 'not complete yet'}`
    : `${actions} actions follow from it, ${actionsDone === 0 ? 'none' : actionsDone === 1 ? 'one' : actionsDone} of them complete`

const lateness = ({ on }: Due, respondedOn: Day): string =>
  on && respondedOn > on ? `, ${count(daysBetween(on, respondedOn), 'day')} late` : ''

/** How long an answer is being waited for, in the bands by which a list is counted. */
export const ageBands = ['up to a month', 'one to two months', 'two to six months', 'longer than six months'] as const

export const ageBandOf = (servedOn: Day, asAt: Day): (typeof ageBands)[number] => {
  if (asAt <= addMonths(servedOn, 1)) return ageBands[0]
  const months = monthsBetween(servedOn, asAt)
  return months < 2 ? ageBands[1] : months < 6 ? ageBands[2] : ageBands[3]
}
