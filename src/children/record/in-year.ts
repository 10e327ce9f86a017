import { addDays } from '../../platform/day.ts'
import { dayIn, text } from './child-rows.ts'
import type { Child } from './get-child.ts'
import { isSocialWorker } from './standing.ts'

/** How often the child went missing in the year up to the day of the record. */
export const missingInYear = (child: Child): number =>
  (child.rows.get('ssd_missing') ?? []).filter((row) => {
    const on = dayIn(row, 'miss_missing_episode_start_date')
    return on !== null && on > addDays(child.asAt, -365) && on <= child.asAt
  }).length

/** How many social workers the child has had in the year up to the day of the record, the present one among them. */
export const socialWorkersInYear = (child: Child): number =>
  new Set(
    (child.rows.get('ssd_involvements') ?? [])
      .filter((row) => {
        const [from, to] = [dayIn(row, 'invo_involvement_start_date'), dayIn(row, 'invo_involvement_end_date')]
        return (
          isSocialWorker(row) && from !== null && from <= child.asAt && (to === null || to > addDays(child.asAt, -365))
        )
      })
      .map((row) => text(row, 'invo_professional_id')),
  ).size
