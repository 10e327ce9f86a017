import { z } from 'zod'
import { instantInWords } from '../../platform/day.ts'
import { ClosedAgain, NoneOpen, type NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'

/** Said of every record that does not open, whether or not there is one: it tells nothing of this one. */
const opensTo =
  'A record opens to those who work with the child, and to few others. The record of a child who was adopted, who is of the family of ' +
  'somebody on the staff or who is at high risk is kept from all but a few named people, also from those who worked with the child. ' +
  'Whoever may restrict records can tell you more.'

const Closed = z.object({ at: z.coerce.date().nullable() })

/**
 * What to throw for a record that the person does not see. Whoever opened it in need knows that there is one, and is told when
 * it closed to them; to anybody else a record that they may not see is as if there were none.
 */
export const noSuchRecord = async (db: Db, id: ChildId): Promise<NotFound> => {
  const { at } = await db.one(
    sql`
      select max(ends_at) as at from child_access
      where authority_id = (select current_authority()) and child_id = ${id}::uuid and person_id = (select current_person())
        and ends_at <= now() and child_id <> all ((select children_hidden_from_me())::uuid[])`,
    Closed,
  )
  return at
    ? new ClosedAgain(`You had opened this record in need, and it closed to you on ${instantInWords(at)}.`)
    : new NoneOpen('record', opensTo)
}
