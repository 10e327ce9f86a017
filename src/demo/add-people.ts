import { z } from 'zod'
import { addPerson } from '../people/index.ts'
import { addDays, type Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { demoPeople, reportsTo } from './people.ts'

/** Adds who was never there: somebody whose access has ended stays as they are. */
export const addMissingPeople = async (db: Db, authorityId: string, today: Day): Promise<void> => {
  const there = await db.many(
    sql`select id, email from people where authority_id = ${authorityId}`,
    z.object({ id: z.string(), email: z.string().nullable() }),
  )
  const ids = new Map(there.map(({ id, email }) => [email, id]))
  for (const person of demoPeople) {
    if (ids.has(person.email)) continue
    // Somebody may try the demonstration for long; an inspector’s access has a last day all the same.
    const activeUntil = person.role === 'inspector' ? addDays(today, 730) : undefined
    const added = { ...person, activeUntil, reportsTo: ids.get(reportsTo(person)) }
    ids.set(person.email, await addPerson(db, authorityId, added))
  }
}
