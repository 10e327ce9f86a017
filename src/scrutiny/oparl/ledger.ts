import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ListName, OparlObject } from './shape.ts'

/** Where an object stands: a list, or the two objects that stand in none. */
export type Shelf = ListName | 'system' | 'body'

export interface Standing {
  createdAt: Date
  modifiedAt: Date
  deleted: boolean
}

/** By `shelf/last part of the address`. */
export type Ledger = ReadonlyMap<string, Standing>

/** The last part of an address; of the system and the body, which have none of their own, nothing. */
export const keyOf = (shelf: Shelf, id: string): string =>
  shelf === 'system' || shelf === 'body' ? '' : id.slice(id.lastIndexOf('/') + 1)

/** What an object says, without its days: it changes when anything that a reader sees of it changes, what it holds inside too. */
const digestOf = (one: OparlObject): string =>
  createHash('sha256')
    .update(
      JSON.stringify(one, (name, value: unknown) => (name === 'created' || name === 'modified' ? undefined : value)),
    )
    .digest('base64url')

const upToDate = new WeakMap<Database, Map<string, string>>()

/**
 * Brings the ledger of an authority up to what is public of it now. `mark` is another one whenever anything has happened there;
 * nothing is done where this process has seen it. The first time an object’s own days tell since when it is there; from then on
 * it is the instant at which a change shows here, so that whoever asks for what is new since they last asked misses nothing.
 */
export const bringUpToDate = async (
  database: Database,
  { authorityId, mark, now }: { authorityId: string; mark: string; now: Date },
  objects: () => Promise<readonly (readonly [Shelf, OparlObject])[]>,
): Promise<void> => {
  const known = upToDate.get(database) ?? new Map<string, string>()
  upToDate.set(database, known)
  if (known.get(authorityId) === mark) return
  const seen = (await objects()).map(([list, one]) => ({
    list,
    key: keyOf(list, one.id),
    digest: digestOf(one),
    created: one.created,
    modified: one.modified,
  }))
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select pg_advisory_xact_lock(hashtext('oparl'), hashtext(${authorityId}))`)
      await step.run(sql`
        with seen as (
          select * from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb)
            as t (list text, key text, digest text, created timestamptz, modified timestamptz)),
        gone as (
          update oparl_ledger l set deleted = true, digest = '', modified_at = greatest(l.modified_at, ${now}::timestamptz)
          where l.authority_id = ${authorityId} and not l.deleted
            and not exists (select from seen s where s.list = l.list and s.key = l.key))
        insert into oparl_ledger (authority_id, list, key, digest, created_at, modified_at)
        select ${authorityId}, list, key, digest, d.created, greatest(d.created, least(d.modified, ${now}::timestamptz))
        from seen, lateral (
          select case when f.first then least(coalesce(seen.created, ${now}::timestamptz), ${now}::timestamptz) else ${now}::timestamptz end
              as created,
            case when f.first then coalesce(seen.modified, ${now}::timestamptz) else ${now}::timestamptz end as modified
          from (select not exists (select from oparl_ledger where authority_id = ${authorityId}) as first) f) d
        on conflict (authority_id, list, key) do update
          set digest = excluded.digest, deleted = false, modified_at = greatest(oparl_ledger.modified_at, ${now}::timestamptz)
          where oparl_ledger.digest <> excluded.digest`)
    }),
  )
  known.set(authorityId, mark)
}

const Row = z.object({
  list: z.string(),
  key: z.string(),
  createdAt: z.date(),
  modifiedAt: z.date(),
  deleted: z.boolean(),
})

/** All of it, as the public may see it. */
export const readLedger = async (db: Db): Promise<Ledger> => {
  const rows = await db.many(
    sql`select list, key, created_at as "createdAt", modified_at as "modifiedAt", deleted from oparl_ledger`,
    Row,
  )
  return new Map(rows.map(({ list, key, ...standing }) => [`${list}/${key}`, standing]))
}
