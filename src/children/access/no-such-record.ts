import { z } from 'zod'
import { instantInWords } from '../../platform/day.ts'
import { ClosedAgain, NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'

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
    : new NotFound('record')
}
