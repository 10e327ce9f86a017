import { findClockRule } from '../../clocks/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { count } from '../words.ts'

const rule = findClockRule('GOV-AGENDA')

/** How many clear days must lie between publication and meeting, by the table of time limits. */
export const clearDays = ((): number => {
  if (!rule || !('allows' in rule)) throw new Error('The table of time limits has no GOV-AGENDA.')
  return rule.allows.at(-1)?.count ?? 0
})()

/** Where the rule stands, to be printed beside what it decides. */
export const clearDaysSource = rule?.source ?? ''

/**
 * The last day on which an agenda and its reports are published in time: neither that day nor the day of the meeting
 * counts. Null beyond the years whose bank holidays are loaded.
 */
export const latestPublication = (heldOn: Day): Day | null => {
  try {
    return addWorkingDays(heldOn, -(clearDays + 1))
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

export const isLate = (publishedOn: Day, heldOn: Day): boolean => {
  const latest = latestPublication(heldOn)
  return latest !== null && publishedOn > latest
}

/** What the rule says of a meeting on a day: `5 clear working days before 9 September 2021 = 1 September 2021 at the latest`. */
export const clearDaysInWords = (heldOn: Day): string => {
  const latest = latestPublication(heldOn)
  return latest
    ? `${count(clearDays, 'clear working day')} before ${inWords(heldOn)} = ${inWords(latest)} at the latest`
    : `The bank holidays of ${heldOn.slice(0, 4)} are not loaded, so the clear days cannot be counted.`
}
