import { z } from 'zod'
import { rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import { cohortsIn, isOfPeriods, keyOfCohort } from './cohorts.ts'
import type { SsdTableName } from './definition.ts'
import { holidays, knownRows, type Period } from './known-tables.ts'

/** What else than the person a table is looked up by; the latest of a person by the person and the day together. */
const lookedUpBy: Partial<Record<SsdTableName, readonly string[]>> = {
  ssd_cin_episodes: ['cine_referral_id', 'cine_person_id, cine_referral_date'],
  ssd_cin_assessments: ['cina_referral_id', 'cina_person_id, cina_assessment_auth_date'],
  ssd_cin_visits: ['cinv_person_id, cinv_cin_visit_date'],
  ssd_assessment_factors: ['cinf_assessment_id'],
  ssd_s47_enquiry: ['s47e_s47_enquiry_id'],
  ssd_initial_cp_conference: ['icpc_s47_enquiry_id'],
  ssd_cp_visits: ['cppv_person_id, cppv_cp_visit_date'],
  ssd_cp_reviews: ['cppr_cp_plan_id'],
  ssd_cla_health: ['clah_person_id, clah_health_check_date'],
  ssd_cla_reviews: ['clar_cla_id, clar_cla_review_date'],
  ssd_cla_visits: ['clav_person_id, clav_cla_visit_date'],
  ssd_ehcp_requests: ['ehcr_ehcp_request_id'],
  ssd_ehcp_assessment: ['ehca_ehcp_assessment_id'],
  ssd_sen_need: ['senn_active_ehcp_id'],
  ssd_professionals: ['prof_professional_id'],
  ssd_department: ['dept_team_id'],
}

interface Laid {
  tables: readonly SsdTableName[]
  delivery: number
  /** Everything that will be asked, as text: columns that it does not name are left out. */
  texts: string
  /** Only the rows of these children, and those of nobody. */
  only?: readonly string[] | undefined
  /** Whether single rows are looked up, as those of a child are for each row about the child. */
  isLookedUp?: boolean
  /** Whether rows are looked up by their day. Of some children, for a few periods, it is as quick to read them all. */
  byDay?: boolean
}

/**
 * Lays the tables out as they were known by a delivery, under their own names, which hide the others for the rest of the
 * transaction: for many queries of all of them. `child_id` is a number there, by `child_numbers`, from 1. Each table can be
 * looked up by the person, by the days that are asked about a period at a time, and by what else is asked for.
 *
 * @returns how many children there are
 */
export const layOut = async (
  step: Db,
  { tables, delivery, texts, only, isLookedUp = true, byDay = true }: Laid,
): Promise<number> => {
  // In memory where it can be: the defaults of PostgreSQL are those of a much smaller machine. A tenth of the usual sample tells
  // the planner enough, and there are many tables to be sampled.
  await step.script(`set local work_mem = '64MB'; set local jit = off; set local default_statistics_target = 10`)
  await step.script(
    'create temporary table child_numbers (child_id uuid primary key, number int not null) on commit drop',
  )
  await step.run(sql`insert into child_numbers
    select id, row_number() over (order by id) from children where authority_id = (select current_authority())
      ${only ? sql`and id = any(${only}::uuid[])` : sql``}`)
  // Of few children the tables are so small that whatever plan is chosen does, and to sample each costs more than to read it. How
  // many children there are is told: else each table is read whole to find the rows of a few. What is read was written just before.
  const isSampled = only === undefined || (byDay && only.length > few)
  await step.script(isSampled ? 'analyze child_numbers' : 'analyze child_numbers; set local random_page_cost = 1.1')
  const named = new Set(texts.match(/[a-z][a-z0-9_]+/g))
  const all = await step.many(
    sql`select relname as "table", attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where relnamespace = 'public'::regnamespace and relname = any(${[...tables]}::text[]) and attnum > 0 and not attisdropped
      order by attnum`,
    z.object({ table: z.string(), name: z.string() }),
  )
  const columnsOf = Map.groupBy(all, ({ table }) => table)
  // Asked for one behind the other, without waiting for each.
  await Promise.all(
    [...new Set(tables)].map((table) => {
      const columns = (columnsOf.get(table) ?? []).map(({ name }) => name)
      const kept = columns.filter((name) => name !== 'child_id' && named.has(name))
      return layOutTable(step, {
        table,
        delivery,
        kept,
        ofChildren: columns.includes('child_id'),
        texts,
        isLookedUp,
        byDay,
        isSampled,
      })
    }),
  )
  // Of all children what is asked next is looked up row by row, mostly in tables of a few pages that were written just before: to read
  // such a table through for each row would look as cheap as its index.
  await step.script(`set local random_page_cost ${isSampled ? '= 1.1' : 'to default'}`)
  for (const one of standing(texts)) await layOutCohort(step, one, { isLookedUp, isSampled })
  return (await step.one(sql`select count(*) as n from child_numbers`, z.object({ n: z.number() }))).n
}

// Of more children it pays that the planner knows the tables. It would find the first day that a row has by walking through all days.
const few = 1_000

interface Table {
  table: SsdTableName
  delivery: number
  kept: readonly string[]
  ofChildren: boolean
  texts: string
  isLookedUp: boolean
  byDay: boolean
  /** Whether the planner is told what is in it. */
  isSampled: boolean
}

const layOutTable = async (
  step: Db,
  { table, delivery, kept, ofChildren, texts, isLookedUp, byDay, isSampled }: Table,
): Promise<void> => {
  const rowsOf = (child: string, beside: Sql, where: Sql): Sql =>
    sql`${knownRows(table, delivery, rawSql([...(ofChildren ? [child] : []), ...kept.map((name) => `t.${name}`)].join(', ')), beside)} ${where}`
  const numbered = sql`join child_numbers c on c.child_id = t.child_id`
  // Apart, so that a few children are found by their index.
  const rows = ofChildren
    ? sql`${rowsOf('c.number as child_id', numbered, sql``)} union all ${rowsOf('null::int', sql``, sql`and t.child_id is null`)}`
    : rowsOf('', sql``, sql``)
  const composite = (lookedUpBy[table] ?? []).filter((keys) => keys.split(', ').every((key) => kept.includes(key)))
  const people = kept.filter(
    (name) => name.endsWith('_person_id') && !composite.some((keys) => keys.startsWith(`${name},`)),
  )
  const days = kept.filter((name) => texts.includes(`.${name} between p.starts_on`))
  const keys = isLookedUp ? [...people, ...composite, ...(byDay ? days : [])] : []
  await Promise.all([
    step.run(sql`create temporary table ${rawSql(table)} on commit drop as ${rows}`),
    step.script(
      [
        ...keys.map((key) => `create index on pg_temp.${table} (${key})`),
        ...(isSampled ? [`analyze pg_temp.${table}`] : []),
      ].join('; '),
    ),
  ])
}

/** The cohorts that a text names, and that are the same for all periods. */
const standing = (texts: string) => cohortsIn(texts).filter(([name]) => !isOfPeriods(name))

const layOutCohort = (
  step: Db,
  [name, query]: readonly [string, Sql],
  { isLookedUp = true, isSampled = true } = {},
): Promise<void> => {
  const key = isLookedUp ? keyOfCohort(name) : undefined
  return step.script(
    `create temporary table ${name} on commit drop as ${query.text};
    ${key ? `create index on pg_temp.${name} (${key});` : ''} ${isSampled ? `analyze pg_temp.${name}` : ''}`,
  )
}

/** Lays out the periods that are asked about, the bank holidays and the cohorts that a text names, for as long as `work` takes. */
export const forPeriods = async <Result>(
  step: Db,
  periods: readonly Required<Period>[],
  texts: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  await step.script(`create temporary table periods (starts_on date not null, ends_on date not null, known_on date not null) on commit drop;
    create temporary table bank_holidays (day date not null) on commit drop`)
  await step.run(sql`insert into periods
    select * from unnest(${periods.map(({ startsOn }) => startsOn)}::date[], ${periods.map(({ endsOn }) => endsOn)}::date[],
      ${periods.map(({ knownOn }) => knownOn)}::date[])`)
  await step.run(sql`insert into bank_holidays select h from unnest(${holidays}::date[]) h`)
  await step.script('analyze periods; analyze bank_holidays')
  const made = cohortsIn(texts).filter(([name]) => isOfPeriods(name))
  for (const one of made) await layOutCohort(step, one)
  const result = await work()
  await step.script(
    `drop table ${['periods', 'bank_holidays', ...made.map(([name]) => name)].map((name) => `pg_temp.${name}`).join(', ')}`,
  )
  return result
}

/** Takes the laid out tables away again. */
export const clearAway = (step: Db, tables: readonly SsdTableName[], texts: string): Promise<void> =>
  step.script(
    `drop table ${['child_numbers', ...new Set(tables), ...standing(texts).map(([name]) => name)].map((table) => `pg_temp.${table}`).join(', ')}`,
  )
