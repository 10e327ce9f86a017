import type { Sql } from '../../platform/sql.ts'

/**
 * One row of a list: what was counted or could have been. Days come as `YYYY-MM-DD`. `childId`, `thing` and `endsOn` are in
 * every row; the others are what the definition selects.
 */
export type ListRow = Readonly<Record<string, string | number | boolean | null>>

/**
 * How an indicator is worked out from the tables of the Standard Safeguarding Dataset. The value is only ever a count of the
 * rows that `rows` gives and `counted` holds for, so the number and its list cannot differ.
 *
 * How it is evaluated: `rows` is asked once for all periods together, over tables that hold what was known by one delivery.
 * Definitions whose `rows` are the very same SQL are asked together, so share a `const` where the population is the same. Of
 * the columns only `childId`, `endsOn`, `counted`, `amount` and `cannotTell` are needed for a value; the others are for the
 * list. After a delivery only the children whose records changed, or for whom something turned as days passed, are asked about
 * again, and the difference is added to what was known. So a row may be made from the records of its own child, and of what is
 * about no child (`ssd_professionals`, `ssd_department`); a row that is made from the records of several children says so by
 * `across`. For whom something turned is read from the SQL (`reach.ts`): a number of days that something is compared with stands
 * there as a number and comes from no column. There `child_id` may be a number and not a UUID: compare it with other `child_id`
 * alone. Rows that are about no child select `null::uuid as "childId"`.
 */
export interface Computed {
  id: string
  /**
   * `day`: how things stood at the end of the last day of the period. `period`: what happened within it, both ends included.
   * `delivery`: how things stand in the delivery, whose rows have no days, so that the past is only in past deliveries.
   */
  over: 'day' | 'period' | 'delivery'
  /** The tables it is made from: when none of them has changed, it has not changed. */
  tables: readonly SsdTableName[]
  /**
   * What it is out of, a row each, for every period at once: `from periods p join …`, where a
   * period has starts_on, ends_on and known_on, the day that the delivery shows. Selects at least
   * `p.ends_on as "endsOn"`, `child_id as "childId"` and `thing`, the key of what is counted. The tables go by their own
   * names and hold what was known by the delivery that is asked about.
   */
  rows: Sql
  /** Which of the rows are counted, in terms of the columns that `rows` selects. Without it every row is. */
  counted?: Sql
  /** What is summed over the rows, for averages. */
  amount?: Sql
  /** A row is made from the records of several children (a worker’s caseload): it is asked about whole after each delivery. */
  across?: true
  /** Rows that cannot be told: they stand in neither number, and their count beside the figure. */
  cannotTell?: readonly { when: Sql; because: string }[]
  /** Why this row is in the number, or is not: a sentence about it, `counted` or not. */
  says: (row: ListRow, counted: boolean) => string
  /** The number of the definition, which grows when a rule changes. */
  version: number
  /** What changed with each version after the first, in a sentence with its day: `changed[0]` is what version 2 did. */
  changed?: readonly string[]
}

export type SsdTableName = (typeof ssdTableNames)[number]

/** The tables that definitions are made from. */
export const ssdTableNames = [
  'ssd_person',
  'ssd_address',
  'ssd_disability',
  'ssd_immigration_status',
  'ssd_legal_status',
  'ssd_contacts',
  'ssd_early_help_episodes',
  'ssd_cin_episodes',
  'ssd_cin_assessments',
  'ssd_assessment_factors',
  'ssd_cin_plans',
  'ssd_cin_visits',
  'ssd_s47_enquiry',
  'ssd_initial_cp_conference',
  'ssd_cp_plans',
  'ssd_cp_visits',
  'ssd_cp_reviews',
  'ssd_cla_episodes',
  'ssd_cla_convictions',
  'ssd_cla_health',
  'ssd_cla_immunisations',
  'ssd_cla_substance_misuse',
  'ssd_cla_placement',
  'ssd_cla_reviews',
  'ssd_cla_care_plan',
  'ssd_cla_visits',
  'ssd_cla_previous_permanence',
  'ssd_cla_care_plan',
  'ssd_sdq_scores',
  'ssd_missing',
  'ssd_care_leavers',
  'ssd_permanence',
  'ssd_involvements',
  'ssd_professionals',
  'ssd_department',
  'ssd_pre_proceedings',
  'ssd_ehcp_requests',
  'ssd_ehcp_assessment',
  'ssd_ehcp_named_plan',
  'ssd_ehcp_active_plans',
  'ssd_sen_need',
] as const
