import type { Person } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { joined, sql, type Db } from '../platform/sql.ts'
import { registersOf } from './access.ts'
import type { Register } from './definition.ts'
import { Entry, entryColumns } from './entry.ts'
import { lookUp, type Lookups } from './lookups.ts'

/** The entries of one register that name an entry of another. */
export interface Naming {
  register: Register
  entries: readonly Entry[]
}

// So many are shown of all registers together: what a school has in some years.
const mostNaming = 500

/**
 * Every entry that names this one, or has its unique reference number, in the registers that the person may read; in their
 * order, newest first. With what the entries themselves point at.
 */
export const namedBy = async (
  db: Db,
  person: Person,
  { entry, today }: { entry: Entry; today: Day },
): Promise<{ naming: Naming[]; lookups: Lookups }> => {
  const { urn } = entry.values
  const others = registersOf(person).filter(({ id }) => id !== entry.register)
  const ways = others.flatMap((register) =>
    register.fields.flatMap((field) => {
      const is = (value: string) => sql`(e.register = ${register.id} and e.values ->> ${field.name} = ${value})`
      if (field.kind === 'entry' && field.register === entry.register) return [is(entry.id)]
      return field.kind === 'urn' && urn !== undefined ? [is(String(urn))] : []
    }),
  )
  const entries =
    ways.length === 0
      ? []
      : await db.many(
          sql`
            select ${entryColumns}
            from register_entries e join people p on p.authority_id = e.authority_id and p.id = e.changed_by
            where e.authority_id = current_authority() and e.retired_at is null and (${joined(ways, ' or ')})
            order by e.changed_at desc, e.id limit ${mostNaming}`,
          Entry,
        )
  const byRegister = Map.groupBy(entries, ({ register }) => register)
  const naming = others.flatMap((register) => {
    const own = byRegister.get(register.id)
    return own ? [{ register, entries: own }] : []
  })
  const fields = naming.flatMap(({ register }) => register.fields)
  return { naming, lookups: await lookUp(db, { fields }, { today }) }
}
