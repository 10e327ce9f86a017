import { z } from 'zod'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { childLinkOf, ownField, type ChildLink } from '../ssd/child-link.ts'
import type { SsdTable } from '../ssd/ssd-table.ts'
import { names, stagedName } from './stage-file.ts'

/** What a delivery did to one table. Unchanged rows are those of the delivery that stood so before. */
export interface TableCount {
  table: string
  /** Rows of the file, refused ones included. */
  rows: number
  added: number
  changed: number
  unchanged: number
  /** Rows that were known and are in the delivery no more. */
  gone: number
  refused: number
}

/** The same key in two tables, which go by these names. */
const sameKey = (table: SsdTable, a: string, b: string): Sql =>
  joined(
    table.key.map((name) => rawSql(`${a}.${name} = ${b}.${name}`)),
    ' and ',
  )

const valuesOf = (table: SsdTable, alias: string): Sql => {
  const others = table.fields.filter(({ name }) => !table.key.includes(name))
  return joined(others.map(({ name }) => rawSql(`${alias}.${name}`)))
}

/**
 * Brings the staged rows of one table into it: versions that are said no more end with the delivery before this, new ones
 * begin with it. A few statements however many rows there are. What is not staged ends too, unless `othersStay`.
 */
export const applyTable = async (
  db: Db,
  authorityId: string,
  table: SsdTable,
  number: number,
  othersStay: boolean,
): Promise<Pick<TableCount, 'added' | 'changed' | 'gone'>> => {
  const held = rawSql(table.name)
  const staged = stagedName(table)
  const current = sql`t.authority_id = ${authorityId} and t.to_import is null`
  const { some } = await db.one(
    sql`select exists (select from ${held} t where ${current}) as some`,
    z.object({ some: z.boolean() }),
  )
  const { changed, gone } = some
    ? await endVersions(db, table, { current, before: number - 1, othersStay })
    : { changed: 0, gone: 0 }
  const link = childLinkOf(table)
  const staying = joined(table.fields.map(({ name }) => rawSql(`s.${name}`)))
  const inserted = await db.run(sql`
    insert into ${held} (authority_id, ${names(table.fields)}, ${link ? sql`child_id,` : sql``} from_import)
    select ${authorityId}::uuid, ${staying}, ${link ? sql`c.child_id,` : sql``} ${number}::integer
    from ${staged} s ${link ? sql`left join ${childrenBy(link, authorityId)} c on c.their_key = s.${rawSql(ownField(link))}` : sql``}
    where not s.refused ${some ? sql`and not exists (select from ${held} t where ${current} and ${sameKey(table, 't', 's')})` : sql``}`)
  return { added: inserted - changed, changed, gone }
}

const Ended = z.object({ changed: z.number(), gone: z.number() })

/** Ends the versions that the delivery says no more or otherwise, in one pass; of a line that was refused the version stays. */
const endVersions = (
  db: Db,
  table: SsdTable,
  { current, before, othersStay }: { current: Sql; before: number; othersStay: boolean },
): Promise<z.infer<typeof Ended>> => {
  const key = joined(table.key.map((name) => rawSql(`t.${name}`)))
  const same =
    table.key.length === table.fields.length
      ? sql`true`
      : sql`(${valuesOf(table, 't')}) is not distinct from (${valuesOf(table, 's')})`
  return db.one(
    sql`
      with ended as (
        update ${rawSql(table.name)} t set to_import = ${before}
        where ${current} and not exists (
          select from ${stagedName(table)} s where ${sameKey(table, 't', 's')} and (s.refused or ${same}))
          ${othersStay ? sql`and exists (select from ${stagedName(table)} s where ${sameKey(table, 't', 's')})` : sql``}
        returning ${key}
      )
      select count(*) filter (where s.known)::int as changed, count(*) filter (where s.known is null)::int as gone
      from ended t left join (select ${names(table.key.map((name) => ({ name })))}, true as known from ${stagedName(table)}) s
        on ${sameKey(table, 't', 's')}`,
    Ended,
  )
}

/** Of everything that a row can lead to a child by, the child. */
const childrenBy = (link: ChildLink, authorityId: string): Sql =>
  'person' in link
    ? sql`(select person_id as their_key, id as child_id from children where authority_id = ${authorityId})`
    : sql`(
        select distinct on (${rawSql(link.theirs)}) ${rawSql(link.theirs)} as their_key, child_id
        from ${rawSql(link.via.name)}
        where authority_id = ${authorityId} and to_import is null and child_id is not null
        order by ${rawSql(link.theirs)}, from_import desc)`

/** Every person of the delivery becomes somebody whom Sightline knows. Gives back how many were not known before. */
export const addChildren = async (db: Db, authorityId: string): Promise<number> => {
  const added = await db.run(sql`
    insert into children (authority_id, person_id)
    select ${authorityId}::uuid, s.pers_person_id from staged_ssd_person s where not s.refused and not exists (
      select from children c where c.authority_id = ${authorityId} and c.person_id = s.pers_person_id)`)
  if (added > 0) await db.run(sql`analyze children (authority_id)`) // every table is joined with it: without counts, row by row
  return added
}

/** Rows that stood before now lead to another child, or to one at last: what they lead by has come or has changed. Gives back how many. */
export const relinkChildren = async (db: Db, authorityId: string, table: SsdTable): Promise<number> => {
  const link = childLinkOf(table)
  if (!link) return 0
  return db.run(sql`
    update ${rawSql(table.name)} t set child_id = c.child_id from ${childrenBy(link, authorityId)} c
    where t.authority_id = ${authorityId} and t.to_import is null and c.their_key = t.${rawSql(ownField(link))}
      and ${'person' in link ? sql`t.child_id is null` : sql`t.child_id is distinct from c.child_id`}`)
}
