import { z } from 'zod'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { childLinkOf, ownField, type ChildLink } from '../ssd/child-link.ts'
import type { SsdField, SsdTable } from '../ssd/ssd-table.ts'
import type { Leaves } from './source.ts'
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
  /** Columns of which the file says nothing in any row, where rows that stood and stand on did: how many lose what they said. */
  emptied: { field: string; values: number }[]
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

const Applied = z.object({
  added: z.number(),
  changed: z.number(),
  gone: z.number(),
  lost: z.array(z.number()), // of each blank field, how many values
})

/**
 * Brings the staged rows of one table into it: versions that are said no more, or otherwise, end with the delivery before this, new
 * ones begin with it. Both sides are laid beside each other once, however many rows there are; only what differs is
 * touched, found by its place in the table, so that the rows of others are not read. Of a
 * line that was refused the version stays. What is not staged ends too, unless `othersStay`.
 *
 * @param blank fields of which nothing is staged, to count what they held
 * @param leaves fields that lines cannot say anything of: there they stay as they were
 */
export const applyTable = async (
  db: Db,
  authorityId: string,
  number: number,
  {
    table,
    blank,
    othersStay,
    leaves,
  }: { table: SsdTable; blank: readonly SsdField[]; othersStay: boolean; leaves: readonly Leaves[] },
): Promise<Pick<TableCount, 'added' | 'changed' | 'gone' | 'emptied'>> => {
  const held = rawSql(table.name)
  const staged = stagedName(table)
  for (const each of leaves) await leaveAsItWas(db, authorityId, table, each)
  const link = childLinkOf(table)
  const isOther =
    table.key.length === table.fields.length
      ? sql`false`
      : sql`(${valuesOf(table, 't')}) is distinct from (${valuesOf(table, 's')})`
  const lost =
    blank.length === 0
      ? sql`select '{}'::int[] as lost`
      : sql`
        select array[${joined(blank.map(({ name }) => rawSql(`count(${name})::int`)))}] as lost
        from ${held} where ctid = any (array(select held from differing where staged is not null))`
  const { lost: values, ...counts } = await db.one(
    sql`
      with differing as materialized (
        select t.place as held, s.place as staged
        from (select ctid as place, * from ${held} where authority_id = ${authorityId} and to_import is null) t
        full join (select ctid as place, * from ${staged}) s on ${sameKey(table, 't', 's')}
        where case when s.place is null then ${!othersStay}::boolean when s.refused then false when t.place is null then true
          else ${isOther} end
      ), ended as (
        update ${held} set to_import = ${number - 1}::integer where ctid = any (array(select held from differing))
      ), begun as (
        insert into ${held} (authority_id, ${names(table.fields)}, ${link ? sql`child_id,` : sql``} from_import)
        select ${authorityId}::uuid, ${joined(table.fields.map(({ name }) => rawSql(`s.${name}`)))}, ${link ? sql`c.child_id,` : sql``}
          ${number}::integer
        from ${staged} s
          ${link ? sql`left join ${childrenBy(link, authorityId)} c on c.their_key = s.${rawSql(ownField(link))}` : sql``}
        where s.ctid = any (array(select staged from differing))
      )
      select count(*) filter (where held is null)::int as added, count(*) filter (where held is not null and staged is not null)::int as changed,
        count(*) filter (where staged is null)::int as gone, (${lost}) as lost
      from differing`,
    Applied,
  )
  const emptied = blank.flatMap(({ name }, at) => {
    const count = values[at] ?? 0
    return count > 0 ? [{ field: name, values: count }] : []
  })
  return { ...counts, emptied }
}

/** Puts what stands of some fields into the staged rows of lines that have no place for them. */
const leaveAsItWas = async (db: Db, authorityId: string, table: SsdTable, { fields, lines }: Leaves): Promise<void> => {
  await db.run(sql`
    update ${stagedName(table)} s set ${joined(fields.map((name) => rawSql(`${name} = t.${name}`)))}
    from ${rawSql(table.name)} t
    where t.authority_id = ${authorityId} and t.to_import is null and ${sameKey(table, 't', 's')} and not s.refused
      and s.line = any (${lines}::integer[])`)
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
