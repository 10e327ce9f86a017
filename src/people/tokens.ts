import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { dayOf } from '../platform/day.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { may } from './permissions.ts'
import { Person, personColumns } from './person.ts'
import { record } from './record.ts'

const Token = z.object({
  id: z.string(),
  name: z.string(), // what it is for, in the person's words
  createdAt: z.date(),
  usedAt: z.date().nullable(),
  endsAt: z.date(),
  revokedAt: z.date().nullable(),
})
export type Token = z.infer<typeof Token>

const longestDays = 366

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * Makes a token with which a program acts as the asking person. Its secret is in the answer and nowhere else: only its hash
 * is kept.
 *
 * @throws Invalid without a name, or for longer than a year
 */
export const createToken = (
  db: Db,
  { name, endsAt, now }: { name: string; endsAt: Date; now: Date },
): Promise<{ id: string; secret: string }> =>
  db.transaction(async (step) => {
    const purpose = name.trim()
    if (!purpose) throw new Invalid([{ field: 'name', message: 'Say what the token is for.' }])
    const days = (endsAt.getTime() - now.getTime()) / 86_400_000
    if (days <= 0 || days > longestDays) {
      throw new Invalid([{ field: 'endsAt', message: 'Choose an end that is in the future and at most a year away.' }])
    }
    const secret = `sl_${randomBytes(32).toString('base64url')}`
    const { id } = await step.one(
      sql`
        insert into tokens (authority_id, person_id, name, token_hash, ends_at)
        values (current_authority(), current_person(), ${purpose}, ${hashOf(secret)}, ${endsAt})
        returning id`,
      z.object({ id: z.string() }),
    )
    await record(step, { action: 'token.made', subjectKind: 'token', subjectId: id, detail: { name: purpose, endsAt } })
    return { id, secret }
  })

/** The asking person's own tokens, newest first; the ended ones too. */
export const listTokens = (db: Db): Promise<Token[]> =>
  db.many(
    sql`
      select id, name, created_at as "createdAt", used_at as "usedAt", ends_at as "endsAt", revoked_at as "revokedAt"
      from tokens where person_id = current_person() order by created_at desc, id`,
    Token,
  )

/** @throws NotFound unless it is the asking person's own and still holds */
export const revokeToken = (db: Db, id: string): Promise<void> =>
  db.transaction(async (step) => {
    const ended = await step.run(sql`
      update tokens set revoked_at = now()
      where authority_id = current_authority() and id = ${id} and person_id = current_person() and revoked_at is null`)
    if (ended === 0) throw new NotFound('token')
    await record(step, { action: 'token.revoked', subjectKind: 'token', subjectId: id })
  })

/** Whom a token speaks for; nobody where it has ended or was revoked, or where the person has left or may not have one. */
export const personOfToken = async (database: Database, secret: string, now: Date): Promise<Person | undefined> => {
  const aMinuteAgo = new Date(now.getTime() - 60_000)
  const person = await database.asOwner((db) =>
    db.maybeOne(
      sql`
        with found as materialized (
          select ${personColumns} from tokens t
          join people p on p.authority_id = t.authority_id and p.id = t.person_id
          join authorities a on a.id = t.authority_id
          where t.token_hash = ${hashOf(secret)} and t.revoked_at is null and t.ends_at > ${now}
            and p.active and (p.active_until is null or p.active_until >= ${dayOf(now)}::date)
        ), noted as (
          update tokens t set used_at = ${now} from found
          where t.token_hash = ${hashOf(secret)} and (t.used_at is null or t.used_at < ${aMinuteAgo})
        )
        select * from found`,
      Person,
    ),
  )
  return person && may(person, 'tokens.own') ? person : undefined
}
