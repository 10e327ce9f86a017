import { z } from 'zod'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import type { Period } from './known-tables.ts'
import { isSomething, settled, settledSql, type Tallies, type Tally } from './tally.ts'
import { valuesIn, type Value } from './values.ts'

interface Found {
  delivery: number
  periods: readonly Period[]
  found: Tallies
}

/** Keeps the months of definitions, whole, that differ from what is kept. `periods` are the first of those that were asked about. */
export const keepWholeMonths = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, periods, found }: Found,
): Promise<void> => {
  if (definitions.length === 0) return
  const ids = definitions.map(({ id }) => id)
  const values = withZeros(valuesIn(wholes(ids, found), periods), definitions, periods)
  const starts = new Map(periods.map(({ startsOn, endsOn }) => [endsOn, startsOn]))
  await step.script(
    `create temporary table new_values (indicator_id text, starts_on date, ends_on date, ${numbersAsColumns}) on commit drop`,
  )
  await step.run(sql`
    insert into new_values select * from unnest(
      ${values.map(({ indicatorId }) => indicatorId)}::text[], ${values.map(({ endsOn }) => starts.get(endsOn))}::date[],
      ${values.map(({ endsOn }) => endsOn)}::date[], ${numbersOf(values)})`)
  const scope = sql`r.authority_id = (select current_authority()) and r.indicator_id = any(${ids}::text[])
    and r.ends_on = any(${periods.map(({ endsOn }) => endsOn)}::date[])`
  await keepNew(step, { table: 'indicator_results', key: ['indicator_id', 'starts_on', 'ends_on'], scope }, delivery)
}

/**
 * Keeps what definitions say of the day of a delivery, whole and by part, and of the day a year before, whole, where it differs from
 * what is kept. What only a delivery can say it says of its own day alone.
 */
export const keepDays = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, periods, found }: Found,
): Promise<void> => {
  if (definitions.length === 0) return
  await step.script(
    `create temporary table new_values (indicator_id text, years_back smallint, split text, part text, ${numbersAsColumns}) on commit drop`,
  )
  for (const [back, period] of periods.entries()) {
    const some = back === 0 ? definitions : definitions.filter(hasPast)
    const ids = some.map(({ id }) => id)
    const own = back === 0 ? new Map(ids.map((id) => [id, found.get(id) ?? []])) : wholes(ids, found)
    const values = withZeros(valuesIn(own, periods), some, [period]).filter(({ endsOn }) => endsOn === period.endsOn)
    await step.run(sql`
      insert into new_values select n.indicator_id, ${back}::smallint, n.split, n.part, n.counted, n.out_of, n.amount, n.left_out, n.amounts
      from unnest(${values.map(({ indicatorId }) => indicatorId)}::text[], ${values.map(({ split }) => split)}::text[],
        ${values.map(({ part }) => part)}::text[], ${numbersOf(values)})
        as n(indicator_id, split, part, counted, out_of, amount, left_out, amounts)`)
  }
  const scope = sql`r.authority_id = (select current_authority()) and r.indicator_id = any(${definitions.map(({ id }) => id)}::text[])`
  await keepNew(step, { table: 'indicator_days', key: dayKey, scope }, delivery)
}

const hasPast = ({ over }: Computed): boolean => over !== 'delivery'
const wholes = (ids: readonly string[], found: Tallies): Tallies =>
  new Map(ids.map((id) => [id, (found.get(id) ?? []).filter(({ split }) => split === '')]))

const dayKey = ['indicator_id', 'years_back', 'split', 'part']
const numbers = ['counted', 'out_of', 'amount', 'left_out', 'amounts']
const numbersAsColumns = 'counted int, out_of int, amount double precision, left_out int, amounts int'
const numbersOf = (values: readonly Value[]): Sql =>
  sql`${values.map(({ counted }) => counted)}::int[], ${values.map(({ outOf }) => outOf)}::int[],
    ${values.map(({ amount }) => amount && settled(amount))}::double precision[], ${values.map(({ leftOut }) => leftOut)}::int[],
    ${values.map(({ amounts }) => amounts)}::int[]`

/** What is new in `new_values` is kept beside what was said before, which ends where it is another. */
const keepNew = async (
  step: Db,
  { table, key, scope }: { table: 'indicator_results' | 'indicator_days'; key: readonly string[]; scope: Sql },
  delivery: number,
): Promise<void> => {
  const [name, columns] = [rawSql(table), rawSql([...key, ...numbers].join(', '))]
  // What an earlier run by this delivery, or by one that was taken back, has said is as if it had not been.
  await step.run(sql`delete from ${name} r where ${scope} and from_import >= ${delivery}::int`)
  await step.run(sql`update ${name} r set to_import = null where ${scope} and to_import >= ${delivery - 1}::int`)
  // Tens of thousands of values, of which nothing is known yet: joined one by one they took minutes.
  await step.script('analyze new_values; set local enable_nestloop = off')
  const same = rawSql(key.map((column) => `n.${column} = r.${column}`).join(' and '))
  await step.run(sql`
    update ${name} r set to_import = ${delivery - 1}::int where ${scope} and r.to_import is null and not exists (
      select from new_values n where ${same} and (n.counted, n.out_of, n.amount, n.left_out, n.amounts)
        is not distinct from (r.counted, r.out_of, r.amount, r.left_out, r.amounts))`)
  await step.run(sql`
    insert into ${name} (authority_id, ${columns}, from_import)
    select current_authority(), ${columns}, ${delivery}::int from new_values n where not exists (
      select from ${name} r where r.authority_id = (select current_authority()) and ${same} and r.to_import is null)`)
  await step.script('drop table new_values; set local enable_nestloop = on')
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

const none = { counted: 0, outOf: 0, amount: null, amounts: 0, leftOut: 0 }

/**
 * Keeps the days of a delivery as those of the delivery before with what has changed since: `by` has a place for each of the days.
 * Only what has changed is written; the rest holds on. Parts are kept of the day of the delivery alone.
 */
export const addToDays = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, by }: { delivery: number; by: Tallies },
): Promise<void> => {
  const changes = definitions.flatMap((definition) =>
    (by.get(definition.id) ?? []).flatMap((tally) =>
      [0, 1]
        .filter((back) => back === 0 || (tally.split === '' && hasPast(definition)))
        .filter((back) => isSomething(tally, back))
        .map((back) => ({ id: definition.id, back, tally })),
    ),
  )
  if (changes.length === 0) return
  const column = (of: 'counted' | 'outOf' | 'leftOut' | 'amount' | 'amounts') =>
    changes.map(({ tally, back }) => tally[of][back] ?? 0)
  await step.run(sql`
    with c as (select * from unnest(${changes.map(({ id }) => id)}::text[], ${changes.map(({ back }) => back)}::smallint[],
        ${changes.map(({ tally }) => tally.split)}::text[], ${changes.map(({ tally }) => tally.part)}::text[],
        ${column('counted')}::int[], ${column('outOf')}::int[], ${column('leftOut')}::int[], ${column('amount')}::double precision[],
        ${column('amounts')}::int[]) as c(indicator_id, years_back, split, part, counted, out_of, left_out, amount, amounts)),
      was as (
        update indicator_days r set to_import = ${delivery - 1}::int from c
        where r.authority_id = (select current_authority()) and r.indicator_id = c.indicator_id and r.years_back = c.years_back
          and r.split = c.split and r.part = c.part and r.to_import is null
        returning r.*)
    insert into indicator_days (authority_id, indicator_id, years_back, split, part, counted, out_of, left_out, amount, amounts, from_import)
    select current_authority(), n.indicator_id, n.years_back, n.split, n.part, n.counted, n.out_of, n.left_out,
      case when n.amounts > 0 then ${settledSql(sql`n.amount`)} end, n.amounts, ${delivery}::int
    from (select c.indicator_id, c.years_back, c.split, c.part, c.counted + coalesce(w.counted, 0) as counted,
        c.out_of + coalesce(w.out_of, 0) as out_of, c.left_out + coalesce(w.left_out, 0) as left_out,
        c.amount + coalesce(w.amount, 0) as amount, c.amounts + coalesce(w.amounts, 0) as amounts
      from c left join was w on w.indicator_id = c.indicator_id and w.years_back = c.years_back and w.split = c.split and w.part = c.part) n
    where n.split = '' or n.out_of + n.left_out > 0`)
}

const Kept = z.object({
  id: z.string(),
  split: z.string(),
  part: z.string(),
  counted: z.number(),
  outOf: z.number(),
  leftOut: z.number(),
  amount: z.number(),
  amounts: z.number(),
})

/** What is kept of the day of the newest delivery, whole and by part. */
export const keptDays = async (step: Db, definitions: readonly Computed[]): Promise<Tallies> => {
  const rows = await step.many(
    sql`select indicator_id as id, split, part, counted, out_of as "outOf", left_out as "leftOut", coalesce(amount, 0) as amount, amounts
      from indicator_days where authority_id = (select current_authority()) and to_import is null and years_back = 0
        and indicator_id = any(${definitions.map(({ id }) => id)}::text[])`,
    Kept,
  )
  const tallies = rows.map(({ id, split, part, ...numbers }): [string, Tally] => {
    const column = (of: 'counted' | 'outOf' | 'leftOut' | 'amounts') => Int32Array.of(numbers[of])
    const [counted, outOf, leftOut, amounts] = [
      column('counted'),
      column('outOf'),
      column('leftOut'),
      column('amounts'),
    ]
    return [
      id,
      {
        split: split as Tally['split'],
        part,
        counted,
        outOf,
        leftOut,
        amounts,
        amount: Float64Array.of(numbers.amount),
      },
    ]
  })
  return new Map([...Map.groupBy(tallies, ([id]) => id)].map(([id, all]) => [id, all.map(([, tally]) => tally)]))
}
