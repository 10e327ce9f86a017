import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { dayOf, inWords, type Day } from '../platform/day.ts'
import { Forbidden } from '../platform/errors.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import { signAs } from './as-person.ts'
import { Person, personColumns } from './person.ts'
import { record } from './record.ts'

/** What a provider vouches for. */
export interface Identity {
  issuer: string
  subject: string // the provider's own lasting name for somebody
  /** Only where the provider says that it is theirs. */
  verifiedEmail: string | undefined
}

const Candidate = Person.extend({ active: z.boolean(), lastDay: z.string().nullable(), isBound: z.boolean() })
type Candidate = z.infer<typeof Candidate>

const ask = 'Ask whoever looks after Sightline for your council.'

/**
 * The person whom a provider has signed in: the one who is bound to this identity or, once, the one who was given access at
 * this address, who is bound to it from then on. Nobody is made up: access is given by people.
 *
 * @throws Forbidden, with the reason in a sentence, which is on the trail too where it is about somebody known
 */
export const identify = async (database: Database, identity: Identity, now: Date): Promise<Person> => {
  const found = await database.asOwner((db) => find(db, identity))
  if ('reason' in found) {
    if (found.about) await recordRefusal(database, found.about, found.reason)
    throw new Forbidden(found.reason)
  }
  const { active, lastDay, isBound, ...person } = found.person
  const ended = !active
    ? `Your access to Sightline has ended. ${ask}`
    : lastDay && lastDay < dayOf(now)
      ? `Your access to Sightline ended on ${inWords(lastDay as Day)}. ${ask}` // a date column gives a day
      : undefined
  if (ended) {
    await recordRefusal(database, person, ended)
    throw new Forbidden(ended)
  }
  if (!isBound) await bind(database, person, identity)
  return person
}

type Found = { person: Candidate } | { reason: string; about?: Person }

const find = async (db: Db, { issuer, subject, verifiedEmail }: Identity): Promise<Found> => {
  const [bound] = await candidates(db, sql`p.issuer = ${issuer} and p.subject = ${subject}`)
  if (bound) return { person: bound }
  if (!verifiedEmail) {
    return {
      reason: `Your sign-in service does not vouch for an email address of yours, so Sightline cannot tell who you are. ${ask}`,
    }
  }
  const [match, another] = await candidates(db, sql`p.email = ${verifiedEmail.toLowerCase()} and p.role <> 'system'`)
  if (!match) return { reason: `Nobody has given ${verifiedEmail} access to Sightline. ${ask}` }
  if (another)
    return { reason: `${verifiedEmail} has access for more than one council, and one account cannot be both. ${ask}` }
  if (match.isBound) return { reason: `Another account signs in with ${verifiedEmail} already. ${ask}`, about: match }
  return { person: match }
}

const candidates = (db: Db, which: Sql): Promise<Candidate[]> =>
  db.many(
    sql`
      select ${personColumns}, p.active, p.active_until as "lastDay", p.issuer is not null as "isBound"
      from people p join authorities a on a.id = p.authority_id where ${which}`,
    Candidate,
  )

const recordRefusal = (database: Database, about: Person, why: string): Promise<number> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await signAs(step, about)
      return record(step, { action: 'person.sign-in refused', subjectKind: 'person', subjectId: about.id, why })
    }),
  )

const bind = (database: Database, person: Person, { issuer, subject }: Identity): Promise<void> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      const bound = await step.run(sql`
        update people set issuer = ${issuer}, subject = ${subject}
        where authority_id = ${person.authorityId} and id = ${person.id} and issuer is null`)
      if (bound === 0) throw new Forbidden(`Another account has just signed in as you. ${ask}`)
      await signAs(step, person)
      await record(step, {
        action: 'person.recognised',
        subjectKind: 'person',
        subjectId: person.id,
        detail: { issuer, subject },
      })
    }),
  )
