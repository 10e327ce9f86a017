import { listMeasures, measuresInUse, standingsOf } from '../../improvement/index.ts'
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
    const measures = (await listMeasures(db, { ids: [...used] })).filter(
      ({ polarity, targetKind }) => polarity !== 'neither' || targetKind === 'band',
    )
    const standings = await standingsOf(
      db,
      measures.map(({ id }) => id),
      { on: today },
    )
    return measures.flatMap(({ id, title, ownerName }) => {
      const standing = standings.get(id)
      if (!standing || standing.isImproved) return []
      return [
        {
          id,
          title,
          href: `/measures/${id}`,
          why: standing.why.replace(/\.$/, ''),
          who: ownerName,
          on: standing.latest?.periodEnd ?? null,
        },
      ]
    })
  },
}
