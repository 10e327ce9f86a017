import { roundHalfUp } from '../../platform/round.ts'
import { daysBetween, inWords, type Day } from '../../platform/day.ts'
import { isOpen, type openStates, type State } from '../actions/states.ts'
import { count, ownViews } from '../words.ts'
import { countedDay, dueDay, redatesThatCount, type ActionFacts } from './facts.ts'

/** Worst first among those that are open. A higher rank is worse: waiting never lowers it. */
export const statuses = {
  overdue: { word: 'Overdue', symbol: 'late', rank: 9 },
  blocked: { word: 'Blocked', symbol: 'blocked', rank: 8 },
  stale: { word: 'Stale', symbol: 'stale', rank: 7 },
  at_risk: { word: 'At risk', symbol: 'risk', rank: 6 },
  on_course: { word: 'On course', symbol: 'course', rank: 5 },
  draft: { word: 'Draft', symbol: 'first', rank: 4 },
  no_evidence: { word: 'Done, no evidence of impact', symbol: 'risk', rank: 3 },
  done: { word: 'Done, no impact yet', symbol: 'done', rank: 2 },
  too_early: { word: 'Done, too early to tell', symbol: 'done', rank: 2 },
  checking: { word: 'Done, being checked', symbol: 'done', rank: 1 },
  sustained: { word: 'Done and sustained', symbol: 'kept', rank: 0 },
  withdrawn: { word: 'Withdrawn', symbol: 'no', rank: 0 },
} as const
export type Status = keyof typeof statuses
export const everyStatus = Object.keys(statuses) as readonly Status[] // the keys of the table above

/** How an action stands on a day: never typed in, always worked out. */
export interface Standing {
  status: Status
  word: string
  symbol: (typeof statuses)[Status]['symbol']
  /** What is put after the word in the same breath: “by 148 days”. */
  detail: string
  /** The sum it was worked out by, in words. */
  why: string
  /** What it would be without anybody's override. */
  computed: Status
  /** Where the owner sees it otherwise, in a sentence. */
  gap: string
}

/** Days without an update after which an action is stale. */
export const staleAfterDays = 45
/** Points by which progress may trail what was planned. */
export const pointsBehind = 20

type Verdict = Pick<Standing, 'status' | 'why'> & { detail?: string }

/** The first of these that has something to say decides: the order is the precedence. */
const whileOpen = [overdue, blocked, stale, atRisk] as const

/**
 * How an action stood at the end of the day `asAt`. `others` holds the facts of the actions that it waits for, as they
 * were known on that day.
 */
export const statusOf = (facts: ActionFacts, asAt: Day, others: ReadonlyMap<string, ActionFacts> = none): Standing => {
  const computed = compute(facts, asAt, others)
  const worse = facts.overrideStatus
  const overridden = worse !== '' && isOpen(facts.state) && statuses[worse].rank > statuses[computed.status].rank
  const shown: Verdict = overridden
    ? {
        status: worse,
        why: `${facts.overrideBy ?? 'Somebody'} says so: ${facts.overrideWhy} Worked out it would be: ${statuses[computed.status].word.toLowerCase()}, ${computed.why}`,
      }
    : computed
  const { word, symbol } = statuses[shown.status]
  return {
    status: shown.status,
    word,
    symbol,
    detail: shown.detail ?? '',
    why: shown.why,
    computed: computed.status,
    gap: gapOf(facts, shown.status),
  }
}

const none: ReadonlyMap<string, ActionFacts> = new Map()

const compute = (facts: ActionFacts, asAt: Day, others: ReadonlyMap<string, ActionFacts>): Verdict => {
  if (!isOpen(facts.state)) return whenNotOpen(facts, asAt)
  for (const look of whileOpen) {
    const found = look(facts, asAt, others)
    if (found) return found
  }
  return { status: 'on_course', why: courseSentence(facts, asAt) }
}

const whenNotOpen = (facts: ActionFacts, asAt: Day): Verdict => {
  const state = facts.state as Exclude<State, (typeof openStates)[number]> // the open ones have been dealt with
  switch (state) {
    case 'sustained':
    case 'closed':
      return { status: 'sustained', why: `held since ${inWords(facts.sustainedOn ?? facts.stateOn)}` }
    case 'impact_seen':
      return { status: 'checking', why: `impact seen on ${inWords(facts.stateOn)}; whether it holds is being checked` }
    case 'action_complete':
      return whenComplete(facts, asAt)
    case 'withdrawn':
      return { status: 'withdrawn', why: facts.stateWhy || 'no reason is on record' }
    case 'draft':
      // A day that somebody has printed is late whether it was agreed or not.
      return overdue(facts, asAt) ?? { status: 'draft', why: 'it has not been agreed and does not count yet' }
  }
}

const whenComplete = ({ tooEarlyUntil, completedOn, stateOn }: ActionFacts, asAt: Day): Verdict => {
  const since = `complete since ${inWords(completedOn ?? stateOn)}`
  if (tooEarlyUntil === null) return { status: 'done', why: `${since}; what it changed is not known yet` }
  if (tooEarlyUntil >= asAt) return { status: 'too_early', why: `${since}; look again on ${inWords(tooEarlyUntil)}` }
  const late = daysBetween(tooEarlyUntil, asAt)
  return {
    status: 'no_evidence',
    why: `${since}; “too early to tell” ran out on ${inWords(tooEarlyUntil)}, ${count(late, 'day')} ago, and nothing has been shown since`,
  }
}

function overdue(facts: ActionFacts, asAt: Day): Verdict | undefined {
  const counted = countedDay(facts)
  if (counted === null || counted >= asAt) return undefined
  const days = daysBetween(counted, asAt)
  return {
    status: 'overdue',
    detail: `by ${days === 1 ? 'one day' : `${days.toLocaleString('en-GB')} days`}`,
    why: overdueSentence(facts, counted),
  }
}

const overdueSentence = (facts: ActionFacts, counted: Day): string => {
  const stopped = stoppedSentence(facts)
  const also = stopped === '' ? '' : `; it is also blocked: ${stopped}`
  const now = dueDay(facts)
  if (facts.redates >= redatesThatCount) {
    const moved = now === null ? 'it has no date now' : `now ${inWords(now)}`
    return `first due ${inWords(counted)}; re-dated ${times(facts.redates)} (${moved}), so counted from the first${also}`
  }
  if (facts.dueKind === 'continuous') return `its review was due ${inWords(counted)}${also}`
  return `due ${inWords(counted)}${first(facts)}${also}`
}

/** The first date, where it is another: it stays on show wherever the date is. */
const first = ({ originalDueOn, redates, ...facts }: ActionFacts): string =>
  originalDueOn === null || originalDueOn === dueDay(facts) || facts.dueKind === 'continuous'
    ? ''
    : `, first due ${inWords(originalDueOn)}${redates > 0 ? `, re-dated ${times(redates)}` : ''}`

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

const stoppedSentence = ({ state, waitsForBody, stateWhy, stateOn }: ActionFacts): string => {
  if (state === 'blocked') return `${stateWhy || 'no reason is on record'}, since ${inWords(stateOn)}`
  if (state === 'awaiting_other_body') return `waits for ${waitsForBody || 'another body'} since ${inWords(stateOn)}`
  return ''
}

function blocked(facts: ActionFacts): Verdict | undefined {
  const why = stoppedSentence(facts)
  return why === '' ? undefined : { status: 'blocked', why }
}

function stale({ lastUpdateOn, agreedOn, stateOn }: ActionFacts, asAt: Day): Verdict | undefined {
  const agreed = agreedOn ?? stateOn
  const heard = lastUpdateOn !== null && lastUpdateOn > agreed ? lastUpdateOn : agreed
  const days = daysBetween(heard, asAt)
  if (days <= staleAfterDays) return undefined
  const last =
    lastUpdateOn === null ? `no update since it was agreed on ${inWords(agreed)}` : `last update ${inWords(heard)}`
  return { status: 'stale', why: `${last}, ${days.toLocaleString('en-GB')} days ago; the limit is ${staleAfterDays}` }
}

function atRisk(facts: ActionFacts, asAt: Day, others: ReadonlyMap<string, ActionFacts>): Verdict | undefined {
  if (facts.dueKind === 'meeting' && dueDay(facts) === null) {
    return {
      status: 'at_risk',
      why: `it has no date: “${facts.meetingTitle ?? 'its meeting'}” was taken out${first(facts)}`,
    }
  }
  const late = facts.needs.flatMap((id) => others.get(id) ?? []).filter((other) => isLate(other, asAt))
  const [worst] = late
  if (worst) {
    const more = late.length > 1 ? ` and ${count(late.length - 1, 'more')}`.replace('mores', 'more') : ''
    return {
      status: 'at_risk',
      why: `it waits for ${worst.title === '' ? 'another action' : `“${worst.title}”`}${more}, which is overdue since ${inWords(countedDay(worst) ?? asAt)}`,
    }
  }
  const { expected, reached, total, evidenced } = progressOf(facts, asAt)
  const behind = points(expected) - points(reached)
  if (behind <= pointsBehind) return undefined
  return {
    status: 'at_risk',
    why: `${evidenced} of ${total} milestones ${evidenced === 1 ? 'is' : 'are'} evidenced (${points(reached)} in 100) where ${points(expected)} in 100 was planned by now: ${behind} points behind, the limit is ${pointsBehind}`,
  }
}

const isLate = (facts: ActionFacts, asAt: Day): boolean =>
  (isOpen(facts.state) || facts.state === 'draft') && overdue(facts, asAt) !== undefined

const points = (share: number): number => roundHalfUp(share * 100)

export interface Progress {
  total: number
  evidenced: number
  reached: number // shares of 1
  expected: number
}

/**
 * How much of an action is evidenced, and how much was planned to be by the end of `asAt`. A milestone with a day counts
 * as planned once that day is past; those without are spread evenly from the start to the day that lateness counts from.
 * An action without milestones has one: that it is done.
 */
export const progressOf = (facts: ActionFacts, asAt: Day): Progress => {
  const total = facts.milestones.length
  if (total === 0) return { total: 0, evidenced: 0, reached: 0, expected: 0 }
  const evidenced = facts.milestones.filter(({ isEvidenced }) => isEvidenced).length
  const passed = facts.milestones.filter(({ dueOn }) => dueOn !== null && dueOn < asAt).length
  const undated = facts.milestones.filter(({ dueOn }) => dueOn === null).length
  const expected = (passed + undated * elapsedShare(facts, asAt)) / total
  return { total, evidenced, reached: evidenced / total, expected }
}

const elapsedShare = (facts: ActionFacts, asAt: Day): number => {
  const start = facts.startsOn ?? facts.agreedOn
  const end = facts.dueKind === 'continuous' ? null : countedDay(facts)
  if (start === null || end === null || end <= start) return 0
  return Math.max(0, Math.min(1, daysBetween(start, asAt) / daysBetween(start, end)))
}

const courseSentence = (facts: ActionFacts, asAt: Day): string => {
  const due = dueDay(facts)
  const { total, evidenced } = progressOf(facts, asAt)
  const when =
    due === null
      ? 'it has no date'
      : `${facts.dueKind === 'continuous' ? 'next review' : 'due'} ${inWords(due)}${inDays(daysBetween(asAt, due))}${first(facts)}`
  const heard = facts.lastUpdateOn === null ? '' : `; last update ${ago(daysBetween(facts.lastUpdateOn, asAt))}`
  const far = total === 0 ? '' : `; ${evidenced} of ${count(total, 'milestone')} evidenced`
  return `${when}${heard}${far}`
}

const inDays = (days: number): string =>
  days === 0 ? ', today' : days === 1 ? ', tomorrow' : `, in ${days.toLocaleString('en-GB')} days`
const ago = (days: number): string =>
  days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days.toLocaleString('en-GB')} days ago`

const ownRank = {
  on_course: statuses.on_course.rank,
  at_risk: statuses.at_risk.rank,
  blocked: statuses.blocked.rank,
  done: statuses.done.rank,
}

const gapOf = ({ ownView, ownerName }: ActionFacts, status: Status): string => {
  if (ownView === '') return ''
  const difference = statuses[status].rank - ownRank[ownView]
  const isSame = difference === 0 || (ownView === 'done' && statuses[status].rank <= statuses.no_evidence.rank)
  if (isSame) return ''
  return `${ownerName ?? 'The owner'} sees it as ${ownViews[ownView].toLowerCase()}; worked out it is ${difference > 0 ? 'worse' : 'better'}.`
}
