import { z } from 'zod'
import { NotFound, NotHeldThen } from '../../platform/errors.ts'
import { Day, inWords } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { noSuchRecord } from '../access/no-such-record.ts'
import type { ChildId } from '../child-id.ts'

const Held = z.object({ asAt: Day })

/**
 * The days of the deliveries that held a record, oldest first; none where the person may not see the child. A delivery that
 * was undone, or that another of the same day or before came after, is not what was known then.
 */
export const daysHeld = async (db: Db, id: ChildId): Promise<Day[]> => {
  const found = await db.many(
    sql`
      select distinct i.as_at as "asAt" from ssd_person s
      join child_imports i on i.authority_id = s.authority_id and i.undone_at is null
        and i.number >= s.from_import and (s.to_import is null or i.number <= s.to_import)
      where s.authority_id = (select current_authority()) and s.child_id = ${id}::uuid and not exists (
        select from child_imports later where later.authority_id = i.authority_id and later.undone_at is null
          and later.number > i.number and later.as_at <= i.as_at)
      order by 1`,
    Held,
  )
  return found.map(({ asAt }) => asAt)
}

/**
 * Shows a record as of a day and, where that cannot be, says why: until when the case system delivered it, from when it did, or
 * that what was opened in need has closed again.
 *
 * @throws NotHeldThen with the nearest day that there is something of @throws NotFound where there is no such record for the person
 */
export const orSayWhy = async <Shown>(
  db: Db,
  { id, asAt }: { id: ChildId; asAt: Day },
  show: () => Shown | Promise<Shown>,
): Promise<Shown> => {
  try {
    return await show()
  } catch (error) {
    if (error instanceof NotHeldThen) {
      const days = await daysHeld(db, id)
      const before = days.findLast((on) => on <= asAt)
      const nearest = before ?? days[0]
      if (!nearest) throw error
      throw new NotHeldThen(
        before
          ? `On ${inWords(asAt)} the case system no longer delivered this record. The last delivery that held it is of ${inWords(before)}.`
          : `Nothing was held here of this child on ${inWords(asAt)}. The first delivery that held it is of ${inWords(nearest)}.`,
        nearest,
      )
    }
    throw error instanceof NotFound ? await noSuchRecord(db, id) : error
  }
}
