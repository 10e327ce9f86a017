import type { Day } from '../platform/day.ts'
import { sql, type Sql } from '../platform/sql.ts'

/**
 * The one definition of whose case a child is: an involvement as case worker, or as personal adviser of a care leaver, that had begun
 * by the end of the day and had not ended. Reviewing officers, family support and SEND officers do not hold cases.
 */
export const holdsCase = sql`i.to_import is null and i.child_id is not null and i.invo_professional_role_id in ('CW', 'SW', 'PA')`

/** An involvement `i` that runs at the end of a day. */
export const onDay = (asAt: Day): Sql => sql`
  i.invo_involvement_start_date <= ${asAt}::date
  and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > ${asAt}::date)`
