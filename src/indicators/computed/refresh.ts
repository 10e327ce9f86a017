import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { changedSince, type Delivery } from './changes.ts'
import { countPartly } from './count-partly.ts'
import { countWhole } from './count-whole.ts'
import { computedIndicators } from './definitions/index.ts'
import { monthsKept } from './periods.ts'

export interface Refreshed {
  /** The delivery by which the numbers now stand; null where there is none. */
  delivery: number | null
  /** How many indicators had their months worked out anew, and how many had not changed. */
  anew: number
  kept: number
}

const KnownDelivery = z.object({ number: z.number(), asAt: Day })
const Run = z.object({
  indicatorId: z.string(),
  delivery: z.number(),
  version: z.number(),
  months: z.number(),
})

/**
 * Works out the numbers of an authority by each delivery that has not been counted, oldest first, so that what each would have
 * reported is kept; what has been counted by the newest with the definitions of today is not counted again. An indicator is worked
 * out for every child only where its definition is another one or a row of it is made from several children; else for those whose
 * records changed, and for those for whom something turned in the days that passed. As owner, who sees every child: a count is the
 * same for whoever looks at it.
 *
 * @param mostByDifference of more of the children than this share it is quicker to work out everything
 */
export const refreshIndicators = async (
  database: Database,
  authorityId: string,
  { mostByDifference = 0.2 } = {},
): Promise<Refreshed> => {
  // Two that count at once would undo each other's memory of what was reported first.
  const release = await database.hold(lockClass, numberFor(authorityId))
  try {
    return await refreshAll(database, authorityId, mostByDifference)
  } finally {
    release()
  }
}

// Any number will do, so long as nobody else's locks are of this class.
const lockClass = 4_117

const numberFor = (id: string): number => Number.parseInt(id.slice(0, 7), 16)

const refreshAll = async (database: Database, authorityId: string, most: number): Promise<Refreshed> => {
  const all = [...computedIndicators.values()]
  const { deliveries, runs } = await database.asOwner(async (db) => ({
    deliveries: await db.many(
      sql`select number, as_at as "asAt" from child_imports
        where authority_id = ${authorityId} and undone_at is null order by number`,
      KnownDelivery,
    ),
    runs: await db.many(
      sql`select indicator_id as "indicatorId", import_number as delivery, version, months from indicator_runs
        where authority_id = ${authorityId}`,
      Run,
    ),
  }))
  const newest = deliveries.at(-1)
  if (!newest) return { delivery: null, anew: 0, kept: 0 }
  const by = new Map(runs.map((run) => [run.indicatorId, run]))
  const isCounted = all.every(({ id, version }) => {
    const run = by.get(id)
    return run?.delivery === newest.number && run.version === version && run.months === monthsKept
  })
  if (isCounted) return { delivery: newest.number, anew: 0, kept: all.length }
  const last = Math.max(0, ...runs.map(({ delivery }) => delivery))
  let done: Refreshed = { delivery: newest.number, anew: 0, kept: all.length }
  for (const delivery of deliveries)
    if (delivery.number > last || delivery === newest) done = await refreshBy(database, authorityId, delivery, most)
  return done
}

const refreshBy = (database: Database, authorityId: string, newest: Delivery, most: number): Promise<Refreshed> =>
  withTwo(database, authorityId, async (steps) => {
    const [step, other] = steps
    const all = [...computedIndicators.values()]
    const changes = await changedSince(step, all, newest, most)
    // What only the day of a delivery can say is too little for two connections: the second one counts it beside the rest.
    const isLittle = changes.whole.every(({ over }) => over === 'delivery')
    let keep = isLittle ? undefined : await countWhole(steps, changes.whole, newest)
    await keep?.(step)
    await countPartly(steps, changes, newest, async () => {
      if (isLittle) keep = await countWhole([other], changes.whole, newest)
    })
    if (isLittle) await keep?.(step)
    await step.run(sql`
      insert into indicator_runs (authority_id, indicator_id, import_number, as_at, version, months)
      select ${authorityId}::uuid, r.id, ${newest.number}::int, ${newest.asAt}::date, r.version, ${monthsKept}::int
      from unnest(${all.map(({ id }) => id)}::text[], ${all.map(({ version }) => version)}::int[]) as r(id, version)
      on conflict (authority_id, indicator_id)
        do update set import_number = excluded.import_number, as_at = excluded.as_at, version = excluded.version,
          months = excluded.months, worked_out_at = now()`)
    return { delivery: newest.number, anew: changes.anew, kept: all.length - changes.anew }
  })

/** Two connections that see the same: a number is worked out by the one or the other, and the first one writes. */
const withTwo = <Result>(
  database: Database,
  authorityId: string,
  work: (steps: [Db, Db]) => Promise<Result>,
): Promise<Result> => {
  const open = async (step: Db): Promise<void> => {
    await step.script('set transaction isolation level repeatable read')
  }
  const authority = (step: Db) => step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      await open(step)
      const { snapshot } = await step.one(
        sql`select pg_export_snapshot() as snapshot`,
        z.object({ snapshot: z.string() }),
      )
      await authority(step)
      return database.asOwner((second) =>
        second.transaction(async (other) => {
          await open(other)
          await other.script(`set transaction snapshot '${snapshot}'`)
          await authority(other)
          return work([step, other])
        }),
      )
    }),
  )
}
