import type { Db } from '../../platform/sql.ts'
import type { Delivery } from './changes.ts'
import type { Computed } from './definition.ts'
import { evaluateAll, prepare, putAway, type Question } from './evaluate.ts'
import { keepMonths } from './keep-months.ts'
import { keepValues } from './keep.ts'
import { monthsBefore, periodsNow } from './periods.ts'
import { columnsFrom } from './tally.ts'

/** What is worked out for every child: the day of the delivery and the months. */
export const countWhole = async (
  steps: readonly [Db, ...Db[]],
  whole: readonly Computed[],
  { number: delivery, asAt: knownOn }: Delivery,
): Promise<void> => {
  if (whole.length === 0) return
  const [step] = steps
  const withPast = whole.filter(({ over }) => over !== 'delivery')
  // Two connections are worth it where there is much to be laid out.
  const ground = await prepare(withPast.length > 0 ? steps : [step], whole, delivery)
  const days = periodsNow(knownOn)
  const months = monthsBefore(knownOn)
  const isAsked = new Set(withPast)
  const questions: Question[] = [{ periods: days, knownOn }]
  if (withPast.length > 0) questions.push({ periods: months, knownOn, which: (one) => isAsked.has(one) })
  const [found, byMonth] = await evaluateAll(ground, questions, { parts: true })
  await putAway(ground)
  if (!found) return
  const [now, aYearBefore] = [days.slice(0, 1), days.slice(1)]
  await keepValues(step, whole, { delivery, periods: now, found, parts: true })
  // What only a delivery can say it says of its own day.
  await keepValues(step, withPast, { delivery, periods: aYearBefore, found: columnsFrom(found, 1), parts: false })
  if (!byMonth) return
  await keepValues(step, withPast, { delivery, periods: months, found: byMonth, parts: false })
  await keepMonths(step, withPast, { months, found: byMonth })
}
