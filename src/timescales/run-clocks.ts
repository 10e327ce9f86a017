import { z } from 'zod'
import { Day } from '../platform/day.ts'
import type { Database } from '../platform/database.ts'
import { sql, type Db } from '../platform/sql.ts'
import { isStanding, rulesInForce, standingQuestionOf } from './rules-in-force.ts'
import { workOut } from './work-out.ts'

/** A class of locks of ours: two who find the clocks stale do not both work them out. */
const lockClass = 5204

const Standing = z.object({ number: z.number(), asAt: Day })
const Run = z.object({ importNumber: z.number(), rules: z.string() })

export interface ClockRun {
  /** Whether they had to be worked out, or stood. */
  ran: boolean
  clocks: number
}

/**
 * Sees to it that the clocks of an authority are those of its deliveries and of the rules now in force. Asks two rows where they
 * are, and otherwise works out what is behind: each delivery since, in its order, so that a past day keeps the clocks that were
 * known then; and the newest again after one was undone or a target was set.
 */
export const runClocks = async (database: Database, authority: string): Promise<ClockRun> => {
  // As a rule nothing is behind: that is told without a transaction or a lock, by what a page can afford to ask each time.
  if (await database.asOwner((db) => stand(db, authority))) return { ran: false, clocks: 0 }
  let ran = false
  let clocks = 0
  for (;;) {
    // A transaction for each delivery: a long way behind, others see the clocks come nearer.
    const step = await database.asOwner((db) => db.transaction((within) => oneStep(within, authority)))
    if (step === undefined) return { ran, clocks }
    ran = true
    clocks = step
  }
}

/** Whether the clocks are those of the newest delivery that was not undone, by the rules now in force. */
const stand = async (db: Db, authority: string): Promise<boolean> =>
  isStanding(await db.ask(standingQuestionOf(authority)))

/** Works the next delivery out that is behind; undefined where none is. */
const oneStep = async (db: Db, authority: string): Promise<number | undefined> => {
  await db.run(sql`select pg_advisory_xact_lock(${lockClass}, hashtext(${authority}))`)
  const before = await db.maybeOne(
    sql`select import_number as "importNumber", rules from clock_runs where authority_id = ${authority}`,
    Run,
  )
  // The newest whose clocks stand, and the next after it; as a rule the first is the newest of all.
  const standing = await db.many(
    sql`
      (select number, as_at as "asAt" from child_imports where authority_id = ${authority} and undone_at is null
        and number <= ${before?.importNumber ?? 0} order by number desc limit 1)
      union all
      (select number, as_at from child_imports where authority_id = ${authority} and undone_at is null
        and number > ${before?.importNumber ?? 0} order by number limit 1)
      order by 1`,
    Standing,
  )
  const known = standing.find(({ number }) => before !== undefined && number <= before.importNumber)
  const next = standing.find(({ number }) => number !== known?.number)
  if (before && known?.number !== before.importNumber) await forget(db, authority, known?.number ?? 0)
  const { rules, hash } = await rulesInForce(db, standingQuestionOf(authority))
  const delivery = next ?? (known && before?.rules !== hash ? known : undefined)
  if (!delivery) {
    if (before && known && known.number !== before.importNumber)
      await db.run(sql`
        update clock_runs set import_number = ${known.number}, as_at = ${known.asAt} where authority_id = ${authority}`)
    return undefined
  }
  const clocks = await workOut(db, authority, { delivery, rules })
  await db.run(sql`
    insert into clock_runs (authority_id, first_import, import_number, as_at, rules, clocks)
    values (${authority}, ${delivery.number}, ${delivery.number}, ${delivery.asAt}, ${hash}, ${clocks})
    on conflict (authority_id) do update set import_number = excluded.import_number, as_at = excluded.as_at,
      rules = excluded.rules, clocks = excluded.clocks, ran_at = now()`)
  return clocks
}

/** Clocks stand as they did after this delivery: those after it were undone. */
const forget = async (db: Db, authority: string, delivery: number): Promise<void> => {
  await db.run(sql`delete from clock_instances where authority_id = ${authority} and from_import > ${delivery}`)
  await db.run(sql`
    update clock_instances set to_import = null where authority_id = ${authority} and to_import >= ${delivery}`)
  if (delivery === 0) await db.run(sql`delete from clock_runs where authority_id = ${authority}`)
}
