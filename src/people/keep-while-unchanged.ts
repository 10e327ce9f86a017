import { z } from 'zod'
import { prepared, sql, type Db } from '../platform/sql.ts'

const Now = z.object({
  where: z.string(),
  authority: z.string(),
  person: z.string(),
  role: z.string(),
  reads: z.string(), // what of letters and findings the role may read
  seq: z.number(),
  counted: z.number(), // how often numbers were counted: counting is not on the trail
  letters: z.number(), // the last row that can have changed a letter
  writes: z.boolean(),
})

interface Shelf {
  most: number
  kept: Map<string, Promise<unknown>>
}

// Each entry is one list of ids or of choices: for 20,000 findings under a megabyte.
const shared: Shelf = { most: 64, kept: new Map() }
// Each entry is a page, or what one page shows of a list: seldom over 300 kB.
const ofOne: Shelf = { most: 256, kept: new Map() }

/**
 * What `work` gives, which must be the same for everybody of a role, kept for as long as nothing has happened in the
 * authority: everything that changes what a register shows puts an entry on the audit trail in the same transaction, so the
 * last such entry says whether it still holds, and so does how often numbers were counted, since that changes what may be shown. A look at a child changes nothing and does not count. A transaction that has
 * written is given its own, since it may yet be undone. Those who ask at once wait for one answer.
 */
export const keepWhileUnchanged = <Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result> =>
  keep(db, { name, shelf: shared, stateOf: ({ role, seq, counted }) => `${role} ${seq} ${counted}` }, work)

/**
 * The same for what is worked out from letters and what was read and decided in them, and from nothing else: a change of an
 * action, a register or a child leaves it as it is. Letters are open to all who may read documents and findings, whatever
 * their role, so one answer does for them all.
 */
export const keepWhileLettersUnchanged = <Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result> =>
  keep(db, { name, shelf: shared, stateOf: ({ reads, letters }) => `letters ${reads} ${letters}` }, work)

/**
 * The same for what is one person’s alone, since others of their role may see more or less: a page, or what a page shows of a list.
 * What a day or an hour changes of it, nobody writes on the trail: the day belongs into the name, and where a child is to be seen in
 * it `accessNow` as well.
 */
export const keepForPerson = <Result>(db: Db, name: string, work: () => Promise<Result>): Promise<Result> =>
  keep(
    db,
    { name, shelf: ofOne, stateOf: ({ person, role, seq, counted }) => `${person} ${role} ${seq} ${counted}` },
    work,
  )

const Open = z.object({ open: z.string() })

/** Which records stand open to the person for some hours only: another answer as soon as one of them closes. */
export const accessNow = async (db: Db): Promise<string> => {
  const { open } = await db.one(
    prepared(
      'open to me for hours',
      sql`
      select coalesce(string_agg(a.id::text, ' ' order by a.id), '') as open from child_access a
      where a.authority_id = (select current_authority()) and a.person_id = (select current_person()) and a.ends_at > now()`,
    ),
    Open,
  )
  return open
}

const keep = async <Result>(
  db: Db,
  {
    name,
    shelf: { most, kept },
    stateOf,
  }: { name: string; shelf: Shelf; stateOf: (now: z.infer<typeof Now>) => string },
  work: () => Promise<Result>,
): Promise<Result> => {
  const now = await db.one(
    prepared(
      'has anything happened',
      sql`
      select current_database() as "where", current_authority() as authority, pg_current_xact_id_if_assigned() is not null as writes,
        coalesce(current_person()::text, '') as person, coalesce((select role from people where authority_id = current_authority() and id = current_person()), '') as role,
        concat_ws(' ', may('documents.read'), may('findings.read')) as reads, coalesce(h.changed, 0) as seq, coalesce(h.counted, 0) as counted, coalesce(h.letters_changed, 0) as letters
      from (select) one left join event_heads h on h.authority_id = current_authority()`,
    ),
    Now,
  )
  const { where, authority, role, writes } = now
  // What partners are shown differs from one to the next, and begins on days of their own.
  if (writes || role === 'partner') return work()
  // A copy of a database has the same authorities and may have come as far: one process can be at work in both.
  // What one role is shown may be closed to another: each has its own.
  const key = `${where} ${authority} ${stateOf(now)} ${name}`
  const found = kept.get(key) as Promise<Result> | undefined // a name always stands for the same work
  if (found) {
    kept.delete(key) // to put it behind those that nobody has asked for since
    kept.set(key, found)
    return found
  }
  const made = work()
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break
    kept.delete(oldest)
  }
  return made
}
