import type { Db } from '../../platform/sql.ts'
import type { Day } from '../../platform/day.ts'
import type { Computed } from './definition.ts'
import { listOf, type Listed } from './list.ts'
import { periodsNow } from './periods.ts'

/** How one record stood in a number as it was known then, and how it stands as it is known now; null: it was not in it. */
export interface Moved {
  before: Listed | null
  after: Listed | null
  /** Why the two differ, in words. */
  why: string
}

interface Tally {
  counted: number
  outOf: number
  leftOut: number
}

export interface ThenAndNow {
  before: Tally
  after: Tally
  moved: readonly Moved[]
}

interface Known {
  delivery: number
  knownOn: Day
}

/**
 * A number of a past day twice: as the delivery of then had it, and as the newest has it; with each record that makes the
 * difference. Of the children whom the person may see.
 */
export const thenAndNow = async (
  db: Db,
  definition: Computed,
  on: Day,
  asked: { before: Known; after: Known },
): Promise<ThenAndNow> => {
  const periods = periodsNow(on).slice(0, 1)
  const [before, after] = [
    await listOf(db, definition, { periods, ...asked.before }),
    await listOf(db, definition, { periods, ...asked.after }),
  ]
  const [byThen, byNow] = [
    new Map(before.map((row) => [row.thing, row])),
    new Map(after.map((row) => [row.thing, row])),
  ]
  const moved = [...new Set([...byThen.keys(), ...byNow.keys()])].flatMap((thing): Moved[] => {
    const [was, is] = [byThen.get(thing) ?? null, byNow.get(thing) ?? null]
    if (was && is && was.counted === is.counted && was.amount === is.amount) return []
    return [{ before: was, after: is, why: whyOf(was, is) }]
  })
  return { before: tallyOf(before), after: tallyOf(after), moved }
}

const whyOf = (then: Listed | null, now: Listed | null): string => {
  if (!then) return 'It came late: the delivery of then did not have it.'
  if (!now) return 'It has gone: the newest delivery has it no more, or has other days for it.'
  return 'It was put right: the record says something else now.'
}

const tallyOf = (rows: readonly Listed[]): Tally => ({
  counted: rows.filter(({ counted }) => counted === true).length,
  outOf: rows.filter(({ counted }) => counted !== null).length,
  leftOut: rows.filter(({ counted }) => counted === null).length,
})
