import { measuresInUse, standingsOf } from '../../improvement/index.ts'
import { breakAtMeasure } from '../breaks.ts'
import type { BrokenLine } from './broken-line.ts'

export const measuresWithoutMovement: BrokenLine = {
  id: 'measures-without-movement',
  title: 'Measures without movement',
  one: 'measure has not moved',
  many: 'measures have not moved',
  means:
    'Measures that an action or a priority should move and that have no reading, or whose latest reading is not better than the baseline by more than the tolerance. What is neither good nor bad when it rises has no such movement and is left out.',
  needs: 'plans.read',
  find: async (db, today) => {
    const used = await measuresInUse(db)
    const standings = [...(await standingsOf(db, [...used], { on: today })).values()]
    return standings
      .filter((standing) => used.has(standing.measure.id) && breakAtMeasure(standing) !== null)
      .toSorted((a, b) => a.measure.title.localeCompare(b.measure.title))
      .map(({ measure: { id, title, ownerName }, why, latest }) => ({
        id,
        title,
        href: `/measures/${id}`,
        why: why.replace(/\.$/, ''),
        who: ownerName,
        on: latest?.periodEnd ?? null,
      }))
  },
}
