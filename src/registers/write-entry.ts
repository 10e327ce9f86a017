import { Invalid, NotFound } from '../platform/errors.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import { fieldOf, type Register } from './definition.ts'
import { Entry, entryColumns, type EntryId, type Written } from './entry.ts'

/** What happened to an entry, as its history names it. */
export type Change = 'added' | 'changed' | 'reviewed' | 'retired' | 'restored' | 'imported'

/** Puts a new entry into its register, with the first line of its history. @throws Invalid where its key is taken */
export const insertEntry = async (
  db: Db,
  register: Register,
  written: Written,
  change: Change,
  why = '',
): Promise<Entry> => {
  await refuseTakenKey(db, register, written)
  const { name, key, values, words, ownerId, dueOn } = written
  const added = await db.one(
    sql`
      with e as (
        insert into register_entries (authority_id, register, name, key, values, words, owner_id, due_on, created_by, changed_by)
        values (current_authority(), ${register.id}, ${name}, ${key}, ${JSON.stringify(values)}::jsonb, ${words}, ${ownerId},
          ${dueOn}, current_person(), current_person())
        returning *
      )
      select ${entryColumns} from e join people p on p.authority_id = e.authority_id and p.id = e.changed_by`,
    Entry,
  )
  await keepVersion(db, added.id, change, why)
  return added
}

/** Writes what an entry holds now over what it held, with a line in its history. */
export const updateEntry = async (
  db: Db,
  register: Register,
  id: EntryId,
  written: Written,
  change: Change,
  why = '',
): Promise<Entry> => {
  await refuseTakenKey(db, register, written, id)
  const { name, key, values, words, ownerId, dueOn } = written
  return setEntry(
    db,
    id,
    sql`name = ${name}, key = ${key}, values = ${JSON.stringify(values)}::jsonb, words = ${words}, owner_id = ${ownerId}, due_on = ${dueOn}`,
    change,
    why,
  )
}

/** Sets columns of an entry, counts its version up and keeps the new state in its history. */
export const setEntry = async (db: Db, id: EntryId, columns: Sql, change: Change, why: string): Promise<Entry> => {
  const changed = await db.one(
    sql`
      with e as (
        update register_entries set ${columns}, version = version + 1, changed_at = clock_timestamp(), changed_by = current_person()
        where authority_id = current_authority() and id = ${id}
        returning *
      )
      select ${entryColumns} from e join people p on p.authority_id = e.authority_id and p.id = e.changed_by`,
    Entry,
  )
  await keepVersion(db, id, change, why)
  return changed
}

const keepVersion = (db: Db, id: EntryId, change: Change, why: string): Promise<number> =>
  db.run(sql`
    insert into register_versions (${versionColumns}, change, why)
    select ${versionColumns}, ${change}, ${why} from register_entries
    where authority_id = current_authority() and id = ${id}`)

/** The columns that an entry and each of its versions share. */
export const versionColumns = sql`
  authority_id, id, version, register, name, key, values, words, owner_id, due_on, created_at, created_by, changed_at,
  changed_by, retired_at`

/** The entry, locked until the transaction ends. @throws NotFound */
export const lockEntry = async (db: Db, register: Register, id: EntryId): Promise<Entry> => {
  const found = await db.maybeOne(
    sql`
      select ${entryColumns}
      from register_entries e join people p on p.authority_id = e.authority_id and p.id = e.changed_by
      where e.authority_id = current_authority() and e.register = ${register.id} and e.id = ${id}
      for update of e`,
    Entry,
  )
  if (!found) throw new NotFound('entry')
  return found
}

export const keyTaken = (register: Register): string => {
  const titles = register.key.map((name) => `“${fieldOf(register, name).title}”`).join(' and ')
  return `There is already ${articleFor(register.one)} ${register.one} with the same ${titles}. Change that one, or say how this one differs.`
}

const articleFor = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

/** Waits for whoever else is adding to the register, so that no two entries get one key. Until the transaction ends. */
export const lockRegister = async (db: Db, register: Register): Promise<void> => {
  await db.run(sql`select pg_advisory_xact_lock(hashtextextended(current_authority()::text || ${register.id}, 0))`)
}

const refuseTakenKey = async (db: Db, register: Register, { key }: Written, except?: EntryId): Promise<void> => {
  await lockRegister(db, register)
  const taken = await db.run(sql`
    select from register_entries
    where authority_id = current_authority() and register = ${register.id} and key = ${key} and retired_at is null
      ${except ? sql`and id <> ${except}` : sql``}`)
  if (taken > 0) throw new Invalid([{ field: register.key[0] ?? '', message: keyTaken(register) }])
}
