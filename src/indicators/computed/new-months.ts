import type { Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { differenceOf, repeated, sumOf } from './differences.ts'
import { evaluate, prepare, putAway, type Ground } from './evaluate.ts'
import { childrenIn } from './happened.ts'
import { moveMonths } from './keep-months.ts'
import { keepWholeMonths, keptDays } from './keep.ts'
import type { Asked, Period } from './known-tables.ts'
import { reachOf } from './reach.ts'
import type { Tallies } from './tally.ts'

/** Whether a definition says how things stood at the end of a day, whenever the period to that day began. */
const isOfADay = (definition: Computed): boolean => {
  const reach = reachOf(definition)
  return definition.over === 'day' && reach !== undefined && reach.within.length === 0 && !reach.from.includes('start')
}

/**
 * What happened in months that have ended, and what else is not of a day alone: of the children who may have a row, counted by
 * themselves, since what is kept has nothing of these months.
 */
export const happenedIn = async (step: Db, partly: readonly Computed[], asked: Asked): Promise<Tallies> => {
  const definitions = partly.filter((one) => one.over !== 'delivery' && !isOfADay(one))
  if (asked.periods.length === 0 || definitions.length === 0) return new Map()
  const only = await childrenIn(step, definitions, asked)
  const ground = await prepare([step], definitions, asked.delivery, { only, byDay: false })
  const found = await evaluate(ground, asked, { parts: true })
  await putAway(ground)
  return found
}

/**
 * By how much things stood otherwise at the end of months than on the day of the delivery, of the children of a ground: those for whom
 * something turned. Where a month ends on that day, by nothing.
 *
 * @param day what was found of the same children for the day of the delivery
 */
export const standingBefore = async (
  ground: Ground,
  { periods, knownOn }: Omit<Asked, 'delivery'>,
  day: Tallies,
): Promise<Tallies> => {
  if (periods.every(({ endsOn }) => endsOn === knownOn)) return new Map()
  const found = await evaluate(ground, { periods, knownOn, which: isOfADay }, { parts: true })
  return differenceOf(repeated(new Map([...day].filter(([id]) => found.has(id))), periods.length), found)
}

/** Keeps the months that have ended, once the day of the delivery is kept. */
export const keepNewMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, months, passed, found }: { delivery: number; months: readonly Period[]; passed: number; found: Tallies },
): Promise<void> => {
  const days = await keptDays(step, definitions.filter(isOfADay))
  const all = sumOf([repeated(days, passed), found])
  const withMonths = definitions.filter(({ over }) => over !== 'delivery')
  await keepWholeMonths(step, withMonths, { delivery, periods: months.slice(0, passed), found: all })
  await moveMonths(step, definitions, { months, passed, found: all })
}
