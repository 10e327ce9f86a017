import { z } from 'zod'
import { listPeople, type Colleague } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { isTarget, type Register } from './definition.ts'

const Named = z.object({
  register: z.string(),
  id: z.string(),
  name: z.string(),
  isRetired: z.boolean(),
  urn: z.string().nullable(),
})
const Target = z.object({ kind: z.string(), id: z.string(), title: z.string(), path: z.string() })

/** What the fields of a register may point at: people, entries of other registers, and what stands in other rooms. */
export interface Lookups {
  people: ReadonlyMap<string, Colleague>
  entries: ReadonlyMap<string, z.infer<typeof Named>>
  targets: ReadonlyMap<string, z.infer<typeof Target>>
  today: Day
}

/** Everything that entries of this register point at or may be made to point at; `ids` are those asked for in other rooms. */
export const lookUp = async (
  db: Db,
  register: Pick<Register, 'fields'>,
  { today, ids = [] }: { today: Day; ids?: readonly string[] },
): Promise<Lookups> => {
  const others = register.fields.flatMap((field) => (field.kind === 'entry' ? [field.register] : []))
  const entries =
    others.length > 0
      ? await db.many(
          sql`
            select register, id, name, retired_at is not null as "isRetired", values ->> 'urn' as urn from register_entries
            where authority_id = current_authority() and register = any(${others})
            order by lower(name), id`,
          Named,
        )
      : []
  const targets =
    ids.length > 0
      ? await db.many(
          sql`
            select kind, id, title, path from register_targets
            where authority_id = current_authority() and id = any(${[...new Set(ids)]}::uuid[])`,
          Target,
        )
      : []
  const people = register.fields.some(({ kind }) => kind === 'person') ? await listPeople(db) : []
  return {
    people: new Map(people.map((person) => [person.id, person])),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    targets: new Map(targets.map((target) => [target.id, target])),
    today,
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The id in a text: on its own, or as part of an address of Sightline. */
export const idIn = (text: string): string | undefined => uuid.exec(text)?.[0].toLowerCase()

/** The ids of documents, findings, actions and measures that raw values name. */
export const targetIds = (register: Register, raw: readonly Readonly<Record<string, unknown>>[]): string[] => {
  const fields = register.fields.filter(isTarget)
  return fields.flatMap(({ name }) =>
    raw.flatMap((values) => (typeof values[name] === 'string' ? (idIn(findingFirst(values[name])) ?? []) : [])),
  )
}

/** An address such as /documents/ID?reading=ID names a finding by its second id. */
export const findingFirst = (text: string): string => /[?&]reading=([^&#]+)/.exec(text)?.[1] ?? text
