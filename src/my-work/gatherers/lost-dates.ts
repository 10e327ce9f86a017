import { listAlerts } from '../../improvement/index.ts'
import type { Gatherer } from '../work-item.ts'

/** One’s own actions whose date went with a meeting that was taken out. */
export const lostDates: Gatherer = {
  id: 'lost-dates',
  title: 'Actions that lost their date',
  needs: 'actions.update',
  namedInMail: true,
  hasDueDays: false,
  gather: async (db, { person }) =>
    (await listAlerts(db))
      .filter(({ ownerId }) => ownerId === person.id)
      .map(({ id, actionId, actionTitle, said, raisedOn }) => ({
        key: `alert ${id}`,
        heap: 'waits',
        title: actionTitle,
        href: `/actions/${actionId}`,
        symbol: 'broken',
        word: 'No date',
        detail: '',
        reason: said,
        on: raisedOn,
      })),
}
