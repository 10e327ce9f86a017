import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import type { Computed, SsdTableName } from './definition.ts'
import { isAboutNoChild } from './evaluate.ts'
import { monthsKept, monthsPassed, periodsNow } from './periods.ts'
import { reachOf } from './reach.ts'
import { childrenReached, passingOf } from './reached.ts'
import { splits } from './splits.ts'

export interface Delivery {
  number: number
  /** The day that the delivery shows. */
  asAt: Day
}

/** What a delivery, and the days that have passed since the one before, may have changed in indicators. */
export interface Changes {
  /** Those that are to be worked out for every child. */
  whole: readonly Computed[]
  /** Those that have changed by no more than what the records of some children say, and by the days that have passed. */
  partly: readonly Computed[]
  /** Whether a row has come, gone or changed in a table of theirs. */
  isTouched: (definition: Computed) => boolean
  /** The children whose records changed. */
  children: readonly string[]
  /** The children for whom something turned because days have passed. */
  reached: readonly string[]
  /** The delivery by which `partly` were worked out. */
  since: Delivery
  /** How many indicators may be others than they were. */
  anew: number
}

const Run = z.object({
  indicatorId: z.string(),
  delivery: z.number(),
  asAt: Day,
  version: z.number(),
  months: z.number(),
})
const Touched = z.object({ number: z.number(), table: z.string() })

/** @param most of more of the children than this share it is quicker to work out everything */
export const changedSince = async (
  step: Db,
  all: readonly Computed[],
  newest: Delivery,
  most: number,
): Promise<Changes> => {
  const runs = new Map(
    (
      await step.many(
        sql`select r.indicator_id as "indicatorId", r.import_number as delivery, r.as_at as "asAt", r.version, r.months
          from indicator_runs r where r.authority_id = (select current_authority())`,
        Run,
      )
    ).map((run) => [run.indicatorId, run]),
  )
  const touched = await step.many(
    sql`select i.number, c->>'table' as "table" from child_imports i cross join jsonb_array_elements(i.counts) c
      where i.authority_id = (select current_authority()) and i.number <= ${newest.number}
        and (i.undone_at is not null or (c->>'added')::int + (c->>'changed')::int + (c->>'gone')::int > 0)`,
    Touched,
  )
  const number = Math.max(0, ...all.map(({ id }) => runs.get(id)?.delivery ?? 0))
  const asAt = all.map(({ id }) => runs.get(id)).find((run) => run?.delivery === number)?.asAt ?? newest.asAt
  const since: Delivery = { number, asAt }
  const passing = passingOf(momentOf(since), momentOf(newest))
  const tables = new Set(touched.filter((one) => one.number > number).map(({ table }) => table))
  const isTouched = (names: readonly SsdTableName[]) => names.some((name) => tables.has(name))
  const isAnother = ({ id, version }: Computed): boolean => {
    const run = runs.get(id)
    if (!run || run.version !== version || run.months !== monthsKept || run.delivery !== number) return true
    return number > newest.number || !passing || monthsPassed(asAt, newest.asAt) >= monthsKept
  }
  const reaches = new Map(all.map((definition) => [definition, reachOf(definition)]))
  const isOfSeveral = (definition: Computed): boolean => {
    if (isTouched(definition.tables.filter((table) => notOfChildren.includes(table)))) return true
    const reach = reaches.get(definition)
    if (asAt !== newest.asAt && !reach) return true
    if (!definition.across && !isAboutNoChild(definition)) return false
    return isTouched(definition.tables) || !reach || reach.from.length + reach.within.length > 0
  }
  const isBySeveral = isTouched(notOfChildren.filter((table) => splitTables.has(table)))
  const only = isBySeveral ? [] : all.filter((definition) => !isAnother(definition) && !isOfSeveral(definition))
  const children = only.length > 0 ? await childrenChanged(step, tables, number, newest.number) : []
  const asked = only.flatMap((definition) => reaches.get(definition) ?? [])
  const reached = only.length > 0 && passing ? await childrenReached(step, newest.number, asked, passing) : []
  const { total } = await step.one(
    sql`select count(*) as total from children where authority_id = (select current_authority())`,
    z.object({ total: z.number() }),
  )
  const isMany = new Set([...children, ...reached]).size > total * most
  const partly = isMany ? [] : only
  const set = new Set(partly)
  return {
    whole: all.filter((definition) => !set.has(definition)),
    partly,
    isTouched: ({ tables: own }) => isTouched(own),
    children,
    reached,
    since,
    anew: all.filter((definition) => isAnother(definition) || isTouched(definition.tables)).length,
  }
}

const momentOf = ({ asAt }: Delivery) => ({ periods: periodsNow(asAt), knownOn: asAt })

/** Tables whose rows are about no child. */
const notOfChildren: readonly SsdTableName[] = ['ssd_professionals', 'ssd_department']
const splitTables = new Set<SsdTableName>(splits.flatMap(({ tables }) => tables))

/** The children about whom a row came, went or changed after one delivery up to another. */
const childrenChanged = async (
  step: Db,
  tables: ReadonlySet<string>,
  since: number,
  until: number,
): Promise<string[]> => {
  const ofChildren = await step.many(
    sql`select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'child_id' and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname = any(${[...tables]}::text[]) order by 1`,
    z.object({ name: z.string() }),
  )
  if (ofChildren.length === 0) return []
  const each = ofChildren.map(
    ({ name }) => sql`
      select t.child_id from public.${rawSql(name)} t where t.authority_id = (select current_authority()) and t.child_id is not null
        and ((t.from_import > ${since}::int and t.from_import <= ${until}::int)
          or (t.to_import >= ${since}::int and t.to_import < ${until}::int))`,
  )
  const found = await step.many(joined(each, ' union '), z.object({ child_id: z.string() }))
  return found.map(({ child_id }) => child_id)
}
