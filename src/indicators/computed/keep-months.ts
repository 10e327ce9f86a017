import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import type { Period } from './known-tables.ts'
import { packedInts } from './packed-columns.ts'
import { isSomething, settled, settledSql, type Tallies, type Tally } from './tally.ts'

interface Part {
  id: string
  tally: Tally
}

/** A row for each part, with its columns as arrays that have a place for every month; no places where there is never anything. */
const rowsOf = (parts: readonly Part[]) => {
  const size = parts[0]?.tally.counted.length ?? 0
  const all = (of: (tally: Tally) => Int32Array, some = parts) => packedInts(some.map(({ tally }) => of(tally)))
  const own = (column: Buffer, nth: Sql) =>
    sql`(${column}::int[])[(${nth} - 1) * ${size}::int + 1 : ${nth} * ${size}::int]`
  const untold = parts.filter(isUntold)
  const places = new Map(untold.map((part, nth) => [part, nth + 1]))
  return sql`(
    select n.id, n.split, n.part, ${own(
      all(({ counted }) => counted),
      sql`n.nth`,
    )} as counted,
      ${own(
        all(({ outOf }) => outOf),
        sql`n.nth`,
      )} as out_of,
      case when n.untold is null then '{}' else ${own(
        all(({ leftOut }) => leftOut, untold),
        sql`n.untold`,
      )} end as left_out,
      n.amount::double precision[] as amount, n.amounts::int[] as amounts
    from unnest(${parts.map(({ id }) => id)}::text[], ${parts.map(({ tally }) => tally.split)}::text[],
      ${parts.map(({ tally }) => tally.part)}::text[], ${parts.map((part) => places.get(part) ?? null)}::int[],
      ${parts.map(amountOf)}::text[], ${parts.map(amountsOf)}::text[])
      with ordinality as n(id, split, part, untold, amount, amounts, nth)) p`
}

const isUntold = ({ id }: Part): boolean => (computedIndicators.get(id)?.cannotTell ?? []).length > 0
const isSummed = ({ id }: Part): boolean => computedIndicators.get(id)?.amount !== undefined
/** None where there is nothing to be summed; in a difference there may be a sum of as many rows as before. */
const amountOf = (part: Part): string => {
  const { amount, amounts } = part.tally
  return isSummed(part)
    ? `{${[...amount].map((sum, at) => (amounts[at] || sum ? settled(sum) : 'NULL')).join(',')}}`
    : '{}'
}
const amountsOf = (part: Part): string => (isSummed(part) ? `{${part.tally.amounts.join(',')}}` : '{}')

/** Keeps the months of the parts of definitions in the place of what was kept. */
export const keepMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { months, found }: { months: readonly Period[]; found: Tallies },
): Promise<void> => {
  const ids = definitions.map(({ id }) => id)
  await step.run(sql`delete from indicator_month_parts
    where authority_id = (select current_authority()) and indicator_id = any(${ids}::text[])`)
  await addParts(step, new Map(ids.map((id) => [id, found.get(id) ?? []])), months)
}

/** The months go on by some, of which `found` has the parts: what is kept moves by so many places. */
export const moveMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { months, passed, found }: { months: readonly Period[]; passed: number; found: Tallies },
): Promise<void> => {
  const [first, rest] = [months[0]?.endsOn, months.length - passed]
  // A column that is empty has nothing to sum, and stays empty.
  const unlessEmpty = (column: string, moved: Sql) =>
    sql`case when cardinality(${rawSql(column)}) = 0 then ${rawSql(column)} else ${moved} end`
  const empty = (name: string, size: number) =>
    sql`array_fill(${rawSql(name === 'amount' ? 'null::double precision' : '0')}, array[${size}::int])`
  const gone = (name: string) => sql`m.${rawSql(name)}[1:${rest}::int]`
  const moved = (by: (name: string) => Sql) =>
    joined(
      columns.map((name) => sql`${rawSql(name)} = ${unlessEmpty(`m.${name}`, sql`${by(name)} || ${gone(name)}`)}`),
      ', ',
    )
  const lengthened = columns.map((name) => unlessEmpty(`p.${name}`, sql`p.${rawSql(name)} || ${empty(name, rest)}`))
  await step.run(sql`
    with p as materialized (select * from ${rowsOf(partsIn(found))}),
      others as (
        update indicator_month_parts m set last_month = ${first}::date, ${moved((name) => empty(name, passed))}
        where m.authority_id = (select current_authority()) and m.indicator_id = any(${definitions.map(({ id }) => id)}::text[])
          and not exists (select from p where p.id = m.indicator_id and p.split = m.split and p.part = m.part))
    insert into indicator_month_parts as m (authority_id, indicator_id, split, part, last_month, ${rawSql(columns.join(', '))})
    select current_authority(), p.id, p.split, p.part, ${first}::date, ${joined(lengthened, ', ')} from p
    on conflict (authority_id, indicator_id, split, part) do update
      set last_month = excluded.last_month, ${moved((name) => sql`excluded.${rawSql(name)}[1:${passed}::int]`)}`)
}

const columns = ['counted', 'out_of', 'left_out', 'amount', 'amounts']

/** Adds differences to what is kept of months: of the whole as something new that was reported, of the parts in their place. */
export const addDifferences = async (
  step: Db,
  differences: Tallies,
  { delivery, months }: { delivery: number; months: readonly Period[] },
): Promise<void> => {
  const wholes = [...differences].flatMap(([id, tallies]) =>
    tallies
      .filter(({ split }) => split === '')
      .flatMap((tally) =>
        months.flatMap(({ startsOn, endsOn }, at) =>
          isSomething(tally, at) ? [{ id, startsOn, endsOn, at, tally }] : [],
        ),
      ),
  )
  const column = (of: (tally: Tally) => Int32Array | Float64Array) => wholes.map(({ tally, at }) => of(tally)[at] ?? 0)
  await step.run(sql`
    with d as (select * from unnest(${wholes.map(({ id }) => id)}::text[], ${wholes.map(({ startsOn }): Day => startsOn)}::date[],
        ${wholes.map(({ endsOn }) => endsOn)}::date[], ${column(({ counted }) => counted)}::int[], ${column(({ outOf }) => outOf)}::int[],
        ${column(({ leftOut }) => leftOut)}::int[], ${column(({ amount }) => amount)}::double precision[], ${column(({ amounts }) => amounts)}::int[])
        as d(id, starts_on, ends_on, counted, out_of, left_out, amount, amounts)),
      ended as (
        update indicator_results r set to_import = ${delivery - 1}::int from d
        where r.authority_id = (select current_authority()) and r.indicator_id = d.id and r.starts_on = d.starts_on
          and r.ends_on = d.ends_on and r.to_import is null
        returning r.indicator_id, r.starts_on, r.ends_on, r.counted + d.counted as counted, r.out_of + d.out_of as out_of,
          r.left_out + d.left_out as left_out, coalesce(r.amount, 0) + d.amount as amount, r.amounts + d.amounts as amounts)
    insert into indicator_results (authority_id, indicator_id, starts_on, ends_on, counted, out_of, left_out, amount, amounts, from_import)
    select current_authority(), e.indicator_id, e.starts_on, e.ends_on, e.counted, e.out_of, e.left_out,
      case when e.amounts > 0 then ${settledSql(sql`e.amount`)} end, e.amounts, ${delivery}::int
    from ended e`)
  await addParts(step, differences, months)
}

const partsIn = (found: Tallies) =>
  [...found].flatMap(([id, tallies]) => tallies.filter(({ split }) => split !== '').map((tally) => ({ id, tally })))

/** Adds to what is kept of the parts, where there is anything. */
const addParts = async (step: Db, found: Tallies, months: readonly Period[]): Promise<void> => {
  const sumOf = (column: string) =>
    sql`(select coalesce(array_agg(u.a + u.b order by u.n), '{}') from unnest(m.${rawSql(column)}, excluded.${rawSql(column)}) with ordinality u(a, b, n))`
  await step.run(sql`
    insert into indicator_month_parts as m (authority_id, indicator_id, split, part, last_month, counted, out_of, left_out, amount, amounts)
    select current_authority(), p.id, p.split, p.part, ${months[0]?.endsOn}::date, p.counted, p.out_of, p.left_out, p.amount, p.amounts
    from ${rowsOf(partsIn(found))}
    on conflict (authority_id, indicator_id, split, part) do update set counted = ${sumOf('counted')}, out_of = ${sumOf('out_of')},
      left_out = ${sumOf('left_out')}, amounts = ${sumOf('amounts')},
      amount = (
        select coalesce(array_agg(case when u.n + u.m > 0 then ${settledSql(sql`coalesce(u.a, 0) + coalesce(u.b, 0)`)} end order by u.at), '{}')
        from unnest(m.amount, excluded.amount, m.amounts, excluded.amounts) with ordinality u(a, b, n, m, at))`)
}
