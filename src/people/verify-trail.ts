import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../platform/database.ts'
import { sql, type Db } from '../platform/sql.ts'

export interface TrailCheck {
  rows: number
  /** The hash of the last row. Noted down elsewhere, it shows later that not even the whole trail was written anew. */
  head: string
  /** The first row that is not as it was written, and what is wrong with it; absent where all is well. */
  firstBad?: { seq: number; what: string }
}

const Row = z.object({
  seq: z.number(),
  at: z.string(),
  person: z.string().nullable(),
  action: z.string(),
  kind: z.string(),
  subject: z.string(),
  why: z.string(),
  detail: z.string(),
  previous: z.instanceof(Buffer),
  hash: z.instanceof(Buffer),
})
type Row = z.infer<typeof Row>

const chunk = 5000
const beginning = createHash('sha256').update('sightline').digest()

/**
 * Recomputes the trail of one authority from its first row to its last, in this process and not in the database, and names
 * the first row that was changed, taken out or put elsewhere. Reads one snapshot, a few thousand rows at a time.
 */
export const verifyTrail = (database: Database, authorityId: string): Promise<TrailCheck> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`set transaction isolation level repeatable read, read only`)
      return verify(step, authorityId)
    }),
  )

const verify = async (db: Db, authorityId: string): Promise<TrailCheck> => {
  let before: { seq: number; hash: Buffer } = { seq: 0, hash: beginning }
  const bad = (seq: number, what: string): TrailCheck => ({
    rows: before.seq,
    head: before.hash.toString('hex'),
    firstBad: { seq, what },
  })
  for (;;) {
    const rows = await readChunk(db, authorityId, before.seq)
    for (const row of rows) {
      if (row.seq !== before.seq + 1) return bad(before.seq + 1, 'This row is missing: it was taken out.')
      const isItself = hashOf(authorityId, row).equals(row.hash)
      if (!isItself)
        return bad(row.seq, 'This row is not as it was written: it was changed, or another was put in its place.')
      if (!row.previous.equals(before.hash)) {
        return before.seq === 0
          ? bad(row.seq, 'This row is not as it was written: the trail does not begin with it.')
          : bad(before.seq, 'This row is not the one that the next was added to: it was written anew.')
      }
      before = row
    }
    if (rows.length < chunk) break
  }
  const head = await db.maybeOne(
    sql`select seq, hash from event_heads where authority_id = ${authorityId}`,
    z.object({ seq: z.number(), hash: z.instanceof(Buffer) }),
  )
  const end = head ?? { seq: 0, hash: beginning }
  if (end.seq > before.seq) return bad(before.seq + 1, `The end was cut off: rows to ${end.seq} were written.`)
  if (end.seq < before.seq) return bad(end.seq + 1, 'The note of how far the trail has come stops before this row.')
  if (!end.hash.equals(before.hash))
    return bad(before.seq, 'This last row is not the one that was noted when it was written.')
  return { rows: before.seq, head: before.hash.toString('hex') }
}

const readChunk = (db: Db, authorityId: string, after: number): Promise<Row[]> =>
  db.many(
    sql`
      select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, person_id as person, action,
        subject_kind as kind, subject_id as subject, why, detail::text as detail, previous_hash as previous, hash
      from events where authority_id = ${authorityId} and seq > ${after} order by seq limit ${chunk}`,
    Row,
  )

/** The text is what the database's `event_text` gives: a JSON list with a space after each comma. */
const hashOf = (authorityId: string, row: Row): Buffer => {
  const { seq, at, person, action, kind, subject, why, detail, previous } = row
  const texts = [action, kind, subject, why].map((text) => JSON.stringify(text)).join(', ')
  const text = `["${authorityId}", ${seq}, "${at}", ${person === null ? 'null' : `"${person}"`}, ${texts}, ${detail}]`
  return createHash('sha256').update(previous).update(text).digest()
}
