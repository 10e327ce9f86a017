import { inWords } from '../../platform/day.ts'
import { waitingForHolder } from '../../scrutiny/index.ts'
import type { Gatherer } from '../work-item.ts'

/** What committees asked of whoever holds a portfolio, and has no answer yet: also what their predecessor left unanswered. */
export const resolutionsToAnswer: Gatherer = {
  id: 'resolutions-to-answer',
  title: 'Resolutions of committees to answer',
  needs: 'resolutions.answer',
  namedInMail: true, // a resolution is public
  hasDueDays: true,
  gather: async (db, { person, today }) =>
    (await waitingForHolder(db, person.id, today)).map(({ resolution, standing }) => {
      const isLate = standing.status === 'overdue'
      return {
        key: `resolution ${resolution.id}`,
        heap: isLate ? 'late' : 'waits',
        title: `${resolution.name}: ${resolution.text}`,
        href: `/resolutions/${resolution.id}/respond`,
        symbol: isLate ? 'late' : 'course',
        word: standing.word,
        detail: standing.detail,
        reason: `${resolution.committeeName}, ${inWords(resolution.heldOn)}; ${standing.reason}`,
        on: standing.due.on,
      }
    }),
}
