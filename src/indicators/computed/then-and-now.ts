import { getImport, importKnownOn } from '../../children/index.ts'
import type { Db } from '../../platform/sql.ts'
import type { Day } from '../../platform/day.ts'
import type { Computed } from './definition.ts'
import { listOf, type Listed } from './list.ts'
import type { Period } from './known-tables.ts'
import { periodsNow } from './periods.ts'
import type { KeptResults } from './results.ts'

/** How one record stood in a number as it was known then, and how it stands as it is known now; null: it was not in it. */
export interface Moved {
  before: Listed | null
  after: Listed | null
  /** Why the two differ. */
  kind: MovedBy
}

export type MovedBy = 'late' | 'mended' | 'gone'

/** Why a record stands otherwise than it did, in words. */
export const movedInWords: Readonly<Record<MovedBy, string>> = {
  late: 'It came late: the delivery of then did not have it.',
  mended: 'It says something else now: it was put right, or more has come since.',
  gone: 'It has gone: the newest delivery has it no more, or has other days for it.',
}

export interface TallyOfList {
  counted: number
  outOf: number
  leftOut: number
  /** What is summed for a mean; null where nothing is. */
  amount: number | null
}

/** By how much a record makes the number another: what it adds now, less what it added then. Of all of them they are the difference. */
export const changeBy = ({ before, after }: Pick<Moved, 'before' | 'after'>): TallyOfList => {
  const [was, is] = [tallyOf(before ? [before] : []), tallyOf(after ? [after] : [])]
  return {
    counted: is.counted - was.counted,
    outOf: is.outOf - was.outOf,
    leftOut: is.leftOut - was.leftOut,
    amount: is.amount === null && was.amount === null ? null : (is.amount ?? 0) - (was.amount ?? 0),
  }
}

export interface ThenAndNow {
  period: Period
  /** Null where no delivery had come by then. */
  before: TallyOfList | null
  after: TallyOfList
  /** None where nothing was known then. */
  moved: readonly Moved[]
}

interface Known {
  delivery: number
  knownOn: Day
}

/**
 * A number of a past time twice: as the delivery of then had it, and as the newest has it; with each record that makes the
 * difference. Of the children whom the person may see.
 */
export const thenAndNow = async (
  db: Db,
  definition: Computed,
  period: Period,
  asked: { before: Known | null; after: Known },
): Promise<ThenAndNow> => {
  const after = await listOf(db, definition, { periods: [period], ...asked.after })
  if (!asked.before) return { period, before: null, after: tallyOf(after), moved: [] }
  const before = await listOf(db, definition, { periods: [period], ...asked.before })
  const [byThen, byNow] = [
    new Map(before.map((row) => [row.thing, row])),
    new Map(after.map((row) => [row.thing, row])),
  ]
  const moved = [...new Set([...byThen.keys(), ...byNow.keys()])].flatMap((thing): Moved[] => {
    const [was, is] = [byThen.get(thing) ?? null, byNow.get(thing) ?? null]
    if (was && is && was.counted === is.counted && was.amount === is.amount) return []
    return [{ before: was, after: is, kind: kindOf(was, is) }]
  })
  return { period, before: tallyOf(before), after: tallyOf(after), moved }
}

const kindOf = (then: Listed | null, now: Listed | null): MovedBy => {
  if (!then) return 'late'
  return now ? 'mended' : 'gone'
}

const tallyOf = (rows: readonly Listed[]): TallyOfList => ({
  counted: rows.filter(({ counted }) => counted === true).length,
  outOf: rows.filter(({ counted }) => counted !== null).length,
  leftOut: rows.filter(({ counted }) => counted === null).length,
  amount: rows.reduce<number | null>(
    (sum, { counted, amount }) => (counted === null || amount === null ? sum : (sum ?? 0) + amount),
    null,
  ),
})

/** A number as at any day, and the deliveries that it is known by. */
export interface AsAtDay extends ThenAndNow {
  on: Day
  /** The days that the two deliveries show; `earlier` is null where none had come by that day. */
  knownBy: { earlier: Day | null; newest: Day }
}

/**
 * A number as at any day, of the children whom the person may see: as it was known then, where a delivery had come, beside as
 * it is known now. Undefined where nothing has been delivered, or where records only say how things are now.
 */
export const asAtDay = async (db: Db, definition: Computed, on: Day): Promise<AsAtDay | undefined> => {
  const newest = await importKnownOn(db)
  if (!newest || definition.over === 'delivery') return undefined
  const then = await importKnownOn(db, on)
  const [period] = periodsNow(on)
  if (!period) throw new Error('There is no period to a day.')
  const found = await thenAndNow(db, definition, period, {
    before: then ? { delivery: then.number, knownOn: then.asAt } : null,
    after: { delivery: newest.number, knownOn: newest.asAt },
  })
  return { ...found, on, knownBy: { earlier: then?.asAt ?? null, newest: newest.asAt } }
}

/**
 * A whole month, of the children whom the person may see: as it was first reported beside as it is known now. Undefined where it was
 * never reported otherwise, or nothing has been delivered.
 */
export const firstAndNow = async (
  db: Db,
  definition: Computed,
  { month, firstReported }: { month: Period; firstReported: KeptResults['firstReported'] },
): Promise<AsAtDay | undefined> => {
  const [first, newest] = [firstReported.get(month.endsOn), await importKnownOn(db)]
  if (!first || !newest) return undefined
  const then = await getImport(db, first.fromDelivery)
  const found = await thenAndNow(db, definition, month, {
    before: { delivery: first.fromDelivery, knownOn: then.asAt },
    after: { delivery: newest.number, knownOn: newest.asAt },
  })
  return { ...found, on: month.endsOn, knownBy: { earlier: then.asAt, newest: newest.asAt } }
}
