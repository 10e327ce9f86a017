import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { Computed } from './definition.ts'
import { clearAway, layOut, withPeriods, type Asked } from './known-tables.ts'
import { decided, notRecorded } from './list.ts'
import { attributesOf, splits } from './splits.ts'

/** A number for one period, whole or one part of a split. */
export const Value = z.object({
  indicatorId: z.string(),
  endsOn: Day,
  split: z.string(), // '' for the whole
  part: z.string(),
  /** How many rows are counted; the sum of amounts is in `amount`. */
  counted: z.number(),
  /** How many rows there are, without those that could not be told. */
  outOf: z.number(),
  amount: z.number().nullable(),
  /** How many rows could not be told. */
  leftOut: z.number(),
})
export type Value = z.infer<typeof Value>

/**
 * The values of indicators for many periods at once, whole and by every split. Reads what the connection may see: run it as
 * owner for the authority’s numbers.
 */
export const valuesOf = async (db: Db, definitions: readonly Computed[], asked: Asked): Promise<Value[]> =>
  db.transaction((step) => withTables(step, definitions, asked.delivery, () => valuesIn(step, definitions, asked)))

/** Lays out what the definitions are made from as a delivery had it, for as long as `work` takes. */
export const withTables = async <Result>(
  step: Db,
  definitions: readonly Computed[],
  delivery: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  const tables = [...definitions.flatMap(({ tables: own }) => own), ...splits.flatMap(({ tables: own }) => own)]
  await layOut(step, tables, delivery)
  const result = await work()
  await clearAway(step, tables)
  return result
}

/** The same where the tables are laid out; only the whole unless `parts` are asked for. */
export const valuesIn = async (
  step: Db,
  definitions: readonly Computed[],
  asked: Asked,
  { parts }: { parts: boolean } = { parts: true },
): Promise<Value[]> => {
  // A row for each row of each indicator.
  await step.script(`
    create temporary table counted_rows (
      indicator_id text not null, ends_on date not null, child_id uuid, is_counted boolean not null,
      is_left_out boolean not null, amount double precision
    ) on commit drop`)
  for (const definition of definitions) {
    await step.run(sql`
      ${withPeriods(asked)}, ${decided(definition)}
      insert into counted_rows
      select ${definition.id}, "endsOn", "childId", "isCounted", "leftOut" is not null, "amount" from decided`)
  }
  const values = await (parts ? withParts(step) : step.many(wholes, Value))
  await step.script('drop table counted_rows')
  return values
}

const withParts = async (step: Db): Promise<Value[]> => {
  await step.script(
    'create temporary table row_pairs on commit drop as select distinct child_id, ends_on from counted_rows; analyze row_pairs',
  )
  await step.run(sql`
    create temporary table row_attributes on commit drop as with ${attributesOf(sql`row_pairs`)} select * from attributes`)
  await step.script('analyze counted_rows; analyze row_attributes')
  const values = await step.many(summed, Value)
  await step.script('drop table row_pairs, row_attributes')
  return values
}

const numbers = sql`
  count(*) filter (where is_counted and not is_left_out) as counted, count(*) filter (where not is_left_out) as "outOf",
  sum(amount) filter (where not is_left_out) as amount, count(*) filter (where is_left_out) as "leftOut"`

const wholes = sql`
  select c.indicator_id as "indicatorId", c.ends_on as "endsOn", '' as split, '' as part, ${numbers}
  from counted_rows c group by 1, 2 order by 1, 2`

const summed = sql`
  select c.indicator_id as "indicatorId", c.ends_on as "endsOn",
    case when grouping(a.team) = 0 then 'team' when grouping(a.age) = 0 then 'age' when grouping(a.sex) = 0 then 'sex'
      when grouping(a.ethnicity) = 0 then 'ethnicity' when grouping(a.placement) = 0 then 'placement'
      when grouping(a.need) = 0 then 'need' when grouping(a.locality) = 0 then 'locality' else '' end as split,
    coalesce(a.team, a.age, a.sex, a.ethnicity, a.placement, a.need, a.locality,
      case when grouping(a.team, a.age, a.sex, a.ethnicity, a.placement, a.need, a.locality) = 127 then '' else ${notRecorded} end) as part,
    ${numbers}
  from counted_rows c left join row_attributes a on a.child_id = c.child_id and a.ends_on = c.ends_on
  group by c.indicator_id, c.ends_on, grouping sets ((), (a.team), (a.age), (a.sex), (a.ethnicity), (a.placement), (a.need), (a.locality))
  order by 1, 2, 3, 4`
