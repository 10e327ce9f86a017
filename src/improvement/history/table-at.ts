import type { Day } from '../../platform/day.ts'
import { rawSql, sql, type Sql } from '../../platform/sql.ts'

/** The tables of this room whose every version is kept. */
export type RememberedTable =
  | 'boards'
  | 'board_meetings'
  | 'plans'
  | 'priorities'
  | 'actions'
  | 'milestones'
  | 'evidence'
  | 'redates'
  | 'improvement_alerts'
  | 'measures'
  | 'impact_claims'
  | 'risks'
  | 'commitments'
  | 'priority_findings'
  | 'plan_actions'
  | 'action_findings'
  | 'action_dependencies'
  | 'action_measures'
  | 'priority_measures'
  | 'risk_actions'

/** Everything recorded before this instant was known at the end of the day in London. */
export const endOf = (asAt: Day): Sql => sql`((${asAt}::date + 1)::timestamp at time zone 'Europe/London')`

/**
 * A table as it was known at the end of a day, to stand after `from` with a name of its own: the newest version of each
 * row recorded by then. Without a day it is the table itself.
 */
export const tableAt = (table: RememberedTable, asAt: Day | undefined): Sql =>
  asAt === undefined
    ? rawSql(table)
    : sql`(
        select of_row.* from (
          select distinct on (row_key) became from improvement_history
          where authority_id = (select current_authority()) and of_table = ${rawSql(`'${table}'`)} and at < ${endOf(asAt)}
          order by row_key, seq desc
        ) newest cross join lateral jsonb_populate_record(null::${rawSql(table)}, newest.became) of_row
        where newest.became is not null)`

/** The condition that a row of a table that is only ever added to was there at the end of the day. */
export const recordedBy = (column: string, asAt: Day | undefined): Sql =>
  asAt === undefined ? sql`true` : sql`${rawSql(column)} < ${endOf(asAt)}`
