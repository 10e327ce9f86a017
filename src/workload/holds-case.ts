import type { Day } from '../platform/day.ts'
import { heldOn, livedOn } from '../children/index.ts'
import { sql, type Sql } from '../platform/sql.ts'

/**
 * The one definition of whose case a child is: an involvement as case worker, or as personal adviser of a care leaver, that
 * runs on the day. Reviewing officers, family support and SEND officers do not hold cases.
 */
export const holdsCase = sql`i.to_import is null and i.child_id is not null and i.invo_professional_role_id in ('CW', 'SW', 'PA')`

/** An involvement `i` that runs on a day, with a child who lived on it: a case that was not closed after a death is no work. */
export const onDay = (asAt: Day): Sql => sql`${heldOn(sql`${asAt}::date`)} and ${livedOn(asAt)}`
