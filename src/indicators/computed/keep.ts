import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import type { Period } from './known-tables.ts'
import type { Tallies, Tally } from './tally.ts'
import { valuesIn, type Value } from './values.ts'

interface Found {
  delivery: number
  periods: readonly Period[]
  found: Tallies
  parts: boolean
}

/** Keeps the values of definitions that differ from what is kept. `periods` are the first of those that were asked about. */
export const keepValues = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, periods, found, parts }: Found,
): Promise<void> => {
  if (definitions.length === 0) return
  const ids = definitions.map(({ id }) => id)
  const own = new Map(ids.map((id) => [id, (found.get(id) ?? []).filter(({ split }) => parts || split === '')]))
  const values = withZeros(valuesIn(own, periods), definitions, periods)
  const starts = new Map(periods.map(({ startsOn, endsOn }) => [endsOn, startsOn]))
  const scope = sql`r.authority_id = (select current_authority()) and r.indicator_id = any(${ids}::text[])
    and (r.starts_on, r.ends_on) in (select * from unnest(${periods.map(({ startsOn }) => startsOn)}::date[],
      ${periods.map(({ endsOn }) => endsOn)}::date[]))`
  // What an earlier run by this delivery, or by one that was taken back, has said is as if it had not been.
  await step.run(sql`delete from indicator_results r where ${scope} and from_import >= ${delivery}::int`)
  await step.run(
    sql`update indicator_results r set to_import = null where ${scope} and to_import >= ${delivery - 1}::int`,
  )
  await step.script(`create temporary table new_results (
    indicator_id text, starts_on date, ends_on date, split text, part text, counted int, out_of int, amount double precision, left_out int) on commit drop`)
  await step.run(sql`
    insert into new_results select * from unnest(
      ${values.map(({ indicatorId }) => indicatorId)}::text[], ${values.map(({ endsOn }) => starts.get(endsOn))}::date[],
      ${values.map(({ endsOn }) => endsOn)}::date[], ${values.map(({ split }) => split)}::text[], ${values.map(({ part }) => part)}::text[],
      ${values.map(({ counted }) => counted)}::int[], ${values.map(({ outOf }) => outOf)}::int[],
      ${values.map(({ amount }) => amount)}::double precision[], ${values.map(({ leftOut }) => leftOut)}::int[])`)
  // Tens of thousands of values, of which nothing is known yet: joined one by one they took minutes.
  await step.script('analyze new_results; set local enable_nestloop = off')
  const same = sql`n.indicator_id = r.indicator_id and n.starts_on = r.starts_on and n.ends_on = r.ends_on and n.split = r.split
    and n.part = r.part`
  await step.run(sql`
    update indicator_results r set to_import = ${delivery - 1}::int where ${scope} and r.to_import is null and not exists (
      select from new_results n where ${same} and (n.counted, n.out_of, n.amount, n.left_out)
        is not distinct from (r.counted, r.out_of, r.amount, r.left_out))`)
  await step.run(sql`
    insert into indicator_results (authority_id, indicator_id, starts_on, ends_on, split, part, counted, out_of, amount, left_out, from_import)
    select current_authority(), n.*, ${delivery}::int from new_results n where not exists (
      select from indicator_results r where r.authority_id = (select current_authority()) and ${same} and r.to_import is null)`)
  await step.script('drop table new_results; set local enable_nestloop = on')
}

/** A period without a single row has a number too: none. */
const withZeros = (values: readonly Value[], definitions: readonly Computed[], periods: readonly Period[]): Value[] => {
  const known = new Set(
    values.filter(({ split }) => split === '').map(({ indicatorId, endsOn }) => `${indicatorId} ${endsOn}`),
  )
  const zeros = definitions.flatMap(({ id }) =>
    periods
      .filter(({ endsOn }) => !known.has(`${id} ${endsOn}`))
      .map(({ endsOn }): Value => ({ indicatorId: id, endsOn, split: '', part: '', ...none })),
  )
  return [...values, ...zeros]
}

const none = { counted: 0, outOf: 0, amount: null, leftOut: 0 }

/** Columns of a row each, as PostgreSQL writes arrays. */
const columnsOf = (parts: readonly { id: string; tally: Tally }[]) => sql`
  unnest(${parts.map(({ id }) => id)}::text[], ${parts.map(({ tally }) => tally.split)}::text[],
    ${parts.map(({ tally }) => tally.part)}::text[], ${parts.map(({ tally }) => literal(tally.counted))}::text[],
    ${parts.map(({ tally }) => literal(tally.outOf))}::text[], ${parts.map(({ tally }) => literal(tally.leftOut))}::text[],
    ${parts.map(({ tally }) => amounts(tally))}::text[]) as p(id, split, part, counted, out_of, left_out, amount)`

const literal = (numbers: Iterable<number>): string => `{${[...numbers].join(',')}}`
const amounts = ({ amount, amounts: of }: Tally): string =>
  `{${[...amount].map((sum, at) => (of[at] ? sum : 'NULL')).join(',')}}`

const partsIn = (found: Tallies, ids: ReadonlySet<string>) =>
  [...found].flatMap(([id, tallies]) =>
    ids.has(id) ? tallies.filter(({ split }) => split !== '').map((tally) => ({ id, tally })) : [],
  )

/** Keeps the months of the parts of definitions in the place of what was kept. */
export const keepMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { months, found }: { months: readonly Period[]; found: Tallies },
): Promise<void> => {
  const ids = definitions.map(({ id }) => id)
  await step.run(sql`delete from indicator_month_parts
    where authority_id = (select current_authority()) and indicator_id = any(${ids}::text[])`)
  await step.run(sql`
    insert into indicator_month_parts (authority_id, indicator_id, split, part, last_month, counted, out_of, left_out, amount)
    select current_authority(), p.id, p.split, p.part, ${months[0]?.endsOn}::date, p.counted::int[], p.out_of::int[],
      p.left_out::int[], p.amount::double precision[]
    from ${columnsOf(partsIn(found, new Set(ids)))}`)
}

/** By how much the numbers of some children differ: only what differs is in it. */
export const differenceOf = (before: Tallies, after: Tallies): Tallies =>
  new Map(
    [...after].map(([id, tallies]) => {
      const was = new Map((before.get(id) ?? []).map((tally) => [keyOf(tally), tally]))
      const is = new Map(tallies.map((tally) => [keyOf(tally), tally]))
      return [
        id,
        [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => lessOf(is.get(key), was.get(key))),
      ] as const
    }),
  )

const keyOf = ({ split, part }: Tally): string => `${split} ${part}`

const lessOf = (is: Tally | undefined, was: Tally | undefined): Tally[] => {
  const one = is ?? was
  if (!one) return []
  const less = <Column extends Int32Array | Float64Array>(column: (tally: Tally) => Column): Column => {
    const result = column(one).slice() as Column // of the same kind
    for (let at = 0; at < result.length; at++)
      result[at] = (is ? (column(is)[at] ?? 0) : 0) - (was ? (column(was)[at] ?? 0) : 0)
    return result
  }
  const tally: Tally = {
    split: one.split,
    part: one.part,
    counted: less(({ counted }) => counted),
    outOf: less(({ outOf }) => outOf),
    leftOut: less(({ leftOut }) => leftOut),
    amount: less(({ amount }) => amount),
    amounts: less(({ amounts: of }) => of),
  }
  return [tally.counted, tally.outOf, tally.leftOut].some((column) => column.some((number) => number !== 0))
    ? [tally]
    : []
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
        months.flatMap(
          ({ startsOn, endsOn }, at): { id: string; startsOn: Day; endsOn: Day; by: [number, number, number] }[] => {
            const by: [number, number, number] = [tally.counted[at] ?? 0, tally.outOf[at] ?? 0, tally.leftOut[at] ?? 0]
            return by.every((number) => number === 0) ? [] : [{ id, startsOn, endsOn, by }]
          },
        ),
      ),
  )
  await step.run(sql`
    with d as (select * from unnest(${wholes.map(({ id }) => id)}::text[], ${wholes.map(({ startsOn }) => startsOn)}::date[],
        ${wholes.map(({ endsOn }) => endsOn)}::date[], ${wholes.map(({ by: [counted] }) => counted)}::int[],
        ${wholes.map(({ by: [, outOf] }) => outOf)}::int[], ${wholes.map(({ by: [, , leftOut] }) => leftOut)}::int[])
        as d(id, starts_on, ends_on, counted, out_of, left_out)),
      ended as (
        update indicator_results r set to_import = ${delivery - 1}::int from d
        where r.authority_id = (select current_authority()) and r.indicator_id = d.id and r.starts_on = d.starts_on
          and r.ends_on = d.ends_on and r.split = '' and r.part = '' and r.to_import is null
        returning r.indicator_id, r.starts_on, r.ends_on, r.counted + d.counted as counted, r.out_of + d.out_of as out_of,
          r.left_out + d.left_out as left_out)
    insert into indicator_results (authority_id, indicator_id, starts_on, ends_on, split, part, counted, out_of, left_out, from_import)
    select current_authority(), e.indicator_id, e.starts_on, e.ends_on, '', '', e.counted, e.out_of, e.left_out, ${delivery}::int
    from ended e`)
  await step.run(sql`
    insert into indicator_month_parts as m (authority_id, indicator_id, split, part, last_month, counted, out_of, left_out, amount)
    select current_authority(), p.id, p.split, p.part, ${months[0]?.endsOn}::date, p.counted::int[], p.out_of::int[],
      p.left_out::int[], p.amount::double precision[]
    from ${columnsOf(partsIn(differences, new Set(differences.keys())))}
    on conflict (authority_id, indicator_id, split, part) do update set
      counted = (select array_agg(u.a + u.b order by u.n) from unnest(m.counted, excluded.counted) with ordinality u(a, b, n)),
      out_of = (select array_agg(u.a + u.b order by u.n) from unnest(m.out_of, excluded.out_of) with ordinality u(a, b, n)),
      left_out = (select array_agg(u.a + u.b order by u.n) from unnest(m.left_out, excluded.left_out) with ordinality u(a, b, n))`)
}
