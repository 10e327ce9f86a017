import { z } from 'zod'
import { keepWhileUnchanged, type Person } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { registersOf } from './access.ts'
import { remindsFrom } from './clock.ts'
import type { Register } from './definition.ts'

export interface RegisterCount {
  register: Register
  entries: number
  due: number
  late: number
  unowned: number
}

const Count = z.object({
  register: z.string(),
  entries: z.number(),
  due: z.number(),
  late: z.number(),
  unowned: z.number(),
})

/** Every register that the person may read, with how many entries it has and how they stand today. */
export const countRegisters = async (db: Db, person: Person, today: Day): Promise<RegisterCount[]> => {
  const mine = registersOf(person)
  const name = `registers ${today} ${mine.map(({ id }) => id).join(' ')}`
  const counts = await keepWhileUnchanged(db, name, () => countAll(db, mine, today))
  const byId = new Map(counts.map((count) => [count.register, count]))
  return mine.map((register) => {
    const { entries = 0, due = 0, late = 0, unowned = 0 } = byId.get(register.id) ?? {}
    return { register, entries, due, late, unowned }
  })
}

const countAll = (db: Db, mine: readonly Register[], today: Day): Promise<z.infer<typeof Count>[]> =>
  db.many(
    sql`
      select e.register, count(*)::int as entries,
        (count(*) filter (where due_on between ${today}::date and ${today}::date + r.soon))::int as due,
        (count(*) filter (where due_on < ${today}::date))::int as late,
        (count(*) filter (where owner_id is null and r.owned))::int as unowned
      from register_entries e
        join unnest(${mine.map(({ id }) => id)}::text[], ${mine.map(remindsFrom)}::int[], ${mine.map(({ owner }) => owner !== undefined)}::bool[])
          as r (id, soon, owned) on r.id = e.register
      where e.authority_id = current_authority() and e.retired_at is null group by e.register`,
    Count,
  )

/** How many entries that the person owns are due soon, late or expired today. */
export const countMine = async (db: Db, person: Person, today: Day): Promise<number> => {
  const mine = registersOf(person)
  const { n } = await db.one(
    sql`
      select count(*) as n
      from register_entries e join unnest(${mine.map(({ id }) => id)}::text[], ${mine.map(remindsFrom)}::int[]) as r (id, soon)
        on r.id = e.register
      where e.authority_id = current_authority() and e.owner_id = ${person.id} and e.retired_at is null
        and e.due_on <= ${today}::date + r.soon`,
    z.object({ n: z.number() }),
  )
  return n
}
