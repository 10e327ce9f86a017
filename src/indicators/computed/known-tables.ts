import { bankHolidays } from '../../platform/calendar/bank-holidays.ts'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Sql } from '../../platform/sql.ts'
import { cohortsIn, isFoundOnce } from './cohorts.ts'
import type { SsdTableName } from './definition.ts'

export interface Period {
  startsOn: Day
  endsOn: Day
  /** The day that is shown, where it is another one than that of all that is asked. */
  knownOn?: Day
}

/** What is asked: for which periods, by which delivery, and the day that the delivery shows. */
export interface Asked {
  periods: readonly Period[]
  delivery: number
  knownOn: Day
}

export const holidays = Object.entries(bankHolidays).flatMap(([year, days]) =>
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
export const knownRows = (table: SsdTableName, delivery: number, columns: Sql, beside = sql``): Sql => {
  const number = rawSql(String(Math.trunc(delivery)))
  return sql`select ${columns} from public.${rawSql(table)} t ${beside}
    where t.authority_id = (select current_authority()) and t.from_import <= ${number}
      and (t.to_import is null or t.to_import >= ${number})`
}

/**
 * Opens a query: the periods that are asked about, the bank holidays, each table under its own name as it was known by a
 * delivery, and the cohorts that the query names. What follows reads like a query of the tables themselves.
 */
export const withKnown = (tables: readonly SsdTableName[], asked: Asked, query: Sql): Sql => {
  const known = [...new Set(tables)].map(
    (table) => sql`${rawSql(table)} as not materialized (${knownRows(table, asked.delivery, columnsOf(table))})`,
  )
  const named = cohortsIn(query.text).map(
    ([name, body]) => sql`${rawSql(name)} as ${rawSql(isFoundOnce(name) ? 'materialized' : '')} (${body})`,
  )
  return sql`with ${joined([beside(asked), ...known, ...named], ', ')}`
}

/** Mondays to Fridays from Monday 3 January 2000 up to a day and with it. */
const weekdaysTo = (day: Sql): Sql =>
  sql`(5 * ((${day} - date '2000-01-03') / 7) + least((${day} - date '2000-01-03') % 7 + 1, 5))`

/** How many bank holidays that are weekdays there have been by a day: by halving, as it is asked for each row. */
const holidaysTo = (day: Sql): Sql =>
  sql`width_bucket(${day}, (select array_agg(h.day order by h.day) from bank_holidays h where extract(isodow from h.day) < 6))`

/** Working days after `from` up to `to` and with it, as `src/platform/calendar` counts them; for days from 2000 on. */
export const workingDays = (from: Sql, to: Sql): Sql =>
  sql`(${weekdaysTo(to)} - ${weekdaysTo(from)} - greatest(0, ${holidaysTo(to)} - ${holidaysTo(from)}))`

/** Whole years of age on a day. */
export const ageOn = (born: Sql, day: Sql): Sql => sql`extract(year from age(${day}, ${born}))::int`
