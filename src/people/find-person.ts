import type { Database } from '../platform/database.ts'
import type { Day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { Person, personColumns } from './person.ts'

/** The person of an authority with this address, who has access; for the command line and for planting the demonstration. */
export const personByEmail = (database: Database, authorityId: string, email: string): Promise<Person | undefined> =>
  database.asOwner((db) =>
    db.maybeOne(
      sql`
        select ${personColumns} from people p join authorities a on a.id = p.authority_id
        where p.authority_id = ${authorityId} and p.email = ${email.toLowerCase()} and p.active and p.role <> 'system'`,
      Person,
    ),
  )

/** Everybody of an authority who has access on a day, by name: for what Sightline does for each of them by itself. */
export const everybodyWithAccess = (database: Database, authorityId: string, today: Day): Promise<Person[]> =>
  database.asOwner((db) =>
    db.many(
      sql`
        select ${personColumns} from people p join authorities a on a.id = p.authority_id
        where p.authority_id = ${authorityId} and p.active and p.role <> 'system'
          and (p.active_until is null or p.active_until >= ${today}::date)
        order by lower(p.name), p.id`,
      Person,
    ),
  )
