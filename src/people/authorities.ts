import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { Invalid } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { signAs } from './as-person.ts'
import { Person, personColumns } from './person.ts'
import { record } from './record.ts'

const Authority = z.object({
  id: z.string(),
  name: z.string(),
  laCode: z.string(),
  demo: z.boolean(), // invented: anybody may sign in to it in demo mode
})
export type Authority = z.infer<typeof Authority>

/**
 * Makes an authority and the person that Sightline itself is within it, who reads documents and cannot sign in. As owner.
 *
 * @throws Invalid where there is an authority with this code already
 */
export const createAuthority = (db: Db, { name, laCode, demo }: Omit<Authority, 'id'>): Promise<Authority> =>
  db.transaction(async (step) => {
    const made = await step.maybeOne(
      sql`
        insert into authorities (name, la_code, demo) values (${name}, ${laCode}, ${demo})
        on conflict (la_code) do nothing
        returning id, name, la_code as "laCode", demo`,
      Authority,
    )
    if (!made)
      throw new Invalid([{ field: 'laCode', message: `There is already an authority with the code ${laCode}.` }])
    const system = await step.one(
      sql`
        insert into people (authority_id, name, job, email, role)
        values (${made.id}, 'Sightline', 'the system itself', 'sightline@localhost', 'system')
        returning id`,
      z.object({ id: z.string() }),
    )
    await signAs(step, { authorityId: made.id, id: system.id })
    await record(step, {
      action: 'authority.created',
      subjectKind: 'authority',
      subjectId: made.id,
      detail: { name, laCode, demo },
    })
    return made
  })

export const listAuthorities = (database: Database): Promise<Authority[]> =>
  database.asOwner((db) =>
    db.many(sql`select id, name, la_code as "laCode", demo from authorities order by name, id`, Authority),
  )

/** Sightline itself within an authority: who reads its documents and signs the trail for what no person did. */
export const systemPerson = (database: Database, authorityId: string): Promise<Person> =>
  database.asOwner((db) =>
    db.one(
      sql`
        select ${personColumns} from people p join authorities a on a.id = p.authority_id
        where p.authority_id = ${authorityId} and p.role = 'system'`,
      Person,
    ),
  )
