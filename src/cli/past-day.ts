import { inWords, type Day } from '../platform/day.ts'
import { Invalid } from '../platform/errors.ts'

/**
 * The day of `--on` where it is before today; undefined where none is given, or today: then things are shown as they are now.
 *
 * @throws Invalid where it is still to come: what will be known then nobody knows
 */
export const pastDay = (on: Day | undefined, today: Day): Day | undefined => {
  if (on !== undefined && on > today)
    throw new Invalid([
      {
        field: 'on',
        message: `--on: ${inWords(on)} is still to come. Give a day up to today, ${inWords(today)}, or leave it out.`,
      },
    ])
  return on === today ? undefined : on
}
