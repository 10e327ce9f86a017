import type { Clock } from '../../../clocks/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import type { Html } from '../../../platform/html.ts'
import { byRuleInWords, isOverTargetOnly, type ClockFilters, type Rests, type Turn } from '../../../timescales/index.ts'
import { status } from '../../components/index.ts'

export const whoseInWords = { mine: 'Mine', team: 'My team’s', all: 'All that I may see' } as const

/** Whose sort of task it is. Whoever has it for a child may have another post: no health coordinator is named for most. */
export const taskInWords = (turn: Turn): string => `a ${turn}’s task`

export const groupingInWords = {
  list: 'One by one',
  worker: 'By worker',
  team: 'By team',
  rule: 'By time limit',
  child: 'By child',
} as const

export const stateInWords = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  running: 'Running',
  exception: 'Exception',
  'not countable': 'Not counted',
} as const

const symbols = {
  'not started': 'stale',
  running: 'course',
  'due soon': 'risk',
  overdue: 'late',
  met: 'done',
  'met late': 'late',
  'too early': 'risk',
  'not required': 'no',
  exception: 'stale',
  'not countable': 'stale',
} as const

const words = {
  'not started': 'Not started',
  met: 'In time',
  'met late': 'Late',
  'too early': 'Too early',
  'not required': 'Fell away',
  ...stateInWords,
} as const

/** On which delivery the clocks of a day rest, for the end of a sentence. */
export const restsInWords = ({ asAt: shows }: Rests, asAt: Day): string =>
  shows > asAt
    ? `by the first data of the case system whose clocks were kept, which is of ${inWords(shows)}: what was known on the day itself is not held`
    : `by the data of the case system of ${inWords(shows)}`

/** Where a rule is told in full: one of the council’s own stands beside its targets. */
export const ruleHref = (id: string): string =>
  id.startsWith('OWN-') ? '/worklists/limits' : `/clocks/${encodeURIComponent(id)}`

/** How a clock stands, with the sum; and the day of the rule itself where a stricter target counts it. */
export const clockStatus = (clock: Clock, byRule?: Clock): Html => {
  const { state, sentence, lateBy, lateUnit, sum } = clock
  const isOurs = isOverTargetOnly({ clock, byRule })
  return status({
    symbol: isOurs ? 'risk' : symbols[state],
    word: isOurs ? 'Beyond our target' : words[state],
    ...(state === 'overdue' && lateBy !== null
      ? {
          detail: `by ${lateBy.toLocaleString('en-GB')} ${lateBy === 1 ? lateUnit.replace(/s$/, '') : lateUnit}`,
          reason: `due ${sum}${byRuleInWords(byRule)}`,
        }
      : { reason: `${sentence.replace(/\.$/, '')}${byRuleInWords(byRule)}` }),
    ...(state === 'met late' && { tone: 'plain' as const }),
  })
}

export const filtersInWords = (filters: ClockFilters): { name: string; value: string }[] =>
  [
    { name: 'Whose', value: whoseInWords[filters.whose] },
    { name: 'State', value: filters.state.map((state) => stateInWords[state]).join(', ') },
    { name: 'Whose turn', value: filters.turn.join(', ') },
    { name: 'Time limit', value: filters.rule },
    { name: 'Due within', value: filters.within > 0 ? `${filters.within} days` : '' },
  ].filter(({ value }) => value !== '')
