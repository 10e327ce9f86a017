import type { Db } from '../../platform/sql.ts'
import type { Delivery } from './changes.ts'
import type { Computed } from './definition.ts'
import { evaluateAll, prepare, putAway, type Question } from './evaluate.ts'
import { keepMonths } from './keep-months.ts'
import { keepDays, keepWholeMonths } from './keep.ts'
import { monthsBefore, periodsNow } from './periods.ts'

type Keep = (step: Db) => Promise<void>

/**
 * What is worked out for every child: the day of the delivery and the months.
 *
 * @returns what keeps it, on the connection that writes
 */
export const countWhole = async (
  steps: readonly Db[],
  whole: readonly Computed[],
  { number: delivery, asAt: knownOn }: Delivery,
): Promise<Keep> => {
  if (whole.length === 0) return nothing
  const withPast = whole.filter(({ over }) => over !== 'delivery')
  const ground = await prepare(steps, whole, delivery)
  const days = periodsNow(knownOn)
  const months = monthsBefore(knownOn)
  const isAsked = new Set(withPast)
  const questions: Question[] = [{ periods: days, knownOn }]
  if (withPast.length > 0) questions.push({ periods: months, knownOn, which: (one) => isAsked.has(one) })
  const [found, byMonth] = await evaluateAll(ground, questions, { parts: true })
  await putAway(ground)
  return async (step) => {
    if (!found) return
    await keepDays(step, whole, { delivery, periods: days, found })
    if (!byMonth) return
    await keepWholeMonths(step, withPast, { delivery, periods: months, found: byMonth })
    await keepMonths(step, withPast, { months, found: byMonth })
  }
}

const nothing: Keep = () => Promise.resolve()
