import { sql, type Sql } from '../../../platform/sql.ts'
import type { Computed, SsdTableName } from '../definition.ts'
import { about, caseWork, computed, so } from './parts.ts'

/** Rows that are each counted, and nothing else: so many of them there are. `says` is what one of them is. */
export const howMany = (
  parts: Pick<Computed, 'id' | 'over' | 'tables' | 'rows' | 'says' | 'across' | 'changed'>,
): Computed => computed(parts)

/**
 * The share of long-open cases that had three or more case workers in the year before the day.
 *
 * @param rows cases that have been open for a year, with `person` and `"endsOn"`
 */
export const threeWorkers = (id: string, tables: readonly SsdTableName[], rows: Sql, what: string): Computed =>
  computed({
    id,
    over: 'day',
    tables: [...tables, 'ssd_involvements'],
    rows: sql`
      select r.*, (select count(distinct i.invo_professional_id) from ${caseWork} i where ${about(sql`i.invo_person_id`)}
        and i.invo_involvement_start_date <= r."endsOn"
        and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > r."endsOn" - interval '1 year')) as workers
      from (${rows}) r`,
    counted: sql`r.workers >= 3`,
    says: (row) => `${what} for a year or more; ${so(row, 'workers', 'social worker')} in the last year.`,
  })

/** Whether a disability of a person is recorded; who has none may be recorded as NONE or not at all. */
export const isDisabled = (person: Sql): Sql => sql`exists (
  select from ssd_disability d where d.disa_person_id = ${person} and upper(d.disa_disability_code) not in ('NONE', 'NO'))`

/** Whether a child has an education, health and care plan; the dataset says so for the day of the delivery alone. */
export const hasPlanNow = (child: Sql): Sql =>
  sql`exists (select from ssd_ehcp_active_plans q where q.child_id = ${child})`

/** Whole months from one day to another: as many as can be added to the first without passing the second. */
export const fullMonths = (from: Sql, to: Sql): Sql => {
  const apart = sql`((extract(year from ${to}) - extract(year from ${from})) * 12 + extract(month from ${to}) - extract(month from ${from}))::int`
  return sql`(${apart} - case when ${from} + make_interval(months => ${apart}) > ${to} then 1 else 0 end)`
}

/** The child of a row that is about no child: null, of the type that `child_id` has there. */
export const nobody = sql`(select i.child_id from ssd_involvements i where false)`
