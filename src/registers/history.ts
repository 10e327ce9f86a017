import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'
import type { Register, Values } from './definition.ts'
import { changedFields, type EntryId } from './entry.ts'

const Line = z.object({
  version: z.number(),
  change: z.enum(['added', 'changed', 'reviewed', 'retired', 'restored', 'imported']),
  why: z.string(),
  at: z.date(),
  by: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

/** One thing that happened to an entry, with what it held before and after. */
export interface HistoryLine extends Omit<z.infer<typeof Line>, 'values'> {
  fields: readonly string[] // that changed
  before: Values
  after: Values
}

/** Everything that happened to an entry, newest first. */
export const listHistory = async (db: Db, register: Register, id: EntryId): Promise<HistoryLine[]> => {
  const lines = await db.many(
    sql`
      select v.version, v.change, v.why, v.changed_at as at, p.name as by, v.values
      from register_versions v join people p on p.authority_id = v.authority_id and p.id = v.changed_by
      where v.authority_id = current_authority() and v.register = ${register.id} and v.id = ${id}
      order by v.version`,
    Line,
  )
  return lines
    .map(({ values, ...line }, index): HistoryLine => {
      const before = lines[index - 1]?.values ?? {}
      return { ...line, before, after: values, fields: changedFields(register, before, values) }
    })
    .toReversed()
}
