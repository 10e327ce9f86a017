import { z } from 'zod'
import { record, signAs, systemPerson } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { sql, type Db } from '../../platform/sql.ts'

const Untold = z.object({ authorityId: z.uuid(), number: z.number(), restricted: z.number() })

/** Deliveries by which records were restricted without an entry of the trail, with how many there were. */
const listUntold = (db: Db): Promise<z.infer<typeof Untold>[]> =>
  db.many(
    sql`
      select r.authority_id as "authorityId", r.from_import as number, count(*)::int as restricted from child_restrictions r
      where r.from_import is not null and not exists (
        select from events e where e.authority_id = r.authority_id and e.subject_kind = 'delivery'
          and e.subject_id = r.from_import::text and e.action = 'children.restricted-by-delivery')
      group by 1, 2 order by 1, 2`,
    Untold,
  )

/**
 * Writes on the trail, as the system and once, what was restricted when Sightline began to restrict the records of adopted children: a
 * change of the database restricted those who had been adopted before, and a change of the database signs nothing.
 */
export const recordUntoldRestrictions = async (database: Database): Promise<void> => {
  for (const { authorityId } of await database.asOwner(listUntold)) {
    const system = await systemPerson(database, authorityId)
    await database.asOwner((db) =>
      db.transaction(async (step) => {
        // Two programs may start at once, and a delivery restricts too: whoever comes second finds that it is told.
        await step.run(sql`select pg_advisory_xact_lock(hashtextextended('children of ' || ${authorityId}::text, 0))`)
        await signAs(step, system)
        for (const one of await listUntold(step))
          if (one.authorityId === authorityId)
            await record(step, {
              action: 'children.restricted-by-delivery',
              subjectKind: 'delivery',
              subjectId: String(one.number),
              why: 'They were adopted before Sightline restricted the records of adopted children, and were restricted when it began to.',
              detail: { kind: 'adopted', restricted: one.restricted },
            })
      }),
    )
  }
}
