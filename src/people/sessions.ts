import { createHash, randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { prepared, sql, type Db } from '../platform/sql.ts'
import { signAs } from './as-person.ts'
import { Person, personColumns } from './person.ts'
import { record } from './record.ts'

/** A session ends this long after it was last used: the limit for systems that hold children's data. */
export const idleMinutes = 60
/** However much it is used, somebody signs in anew each working day. */
const longestHours = 12
// Being used is noted at most this often, so that a page does not cost a write. The session may end this much sooner.
const noteEveryMinutes = 1

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Starts a session and returns its cookie: 256 random bits, of which only the hash is kept. */
export const openSession = (database: Database, person: Person, now: Date): Promise<string> => {
  const cookie = randomBytes(32).toString('base64url')
  const endsAt = new Date(now.getTime() + longestHours * 3_600_000)
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      // Two who sign in at once must not wait for each other's tidying.
      await step.run(sql`
        delete from sessions where token_hash in
          (select token_hash from sessions where ends_at <= ${now} for update skip locked)`)
      await step.run(sql`
        insert into sessions (token_hash, authority_id, person_id, created_at, seen_at, ends_at)
        values (${hashOf(cookie)}, ${person.authorityId}, ${person.id}, ${now}, ${now}, ${endsAt})`)
      await signAs(step, person)
      await record(step, { action: 'person.signed in', subjectKind: 'person', subjectId: person.id })
      return cookie
    }),
  )
}

/**
 * Whose session this is, and notes that it was used; nobody where it has ended or stood idle, or where the person has left
 * or their last day is over.
 */
export const personOfSession = (database: Database, cookie: string, now: Date): Promise<Person | undefined> =>
  database.asOwner((db) => askWhose(db, cookie, now))

const askWhose = async (db: Db, cookie: string, now: Date): Promise<Person | undefined> => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const hash = hashOf(cookie)
  const person = await db.maybeOne(
    prepared(
      'whose session',
      sql`
        with found as materialized (
          select ${personColumns}, s.seen_at
          from sessions s
          join people p on p.authority_id = s.authority_id and p.id = s.person_id
          join authorities a on a.id = s.authority_id
          where s.token_hash = ${hash} and s.ends_at > ${now} and s.seen_at > ${minutesAgo(idleMinutes)}
            and p.active and p.role <> 'system' and (p.active_until is null or p.active_until >= ${dayOf(now)}::date)
        ), noted as (
          update sessions s set seen_at = ${now} from found
          where s.token_hash = ${hash} and s.seen_at < ${minutesAgo(noteEveryMinutes)}
        )
        select * from found`,
    ),
    Person,
  )
  remember(hash.toString('base64url'), person)
  return person
}

const mostRemembered = 5000
const lastFound = new Map<string, Person>()

const remember = (hash: string, person: Person | undefined): void => {
  lastFound.delete(hash) // to put it behind those that nobody has asked for since
  if (person) lastFound.set(hash, person)
  for (const oldest of lastFound.keys()) {
    if (lastFound.size <= mostRemembered) break
    lastFound.delete(oldest)
  }
}

/** Whose session this was when this process last asked. Nothing may be shown on the strength of it: `isStillOf` asks anew. */
export const lastPersonOfSession = (cookie: string): Person | undefined =>
  lastFound.get(hashOf(cookie).toString('base64url'))

/** The session is not, or no longer, of the person whom it was taken for, or something about them has changed. */
export class SessionChanged extends Error {}

/** A condition of work as a person: that the session is theirs now, and that they are as they were. @throws SessionChanged */
export const isStillOf =
  (person: Person, cookie: string, now: Date) =>
  async (db: Db): Promise<void> => {
    if (!isDeepStrictEqual(await askWhose(db, cookie, now), person)) throw new SessionChanged()
  }

export const closeSession = (database: Database, cookie: string): Promise<void> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      const person = await step.maybeOne(
        sql`
          with ended as (delete from sessions where token_hash = ${hashOf(cookie)} returning authority_id, person_id)
          select ${personColumns} from ended e
          join people p on p.authority_id = e.authority_id and p.id = e.person_id
          join authorities a on a.id = e.authority_id`,
        Person,
      )
      if (!person) return
      await signAs(step, person)
      await record(step, { action: 'person.signed out', subjectKind: 'person', subjectId: person.id })
    }),
  )

/** Ends every session of one person, on whatever machine it is. */
export const closeAllSessions = async (
  database: Database,
  person: Pick<Person, 'authorityId' | 'id'>,
): Promise<void> => {
  await database.asOwner((db) =>
    db.run(sql`delete from sessions where authority_id = ${person.authorityId} and person_id = ${person.id}`),
  )
}
