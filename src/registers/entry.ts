import { z } from 'zod'
import { Day } from '../platform/day.ts'
import { sql, type Sql } from '../platform/sql.ts'
import { isTarget, nameField, type Field, type Register, type Value, type Values } from './definition.ts'
import { dueOn } from './clock.ts'
import type { Lookups } from './lookups.ts'
import { valueInWords } from './show-field.ts'

export const EntryId = z.uuid().brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** One entry of a register, as it stands or as it stood. */
export const Entry = z.object({
  id: EntryId,
  register: z.string(),
  version: z.number(),
  name: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  ownerId: z.string().nullable(),
  /** The next day on which something is asked for; null where nothing is. */
  dueOn: Day.nullable(),
  createdAt: z.date(),
  changedAt: z.date(),
  changedBy: z.string(),
  changedByName: z.string(),
  retiredAt: z.date().nullable(),
})
export type Entry = z.infer<typeof Entry>

/** What `Entry` needs, from `… e join people p on p.authority_id = e.authority_id and p.id = e.changed_by`. */
export const entryColumns: Sql = sql`
  e.id, e.register, e.version, e.name, e.key, e.values, e.owner_id as "ownerId", e.due_on as "dueOn",
  e.created_at as "createdAt", e.changed_at as "changedAt", e.changed_by as "changedBy", p.name as "changedByName",
  e.retired_at as "retiredAt"`

/** What is worked out from the values once, when an entry is written. */
export interface Written {
  name: string
  key: string
  values: Values
  words: string
  ownerId: string | null
  dueOn: Day | null
}

export const writtenOf = (register: Register, values: Values, lookups: Lookups): Written => ({
  name: valueInWords(nameField(register), values[nameField(register).name], lookups),
  key: keyOf(register, values),
  values,
  words: register.fields
    .filter(isSearched)
    .map((field) => valueInWords(field, values[field.name], lookups))
    .filter(Boolean)
    .join('\n'),
  ownerId: register.owner === undefined ? null : asText(values[register.owner]),
  dueOn: dueOn(register, values),
})

const asText = (value: Value | undefined): string | null => (value === undefined ? null : String(value))

// A person is filtered by, not searched for: their name would go stale in the words when it changes.
const isSearched = (field: Field): boolean =>
  !isTarget(field) && !['person', 'day', 'number', 'yes or no'].includes(field.kind)

/** What tells an entry from every other: the key fields in lower case, whatever the spaces between their words. */
export const keyOf = (register: Register, values: Values): string =>
  register.key
    .map((name) =>
      String(values[name] ?? '')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' · ')

/** The names of the fields whose values differ. */
export const changedFields = (register: Register, before: Values, after: Values): string[] =>
  register.fields.map(({ name }) => name).filter((name) => before[name] !== after[name])
