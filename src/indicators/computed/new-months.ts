import type { Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { differenceOf, repeated, sumOf } from './differences.ts'
import { evaluate, type Ground } from './evaluate.ts'
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

/** The children of whom months are counted that have ended: to whom something happened in them, or who may have a row without that. */
export const childrenOfMonths = (step: Db, definitions: readonly Computed[], asked: Asked): Promise<string[]> => {
  const some = definitions.filter((one) => one.over !== 'delivery' && !isOfADay(one))
  return asked.periods.length > 0 && some.length > 0 ? childrenIn(step, some, asked) : Promise.resolve([])
}

/**
 * What is found of months that have ended, for the children of months and those for whom something turned since. What happened in a month
 * is counted, since nobody else has any of it; how things stood at its end is told by how that differs from the day of the delivery.
 *
 * @param day what was found of the same children for the day of the delivery
 */
export const foundOfMonths = async (
  ground: Ground,
  { periods, knownOn }: Omit<Asked, 'delivery'>,
  day: Tallies,
): Promise<Tallies> => {
  if (periods.length === 0) return new Map()
  const isTheDay = periods.every(({ endsOn }) => endsOn === knownOn)
  const which = (one: Computed): boolean => one.over !== 'delivery' && !(isTheDay && isOfADay(one))
  const found = await evaluate(ground, { periods, knownOn, which }, { parts: true })
  const standing = new Set(ground.shares.flatMap(({ definitions }) => definitions.filter(isOfADay).map(({ id }) => id)))
  const some = (tallies: Tallies, isStanding: boolean) =>
    new Map([...tallies].filter(([id]) => standing.has(id) === isStanding))
  return new Map([...some(found, false), ...differenceOf(repeated(some(day, true), periods.length), some(found, true))])
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
