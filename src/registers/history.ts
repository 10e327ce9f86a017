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

/** What a field was over time by the history of its entry, newest first. */
export const spansOf = (history: readonly HistoryLine[], { field, since }: { field: string; since: string }): Span[] =>
  spansIn(history.toReversed().map(({ after }) => ({ value: after[field], since: after[since] })))

/**
 * Values with the day from which each holds, in the order in which they were written down, as what was over time, newest
 * first: by the days themselves, not by when they were written down. A day that came twice has what was written last.
 */
export const spansIn = (said: readonly { value: Value | undefined; since: Value | undefined }[]): Span[] => {
  const byDay = new Map<Day, Value>()
  for (const { value, since } of said) if (value !== undefined && since !== undefined) byDay.set(since as Day, value) // a day: held by a test of the definitions
  const spans: Span[] = []
  for (const [from, value] of [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = spans.at(-1)
    if (last?.value === value) continue
    if (last) last.until = addDays(from, -1)
    spans.push({ value, from, until: null })
  }
  return spans.toReversed()
}

const Said = z.object({ id: z.string(), value: z.string(), since: z.string() })

/** The same for every entry of a register, by its id. */
export const allSpans = async (
  db: Db,
  register: Register,
  { field, since }: { field: string; since: string },
): Promise<ReadonlyMap<string, Span[]>> => {
  const said = await db.many(
    sql`
      select id, values ->> ${field} as value, values ->> ${since} as since from register_versions
      where authority_id = current_authority() and register = ${register.id} and values ? ${field} and values ? ${since}
      order by id, version`,
    Said,
  )
  return new Map([...Map.groupBy(said, ({ id }) => id)].map(([id, own]) => [id, spansIn(own)]))
}
