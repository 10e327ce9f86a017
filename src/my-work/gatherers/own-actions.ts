import { dueDay, judge, type Judged } from '../../improvement/index.ts'
import { workNeeds } from '../../people/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import type { Gatherer, Heap, WorkItem } from '../work-item.ts'

/** The actions that somebody owns, from the day they are agreed until they are sustained. */
export const ownActions: Gatherer = {
  id: 'own-actions',
  title: 'Actions that you own',
  needs: workNeeds,
  namedInMail: true,
  hasDueDays: true,
  gather: async (db, { person, today }) => {
    const where = sql`a.owner_id = ${person.id} and a.state not in ('draft', 'withdrawn', 'closed', 'sustained')`
    return (await judge(db, { where }, today)).map(itemOf)
  },
}

export const itemOf = ({ facts, standing }: Judged): WorkItem => {
  const due = dueDay(facts)
  const moved = facts.originalDueOn !== null && facts.originalDueOn !== due && facts.dueKind !== 'continuous'
  return {
    key: `action ${facts.id}`,
    heap: heapOf(standing.status),
    title: facts.title,
    href: `/actions/${facts.id}`,
    symbol: standing.symbol as WorkItem['symbol'], // the actions that are asked for have none of the other symbols
    word: standing.word,
    detail: standing.detail,
    reason: moved ? withFirstDay(standing.why, facts.originalDueOn) : standing.why,
    on: due,
  }
}

/** The day that was agreed first stays on show, once: why it stands as it does may have named it. */
const withFirstDay = (why: string, originalDueOn: Day | null): string => {
  const first = originalDueOn === null ? '' : `first due ${inWords(originalDueOn)}`
  return why.includes(first) ? why : `${why}; ${first}`
}

const heapOf = (status: Judged['standing']['status']): Heap => {
  if (status === 'overdue') return 'late'
  // Both ask something of the owner now: a word about how it goes, or of what came of it.
  return status === 'stale' || status === 'no_evidence' ? 'waits' : 'mine'
}
