import { z } from 'zod'
import { keepWhileUnchanged } from '../people/index.ts'
import { Day } from '../platform/day.ts'
import { NotFound } from '../platform/errors.ts'
import { several } from '../platform/several.ts'
import { joined, prepared, sql, type Db, type Sql } from '../platform/sql.ts'
import { onPage, PageNumber } from '../platform/page-number.ts'
import { remindsFrom } from './clock.ts'
import type { Field, Register } from './definition.ts'
import { having } from './having.ts'
import { Entry, entryColumns, type EntryId } from './entry.ts'

/** How an entry stands on a day. */
export const standings = ['late', 'due', 'current', 'no day'] as const
export type Standing = (typeof standings)[number]

/** What narrows a list of entries. Several values of one filter widen it; different filters narrow it. */
export const EntryFilters = z.object({
  q: z.string().trim().max(200).default(''),
  standing: several(z.enum(standings)),
  /** Ids of people, or `nobody`. */
  owner: several(z.union([z.uuid(), z.literal('nobody')])),
  /** `field:code` for the code lists of the register. */
  is: several(z.string().regex(/^[a-z_0-9]+:.{1,100}$/)),
  /** The id of a share of the register, and which side of it. */
  share: z.string().max(40).default(''),
  part: z.enum(['counted', 'rest']).default('counted'),
  retired: z.enum(['no', 'yes']).default('no'),
  /** The list as it was at the end of this day. */
  as_at: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()),
  /** `name`, `due`, `changed` or a field of the register; with a minus the other way round. */
  sort: z
    .string()
    .regex(/^-?[a-z_0-9]+$/)
    .optional(),
  page: PageNumber,
})
export type EntryFilters = z.infer<typeof EntryFilters>

export const entriesPerPage = 50

const Order = z.object({ ids: z.string() })

/** One page of entries, and how many the filters let through: the number is that of the list. */
export const findEntries = async (
  db: Db,
  register: Register,
  filters: EntryFilters,
  today: Day,
): Promise<{ entries: Entry[]; total: number }> => {
  const ids = await orderOf(db, register, filters, today)
  const wanted = onPage(ids, filters.page, entriesPerPage)
  if (wanted.length === 0) return { entries: [], total: ids.length }
  const entries = await db.many(
    sql`
      select ${entryColumns}
      from ${source(filters, wanted)} join people p on p.authority_id = e.authority_id and p.id = e.changed_by
        join unnest(${wanted}::uuid[]) with ordinality as wanted (id, place) on wanted.id = e.id
      where e.authority_id = current_authority() and e.register = ${register.id}
      order by wanted.place`,
    Entry,
  )
  return { entries, total: ids.length }
}

/** The ids of all entries that the filters let through, in order; kept while nothing happens in the authority. */
const orderOf = async (db: Db, register: Register, filters: EntryFilters, today: Day): Promise<readonly string[]> => {
  if (!(await isReadable(db, register))) return [] // what is kept was read by somebody who may
  return keepWhileUnchanged(
    db,
    `entries ${register.id} ${today} ${JSON.stringify({ ...filters, page: 1 })}`,
    async () => {
      const { ids } = await db.one(
        sql`
        select coalesce(string_agg(e.id::text, ' ' order by ${order(register, filters)}), '') as ids
        from ${source(filters)} where ${conditions(register, filters, today)}`,
        Order,
      )
      return ids === '' ? [] : ids.split(' ')
    },
  )
}

const isReadable = async (db: Db, register: Register): Promise<boolean> =>
  (
    await db.one(
      prepared('may read register', sql`select ${register.id} = any(registers_i_may('read')) as allowed`),
      z.object({ allowed: z.boolean() }),
    )
  ).allowed

/** All entries that the filters let through, in order: for exports. */
export const allEntries = (db: Db, register: Register, filters: EntryFilters, today: Day): Promise<Entry[]> =>
  db.many(
    sql`
      select ${entryColumns}
      from ${source(filters)} join people p on p.authority_id = e.authority_id and p.id = e.changed_by
      where ${conditions(register, filters, today)} order by ${order(register, filters)}`,
    Entry,
  )

/** The entry as it stands, or as it stood at the end of a day. @throws NotFound */
export const getEntry = async (db: Db, register: Register, id: EntryId, asAt?: Day): Promise<Entry> => {
  const found = await db.maybeOne(
    sql`
      select ${entryColumns}
      from ${source({ as_at: asAt })} join people p on p.authority_id = e.authority_id and p.id = e.changed_by
      where e.authority_id = current_authority() and e.register = ${register.id} and e.id = ${id}`,
    Entry,
  )
  if (!found) throw new NotFound('entry')
  return found
}

/** Today's entries, or each entry's last version of a past day. */
export const source = ({ as_at, q = '' }: { as_at?: Day | undefined; q?: string }, ids?: readonly string[]): Sql =>
  as_at === undefined
    ? sql`register_entries e`
    : sql`(
        select distinct on (authority_id, id) *${q ? sql`, to_tsvector('english', words) as search` : sql``} from register_versions
        where authority_id = current_authority() ${ids ? sql`and id = any(${ids}::uuid[])` : sql``} and changed_at < (${as_at}::date + 1)::timestamp at time zone 'Europe/London'
        order by authority_id, id, version desc
      ) e`

export const conditions = (register: Register, filters: EntryFilters, today: Day): Sql => {
  const parts: Sql[] = [
    sql`e.authority_id = current_authority() and e.register = ${register.id}`,
    filters.retired === 'yes' ? sql`e.retired_at is not null` : sql`e.retired_at is null`,
  ]
  if (filters.q) parts.push(sql`e.search @@ websearch_to_tsquery('english', ${filters.q})`)
  const on = filters.as_at ?? today
  if (filters.standing.length > 0)
    parts.push(
      sql`(${joined(
        filters.standing.map((standing) => standingIs(standing, register, on)),
        ' or ',
      )})`,
    )
  const share = (register.shares ?? []).find(({ id }) => id === filters.share)
  if (share) {
    parts.push(having(share.of, on))
    parts.push(filters.part === 'counted' ? having(share.counted, on) : sql`not ${having(share.counted, on)}`)
  }
  if (filters.owner.length > 0) {
    const people = filters.owner.filter((owner) => owner !== 'nobody')
    const nobody = people.length < filters.owner.length
    parts.push(sql`(e.owner_id = any(${people}::uuid[])${nobody ? sql` or e.owner_id is null` : sql``})`)
  }
  for (const [name, codes] of codesOf(register, filters.is)) parts.push(sql`e.values ->> ${name} = any(${codes})`)
  return joined(parts, ' and ')
}

const standingIs = (standing: Standing, register: Register, on: Day): Sql => {
  const soon = remindsFrom(register)
  switch (standing) {
    case 'late':
      return sql`e.due_on < ${on}::date`
    case 'due':
      return sql`e.due_on between ${on}::date and ${on}::date + ${soon}::int`
    case 'current':
      return sql`e.due_on > ${on}::date + ${soon}::int`
    case 'no day':
      return sql`e.due_on is null`
  }
}

/** The codes asked for, by field; what the register has no code list for is left out. */
const codesOf = (register: Register, is: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const one of is) {
    const at = one.indexOf(':')
    const [name, code] = [one.slice(0, at), one.slice(at + 1)]
    if (!register.fields.some((field) => field.name === name && isChosenFrom(field))) continue
    found.set(name, [...(found.get(name) ?? []), code])
  }
  return found
}

export const isChosenFrom = ({ kind }: Field): boolean => kind === 'code' || kind === 'yes or no' || kind === 'entry'

const order = (register: Register, { sort }: Pick<EntryFilters, 'sort'>): Sql => {
  const asked = sort ?? { name: 'name', due: 'due', changed: '-changed' }[register.sort]
  const direction = asked.startsWith('-') ? sql`desc` : sql`asc`
  const by = asked.replace(/^-/, '')
  const field = register.fields.find(({ name }) => name === by)
  const rest = sql`lower(e.name), e.id`
  if (by === 'due') return sql`e.due_on ${direction} nulls last, ${rest}`
  if (by === 'changed') return sql`e.changed_at ${direction}, ${rest}`
  if (!field || by === 'name' || by === register.fields[0]?.name) return sql`lower(e.name) ${direction}, e.id`
  if (field.kind === 'number') return sql`(e.values ->> ${by})::numeric ${direction} nulls last, ${rest}`
  return sql`lower(e.values ->> ${by}) ${direction} nulls last, ${rest}`
}

const Choice = z.object({ filter: z.string(), value: z.string(), entries: z.number() })
export type Choice = z.infer<typeof Choice>

/** How many entries of the register carry each code, stand in each way and belong to each owner. */
export const listChoices = async (db: Db, register: Register, today: Day): Promise<Choice[]> => {
  if (!(await isReadable(db, register))) return []
  return keepWhileUnchanged(db, `choices ${register.id} ${today}`, () => countChoices(db, register, today))
}

const countChoices = (db: Db, register: Register, today: Day): Promise<Choice[]> => {
  const names = register.fields.filter(isChosenFrom).map(({ name }) => name)
  const soon = remindsFrom(register)
  return db.many(
    sql`
      with e as materialized (
        select owner_id, due_on, values from register_entries e
        where e.authority_id = current_authority() and e.register = ${register.id} and e.retired_at is null
      )
      select 'standing' as filter, case when due_on is null then 'no day' when due_on < ${today}::date then 'late'
        when due_on <= ${today}::date + ${soon}::int then 'due' else 'current' end as value, count(*)::int as entries
      from e group by 2
      union all
      select 'owner', coalesce(owner_id::text, 'nobody'), count(*)::int from e group by 2
      union all
      select name, values ->> name, count(*)::int from e, unnest(${names}::text[]) as name where values ? name group by 1, 2`,
    Choice,
  )
}
