import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { asPerson, record, systemPerson } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { Undeliverable, type Transport } from './transport.ts'

const Claim = z.object({
  authorityId: z.uuid(),
  id: z.uuid(),
  to: z.string(),
  active: z.boolean(),
  subject: z.string(),
  body: z.string(),
  stopAt: z.string(),
  attempts: z.number(),
  /** Its last sender died with it in hand: it may have been taken. */
  unsure: z.boolean(),
})
type Claim = z.infer<typeof Claim>

interface Sending {
  database: Database
  transport: Transport
  signal?: AbortSignal | undefined
}

// Any number will do, so long as every process of Sightline uses the same one.
const livingSenders = 7_264_913
const mostAttempts = 8 // with the pauses below, over about four hours

/**
 * Sends what waits, one after the other, until nothing does or `signal` says stop. Any number of processes may do this at
 * once. What a killed process had in hand is sent again under the same id, unless the other side says that it has it:
 * nothing is lost, and a message that arrives twice can be told by its id. Returns how many were sent.
 */
export const sendWaiting = async ({ database, transport, signal }: Sending): Promise<number> => {
  const key = randomInt(1, 2 ** 31 - 1)
  const release = await database.hold(livingSenders, key)
  let sent = 0
  try {
    while (!signal?.aborted) {
      const claim = await claimNext(database, key)
      if (!claim) break
      if (await sendOne(database, transport, claim)) sent++
    }
    return sent
  } finally {
    release()
  }
}

const claimNext = (database: Database, key: number): Promise<Claim | undefined> =>
  database.asOwner((db) =>
    db.maybeOne(
      sql`
        with next as (
          select authority_id, id, person_id, state = 'sending' as unsure from mail
          where next_at <= now() and (state = 'waiting' or (state = 'sending' and not exists (
            select from pg_locks
            where locktype = 'advisory' and classid::bigint = ${livingSenders} and objid::bigint = mail.claimed_by
              and database = (select oid from pg_database where datname = current_database())
          )))
          order by next_at, id limit 1 for update skip locked
        )
        update mail m set state = 'sending', attempts = attempts + 1, claimed_by = ${key}
        from next left join people p on p.authority_id = next.authority_id and p.id = next.person_id
        where m.authority_id = next.authority_id and m.id = next.id
        returning m.authority_id as "authorityId", m.id, coalesce(p.email, m.to_address) as "to", coalesce(p.active, true) as active, m.subject, m.body, m.stop_at as "stopAt", m.attempts,
          next.unsure`,
      Claim,
    ),
  )

const sendOne = async (database: Database, transport: Transport, claim: Claim): Promise<boolean> => {
  if (!claim.active) return mark(database, claim, 'failed', 'The person’s access has ended.')
  try {
    if (!(claim.unsure && (await transport.wasTaken?.(claim.id)))) await transport.send(claim)
    return await mark(database, claim, 'sent', '')
  } catch (error) {
    if (error instanceof Undeliverable) return mark(database, claim, 'failed', error.message)
    const why = error instanceof Error ? error.message : 'no reason given'
    if (claim.attempts >= mostAttempts)
      return mark(database, claim, 'failed', `${transport.name} could not be reached ${claim.attempts} times.`)
    return mark(database, claim, 'waiting', why.slice(0, 200))
  }
}

/** Keeps what became of it; gives back whether it was sent. */
const mark = async (
  database: Database,
  { authorityId, id, attempts }: Claim,
  state: 'sent' | 'waiting' | 'failed',
  failure: string,
): Promise<boolean> => {
  const system = await systemPerson(database, authorityId)
  await asPerson(database, system, async (db) => {
    await db.run(sql`
      update mail set state = ${state},
        -- Of whoever is none of Sightline’s people nothing is kept once it is over.
        to_address = case when person_id is null and ${state} <> 'waiting' then '' else to_address end,
        body = case when person_id is null and ${state} <> 'waiting' then '' else body end,
        stop_at = case when ${state} = 'waiting' then stop_at else '' end, failure = ${failure}, claimed_by = null,
        sent_at = case when ${state} = 'sent' then now() end,
        next_at = case when ${state} = 'waiting' then now() + make_interval(mins => ${2 ** (attempts - 1)}) else next_at end
      where authority_id = ${authorityId} and id = ${id}`)
    if (state !== 'waiting') await record(db, { action: `mail.${state}`, subjectKind: 'mail', subjectId: id })
  })
  return state === 'sent'
}
