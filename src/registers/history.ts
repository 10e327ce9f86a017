import { z } from 'zod'
import { sql, type Db } from '../platform/sql.ts'
import type { Day } from '../platform/day.ts'
import { addDays } from './clock.ts'
import type { Register, Value, Values } from './definition.ts'
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

/** A value of a field, and from when to when it held; until null: it still holds. */
export interface Span {
  value: Value
  from: Day
  until: Day | null
}

/**
 * What a field was over time, newest first, by the days that the entry gives and not by when they were written down. A day
 * that was written down twice has what was written last.
 */
export const spansOf = (
  history: readonly HistoryLine[],
  { field, since }: { field: string; since: string },
): Span[] => {
  const byDay = new Map<Day, Value>()
  for (const { after } of history.toReversed()) {
    const [value, from] = [after[field], after[since]]
    if (value !== undefined && from !== undefined) byDay.set(from as Day, value) // `since` is a day: held by a test of the definitions
  }
  const spans: Span[] = []
  for (const [from, value] of [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = spans.at(-1)
    if (last?.value === value) continue
    if (last) last.until = addDays(from, -1)
    spans.push({ value, from, until: null })
  }
  return spans.toReversed()
}
