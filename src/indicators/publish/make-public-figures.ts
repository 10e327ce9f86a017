import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { findIndicator } from '../catalogue.ts'
import { workedOutLast, wholesOf } from '../computed/results.ts'
import { splits } from '../computed/splits.ts'
import type { Progress } from './protect.ts'
import { publicSplits } from './public-figures.ts'
import { rulesDigest } from './rules-digest.ts'
import { togetherApart } from './together-apart.ts'
import type { TogetherWork } from './together-task.ts'

const underWay = new WeakMap<Database, Map<string, Progress>>()

/** How far the figures of an authority are that this process is making safe; undefined where it has none in hand, or has not begun. */
export const progressOf = (database: Database, authorityId: string): Progress | undefined =>
  underWay.get(database)?.get(authorityId)

/**
 * Makes the figures of the newest count safe to publish and keeps them, unless they are kept already. No connection is held while
 * they are made; where numbers were counted anew meanwhile, nothing is kept, since they would be of the count before.
 *
 * @returns whether any were made and kept
 */
export const makePublicFigures = async (database: Database, authorityId: string): Promise<boolean> => {
  const found = await asAuthority(database, authorityId, async (step) => {
    const counted = await workedOutLast(step)
    return counted === '' || (await isKept(step, counted)) ? null : { counted, ...(await whatWasCounted(step)) }
  })
  if (!found) return false
  const { counted, asAt, ...work } = found
  const progress = underWay.get(database) ?? new Map<string, Progress>()
  underWay.set(database, progress)
  const made = await togetherApart(work, (one) => progress.set(authorityId, one)).finally(() =>
    progress.delete(authorityId),
  )
  const tables = work.tables.map(({ indicator: { id } }, nth) => ({ id, asAt: asAt.get(id), rows: made[nth] }))
  return asAuthority(database, authorityId, async (step) => {
    if ((await workedOutLast(step)) !== counted) return false
    await step.run(sql`
      insert into public_figures (authority_id, counted, rules, tables)
      values (${authorityId}, ${counted}, ${rulesDigest}, ${JSON.stringify(tables)}::jsonb)
      on conflict (authority_id)
        do update set counted = excluded.counted, rules = excluded.rules, made_at = now(), tables = excluded.tables`)
    return true
  })
}

const asAuthority = <Result>(
  database: Database,
  authorityId: string,
  work: (step: Db) => Promise<Result>,
): Promise<Result> =>
  database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.script('set transaction isolation level repeatable read') // a count may end between two questions
      await step.run(sql`select set_config('sightline.authority', ${authorityId}, true)`)
      return work(step)
    }),
  )

const isKept = async (step: Db, counted: string): Promise<boolean> => {
  const { kept } = await step.one(
    sql`select exists (select from public_figures where authority_id = (select current_authority())
      and counted = ${counted} and rules = ${rulesDigest}) as kept`,
    z.object({ kept: z.boolean() }),
  )
  return kept
}

const Found = z.object({
  indicatorId: z.string(),
  asAt: Day,
  split: z.enum(['', ...splits.map(({ id }) => id)]),
  part: z.string(),
  counted: z.number(),
  outOf: z.number(),
  amount: z.number().nullable(),
})

const whatWasCounted = async (step: Db): Promise<TogetherWork & { asAt: ReadonlyMap<string, Day> }> => {
  const found = await step.many(
    sql`select r.indicator_id as "indicatorId", n.as_at as "asAt", r.split, r.part, r.counted, r.out_of as "outOf", r.amount
      from indicator_runs n join indicator_days r on r.authority_id = n.authority_id and r.indicator_id = n.indicator_id
        and r.to_import is null and r.years_back = 0
      where n.authority_id = (select current_authority()) and (r.split = '' or r.split = any(${publicSplits}::text[]))
      order by r.indicator_id, r.split, r.part`,
    Found,
  )
  const tables = [...Map.groupBy(found, ({ indicatorId }) => indicatorId)].flatMap(([id, rows]) => {
    const indicator = findIndicator(id)
    const whole = rows.find(({ split }) => split === '')
    // A worker is handed what can be copied, and of a definition no more than it needs.
    return indicator && whole
      ? [{ indicator: { id, unit: indicator.unit }, whole, parts: rows.filter(({ split }) => split !== '') }]
      : []
  })
  return {
    tables,
    wholes: await wholesOf(step),
    asAt: new Map(found.map(({ indicatorId, asAt }) => [indicatorId, asAt])),
  }
}
