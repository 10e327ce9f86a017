import { inSmallLetters } from '../../platform/in-small-letters.ts'
import { labelOf, labelsIn } from '../ssd/label.ts'
import { isYes, text, type SsdRow } from '../record/child-rows.ts'

/** What a chronology is filtered by. */
export const eventGroups = {
  help: 'Contacts, referrals and assessments',
  protection: 'Protection',
  home: 'Homes and periods of care',
  legal: 'Legal',
  plans: 'Plans and reviews',
  visits: 'Visits',
  health: 'Health',
  learning: 'Learning and special needs',
  risk: 'Missing and other risks',
  people: 'People who work with the child',
  leaving: 'Leaving care',
} as const
export type EventGroup = keyof typeof eventGroups

interface EventKind {
  table: string
  /** The field with the day. */
  on: string
  group: EventGroup
  /** A sentence, or nothing where the row is no event. */
  says: (row: SsdRow) => string
  /** Shown where only what weighs most is wanted, and filled on the timeline. */
  weighs?: true
}

const withMore = (sentence: string, more: string): string => (more ? `${sentence}: ${inSmallLetters(more)}` : sentence)
/** As extracts write it, `Health Assessment`, in the way of a sentence. */
const asSentence = (words: string): string => words.slice(0, 1) + inSmallLetters(words.slice(1))
const seen = (row: SsdRow, prefix: string): string => {
  if (!isYes(row, `${prefix}_seen`)) return 'not seen'
  return isYes(row, `${prefix}_seen_alone`) ? 'seen alone' : 'seen, not alone'
}

/** Every dated thing that the dataset can say of a child, as an event in the child's life. */
export const eventKinds: readonly EventKind[] = [
  { table: 'ssd_person', on: 'pers_death_date', group: 'health', weighs: true, says: () => 'Died' },
  {
    table: 'ssd_contacts',
    on: 'cont_contact_date',
    group: 'help',
    says: (row) => withMore('Contact', labelOf('contact_source', text(row, 'cont_contact_source_code'))),
  },
  {
    table: 'ssd_early_help_episodes',
    on: 'earl_episode_start_date',
    group: 'help',
    says: (row) => withMore('Early help began', text(row, 'earl_episode_organisation')),
  },
  {
    table: 'ssd_early_help_episodes',
    on: 'earl_episode_end_date',
    group: 'help',
    says: (row) => withMore('Early help ended', text(row, 'earl_episode_end_reason')),
  },
  {
    table: 'ssd_cin_episodes',
    on: 'cine_referral_date',
    group: 'help',
    weighs: true,
    says: (row) => withMore('Referral', labelOf('primary_need', text(row, 'cine_cin_primary_need_code'))),
  },
  {
    table: 'ssd_cin_episodes',
    on: 'cine_close_date',
    group: 'help',
    weighs: true,
    says: (row) => withMore('Case closed', labelOf('cin_close_reason', text(row, 'cine_close_reason'))),
  },
  { table: 'ssd_cin_assessments', on: 'cina_assessment_start_date', group: 'help', says: () => 'Assessment began' },
  {
    table: 'ssd_cin_assessments',
    on: 'cina_assessment_auth_date',
    group: 'help',
    says: (row) =>
      `Assessment signed off${isYes(row, 'cina_assessment_child_seen') ? '' : ', the child not seen in it'}`,
  },
  {
    table: 'ssd_cin_plans',
    on: 'cinp_cin_plan_start_date',
    group: 'plans',
    weighs: true,
    says: () => 'Child in need plan began',
  },
  {
    table: 'ssd_cin_plans',
    on: 'cinp_cin_plan_end_date',
    group: 'plans',
    weighs: true,
    says: () => 'Child in need plan ended',
  },
  {
    table: 'ssd_cin_visits',
    on: 'cinv_cin_visit_date',
    group: 'visits',
    says: (row) => `Visit under the child in need plan: ${seen(row, 'cinv_cin_visit')}`,
  },
  {
    table: 'ssd_s47_enquiry',
    on: 's47e_s47_start_date',
    group: 'protection',
    weighs: true,
    says: () => 'Section 47 enquiry began',
  },
  {
    table: 'ssd_s47_enquiry',
    on: 's47e_s47_end_date',
    group: 'protection',
    says: (row) =>
      withMore(
        'Section 47 enquiry ended',
        labelsIn('s47_outcome_flags', text(row, 's47e_s47_outcome_json')).join(', '),
      ),
  },
  {
    table: 'ssd_initial_cp_conference',
    on: 'icpc_icpc_date',
    group: 'protection',
    weighs: true,
    says: (row) =>
      `Initial child protection conference${isYes(row, 'icpc_icpc_outcome_cp_flag') ? ': a plan is needed' : ''}`,
  },
  {
    table: 'ssd_cp_plans',
    on: 'cppl_cp_plan_start_date',
    group: 'protection',
    weighs: true,
    says: (row) =>
      withMore('Child protection plan began', labelOf('abuse_category', text(row, 'cppl_cp_plan_initial_category'))),
  },
  {
    table: 'ssd_cp_plans',
    on: 'cppl_cp_plan_end_date',
    group: 'protection',
    weighs: true,
    says: () => 'Child protection plan ended',
  },
  {
    table: 'ssd_cp_visits',
    on: 'cppv_cp_visit_date',
    group: 'visits',
    says: (row) => `Visit under the protection plan: ${seen(row, 'cppv_cp_visit')}`,
  },
  {
    table: 'ssd_cp_reviews',
    on: 'cppr_cp_review_date',
    group: 'protection',
    says: (row) => `Review conference${isYes(row, 'cppr_cp_review_outcome_continue_cp') ? ': the plan goes on' : ''}`,
  },
  {
    table: 'ssd_cla_episodes',
    on: 'clae_cla_episode_start_date',
    group: 'home',
    weighs: true,
    says: (row) =>
      labelOf('episode_start_reason', text(row, 'clae_cla_episode_start_reason')) || 'Episode of care began',
  },
  {
    table: 'ssd_cla_episodes',
    on: 'clae_cla_episode_ceased_date',
    group: 'home',
    says: (row) =>
      text(row, 'clae_cla_episode_ceased_reason') === 'X1'
        ? ''
        : withMore('Left care', labelOf('episode_ceased_reason', text(row, 'clae_cla_episode_ceased_reason'))),
    weighs: true,
  },
  {
    table: 'ssd_cla_placement',
    on: 'clap_cla_placement_end_date',
    group: 'home',
    says: (row) =>
      withMore('Home ended', labelOf('placement_change_reason', text(row, 'clap_cla_placement_change_reason'))),
  },
  {
    table: 'ssd_cla_placement',
    on: 'clap_cla_placement_start_date',
    group: 'home',
    weighs: true,
    says: (row) => withMore('New home', labelOf('placement_type', text(row, 'clap_cla_placement_type'))),
  },
  {
    table: 'ssd_legal_status',
    on: 'lega_legal_status_end_date',
    group: 'legal',
    says: (row) => withMore('Legal status ended', labelOf('legal_status', text(row, 'lega_legal_status'))),
  },
  {
    table: 'ssd_legal_status',
    on: 'lega_legal_status_start_date',
    group: 'legal',
    weighs: true,
    says: (row) => withMore('Legal status', labelOf('legal_status', text(row, 'lega_legal_status'))),
  },
  {
    table: 'ssd_cla_reviews',
    on: 'clar_cla_review_date',
    group: 'plans',
    says: (row) =>
      isYes(row, 'clar_cla_review_cancelled')
        ? 'Review was called off'
        : withMore(
            'Review of the care plan',
            labelOf('review_participation', text(row, 'clar_cla_review_participation')),
          ),
  },
  {
    table: 'ssd_cla_visits',
    on: 'clav_cla_visit_date',
    group: 'visits',
    says: (row) => `Visit in care: ${seen(row, 'clav_cla_visit')}`,
  },
  {
    table: 'ssd_cla_care_plan',
    on: 'lacp_cla_care_plan_start_date',
    group: 'plans',
    says: (row) => withMore('Care plan', labelsIn('permanence_plan', text(row, 'lacp_cla_care_plan_json')).join(', ')),
  },
  {
    table: 'ssd_cla_health',
    on: 'clah_health_check_date',
    group: 'health',
    says: (row) =>
      withMore(
        asSentence(text(row, 'clah_health_check_type')) || 'Health check',
        text(row, 'clah_health_check_status'),
      ),
  },
  {
    table: 'ssd_cla_immunisations',
    on: 'clai_immunisations_status_date',
    group: 'health',
    says: (row) =>
      isYes(row, 'clai_immunisations_status') ? 'Immunisations up to date' : 'Immunisations not up to date',
  },
  {
    table: 'ssd_cla_substance_misuse',
    on: 'clas_substance_misuse_date',
    group: 'health',
    says: (row) => withMore('Substance misuse', text(row, 'clas_substance_misused')),
  },
  {
    table: 'ssd_sdq_scores',
    on: 'csdq_sdq_completed_date',
    group: 'health',
    says: (row) => withMore('Strengths and difficulties questionnaire', text(row, 'csdq_sdq_score')),
  },
  {
    table: 'ssd_cla_convictions',
    on: 'clac_cla_conviction_date',
    group: 'risk',
    says: (row) => withMore('Conviction or caution', text(row, 'clac_cla_conviction_offence')),
  },
  {
    table: 'ssd_missing',
    on: 'miss_missing_episode_start_date',
    group: 'risk',
    weighs: true,
    says: (row) => labelOf('missing_type', text(row, 'miss_missing_episode_type')) || 'Missing',
  },
  {
    table: 'ssd_missing',
    on: 'miss_missing_episode_end_date',
    group: 'risk',
    says: (row) => `Found or returned; return interview ${interview(row)}`,
  },
  {
    table: 'ssd_immigration_status',
    on: 'immi_immigration_status_start_date',
    group: 'legal',
    says: (row) => withMore('Immigration status', labelOf('immigration_status', text(row, 'immi_immigration_status'))),
  },
  {
    table: 'ssd_permanence',
    on: 'perm_adm_decision_date',
    group: 'plans',
    weighs: true,
    says: () => 'Decision that the child should be placed for adoption',
  },
  {
    table: 'ssd_permanence',
    on: 'perm_placement_order_date',
    group: 'legal',
    weighs: true,
    says: () => 'Placement order',
  },
  { table: 'ssd_permanence', on: 'perm_matched_date', group: 'plans', says: () => 'Matched with adopters' },
  {
    table: 'ssd_permanence',
    on: 'perm_placed_for_adoption_date',
    group: 'home',
    weighs: true,
    says: () => 'Placed for adoption',
  },
  {
    table: 'ssd_permanence',
    on: 'perm_permanence_order_date',
    group: 'legal',
    weighs: true,
    says: (row) => labelOf('permanence_order', text(row, 'perm_permanence_order_type')) || 'Permanence order',
  },
  {
    table: 'ssd_pre_proceedings',
    on: 'prep_pre_pro_decision_date',
    group: 'legal',
    weighs: true,
    says: () => 'Decision to begin pre-proceedings',
  },
  {
    table: 'ssd_pre_proceedings',
    on: 'prep_pre_pro_letter_date',
    group: 'legal',
    says: () => 'Pre-proceedings letter sent',
  },
  {
    table: 'ssd_pre_proceedings',
    on: 'prep_initial_pre_pro_meeting_date',
    group: 'legal',
    says: () => 'First pre-proceedings meeting',
  },
  {
    table: 'ssd_pre_proceedings',
    on: 'prep_care_pro_letter_date',
    group: 'legal',
    weighs: true,
    says: () => 'Letter of care proceedings sent',
  },
  {
    table: 'ssd_involvements',
    on: 'invo_involvement_end_date',
    group: 'people',
    says: (row) => `${text(row, 'worker_name') || 'Somebody'} stopped working with the child`,
  },
  {
    table: 'ssd_involvements',
    on: 'invo_involvement_start_date',
    group: 'people',
    // The reason belongs to who comes: a first contact is one, and so is that the worker before has left.
    says: (row) =>
      withMore(
        `${text(row, 'worker_name') || 'Somebody'} began to work with the child`,
        labelOf('worker_change_reason', text(row, 'invo_worker_change_reason')),
      ),
  },
  {
    table: 'ssd_care_leavers',
    on: 'clea_care_leaver_latest_contact',
    group: 'leaving',
    says: (row) =>
      `Last contact with a care leaver${text(row, 'clea_care_leaver_personal_advisor') ? `, by ${text(row, 'clea_care_leaver_personal_advisor')}` : ''}`,
  },
  {
    table: 'ssd_care_leavers',
    on: 'clea_pathway_plan_review_date',
    group: 'leaving',
    says: () => 'Pathway plan reviewed',
  },
  {
    table: 'ssd_ehcp_requests',
    on: 'ehcr_ehcp_req_date',
    group: 'learning',
    says: () => 'Asked for an education, health and care needs assessment',
  },
  {
    table: 'ssd_ehcp_requests',
    on: 'ehcr_ehcp_req_outcome_date',
    group: 'learning',
    says: (row) => labelOf('ehc_request_outcome', text(row, 'ehcr_ehcp_req_outcome')),
  },
  {
    table: 'ssd_ehcp_assessment',
    on: 'ehca_ehcp_assessment_outcome_date',
    group: 'learning',
    says: (row) => labelOf('ehc_assessment_outcome', text(row, 'ehca_ehcp_assessment_outcome')),
  },
  {
    table: 'ssd_ehcp_named_plan',
    on: 'ehcn_named_plan_start_date',
    group: 'learning',
    weighs: true,
    says: () => 'Education, health and care plan issued',
  },
  {
    table: 'ssd_ehcp_named_plan',
    on: 'ehcn_named_plan_ceased_date',
    group: 'learning',
    says: (row) =>
      withMore(
        'Education, health and care plan ended',
        labelOf('ehc_cease_reason', text(row, 'ehcn_named_plan_ceased_reason')),
      ),
  },
  {
    table: 'ssd_ehcp_active_plans',
    on: 'ehcp_active_ehcp_last_review_date',
    group: 'learning',
    says: () => 'Education, health and care plan reviewed',
  },
]

const interview = (row: SsdRow): string => {
  if (!isYes(row, 'miss_missing_rhi_offered'))
    return text(row, 'miss_missing_rhi_offered') === 'N' ? 'not offered' : 'not recorded'
  return isYes(row, 'miss_missing_rhi_accepted') ? 'accepted' : 'offered, not accepted'
}
