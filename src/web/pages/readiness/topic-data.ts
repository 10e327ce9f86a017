import type { Missing, Readiness } from '../../../inspections/index.ts'
import { findIndicator, waitingInWords, waitingOf, type Result } from '../../../indicators/index.ts'

/** How good the data on a topic is, indicator by indicator. */
export interface DataLine {
  id: string
  title: string
  /** What is kept of it; null where it was never worked out. */
  result: Result | null
  /** Why it is not worked out; '' where it is. */
  why: string
}

// A share from fewer records than nine in ten of those that should be counted may be another once they are whole.
const mostLeftOut = 0.1

/** The indicators of a topic with the records that each is made from and those that could not be counted. */
export const dataOn = ({ topic }: Readiness, results: ReadonlyMap<string, Result>): DataLine[] =>
  topic.indicators.flatMap((id): DataLine[] => {
    const indicator = findIndicator(id)
    if (!indicator) return []
    const result = results.get(id) ?? null
    const waiting = result ? null : waitingOf(indicator)
    const why = result ? '' : waiting ? waitingInWords(waiting) : 'No delivery of case records has come yet.'
    return [{ id, title: indicator.title, result, why }]
  })

/** Of all records that should be counted, the share that lacks what it takes; 0 where there are none. */
const leftOutShare = ({ outOf, leftOut }: Result): number => (outOf + leftOut === 0 ? 0 : leftOut / (outOf + leftOut))

/** A topic with what is missing of its data beside what else is missing. */
export const withData = (readiness: Readiness, results: ReadonlyMap<string, Result>): Readiness => {
  const lines = dataOn(readiness, results)
  const without = lines.filter(({ result }) => result === null).length
  const poor = lines.filter(({ result }) => result !== null && leftOutShare(result) > mostLeftOut).length
  const missing: Missing[] = []
  if (without > 0)
    missing.push({
      says: `${without} of ${lines.length} indicators of this topic ${without === 1 ? 'has' : 'have'} no figure.`,
      remedy: 'See why',
      href: `/readiness/${readiness.topic.id}#data`,
    })
  if (poor > 0)
    missing.push({
      says: `${poor} of ${lines.length} indicators ${poor === 1 ? 'leaves' : 'leave'} out more than a tenth of the records, which lack what it takes.`,
      remedy: 'See which',
      href: `/readiness/${readiness.topic.id}#data`,
    })
  return { ...readiness, missing: [...missing, ...readiness.missing] }
}
