import { isDone, isOpen } from '../actions/states.ts'
import { count } from '../words.ts'
import { redatesThatCount } from './facts.ts'
import type { Judged } from './find-facts.ts'
import { statuses, type Status } from './status.ts'

/** How a priority or plan stands: the worst of its open actions, held down by measures that are outside tolerance. */
export interface RolledUp {
  status: Status | 'nothing'
  word: string
  symbol: (typeof statuses)[Status]['symbol']
  why: string
}

/** @param outside the titles of its measures that are outside tolerance */
export const rollUp = (actions: readonly Judged[], outside: readonly string[]): RolledUp => {
  const counted = actions.filter(({ standing }) => standing.status !== 'withdrawn' && standing.status !== 'draft')
  const open = counted.filter(({ facts, standing }) => isOpen(facts.state) || standing.status === 'overdue')
  const measures = outside.length === 0 ? '' : `outside tolerance: ${outside.map((title) => `“${title}”`).join(', ')}`
  const [worst] = open.toSorted((a, b) => statuses[b.standing.status].rank - statuses[a.standing.status].rank)
  if (!worst) return withNothingOpen(counted, measures)
  const { status } = worst.standing
  if (status === 'on_course' && measures !== '')
    return { ...shown('at_risk'), why: `its actions are on course, but a measure is ${measures}` }
  const same = open.filter(({ standing }) => standing.status === status).length
  const which =
    same === 1 ? `“${worst.facts.title}”: ${worst.standing.why}` : `${same} of ${count(open.length, 'open action')}`
  return {
    ...shown(status),
    why:
      status === 'on_course'
        ? `${count(open.length, 'open action')}, none worse`
        : `the worst of ${count(open.length, 'open action')}; ${which}${measures && `; ${measures}`}`,
  }
}

const withNothingOpen = (counted: readonly Judged[], measures: string): RolledUp => {
  const [least] = counted.toSorted((a, b) => statuses[b.standing.status].rank - statuses[a.standing.status].rank)
  if (!least)
    return {
      status: 'nothing',
      word: 'No action yet',
      symbol: 'risk',
      why: measures || 'nothing has been agreed under it',
    }
  if (measures !== '')
    return {
      ...shown('at_risk'),
      why: `its ${count(counted.length, 'action')} ${counted.length === 1 ? 'is' : 'are'} done, but a measure is ${measures}`,
    }
  return { ...shown(least.standing.status), why: `no action is open; ${counted.length} done` }
}

const shown = (status: Status) => ({ status, word: statuses[status].word, symbol: statuses[status].symbol })

export interface Counts {
  total: number // without drafts and withdrawn ones
  open: number
  overdue: number
  blocked: number
  redatedTwice: number
  stale: number
  atRisk: number
  completeWithoutImpact: number
  complete: number // anything from complete on
  sustained: number
  drafts: number
  withdrawn: number
}

/** What a board is told of its actions, each number the count of a list. */
export const countActions = (actions: readonly Judged[]): Counts => {
  const number = (is: (judged: Judged) => boolean): number => actions.filter(is).length
  const standsAs = (...among: Status[]) => number(({ standing }) => among.includes(standing.status))
  return {
    total: number(({ facts }) => facts.state !== 'draft' && facts.state !== 'withdrawn'),
    open: number(({ facts }) => isOpen(facts.state)),
    overdue: standsAs('overdue'),
    blocked: standsAs('blocked'),
    redatedTwice: number(
      ({ facts }) => facts.redates >= redatesThatCount && !isDone(facts.state) && facts.state !== 'withdrawn',
    ),
    stale: standsAs('stale'),
    atRisk: standsAs('at_risk'),
    completeWithoutImpact: standsAs('done', 'too_early', 'no_evidence'),
    complete: number(({ facts }) => isDone(facts.state)),
    sustained: standsAs('sustained'),
    drafts: number(({ facts }) => facts.state === 'draft'),
    withdrawn: standsAs('withdrawn'),
  }
}
