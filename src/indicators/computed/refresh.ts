import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { addDays, addMonths } from '../../platform/calendar/days.ts'
import { day, Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { computedIndicators } from './definitions/index.ts'
import type { Asked, Period } from './known-tables.ts'
import { valuesIn, withTables, type Value } from './values.ts'

/** How many whole months back the numbers go. */
export const monthsKept = 36

export interface Refreshed {
  /** The delivery by which the numbers now stand; null where there is none. */
  delivery: number | null
  /** How many indicators had their months worked out anew, and how many had not changed. */
  anew: number
  kept: number
}

const Delivery = z.object({ number: z.number(), asAt: Day })
const Run = z.object({ indicatorId: z.string(), delivery: z.number(), asAt: Day, version: z.number() })

/**
 * Works out the numbers of an authority by each delivery that has not been counted, oldest first, so that what each would have
 * reported is kept; what has been counted by the newest with the definitions of today is not counted again. The day of the delivery for every indicator, the months before
 * it only where a table that they are made from has changed, a month has ended or the definition is another one. As owner, who
 * sees every child: a count is the same for whoever looks at it.
 */
export const refreshIndicators = async (database: Database, authorityId: string): Promise<Refreshed> => {
  // Two that count at once would undo each other's memory of what was reported first.
  const release = await database.hold(lockClass, numberFor(authorityId))
  try {
    return await refreshAll(database, authorityId)
  } finally {
    release()
  }
}

// Any number will do, so long as nobody else's locks are of this class.
const lockClass = 4_117

const numberFor = (id: string): number => Number.parseInt(id.slice(0, 7), 16)

const refreshAll = async (database: Database, authorityId: string): Promise<Refreshed> => {
  const all = [...computedIndicators.values()]
  const { deliveries, runs } = await database.asOwner(async (db) => ({
    deliveries: await db.many(
      sql`select number, as_at as "asAt" from child_imports
        where authority_id = ${authorityId} and undone_at is null order by number`,
      Delivery,
    ),
    runs: await db.many(
      sql`select indicator_id as "indicatorId", import_number as delivery, as_at as "asAt", version from indicator_runs
        where authority_id = ${authorityId}`,
      Run,
    ),
  }))
  const newest = deliveries.at(-1)
  if (!newest) return { delivery: null, anew: 0, kept: 0 }
  const by = new Map(runs.map((run) => [run.indicatorId, run]))
  const isCounted = all.every(({ id, version }) => {
    const run = by.get(id)
    return run?.delivery === newest.number && run.version === version
  })
  if (isCounted) return { delivery: newest.number, anew: 0, kept: all.length }
  const last = Math.max(0, ...runs.map(({ delivery }) => delivery))
  let done: Refreshed = { delivery: newest.number, anew: 0, kept: all.length }
  for (const delivery of deliveries)
    if (delivery.number > last || delivery === newest) done = await refreshBy(database, authorityId, delivery)
  return done
}

const refreshBy = (database: Database, authorityId: string, newest: z.infer<typeof Delivery>): Promise<Refreshed> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
      const all = [...computedIndicators.values()]
      const changed = await changedSince(step, all, newest)
      const asked = { delivery: newest.number, knownOn: newest.asAt }
      const [now, before] = periodsNow(newest.asAt)
      await withTables(step, all, newest.number, async () => {
        await keep(step, all, { ...asked, periods: now ? [now] : [] })
        // What only a delivery can say it says of its own day.
        const withPast = all.filter(({ over }) => over !== 'delivery')
        await keep(step, withPast, { ...asked, periods: before ? [before] : [] })
        const withMonths = changed.filter(({ over }) => over !== 'delivery')
        // Months without parts: with them there would be twenty times as many numbers, which no page shows.
        await keep(step, withMonths, { ...asked, periods: monthsBefore(newest.asAt) }, { parts: false })
      })
      await step.run(sql`
        insert into indicator_runs (authority_id, indicator_id, import_number, as_at, version)
        select ${authorityId}::uuid, r.id, ${newest.number}::int, ${newest.asAt}::date, r.version
        from unnest(${all.map(({ id }) => id)}::text[], ${all.map(({ version }) => version)}::int[]) as r(id, version)
        on conflict (authority_id, indicator_id)
          do update set import_number = excluded.import_number, as_at = excluded.as_at, version = excluded.version, worked_out_at = now()`)
      return { delivery: newest.number, anew: changed.length, kept: all.length - changed.length }
    }),
  )

/** The twelve months to the day of the delivery, and the twelve months before those. */
export const periodsNow = (asAt: Day): Period[] => {
  const aYearBefore = addMonths(asAt, -12)
  return [
    { startsOn: addDays(aYearBefore, 1), endsOn: asAt },
    { startsOn: addDays(addMonths(asAt, -24), 1), endsOn: aYearBefore },
  ]
}

/** The whole months that had ended by a day, newest first. */
export const monthsBefore = (asAt: Day, count = monthsKept): Period[] => {
  const nextMonth = addMonths(day(`${asAt.slice(0, 7)}-01`), 1)
  const endOfThis = addDays(nextMonth, -1)
  const first = endOfThis === asAt ? nextMonth : addMonths(nextMonth, -1)
  return Array.from({ length: count }, (_, back) => ({
    startsOn: addMonths(first, -back - 1),
    endsOn: addDays(addMonths(first, -back), -1),
  }))
}

/** A month by its name, `2026-09`. */
export const monthOf = (name: string): Period => {
  const startsOn = day(`${name}-01`)
  return { startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }
}

/** The indicators whose months may be others than they were. */
const changedSince = async (
  step: Db,
  all: readonly Computed[],
  newest: { number: number; asAt: Day },
): Promise<Computed[]> => {
  const runs = new Map(
    (
      await step.many(
        sql`select indicator_id as "indicatorId", import_number as delivery, as_at as "asAt", version from indicator_runs
          where authority_id = (select current_authority())`,
        Run,
      )
    ).map((run) => [run.indicatorId, run]),
  )
  const touched = await step.many(
    sql`select i.number, c->>'table' as "table" from child_imports i cross join jsonb_array_elements(i.counts) c
      where i.authority_id = (select current_authority())
        and (i.undone_at is not null or (c->>'added')::int + (c->>'changed')::int + (c->>'gone')::int > 0)`,
    z.object({ number: z.number(), table: z.string() }),
  )
  return all.filter((definition) => {
    const run = runs.get(definition.id)
    if (!run || run.version !== definition.version || run.delivery > newest.number) return true
    if (monthsBefore(run.asAt)[0]?.endsOn !== monthsBefore(newest.asAt)[0]?.endsOn) return true
    const tables = new Set<string>(definition.tables)
    return touched.some(({ number, table }) => number > run.delivery && tables.has(table))
  })
}

/** Works out the values and keeps those that differ from what is kept. */
const keep = async (
  step: Db,
  definitions: readonly Computed[],
  asked: Asked,
  { parts }: { parts: boolean } = { parts: true },
): Promise<void> => {
  if (definitions.length === 0) return
  const values = withZeros(await valuesIn(step, definitions, asked, { parts }), definitions, asked.periods)
  const starts = new Map(asked.periods.map(({ startsOn, endsOn }) => [endsOn, startsOn]))
  const ids = definitions.map(({ id }) => id)
  const { delivery } = asked
  const scope = sql`r.authority_id = (select current_authority()) and r.indicator_id = any(${ids}::text[])
    and (r.starts_on, r.ends_on) in (select * from unnest(${asked.periods.map(({ startsOn }) => startsOn)}::date[],
      ${asked.periods.map(({ endsOn }) => endsOn)}::date[]))`
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
      .map(({ endsOn }): Value => ({
        indicatorId: id,
        endsOn,
        split: '',
        part: '',
        counted: 0,
        outOf: 0,
        amount: null,
        leftOut: 0,
      })),
  )
  return [...values, ...zeros]
}
