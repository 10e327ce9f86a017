import { record } from '../people/index.ts'
import { Invalid, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import type { Register } from './definition.ts'
import type { Entry, EntryId } from './entry.ts'
import { keyTaken, lockEntry, setEntry } from './write-entry.ts'

/** Takes an entry out of its register, with the reason. Its history stays. @throws Invalid without a reason; NotFound; Refused */
export const retireEntry = (db: Db, register: Register, id: EntryId, why: string): Promise<Entry> =>
  db.transaction(async (step) => {
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why it is retired: those who look for it will ask.' }])
    const entry = await lockEntry(step, register, id)
    if (entry.retiredAt) throw new Refused(`“${entry.name}” has been retired already.`)
    const retired = await setEntry(step, id, sql`retired_at = clock_timestamp()`, 'retired', why.trim())
    await record(step, {
      action: 'register.retired',
      subjectKind: 'register entry',
      subjectId: id,
      why,
      detail: { register: register.id },
    })
    return retired
  })

/** Brings a retired entry back. @throws NotFound; Refused where another has taken its place */
export const restoreEntry = (db: Db, register: Register, id: EntryId, why = ''): Promise<Entry> =>
  db.transaction(async (step) => {
    const entry = await lockEntry(step, register, id)
    if (!entry.retiredAt) throw new Refused(`“${entry.name}” is in the register.`)
    const taken = await step.run(sql`
      select from register_entries
      where authority_id = current_authority() and register = ${register.id} and key = ${entry.key} and retired_at is null`)
    if (taken > 0) throw new Refused(keyTaken(register))
    const restored = await setEntry(step, id, sql`retired_at = null`, 'restored', why)
    await record(step, {
      action: 'register.restored',
      subjectKind: 'register entry',
      subjectId: id,
      why,
      detail: { register: register.id },
    })
    return restored
  })
