import { z } from 'zod'
import { bankHolidays } from '../../platform/calendar/bank-holidays.ts'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Db, type Sql } from '../../platform/sql.ts'
import type { SsdTableName } from './definition.ts'

export interface Period {
  startsOn: Day
  endsOn: Day
}

/** What is asked: for which periods, by which delivery, and the day that the delivery shows. */
export interface Asked {
  periods: readonly Period[]
  delivery: number
  knownOn: Day
}

const holidays = Object.entries(bankHolidays).flatMap(([year, days]) =>
  days.split(' ').map((rest) => `${year}-${rest}`),
)

// Names are read from child_names alone, so the two columns that hold them may not be selected by everybody.
const columnsOf = (table: SsdTableName): Sql =>
  rawSql(
    table === 'ssd_person'
      ? 'pers_person_id, pers_sex, pers_ethnicity, pers_dob, pers_expected_dob, pers_death_date, child_id'
      : '*',
  )

/** The periods that are asked about, and the bank holidays: what every definition may use. */
const beside = ({ periods, knownOn }: Asked): Sql => sql`
  periods as (
    select p.*, ${knownOn}::date as known_on from unnest(${periods.map(({ startsOn }) => startsOn)}::date[], ${periods.map(({ endsOn }) => endsOn)}::date[])
      as p(starts_on, ends_on)),
  bank_holidays as (select h as day from unnest(${holidays}::date[]) h)`

/** The rows of a table as they were known by a delivery. The number is written in: `create table as` takes no parameters. */
const knownRows = (table: SsdTableName, delivery: number): Sql => {
  const number = rawSql(String(Math.trunc(delivery)))
  return sql`select ${columnsOf(table)} from public.${rawSql(table)}
    where authority_id = (select current_authority()) and from_import <= ${number} and (to_import is null or to_import >= ${number})`
}

/**
 * Opens a query: the periods that are asked about, the bank holidays, and each table under its own name as it was known by
 * a delivery. What follows reads like a query of the tables themselves.
 */
export const withKnown = (tables: readonly SsdTableName[], asked: Asked): Sql => {
  const known = [...new Set(tables)].map(
    (table) => sql`${rawSql(table)} as not materialized (${knownRows(table, asked.delivery)})`,
  )
  return sql`with ${joined([beside(asked), ...known], ', ')}`
}

/** Opens a query where the tables have been laid out by `layOut`. */
export const withPeriods = (asked: Asked): Sql => sql`with ${beside(asked)}`

/** What else than the child a table is looked up by. */
const lookedUpBy: Partial<Record<SsdTableName, readonly string[]>> = {
  ssd_cin_episodes: ['cine_referral_id'],
  ssd_cin_assessments: ['cina_referral_id'],
  ssd_assessment_factors: ['cinf_assessment_id'],
  ssd_s47_enquiry: ['s47e_s47_enquiry_id'],
  ssd_initial_cp_conference: ['icpc_s47_enquiry_id'],
  ssd_cp_reviews: ['cppr_cp_plan_id'],
  ssd_cla_reviews: ['clar_cla_id'],
  ssd_ehcp_requests: ['ehcr_ehcp_request_id'],
  ssd_ehcp_assessment: ['ehca_ehcp_assessment_id'],
  ssd_sen_need: ['senn_active_ehcp_id'],
  ssd_professionals: ['prof_professional_id'],
  ssd_department: ['dept_team_id'],
}

/**
 * Lays the tables out as they were known by a delivery, under their own names, which hide the others for the rest of the
 * transaction: for many queries of all of them. Each can be looked up by the child, by the person and by what else is asked for.
 */
export const layOut = async (step: Db, tables: readonly SsdTableName[], delivery: number): Promise<void> => {
  for (const table of new Set(tables)) {
    await step.run(sql`create temporary table ${rawSql(table)} on commit drop as ${knownRows(table, delivery)}`)
    const columns = await step.many(
      sql`select attname as name from pg_attribute where attrelid = ${`pg_temp.${table}`}::regclass and attnum > 0`,
      z.object({ name: z.string() }),
    )
    const keys = columns.map(({ name }) => name).filter((name) => name === 'child_id' || name.endsWith('_person_id'))
    for (const key of [...keys, ...(lookedUpBy[table] ?? [])])
      await step.script(`create index on pg_temp.${table} (${key})`)
    await step.script(`analyze pg_temp.${table}`)
  }
}

/** Takes the laid out tables away again. */
export const clearAway = (step: Db, tables: readonly SsdTableName[]): Promise<void> =>
  step.script(`drop table ${[...new Set(tables)].map((table) => `pg_temp.${table}`).join(', ')}`)

/** Mondays to Fridays from Monday 3 January 2000 up to a day and with it. */
const weekdaysTo = (day: Sql): Sql =>
  sql`(5 * ((${day} - date '2000-01-03') / 7) + least((${day} - date '2000-01-03') % 7 + 1, 5))`

/** Working days after `from` up to `to` and with it, as `src/platform/calendar` counts them; for days from 2000 on. */
export const workingDays = (from: Sql, to: Sql): Sql =>
  sql`(${weekdaysTo(to)} - ${weekdaysTo(from)}
    - (select count(*) from bank_holidays h where h.day > ${from} and h.day <= ${to} and extract(isodow from h.day) < 6))`

/** Whole years of age on a day. */
export const ageOn = (born: Sql, day: Sql): Sql => sql`extract(year from age(${day}, ${born}))::int`
