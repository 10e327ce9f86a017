import { listAccessToReview, lookIntoBy, lookIntoByInWords } from '../../children/index.ts'
import { daysBetween, dayOf, inWords } from '../../platform/day.ts'
import { daysInWords } from '../in-words.ts'
import type { Gatherer } from '../work-item.ts'

/** Records that somebody whom one manages opened in need: each is looked into. No child is named. */
export const accessToReview: Gatherer = {
  id: 'access-to-review',
  title: 'Records opened in need, to look into',
  needs: 'children.read',
  namedInMail: true,
  hasDueDays: true,
  gather: async (db, { today }) =>
    (await listAccessToReview(db)).map(({ id, who, openedAt }) => {
      const due = lookIntoBy(openedAt)
      const isLate = due !== null && due < today
      return {
        key: `access ${id}`,
        heap: isLate ? 'late' : 'waits',
        title: `${who} opened a record in need`,
        href: '/children/access',
        symbol: isLate ? 'late' : 'stale',
        word: isLate ? 'Late' : 'To look into',
        detail: isLate ? `by ${daysInWords(daysBetween(due, today))}` : '',
        reason: `opened on ${inWords(dayOf(openedAt))}, to be looked into ${lookIntoByInWords(openedAt)}`,
        on: due,
      }
    }),
}
