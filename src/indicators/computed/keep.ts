import { sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import type { Period } from './known-tables.ts'
import { isSomething, settled, settledSql, type Tallies } from './tally.ts'
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
  await step.script(newResults)
  await step.run(sql`
    insert into new_results select * from unnest(
      ${values.map(({ indicatorId }) => indicatorId)}::text[], ${values.map(({ endsOn }) => starts.get(endsOn))}::date[],
      ${values.map(({ endsOn }) => endsOn)}::date[], ${values.map(({ split }) => split)}::text[], ${values.map(({ part }) => part)}::text[],
      ${values.map(({ counted }) => counted)}::int[], ${values.map(({ outOf }) => outOf)}::int[],
      ${values.map(({ amount }) => amount && settled(amount))}::double precision[], ${values.map(({ leftOut }) => leftOut)}::int[],
      ${values.map(({ amounts }) => amounts)}::int[])`)
  await keepNew(step, parts ? scopeOf(ids, periods) : sql`${scopeOf(ids, periods)} and r.split = ''`, delivery)
}

const scopeOf = (ids: readonly string[], periods: readonly Period[]): Sql =>
  sql`r.authority_id = (select current_authority()) and r.indicator_id = any(${ids}::text[])
    and (r.starts_on, r.ends_on) in (select * from unnest(${periods.map(({ startsOn }) => startsOn)}::date[],
      ${periods.map(({ endsOn }) => endsOn)}::date[]))`

const newResults = `create temporary table new_results (indicator_id text, starts_on date, ends_on date, split text, part text, counted int,
  out_of int, amount double precision, left_out int, amounts int) on commit drop`

/** What is new in `new_results` is kept beside what was said before, which ends where it is another. */
const keepNew = async (step: Db, scope: Sql, delivery: number): Promise<void> => {
  // What an earlier run by this delivery, or by one that was taken back, has said is as if it had not been.
  await step.run(sql`delete from indicator_results r where ${scope} and from_import >= ${delivery}::int`)
  await step.run(
    sql`update indicator_results r set to_import = null where ${scope} and to_import >= ${delivery - 1}::int`,
  )
  // Tens of thousands of values, of which nothing is known yet: joined one by one they took minutes.
  await step.script('analyze new_results; set local enable_nestloop = off')
  const same = sql`n.indicator_id = r.indicator_id and n.starts_on = r.starts_on and n.ends_on = r.ends_on and n.split = r.split
    and n.part = r.part`
  await step.run(sql`
    update indicator_results r set to_import = ${delivery - 1}::int where ${scope} and r.to_import is null and not exists (
      select from new_results n where ${same} and (n.counted, n.out_of, n.amount, n.left_out, n.amounts)
        is not distinct from (r.counted, r.out_of, r.amount, r.left_out, r.amounts))`)
  await step.run(sql`
    insert into indicator_results (authority_id, indicator_id, starts_on, ends_on, split, part, counted, out_of, amount, left_out, amounts, from_import)
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

const none = { counted: 0, outOf: 0, amount: null, amounts: 0, leftOut: 0 }

/**
 * Keeps the days of a delivery as those of the delivery before with what has changed since: `by` has a place for each of the
 * periods. Parts are kept of the first of them alone; and what only a delivery can say it says of its own day alone.
 */
export const keepDays = async (
  step: Db,
  definitions: readonly Computed[],
  { delivery, from, to, by }: { delivery: number; from: readonly Period[]; to: readonly Period[]; by: Tallies },
): Promise<void> => {
  const ids = definitions.map(({ id }) => id)
  const onlyNow = definitions.filter(({ over }) => over === 'delivery').map(({ id }) => id)
  const changes = definitions.flatMap(({ id, over }) =>
    (by.get(id) ?? []).flatMap((tally) =>
      to
        .slice(0, over === 'delivery' ? 1 : to.length)
        .map((_, nth) => ({ id, nth, tally }))
        .filter(({ nth }) => (nth === 0 || tally.split === '') && isSomething(tally, nth)),
    ),
  )
  const isMoved = from.some((period, nth) => period.startsOn !== to[nth]?.startsOn || period.endsOn !== to[nth].endsOn)
  if (!isMoved && changes.length === 0) return
  await step.script(newResults)
  await step.run(sql`
    with p as (select * from unnest(${from.map((_, nth) => nth)}::int[], ${from.map(({ startsOn }) => startsOn)}::date[],
        ${from.map(({ endsOn }) => endsOn)}::date[], ${to.map(({ startsOn }) => startsOn)}::date[],
        ${to.map(({ endsOn }) => endsOn)}::date[]) as p(nth, started_on, ended_on, starts_on, ends_on)),
      was as (
        select r.indicator_id, p.nth, r.split, r.part, r.counted, r.out_of, coalesce(r.amount, 0) as amount, r.left_out, r.amounts
        from p join indicator_results r on r.starts_on = p.started_on and r.ends_on = p.ended_on
        where r.authority_id = (select current_authority()) and r.indicator_id = any(${ids}::text[]) and r.to_import is null
          and (p.nth = 0 or (r.split = '' and r.indicator_id <> all(${onlyNow}::text[])))),
      change as (select * from unnest(${changes.map(({ id }) => id)}::text[], ${changes.map(({ nth }) => nth)}::int[],
        ${changes.map(({ tally }) => tally.split)}::text[], ${changes.map(({ tally }) => tally.part)}::text[],
        ${changes.map(({ tally, nth }) => tally.counted[nth] ?? 0)}::int[], ${changes.map(({ tally, nth }) => tally.outOf[nth] ?? 0)}::int[],
        ${changes.map(({ tally, nth }) => tally.amount[nth] ?? 0)}::double precision[],
        ${changes.map(({ tally, nth }) => tally.leftOut[nth] ?? 0)}::int[], ${changes.map(({ tally, nth }) => tally.amounts[nth] ?? 0)}::int[])
        as c(indicator_id, nth, split, part, counted, out_of, amount, left_out, amounts)),
      is_now as (
        select indicator_id, nth, split, part, sum(counted)::int as counted, sum(out_of)::int as out_of, sum(amount) as amount,
          sum(left_out)::int as left_out, sum(amounts)::int as amounts
        from (select * from was union all select * from change) b group by 1, 2, 3, 4)
    insert into new_results
    select n.indicator_id, p.starts_on, p.ends_on, n.split, n.part, n.counted, n.out_of,
      case when n.amounts > 0 then ${settledSql(sql`n.amount`)} end, n.left_out, n.amounts
    from is_now n join p on p.nth = n.nth where n.split = '' or n.out_of + n.left_out > 0`)
  // What was said a year ago of that day, by part or of what only a delivery can say, stays as it was said.
  const [now] = to
  const scope = sql`${scopeOf(ids, to)} and ((r.starts_on = ${now?.startsOn} and r.ends_on = ${now?.endsOn})
    or (r.split = '' and r.indicator_id <> all(${onlyNow}::text[])))`
  await keepNew(step, scope, delivery)
}
