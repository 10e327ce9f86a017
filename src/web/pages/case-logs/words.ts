import { stateOf, type CaseLog, type LogEntry } from '../../../case-logs/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import type { Html } from '../../../platform/html.ts'
import { status } from '../../components/index.ts'

/** How an entry stands, in a word and with the day that it goes by. */
export const entryStatus = (entry: Pick<LogEntry, 'dueOn'>, asAt: Day): Html => {
  const { dueOn } = entry
  switch (stateOf(entry, asAt)) {
    case 'late':
      return status({ symbol: 'late', word: 'Late', reason: dueOn ? `was due ${inWords(dueOn)}` : '' })
    case 'due soon':
      return status({ symbol: 'risk', word: 'Due soon', reason: dueOn ? inWords(dueOn) : '' })
    case 'open':
      return status({ symbol: 'course', word: 'Open', reason: dueOn ? `due ${inWords(dueOn)}` : '' })
    case 'nothing is asked':
      return status({ symbol: 'done', word: 'Complete', reason: 'nothing more is asked' })
  }
}

export const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

export const logHref = ({ id }: Pick<CaseLog, 'id'>): string => `/case-logs/${id}`
export const entryHref = ({ childId, log, id }: { childId: string; log: string; id: string }): string =>
  `/children/${childId}/logs/${log}/${id}`
