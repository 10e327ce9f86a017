import type { Day } from '../../platform/day.ts'
import type { Told } from './life.ts'
import type { TableName } from './ssd-columns.ts'

interface When {
  /** The column that says when the row came about; without it, when the child became known. */
  since?: string
  /** What is known only from a day on: with a day that has not come, the columns behind it are empty too. */
  later?: Readonly<Record<string, string>>
}

/** For each table whose rows change as a life goes on, when what is in them becomes known. */
const whens: Readonly<Partial<Record<TableName, When>>> = {
  ssd_legal_status: { since: 'lega_legal_status_start_date' },
  ssd_contacts: { since: 'cont_contact_date' },
  ssd_early_help_episodes: {
    since: 'earl_episode_start_date',
    later: { earl_episode_end_date: 'earl_episode_end_reason' },
  },
  ssd_cin_episodes: { since: 'cine_referral_date', later: { cine_close_date: 'cine_close_reason' } },
  ssd_cin_assessments: {
    since: 'cina_assessment_start_date',
    later: {
      cina_assessment_auth_date: 'cina_assessment_child_seen cina_assessment_outcome_json cina_assessment_outcome_nfa',
    },
  },
  ssd_cin_plans: { since: 'cinp_cin_plan_start_date' },
  ssd_cin_visits: { since: 'cinv_cin_visit_date' },
  ssd_s47_enquiry: { since: 's47e_s47_start_date', later: { s47e_s47_end_date: 's47e_s47_nfa s47e_s47_outcome_json' } },
  ssd_initial_cp_conference: { since: 'icpc_icpc_date' },
  ssd_cp_plans: { since: 'cppl_cp_plan_start_date' },
  ssd_cp_visits: { since: 'cppv_cp_visit_date' },
  ssd_cp_reviews: { since: 'cppr_cp_review_date' },
  ssd_cla_episodes: {
    since: 'clae_cla_episode_start_date',
    later: { clae_cla_episode_ceased_date: 'clae_cla_episode_ceased_reason' },
  },
  ssd_cla_convictions: { since: 'clac_cla_conviction_date' },
  ssd_cla_health: { since: 'clah_health_check_date' },
  ssd_cla_substance_misuse: { since: 'clas_substance_misuse_date' },
  ssd_cla_placement: {
    since: 'clap_cla_placement_start_date',
    later: { clap_cla_placement_end_date: 'clap_cla_placement_change_reason' },
  },
  ssd_cla_reviews: { since: 'clar_cla_review_date' },
  ssd_cla_visits: { since: 'clav_cla_visit_date' },
  ssd_cla_care_plan: { since: 'lacp_cla_care_plan_start_date' },
  ssd_sdq_scores: { since: 'csdq_sdq_completed_date' },
  ssd_missing: {
    since: 'miss_missing_episode_start_date',
    later: { miss_missing_episode_end_date: 'miss_missing_rhi_offered miss_missing_rhi_accepted' },
  },
  ssd_permanence: { later: { perm_permanence_order_date: 'perm_permanence_order_type' } },
  ssd_involvements: { since: 'invo_involvement_start_date' },
  ssd_ehcp_requests: { since: 'ehcr_ehcp_req_date' },
  ssd_ehcp_named_plan: {
    since: 'ehcn_named_plan_start_date',
    later: { ehcn_named_plan_ceased_date: 'ehcn_named_plan_ceased_reason' },
  },
  ssd_pre_proceedings: { since: 'prep_pre_pro_decision_date' },
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** Columns whose day may lie ahead although it is known. */
const ahead = /_due|target|expected/

/**
 * The rows of one family as they were known on an earlier day; none where the family was not known yet. Rows that hang on one that
 * was not there are left out with it. The answers to a request that was still open are those of the newest day: they are few.
 */
export const knownOn = (rows: readonly Told[], asAt: Day): readonly Told[] => {
  const kept = rows.flatMap((told): Told[] => {
    const { since, later = {} } = whens[told.table] ?? {}
    const came = since === undefined ? null : told.row[since]
    if (isDay(came) && came > asAt) return []
    const isBefore = told.was !== undefined && asAt < told.was.until
    const row: Record<string, Told['row'][string]> = { ...told.row, ...(isBefore && told.was?.row) }
    for (const [column, value] of Object.entries(told.row)) {
      if (!isDay(value) || value <= asAt || ahead.test(column)) continue
      row[column] = null
      for (const behind of later[column]?.split(' ') ?? []) row[behind] = null
    }
    if (row.ehcr_ehcp_req_outcome_date === null) row.ehcr_ehcp_req_outcome = 'A'
    return [{ ...told, row }]
  })
  if (!kept.some(({ table }) => table === 'ssd_contacts' || table === 'ssd_ehcp_requests')) return []
  return withoutOrphans(kept)
}

const parents: readonly { child: TableName; column: string; parent: TableName }[] = [
  { child: 'ssd_assessment_factors', column: 'cinf_assessment_id', parent: 'ssd_cin_assessments' },
  { child: 'ssd_ehcp_assessment', column: 'ehca_ehcp_request_id', parent: 'ssd_ehcp_requests' },
  { child: 'ssd_ehcp_active_plans', column: 'ehcp_ehcp_request_id', parent: 'ssd_ehcp_requests' },
  { child: 'ssd_sen_need', column: 'senn_active_ehcp_id', parent: 'ssd_ehcp_active_plans' },
]

const withoutOrphans = (rows: readonly Told[]): readonly Told[] =>
  parents.reduce<readonly Told[]>((left, { child, column, parent }) => {
    const there = new Set(left.filter(({ table }) => table === parent).map(({ id }) => id))
    return left.filter(({ table, row }) => table !== child || there.has(String(row[column])))
  }, rows)
