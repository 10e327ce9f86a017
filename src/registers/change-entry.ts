import { z } from 'zod'
import { record } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import type { Register, Value, Values } from './definition.ts'
import { changedFields, writtenOf, type Entry, type EntryId } from './entry.ts'
import { lookUp, targetIds } from './lookups.ts'
import { readValues, type RawValues } from './read-values.ts'
import { lockEntry, updateEntry } from './write-entry.ts'

export interface Changing {
  id: EntryId
  /** The version that the person had before them. */
  version: number
  raw: RawValues
  /** Fields that are not in `raw` stay as they were; otherwise they are emptied. */
  isPartial?: boolean
  today: Day
  why?: string
}

/** A field that two people changed to different values while both had the entry before them. */
export interface Clash {
  field: string
  /** What it was when this person began. */
  before: Value | undefined
  theirs: Value | undefined
  mine: Value | undefined
}

export type Changed =
  | { outcome: 'changed'; entry: Entry }
  | { outcome: 'same'; entry: Entry }
  /** Nothing was kept. `merged` has both people’s work, mine where they clash. */
  | { outcome: 'clash'; entry: Entry; clashes: readonly Clash[]; merged: Values }

/**
 * Changes what an entry holds. Where somebody else changed other fields meanwhile, both changes stand; where they changed
 * the same field to something else, nothing is kept and the difference comes back to be decided.
 *
 * @throws Invalid as `addEntry`; NotFound; Refused where the entry is retired
 */
export const changeEntry = (db: Db, register: Register, changing: Changing): Promise<Changed> =>
  db.transaction(async (step) => {
    const { id, version, isPartial = false, today, why = '' } = changing
    const entry = await lockEntry(step, register, id)
    refuseRetired(entry)
    const before = version === entry.version ? entry.values : await valuesOf(step, id, version)
    const raw = isPartial ? { ...before, ...changing.raw } : changing.raw
    const lookups = await lookUp(step, register, { today, ids: targetIds(register, [raw, entry.values]) })
    const mine = readValues(register, raw, lookups)
    const { merged, clashes } = merge(register, before, entry.values, mine)
    if (clashes.length > 0) return { outcome: 'clash', entry, clashes, merged }
    const changes = changedFields(register, entry.values, merged)
    if (changes.length === 0) return { outcome: 'same', entry }
    // Read again, since what two people changed apart may not fit together.
    const values = version === entry.version ? merged : readValues(register, merged, lookups)
    const after = await updateEntry(step, register, id, writtenOf(register, values, lookups), 'changed', why)
    await record(step, {
      action: 'register.changed',
      subjectKind: 'register entry',
      subjectId: id,
      why,
      detail: { register: register.id, fields: changes },
    })
    return { outcome: 'changed', entry: after }
  })

export const refuseRetired = (entry: Entry): void => {
  if (entry.retiredAt) throw new Refused(`“${entry.name}” has been retired. Bring it back before you change it.`)
}

const valuesOf = async (db: Db, id: EntryId, version: number): Promise<Values> => {
  const found = await db.maybeOne(
    sql`select values from register_versions where authority_id = current_authority() and id = ${id} and version = ${version}`,
    z.object({ values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
  )
  if (!found) throw new NotFound('version of this entry')
  return found.values
}

/** Field by field: what only one of the two changed is theirs; what both changed differently clashes. */
export const merge = (
  register: Register,
  before: Values,
  theirs: Values,
  mine: Values,
): { merged: Values; clashes: Clash[] } => {
  const merged: Record<string, Value> = {}
  const clashes: Clash[] = []
  for (const { name } of register.fields) {
    const [was, other, own] = [before[name], theirs[name], mine[name]]
    if (own !== was && other !== was && own !== other)
      clashes.push({ field: name, before: was, theirs: other, mine: own })
    const value = own === was ? other : own
    if (value !== undefined) merged[name] = value
  }
  return { merged, clashes }
}
