import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { everybodyWithAccess, may, record, workNeeds, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { dayOf } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const Feed = z.object({ madeAt: z.date(), askedAt: z.date().nullable() })
/** The secret address of somebody’s calendar, without the secret: that is shown once, when it is made. */
export type Feed = z.infer<typeof Feed>

/** The address that the person of this connection has; undefined where they have none. */
export const calendarFeed = (db: Db): Promise<Feed | undefined> =>
  db.maybeOne(
    sql`select made_at as "madeAt", asked_at as "askedAt" from calendar_feeds
      where authority_id = (select current_authority()) and person_id = (select current_person())`,
    Feed,
  )

/** Makes the person’s secret address, or a new one in the place of the old, which leads nowhere from then on. */
export const renewFeed = async (db: Db): Promise<{ secret: string }> => {
  const secret = randomBytes(32).toString('base64url')
  await db.run(sql`
    insert into calendar_feeds (authority_id, person_id, secret_hash)
    values (current_authority(), current_person(), ${hashOf(secret)})
    on conflict (authority_id, person_id) do update set secret_hash = excluded.secret_hash, made_at = now(), asked_at = null`)
  await record(db, { action: 'calendar.address-made', subjectKind: 'calendar' })
  return { secret }
}

/** Takes the person’s secret address away. */
export const closeFeed = async (db: Db): Promise<void> => {
  await db.run(sql`
    delete from calendar_feeds where authority_id = (select current_authority()) and person_id = (select current_person())`)
  await record(db, { action: 'calendar.address-closed', subjectKind: 'calendar' })
}

/** Whose calendar a secret opens; nobody’s where it was renewed, or where the person has left or has no work here. */
export const personOfFeed = async (database: Database, secret: string, now: Date): Promise<Person | undefined> => {
  const found = await database.asOwner((db) =>
    db.maybeOne(
      sql`
        update calendar_feeds set asked_at = ${now} where secret_hash = ${hashOf(secret)}
        returning authority_id as "authorityId", person_id as "personId"`,
      z.object({ authorityId: z.string(), personId: z.string() }),
    ),
  )
  if (!found) return undefined
  const people = await everybodyWithAccess(database, found.authorityId, dayOf(now))
  const person = people.find(({ id }) => id === found.personId)
  return person && may(person, [...workNeeds, 'children.health']) ? person : undefined
}
