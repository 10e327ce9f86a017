import type { Day } from '../../platform/day.ts'
import { rawSql, sql, type Sql } from '../../platform/sql.ts'
import { dayIn, type SsdRow } from './child-rows.ts'

/**
 * Whether somebody works with a child on a day: the one definition, for the record, lists, workload, indicators and audits. The day on
 * which an involvement stopped is the last on which it is held, so that who stops on 31 May and who begins on 1 June leave no day
 * between them, and a child is not without a worker on the last day of a year on which teams change. Where both stand on the same
 * day, both worked with the child on it, and whoever began later comes first.
 *
 * @param involvement the name by which the query knows a row of `ssd_involvements`
 */
export const heldOn = (day: Sql, involvement = 'i'): Sql => {
  const [from, to] = [column(involvement, 'start'), column(involvement, 'end')]
  return sql`(${from} <= ${day} and (${to} is null or ${to} >= ${day}))`
}

const column = (involvement: string, which: 'start' | 'end'): Sql =>
  rawSql(`${involvement}.invo_involvement_${which}_date`)

/** The day from which an involvement is over: the one after the last on which it is held; null while it lasts. */
export const overFrom = (involvement = 'i'): Sql => sql`(${column(involvement, 'end')} + 1)`

/** The same of a row that was read: a start that is not recorded is taken to be long ago. */
export const isHeldOn = (row: SsdRow, day: Day): boolean => {
  const [from, to] = [dayIn(row, 'invo_involvement_start_date'), dayIn(row, 'invo_involvement_end_date')]
  return (from === null || from <= day) && (to === null || to >= day)
}
