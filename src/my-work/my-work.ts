import { may } from '../people/index.ts'
import type { Db } from '../platform/sql.ts'
import { gatherers } from './gatherers/index.ts'
import { heaps, type Asker, type Heap, type Work } from './work-item.ts'

const heapOrder = Object.keys(heaps) as Heap[] // the keys of the table of heaps

/** All that somebody has to do and owns, the late first; within a heap by source, the longest due first. `db` is open as them. */
export const myWork = async (db: Db, asker: Asker): Promise<Work[]> => {
  const found: Work[] = []
  for (const source of gatherers) {
    if (!may(asker.person, source.needs)) continue
    for (const item of await source.gather(db, asker)) found.push({ ...item, source })
  }
  const place = new Map(gatherers.map(({ id }, index) => [id, index]))
  return found.toSorted(
    (a, b) =>
      heapOrder.indexOf(a.heap) - heapOrder.indexOf(b.heap) ||
      (place.get(a.source.id) ?? 0) - (place.get(b.source.id) ?? 0) ||
      (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
      a.title.localeCompare(b.title),
  )
}

/** How many things lie on each heap. */
export const countWork = (work: readonly Work[]): Readonly<Record<Heap, number>> => {
  const on = (heap: Heap) => work.filter((one) => one.heap === heap).length
  return { late: on('late'), waits: on('waits'), mine: on('mine') }
}
