import type { Day } from '../../platform/day.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import type { Period } from './known-tables.ts'
import { isSomething, settled, settledSql, type Tallies, type Tally } from './tally.ts'

/** Columns of a row each, as PostgreSQL writes arrays. */
const columnsOf = (parts: readonly { id: string; tally: Tally }[]) => sql`
  unnest(${parts.map(({ id }) => id)}::text[], ${parts.map(({ tally }) => tally.split)}::text[],
    ${parts.map(({ tally }) => tally.part)}::text[], ${parts.map(({ tally }) => literal(tally.counted))}::text[],
    ${parts.map(({ tally }) => literal(tally.outOf))}::text[], ${parts.map(({ tally }) => literal(tally.leftOut))}::text[],
    ${parts.map(({ tally }) => amountsOf(tally))}::text[], ${parts.map(({ tally }) => literal(tally.amounts))}::text[])
    as p(id, split, part, counted, out_of, left_out, amount, amounts)`

const literal = (numbers: Iterable<number>): string => `{${[...numbers].join(',')}}`
/** None where there is nothing to be summed; in a difference there may be a sum of as many rows as before. */
const amountsOf = ({ amount, amounts: of }: Tally): string =>
  `{${[...amount].map((sum, at) => (of[at] || sum ? settled(sum) : 'NULL')).join(',')}}`

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

/** The months go on by some that are not counted yet: what is kept of parts moves by so many places. */
export const moveMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { months, passed }: { months: readonly Period[]; passed: number },
): Promise<void> => {
  const moved = (column: string, nothing: string) => sql`
    array_fill(${rawSql(nothing)}, array[${passed}::int]) || ${rawSql(column)}[1:${months.length - passed}::int]`
  await step.run(sql`
    update indicator_month_parts set last_month = ${months[0]?.endsOn}::date, counted = ${moved('counted', '0')}, out_of = ${moved('out_of', '0')},
      left_out = ${moved('left_out', '0')}, amount = ${moved('amount', 'null::double precision')}, amounts = ${moved('amounts', '0')}
    where authority_id = (select current_authority()) and indicator_id = any(${definitions.map(({ id }) => id)}::text[])`)
}

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
          and r.ends_on = d.ends_on and r.split = '' and r.part = '' and r.to_import is null
        returning r.indicator_id, r.starts_on, r.ends_on, r.counted + d.counted as counted, r.out_of + d.out_of as out_of,
          r.left_out + d.left_out as left_out, coalesce(r.amount, 0) + d.amount as amount, r.amounts + d.amounts as amounts)
    insert into indicator_results (authority_id, indicator_id, starts_on, ends_on, split, part, counted, out_of, left_out, amount, amounts, from_import)
    select current_authority(), e.indicator_id, e.starts_on, e.ends_on, '', '', e.counted, e.out_of, e.left_out,
      case when e.amounts > 0 then ${settledSql(sql`e.amount`)} end, e.amounts, ${delivery}::int
    from ended e`)
  await addParts(step, differences, months)
}

const partsIn = (found: Tallies) =>
  [...found].flatMap(([id, tallies]) => tallies.filter(({ split }) => split !== '').map((tally) => ({ id, tally })))

/** Adds to what is kept of the parts, where there is anything. */
export const addParts = async (step: Db, found: Tallies, months: readonly Period[]): Promise<void> => {
  const sumOf = (column: string) =>
    sql`(select array_agg(u.a + u.b order by u.n) from unnest(m.${rawSql(column)}, excluded.${rawSql(column)}) with ordinality u(a, b, n))`
  await step.run(sql`
    insert into indicator_month_parts as m (authority_id, indicator_id, split, part, last_month, counted, out_of, left_out, amount, amounts)
    select current_authority(), p.id, p.split, p.part, ${months[0]?.endsOn}::date, p.counted::int[], p.out_of::int[],
      p.left_out::int[], p.amount::double precision[], p.amounts::int[]
    from ${columnsOf(partsIn(found))}
    on conflict (authority_id, indicator_id, split, part) do update set counted = ${sumOf('counted')}, out_of = ${sumOf('out_of')},
      left_out = ${sumOf('left_out')}, amounts = ${sumOf('amounts')},
      amount = (
        select array_agg(case when u.n + u.m > 0 then ${settledSql(sql`coalesce(u.a, 0) + coalesce(u.b, 0)`)} end order by u.at)
        from unnest(m.amount, excluded.amount, m.amounts, excluded.amounts) with ordinality u(a, b, n, m, at))`)
}
