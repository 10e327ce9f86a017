import { actWithinDays, listActions, listDue, listThemes, withRegister } from '../../audits/index.ts'
import type { Gatherer, WorkItem } from '../work-item.ts'

/**
 * What those who answer for practice must hear of: children for whom an audit asked for something at once, supervision that was missed
 * twice in a row, and themes of audits that nothing answers. A line each, with the list behind it; no child is named.
 */
export const practiceAlerts: Gatherer = {
  id: 'practice-alerts',
  title: 'Alerts of audits and supervision',
  needs: 'audits.draw',
  namedInMail: true,
  hasDueDays: false,
  gather: async (db, { today }) => {
    const atOnce = (await listActions(db)).filter((action) => action.atOnce && action.doneOn === null)
    const missed = (await listDue(db, today)).filter((one) => one.missed >= 2)
    const themes = (await withRegister(db, await listThemes(db, today), today)).filter(({ isLate }) => isLate)
    const line = (
      key: string,
      of: number,
      parts: Pick<WorkItem, 'title' | 'href' | 'word' | 'reason' | 'heap'>,
    ): WorkItem[] => (of === 0 ? [] : [{ key: `practice ${key}`, symbol: 'late', detail: '', on: null, ...parts }])
    return [
      ...line('at once', atOnce.length, {
        heap: 'late',
        title: `For a child’s safety, asked for by audits: ${atOnce.length}`,
        href: '/audits/actions',
        word: 'At once',
        reason: 'nobody has said yet that it is done',
      }),
      ...line('missed', missed.length, {
        heap: 'waits',
        title: `Cases whose supervision was missed twice in a row: ${missed.length}`,
        href: '/supervision?show=twice',
        word: 'Missed',
        reason: 'how often is the authority’s own standard',
      }),
      ...line('themes', themes.length, {
        heap: 'waits',
        title: `Themes of audits without an action: ${themes.length}`,
        href: '/audits/themes',
        word: 'No action',
        reason: `for more than ${actWithinDays} days`,
      }),
    ]
  },
}
