import { record } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import type { Register } from './definition.ts'
import { writtenOf, type Entry } from './entry.ts'
import { lookUp, targetIds } from './lookups.ts'
import { readValues, type RawValues } from './read-values.ts'
import { insertEntry } from './write-entry.ts'

/**
 * Adds an entry to a register and returns it.
 *
 * @throws Invalid with a sentence for each field that is wrong, or where there is such an entry already
 */
export const addEntry = (db: Db, register: Register, raw: RawValues, today: Day): Promise<Entry> =>
  db.transaction(async (step) => {
    const lookups = await lookUp(step, register, { today, ids: targetIds(register, [raw]) })
    const entry = await insertEntry(
      step,
      register,
      writtenOf(register, readValues(register, raw, lookups), lookups),
      'added',
    )
    await record(step, {
      action: 'register.added',
      subjectKind: 'register entry',
      subjectId: entry.id,
      detail: { register: register.id },
    })
    return entry
  })
