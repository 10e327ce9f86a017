import { addDays, inWords, type Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import type { DecisionKind } from './decision-kinds.ts'

/** Days beyond the date promised first that a delivery team may give by itself (handbook 11, section 6). */
export const deliverySlipDays = 14

/**
 * Whether a forum may decide this. A delivery team moves a date by two weeks at most, counted from the date that was
 * promised first so that slips do not add up, and closes nothing; a board may do what it is asked.
 *
 * @throws Refused with where to take it
 */
export const mustBeInItsPower = (
  forum: string,
  { kind, toOn }: { kind: DecisionKind; toOn: Day | null },
  originalDueOn: Day | null,
): void => {
  if (forum !== 'delivery team') return
  if (kind === 'close')
    throw new Refused('A delivery team does not close actions. Escalate it to the board that the plan is before.')
  if (kind !== 're-date' || toOn === null || originalDueOn === null) return
  const last = addDays(originalDueOn, deliverySlipDays)
  if (toOn > last)
    throw new Refused(
      `A delivery team moves a date by two weeks at most, here to ${inWords(last)}: it was first due ${inWords(originalDueOn)}. Escalate it to the board that the plan is before.`,
    )
}
