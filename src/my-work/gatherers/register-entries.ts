import { alertsFor, type Alert } from '../../registers/index.ts'
import type { Gatherer, WorkItem } from '../work-item.ts'

/** Entries of registers that one owns and that ask for something: a review, a renewal, a missing fact. */
export const registerEntries: Gatherer = {
  id: 'register-entries',
  title: 'Register entries that you own',
  needs: 'registers.read',
  namedInMail: false, // some registers hold what a few may read
  hasDueDays: true,
  gather: async (db, { person, today }) => (await alertsFor(db, person, today)).map(itemOf),
}

const itemOf = ({ register, entryId, name, kind, word, detail, reason, on, clock }: Alert): WorkItem => {
  const isLate = kind === 'late' || kind === 'expired'
  return {
    key: `entry ${entryId} ${clock ?? kind}`,
    heap: isLate ? 'late' : 'waits',
    title: name,
    href: `/registers/${register.id}/${entryId}`,
    symbol: isLate ? 'late' : kind === 'due' || kind === 'expiring' ? 'course' : 'broken',
    word,
    detail,
    reason: `${register.title}: ${reason}`,
    on,
  }
}
