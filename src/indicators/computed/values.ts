import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { evaluate, prepare, putAway } from './evaluate.ts'
import type { Asked, Period } from './known-tables.ts'
import type { Tallies } from './tally.ts'

/** A number for one period, whole or one part of a split. */
export interface Value {
  indicatorId: string
  endsOn: Day
  split: string // '' for the whole
  part: string
  /** How many rows are counted; the sum of amounts is in `amount`. */
  counted: number
  /** How many rows there are, without those that could not be told. */
  outOf: number
  amount: number | null
  /** Of how many rows `amount` is the sum. */
  amounts: number
  /** How many rows could not be told. */
  leftOut: number
}

/**
 * The values of indicators for many periods at once, whole and by every split. Reads what the connection may see: run it as
 * owner for the authority’s numbers.
 */
export const valuesOf = async (
  db: Db,
  definitions: readonly Computed[],
  asked: Asked,
  options: { parts: boolean } = { parts: true },
): Promise<Value[]> =>
  db.transaction(async (step) => {
    const ground = await prepare([step], definitions, asked.delivery)
    const values = valuesIn(await evaluate(ground, asked, options), asked.periods)
    await putAway(ground)
    return values
  })

/** Each number by itself; where there was not a row, there is none. */
export const valuesIn = (tallies: Tallies, periods: readonly Period[]): Value[] =>
  [...tallies].flatMap(([indicatorId, all]) =>
    all.flatMap(({ split, part, ...columns }) =>
      periods.flatMap(({ endsOn }, at): Value[] => {
        const [counted, outOf, leftOut] = [columns.counted[at] ?? 0, columns.outOf[at] ?? 0, columns.leftOut[at] ?? 0]
        if (outOf + leftOut === 0) return []
        const amount = columns.amounts[at] ? (columns.amount[at] ?? 0) : null
        return [
          { indicatorId, endsOn, split, part, counted, outOf, amount, amounts: columns.amounts[at] ?? 0, leftOut },
        ]
      }),
    ),
  )
