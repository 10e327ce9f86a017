import { bankHolidays } from '../../platform/calendar/bank-holidays.ts'
import type { Day } from '../../platform/day.ts'
import { joined, rawSql, sql, type Sql } from '../../platform/sql.ts'
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

/**
 * Opens a query: the periods that are asked about, the bank holidays, and each table under its own name as it was known by
 * a delivery. What follows reads like a query of the tables themselves.
 */
export const withKnown = (tables: readonly SsdTableName[], { periods, delivery, knownOn }: Asked): Sql => {
  const known = [...new Set(tables)].map(
    (table) => sql`${rawSql(table)} as not materialized (
      select ${columnsOf(table)} from public.${rawSql(table)}
      where authority_id = (select current_authority()) and from_import <= ${delivery}::int
        and (to_import is null or to_import >= ${delivery}::int))`,
  )
  return sql`with ${joined(
    [
      sql`periods as (
        select p.*, ${knownOn}::date as known_on from unnest(${periods.map(({ startsOn }) => startsOn)}::date[], ${periods.map(({ endsOn }) => endsOn)}::date[])
          as p(starts_on, ends_on))`,
      sql`bank_holidays as (select h as day from unnest(${holidays}::date[]) h)`,
      ...known,
    ],
    ', ',
  )}`
}

/** Mondays to Fridays from Monday 3 January 2000 up to a day and with it. */
const weekdaysTo = (day: Sql): Sql =>
  sql`(5 * ((${day} - date '2000-01-03') / 7) + least((${day} - date '2000-01-03') % 7 + 1, 5))`

/** Working days after `from` up to `to` and with it, as `src/platform/calendar` counts them; for days from 2000 on. */
export const workingDays = (from: Sql, to: Sql): Sql =>
  sql`(${weekdaysTo(to)} - ${weekdaysTo(from)}
    - (select count(*) from bank_holidays h where h.day > ${from} and h.day <= ${to} and extract(isodow from h.day) < 6))`

/** Whole years of age on a day. */
export const ageOn = (born: Sql, day: Sql): Sql => sql`extract(year from age(${day}, ${born}))::int`
