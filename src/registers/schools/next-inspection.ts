import type { Day } from '../../platform/day.ts'
import { addMonths, daysBetween } from '../clock.ts'

/** When a school is to be expected to be inspected, and how: an estimate by rule, never an announcement. */
export interface NextInspection {
  /** `a full inspection`, `a graded inspection (section 5)`; empty where nothing can be said. */
  what: string
  by: Day | null
  state: 'overdue' | 'soon' | 'later' | 'unknown'
  /** The sum in a sentence. */
  sum: string
  source: string
}

/** The day on which ungraded inspections ended and every inspection became a full one with a report card. */
const fullSince = '2025-11-10' as Day
/** Outstanding schools that had been exempt were to be inspected before this day. */
const exemptBy = '2026-08-01' as Day
/** Last inspected before it, the school was to have a graded inspection; on or after it, an ungraded one. */
const gradedBefore = '2015-09-01'
const cycleMonths = 48
const soonDays = 183

const today2025 = 'Ofsted, school inspection arrangements from 10 November 2025'
const until2025 = 'Ofsted, school inspection arrangements from September 2021 to November 2025'

/** By the rule in force on the day that is asked about; `last` is the last inspection that was no monitoring visit. */
export const nextInspection = ({ last, exempt }: { last: Day | null; exempt: boolean }, on: Day): NextInspection => {
  if (last === null)
    return {
      what: '',
      by: null,
      state: 'unknown',
      sum: 'no inspection of it is held, so nothing can be counted',
      source: '',
    }
  if (on >= fullSince)
    return windowOf(on, {
      what: 'a full inspection',
      by: addMonths(last, cycleMonths),
      sum: 'about four years after the last inspection; an estimate',
      source: today2025,
    })
  if (!exempt)
    return windowOf(on, {
      what: 'an ungraded inspection (section 8)',
      by: addMonths(last, cycleMonths),
      sum: 'about four years after the last inspection; an estimate',
      source: until2025,
    })
  return windowOf(on, {
    what: last < gradedBefore ? 'a graded inspection (section 5)' : 'an ungraded inspection (section 8)',
    by: exemptBy,
    sum: `once exempt and last inspected ${last < gradedBefore ? 'before' : 'since'} September 2015: before August 2026`,
    source: until2025,
  })
}

const windowOf = (on: Day, found: Omit<NextInspection, 'state'> & { by: Day }): NextInspection => {
  const left = daysBetween(on, found.by)
  return { ...found, state: left < 0 ? 'overdue' : left <= soonDays ? 'soon' : 'later' }
}
