import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Changes, Delivery } from './changes.ts'
import type { Computed } from './definition.ts'
import { differenceOf, sumOf, withoutNewest } from './differences.ts'
import { evaluateAll, gather, prepare, putAway, summed, type Gathered, type Question } from './evaluate.ts'
import { addDifferences } from './keep-months.ts'
import { addToDays } from './keep.ts'
import type { Period } from './known-tables.ts'
import { happenedIn, keepNewMonths, standingBefore } from './new-months.ts'
import { monthsBefore, monthsPassed, periodsNow } from './periods.ts'
import { reachOf } from './reach.ts'
import type { Tallies } from './tally.ts'

/**
 * What is put right by differences. Of the children whose records changed: as they were known and as they are known now, both for
 * the days of the delivery before. Of the children for whom something turned: those days and the days of this delivery, both as
 * they are known now. Of months that have ended since: what happened in them, of the children to whom it happened; and how things
 * stood at their ends, as they stand on the day of the delivery, but for those for whom something turned between.
 *
 * @param first what the second connection is to do, while the first one is busy with those for whom something turned
 */
export const countPartly = async (
  steps: readonly [Db, Db],
  changes: Changes,
  newest: Delivery,
  first: () => Promise<void>,
): Promise<void> => {
  const { partly, reached, since } = changes
  const [step, other] = steps
  const daysThen = periodsNow(since.asAt)
  const months = monthsBefore(newest.asAt)
  const passed = monthsPassed(since.asAt, newest.asAt)
  const then: Lot[] = [
    { periods: daysThen, knownOn: since.asAt },
    { periods: months, knownOn: since.asAt },
  ]
  const isMonthly = new Set(partly.filter(({ over }) => over !== 'delivery').map(({ id }) => id))
  const byKnown = new Set(partly.filter((one) => isMonthly.has(one.id) && reachOf(one)?.from.includes('known')))
  const which = (one: Computed): boolean => byKnown.has(one)
  const ended = months.slice(0, passed)
  const asked = { periods: ended, delivery: newest.number, knownOn: newest.asAt }
  const [[[byDay, byMonth], happened], [turned, shown, standing]] = await Promise.all([
    first().then(
      async () =>
        [
          await changedIn(other, changes, [since.number, newest.number], then),
          await happenedIn(other, partly, asked),
        ] as const,
    ),
    turnedIn(step, { partly, delivery: newest.number, only: reached }, [since.asAt, newest.asAt], {
      months,
      which,
      ended,
    }),
  ])
  if (partly.length === 0) return
  // What only a delivery can say has no months.
  const ofMonths = new Map([...(byMonth ?? [])].filter(([id]) => isMonthly.has(id)))
  await addToDays(step, partly, { delivery: newest.number, by: sumOf([byDay, turned]) })
  if (passed > 0)
    await keepNewMonths(step, partly, { delivery: newest.number, months, passed, found: sumOf([happened, standing]) })
  await addDifferences(step, withoutNewest(sumOf([ofMonths, shown]), passed), { delivery: newest.number, months })
}

type Lot = Omit<Question, 'which'>

interface Some {
  partly: readonly Computed[]
  delivery: number
  only: readonly string[]
}

/**
 * By how much the records of some children change what was asked, from one delivery to another. Where no table of a definition
 * has changed its rows are the same by both, and only the parts that the children are in may be others.
 */
const changedIn = async (
  step: Db,
  { partly, isTouched, children }: Pick<Changes, 'partly' | 'isTouched' | 'children'>,
  [then, now]: readonly [number, number],
  lots: readonly Lot[],
): Promise<readonly Tallies[]> => {
  if (children.length === 0) return []
  const touched = partly.filter(isTouched)
  const others = touched.length > 0 ? new Set(partly.filter((one) => !isTouched(one))) : new Set()
  const by = async (delivery: number, definitions: readonly Computed[], same?: Gathered) => {
    const ground = await prepare([step], definitions, delivery, { only: children })
    const found = await gather(ground, lots)
    const asked = found.asked.map(({ of, found: own }) => {
      const known = same?.asked.find((one) => one.of === of)?.found ?? []
      return { of, found: [...own, ...known.filter(({ definitions: [first] }) => others.has(first))] }
    })
    const tallies = await summed({ ...found, asked }, { parts: true })
    await putAway(ground)
    return { found, tallies }
  }
  const after = await by(now, partly)
  const before = await by(then, touched.length > 0 ? touched : partly, after.found)
  return differencesBetween(before.tallies, after.tallies)
}

const differencesBetween = (before: readonly Tallies[], after: readonly Tallies[]): Tallies[] =>
  after.map((found, nth) => differenceOf(before[nth] ?? new Map(), found))

/** By how much days passing changes the days of the delivery, and the months of what looks at the day that is shown. */
const turnedIn = async (
  step: Db,
  { partly, delivery, only }: Some,
  [then, now]: readonly [Day, Day],
  { months, which, ended }: { months: readonly Period[]; which: (one: Computed) => boolean; ended: readonly Period[] },
): Promise<Tallies[]> => {
  if (only.length === 0) return []
  const ground = await prepare([step], partly, delivery, { only, byDay: false })
  const lots = [then, now].map((day): Lot => ({ periods: periodsNow(day), knownOn: day }))
  const [before = new Map(), after = new Map()] = await evaluateAll(ground, lots, { parts: true })
  const [shownThen, shownNow] = await evaluateAll(
    ground,
    [
      { periods: months, knownOn: then, which },
      { periods: months, knownOn: now, which },
    ],
    { parts: true },
  )
  const standing = await standingBefore(ground, { periods: ended, knownOn: now }, after)
  await putAway(ground)
  const turned = differencesBetween([before, shownThen ?? new Map()], [after, shownNow ?? new Map()])
  return [...turned, standing]
}
