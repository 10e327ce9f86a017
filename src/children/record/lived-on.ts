import type { Day } from '../../platform/day.ts'
import { rawSql, sql, type Sql } from '../../platform/sql.ts'

/**
 * Whether the child of a row still lived on a day, the day of the death among them, by the newest delivery. A case system may hold the
 * case of a child who died open for months, while papers are written and reviews are held: nobody works with the child any more, so
 * what speaks of work with children leaves the child out.
 *
 * @param row the name by which the query knows a row that has an authority and a child
 */
export const livedOn = (day: Day, row = 'i'): Sql => sql`
  not exists (select from ssd_person died where died.authority_id = ${rawSql(row)}.authority_id
    and died.child_id = ${rawSql(row)}.child_id and died.to_import is null and died.pers_death_date < ${day}::date)`
