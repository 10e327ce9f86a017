import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db } from '../../platform/sql.ts'
import type { Computed, SsdTableName } from './definition.ts'
import { isAboutNoChild, textOf } from './evaluate.ts'
import { monthsBefore, monthsKept } from './periods.ts'
import { splits } from './splits.ts'

export interface Delivery {
  number: number
  /** The day that the delivery shows. */
  asAt: Day
}

/** What a delivery may have changed in the months of indicators. */
export interface Changes {
  /** Those whose months are to be worked out for every child. */
  whole: readonly Computed[]
  /** Those whose months have changed by no more than what the records of some children say. */
  partly: readonly Computed[]
  /** Those children. */
  children: readonly string[]
  /** The delivery by which `partly` were worked out. */
  since: number
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

// Of more of the children than this it is quicker to work out everything.
const mostChanged = 0.2

export const changedSince = async (step: Db, all: readonly Computed[], newest: Delivery): Promise<Changes> => {
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
  const since = Math.min(...all.map(({ id }) => runs.get(id)?.delivery ?? 0))
  const tables = new Set(touched.filter(({ number }) => number > since).map(({ table }) => table))
  const isTouched = (names: readonly SsdTableName[]) => names.some((name) => tables.has(name))
  const ended = monthsBefore(newest.asAt)[0]?.endsOn
  const isAnother = ({ id, version }: Computed): boolean => {
    const run = runs.get(id)
    if (!run || run.version !== version || run.months !== monthsKept || run.delivery !== since) return true
    return run.delivery > newest.number || monthsBefore(run.asAt)[0]?.endsOn !== ended
  }
  const changed = all.filter((definition) => isAnother(definition) || isTouched(definition.tables))
  const splitByTouched = isTouched(notOfChildren.filter((table) => splitTables.has(table)))
  const children = since > 0 ? await childrenChanged(step, tables, since, newest.number) : []
  const { total } = await step.one(
    sql`select count(*) as total from children where authority_id = (select current_authority())`,
    z.object({ total: z.number() }),
  )
  const isMany = splitByTouched || children.length > total * mostChanged
  const whole = all.filter(
    (definition) =>
      isMany || isAnother(definition) || (isTouched(definition.tables) && isOfSeveral(definition, isTouched)),
  )
  const set = new Set(whole)
  const partly = all.filter((definition) => !set.has(definition) && definition.over !== 'delivery')
  return { whole, partly, children: partly.length > 0 ? children : [], since, anew: changed.length }
}

/** Tables whose rows are about no child. */
const notOfChildren: readonly SsdTableName[] = ['ssd_professionals', 'ssd_department']
const splitTables = new Set<SsdTableName>(splits.flatMap(({ tables }) => tables))

/** What cannot be put right child by child: rows across children, the day of the delivery, and sums that may have to become none. */
const isOfSeveral = (definition: Computed, isTouched: (tables: readonly SsdTableName[]) => boolean): boolean => {
  const { across, amount, tables } = definition
  // Rows about no child may be made from the records of many.
  if (across || amount || isAboutNoChild(definition)) return true
  if (isTouched(tables.filter((table) => notOfChildren.includes(table)))) return true
  return /\bknown_on\b/.test(textOf([definition]))
}

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
