-- What is known now about a child is read far oftener than it changes: it is kept, as one document a child. Each change of any row about a child makes a new version of the authority's data; what was kept of another
-- version than the present one is never shown, and is made anew within half a minute. A past day is always worked out.

create table child_versions (
  authority_id uuid primary key references authorities (id),
  version bigint not null default 1, -- of the rows about children
  kept_version bigint not null default 0, -- of which the documents were made
  kept_number integer not null default 0 -- and the newest delivery then
);
create table child_documents (
  authority_id uuid not null,
  child_id uuid not null,
  rows json not null, -- by table, as child_rows gives them
  workers text[] not null, -- whom the rows name, in whichever delivery they stood
  teams text[] not null,
  primary key (authority_id, child_id)
);
insert into child_versions (authority_id) select distinct authority_id from child_imports;
alter table child_versions enable row level security;
alter table child_documents enable row level security;
create policy own on child_documents for select to sightline_person
  using (authority_id = (select current_authority()) and (case when (select sees_every_child())
    then child_id <> all ((select children_hidden_from_me())::uuid[])
    else child_id = any ((select children_i_may_see())::uuid[]) end));
grant select on child_documents to sightline_person;

-- Where it is not said whose rows are changed, it may be anybody's.
create function child_data_changes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_authority() is null then
    update child_versions set version = version + 1;
  else
    insert into child_versions as v (authority_id) values (current_authority())
    on conflict (authority_id) do update set version = v.version + 1;
  end if;
  return null;
end
$$;
do $$
declare
  about text;
begin
  foreach about in array array[
    'ssd_person', 'ssd_family', 'ssd_address', 'ssd_disability',
    'ssd_immigration_status', 'ssd_mother', 'ssd_legal_status', 'ssd_contacts',
    'ssd_early_help_episodes', 'ssd_cin_episodes', 'ssd_cin_assessments', 'ssd_assessment_factors',
    'ssd_cin_plans', 'ssd_cin_visits', 'ssd_s47_enquiry', 'ssd_initial_cp_conference',
    'ssd_cp_plans', 'ssd_cp_visits', 'ssd_cp_reviews', 'ssd_cla_episodes',
    'ssd_cla_convictions', 'ssd_cla_health', 'ssd_cla_immunisations', 'ssd_cla_substance_misuse',
    'ssd_cla_placement', 'ssd_cla_reviews', 'ssd_cla_visits', 'ssd_cla_previous_permanence',
    'ssd_cla_care_plan', 'ssd_sdq_scores', 'ssd_missing', 'ssd_care_leavers',
    'ssd_permanence', 'ssd_involvements', 'ssd_send', 'ssd_ehcp_requests',
    'ssd_ehcp_assessment', 'ssd_ehcp_named_plan', 'ssd_ehcp_active_plans', 'ssd_sen_need',
    'ssd_pre_proceedings', 'ssd_voice_of_child', 'ssd_linked_identifiers', 'ssd_s251_finance'
  ] loop
    execute format('create trigger makes_a_version before insert or update or delete or truncate on %I
      for each statement execute function child_data_changes()', about);
  end loop;
end
$$;

-- Every row about a child, as JSON, but for what a child is called: that is read from child_names alone.
create view child_row_texts as
  select t.authority_id, t.child_id, t.from_import, t.to_import, 1 as n, 'ssd_person' as name, t.ctid as place,
    (select row_to_json(r) from (select t.pers_person_id, t.pers_sex, t.pers_gender, t.pers_ethnicity, t.pers_dob, t.pers_common_child_id,
      t.pers_legacy_id, t.pers_upn, t.pers_upn_unknown, t.pers_send_flag, t.pers_expected_dob, t.pers_death_date,
      t.pers_is_mother, t.pers_nationality, t.from_import) r) as row
  from ssd_person t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 2 as n, 'ssd_family' as name, t.ctid as place,
    (select row_to_json(r) from (select t.fami_table_id, t.fami_family_id, t.fami_person_id, t.from_import) r) as row
  from ssd_family t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 3 as n, 'ssd_address' as name, t.ctid as place,
    (select row_to_json(r) from (select t.addr_table_id, t.addr_address_json, t.addr_person_id, t.addr_address_type, t.addr_address_start_date,
      t.addr_address_end_date, t.addr_address_postcode, t.from_import) r) as row
  from ssd_address t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 4 as n, 'ssd_disability' as name, t.ctid as place,
    (select row_to_json(r) from (select t.disa_person_id, t.disa_table_id, t.disa_disability_code, t.from_import) r) as row
  from ssd_disability t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 5 as n, 'ssd_immigration_status' as name, t.ctid as place,
    (select row_to_json(r) from (select t.immi_person_id, t.immi_immigration_status_id, t.immi_immigration_status, t.immi_immigration_status_start_date,
      t.immi_immigration_status_end_date, t.from_import) r) as row
  from ssd_immigration_status t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 6 as n, 'ssd_mother' as name, t.ctid as place,
    (select row_to_json(r) from (select t.moth_table_id, t.moth_person_id, t.moth_childs_person_id, t.moth_childs_dob, t.from_import) r) as row
  from ssd_mother t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 7 as n, 'ssd_legal_status' as name, t.ctid as place,
    (select row_to_json(r) from (select t.lega_legal_status_id, t.lega_person_id, t.lega_legal_status, t.lega_legal_status_start_date,
      t.lega_legal_status_end_date, t.from_import) r) as row
  from ssd_legal_status t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 8 as n, 'ssd_contacts' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cont_contact_id, t.cont_person_id, t.cont_contact_date, t.cont_contact_source_code, t.cont_contact_source_desc,
      t.cont_contact_outcome_json, t.from_import) r) as row
  from ssd_contacts t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 9 as n, 'ssd_early_help_episodes' as name, t.ctid as place,
    (select row_to_json(r) from (select t.earl_episode_id, t.earl_person_id, t.earl_episode_start_date, t.earl_episode_end_date, t.earl_episode_reason,
      t.earl_episode_end_reason, t.earl_episode_organisation, t.earl_episode_worker_id, t.from_import) r) as row
  from ssd_early_help_episodes t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 10 as n, 'ssd_cin_episodes' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cine_referral_id, t.cine_person_id, t.cine_referral_date, t.cine_cin_primary_need_code,
      t.cine_referral_source_code, t.cine_referral_source_desc, t.cine_referral_outcome_json, t.cine_referral_nfa,
      t.cine_close_reason, t.cine_close_date, t.cine_referral_team, t.cine_referral_worker_id, t.from_import) r) as row
  from ssd_cin_episodes t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 11 as n, 'ssd_cin_assessments' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cina_assessment_id, t.cina_person_id, t.cina_referral_id, t.cina_assessment_start_date,
      t.cina_assessment_child_seen, t.cina_assessment_auth_date, t.cina_assessment_outcome_json,
      t.cina_assessment_outcome_nfa, t.cina_assessment_team, t.cina_assessment_worker_id, t.from_import) r) as row
  from ssd_cin_assessments t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 12 as n, 'ssd_assessment_factors' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cinf_table_id, t.cinf_assessment_id, t.cinf_assessment_factors_json, t.from_import) r) as row
  from ssd_assessment_factors t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 13 as n, 'ssd_cin_plans' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cinp_cin_plan_id, t.cinp_referral_id, t.cinp_person_id, t.cinp_cin_plan_start_date, t.cinp_cin_plan_end_date,
      t.cinp_cin_plan_team, t.cinp_cin_plan_worker_id, t.from_import) r) as row
  from ssd_cin_plans t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 14 as n, 'ssd_cin_visits' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cinv_cin_visit_id, t.cinv_person_id, t.cinv_cin_visit_date, t.cinv_cin_visit_seen, t.cinv_cin_visit_seen_alone,
      t.cinv_cin_visit_bedroom, t.from_import) r) as row
  from ssd_cin_visits t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 15 as n, 'ssd_s47_enquiry' as name, t.ctid as place,
    (select row_to_json(r) from (select t.s47e_s47_enquiry_id, t.s47e_referral_id, t.s47e_person_id, t.s47e_s47_start_date, t.s47e_s47_end_date,
      t.s47e_s47_nfa, t.s47e_s47_outcome_json, t.s47e_s47_completed_by_worker_id, t.s47e_s47_completed_by_team,
      t.from_import) r) as row
  from ssd_s47_enquiry t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 16 as n, 'ssd_initial_cp_conference' as name, t.ctid as place,
    (select row_to_json(r) from (select t.icpc_icpc_id, t.icpc_icpc_meeting_id, t.icpc_s47_enquiry_id, t.icpc_person_id, t.icpc_cp_plan_id,
      t.icpc_referral_id, t.icpc_icpc_transfer_in, t.icpc_icpc_target_date, t.icpc_icpc_date,
      t.icpc_icpc_outcome_cp_flag, t.icpc_icpc_outcome_json, t.icpc_icpc_team, t.icpc_icpc_worker_id, t.from_import) r) as row
  from ssd_initial_cp_conference t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 17 as n, 'ssd_cp_plans' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cppl_cp_plan_id, t.cppl_referral_id, t.cppl_icpc_id, t.cppl_person_id, t.cppl_cp_plan_start_date,
      t.cppl_cp_plan_end_date, t.cppl_cp_plan_initial_category, t.cppl_cp_plan_ola, t.cppl_cp_plan_latest_category,
      t.from_import) r) as row
  from ssd_cp_plans t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 18 as n, 'ssd_cp_visits' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cppv_cp_visit_id, t.cppv_person_id, t.cppv_cp_plan_id, t.cppv_cp_visit_date, t.cppv_cp_visit_seen,
      t.cppv_cp_visit_seen_alone, t.cppv_cp_visit_bedroom, t.from_import) r) as row
  from ssd_cp_visits t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 19 as n, 'ssd_cp_reviews' as name, t.ctid as place,
    (select row_to_json(r) from (select t.cppr_cp_review_id, t.cppr_person_id, t.cppr_cp_plan_id, t.cppr_cp_review_due, t.cppr_cp_review_date,
      t.cppr_cp_review_meeting_id, t.cppr_cp_review_outcome_continue_cp, t.cppr_cp_review_quorate,
      t.cppr_cp_review_participation, t.from_import) r) as row
  from ssd_cp_reviews t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 20 as n, 'ssd_cla_episodes' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clae_cla_episode_id, t.clae_person_id, t.clae_cla_episode_start_date, t.clae_cla_episode_start_reason,
      t.clae_cla_primary_need_code, t.clae_cla_episode_ceased_date, t.clae_cla_episode_ceased_reason, t.clae_cla_id,
      t.clae_referral_id, t.clae_cla_placement_id, t.clae_entered_care_date, t.clae_cla_last_iro_contact_date,
      t.from_import) r) as row
  from ssd_cla_episodes t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 21 as n, 'ssd_cla_convictions' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clac_cla_conviction_id, t.clac_person_id, t.clac_cla_conviction_date, t.clac_cla_conviction_offence,
      t.from_import) r) as row
  from ssd_cla_convictions t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 22 as n, 'ssd_cla_health' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clah_health_check_id, t.clah_person_id, t.clah_health_check_type, t.clah_health_check_date,
      t.clah_health_check_status, t.from_import) r) as row
  from ssd_cla_health t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 23 as n, 'ssd_cla_immunisations' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clai_person_id, t.clai_immunisations_status, t.clai_immunisations_status_date, t.from_import) r) as row
  from ssd_cla_immunisations t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 24 as n, 'ssd_cla_substance_misuse' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clas_substance_misuse_id, t.clas_person_id, t.clas_substance_misuse_date, t.clas_substance_misused,
      t.clas_intervention_received, t.from_import) r) as row
  from ssd_cla_substance_misuse t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 25 as n, 'ssd_cla_placement' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clap_cla_placement_id, t.clap_cla_placement_start_date, t.clap_cla_placement_type, t.clap_cla_placement_urn,
      t.clap_cla_placement_distance, t.clap_cla_id, t.clap_cla_placement_provider, t.clap_cla_placement_postcode,
      t.clap_cla_placement_end_date, t.clap_cla_placement_change_reason, t.clap_person_id, t.from_import) r) as row
  from ssd_cla_placement t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 26 as n, 'ssd_cla_reviews' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clar_cla_review_id, t.clar_cla_id, t.clar_cla_review_due_date, t.clar_cla_review_date,
      t.clar_cla_review_cancelled, t.clar_cla_review_participation, t.from_import) r) as row
  from ssd_cla_reviews t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 27 as n, 'ssd_cla_visits' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clav_cla_visit_id, t.clav_cla_id, t.clav_person_id, t.clav_cla_visit_date, t.clav_cla_visit_seen,
      t.clav_cla_visit_seen_alone, t.from_import) r) as row
  from ssd_cla_visits t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 28 as n, 'ssd_cla_previous_permanence' as name, t.ctid as place,
    (select row_to_json(r) from (select t.lapp_table_id, t.lapp_person_id, t.lapp_previous_permanence_order_date, t.lapp_previous_permanence_option,
      t.lapp_previous_permanence_la, t.from_import) r) as row
  from ssd_cla_previous_permanence t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 29 as n, 'ssd_cla_care_plan' as name, t.ctid as place,
    (select row_to_json(r) from (select t.lacp_table_id, t.lacp_person_id, t.lacp_cla_care_plan_start_date, t.lacp_cla_care_plan_end_date,
      t.lacp_cla_care_plan_json, t.from_import) r) as row
  from ssd_cla_care_plan t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 30 as n, 'ssd_sdq_scores' as name, t.ctid as place,
    (select row_to_json(r) from (select t.csdq_table_id, t.csdq_person_id, t.csdq_sdq_completed_date, t.csdq_sdq_reason, t.csdq_sdq_score, t.from_import) r) as row
  from ssd_sdq_scores t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 31 as n, 'ssd_missing' as name, t.ctid as place,
    (select row_to_json(r) from (select t.miss_table_id, t.miss_person_id, t.miss_missing_episode_start_date, t.miss_missing_episode_type,
      t.miss_missing_episode_end_date, t.miss_missing_rhi_offered, t.miss_missing_rhi_accepted,
      t.miss_missing_episode_start_time, t.miss_missing_episode_end_time, t.from_import) r) as row
  from ssd_missing t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 32 as n, 'ssd_care_leavers' as name, t.ctid as place,
    (select row_to_json(r) from (select t.clea_table_id, t.clea_person_id, t.clea_care_leaver_eligibility, t.clea_care_leaver_in_touch,
      t.clea_care_leaver_latest_contact, t.clea_care_leaver_accommodation, t.clea_care_leaver_accom_suitable,
      t.clea_care_leaver_activity, t.clea_pathway_plan_review_date, t.clea_care_leaver_personal_advisor,
      t.clea_care_leaver_allocated_team, t.clea_care_leaver_worker_id, t.from_import) r) as row
  from ssd_care_leavers t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 33 as n, 'ssd_permanence' as name, t.ctid as place,
    (select row_to_json(r) from (select t.perm_table_id, t.perm_person_id, t.perm_cla_id, t.perm_adm_decision_date, t.perm_ffa_cp_decision_date,
      t.perm_placement_order_date, t.perm_placed_for_adoption_date, t.perm_matched_date, t.perm_adopted_by_carer_flag,
      t.perm_placed_ffa_cp_date, t.perm_decision_reversed_date, t.perm_placed_foster_carer_date,
      t.perm_part_of_sibling_group, t.perm_siblings_placed_together, t.perm_siblings_placed_apart,
      t.perm_placement_provider_urn, t.perm_decision_reversed_reason, t.perm_permanence_order_date,
      t.perm_permanence_order_type, t.perm_adoption_worker_id, t.perm_adopter_sex, t.perm_adopter_legal_status,
      t.perm_number_of_adopters, t.from_import) r) as row
  from ssd_permanence t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 34 as n, 'ssd_involvements' as name, t.ctid as place,
    (select row_to_json(r) from (select t.invo_involvements_id, t.invo_professional_id, t.invo_professional_role_id, t.invo_professional_team,
      t.invo_involvement_start_date, t.invo_involvement_end_date, t.invo_worker_change_reason, t.invo_person_id,
      t.invo_referral_id, t.from_import) r) as row
  from ssd_involvements t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 35 as n, 'ssd_send' as name, t.ctid as place,
    (select row_to_json(r) from (select t.send_table_id, t.send_upn, t.send_uln, t.send_upn_unknown, t.send_person_id, t.from_import) r) as row
  from ssd_send t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 36 as n, 'ssd_ehcp_requests' as name, t.ctid as place,
    (select row_to_json(r) from (select t.ehcr_ehcp_request_id, t.ehcr_send_table_id, t.ehcr_ehcp_req_date, t.ehcr_ehcp_req_outcome_date,
      t.ehcr_ehcp_req_outcome, t.from_import) r) as row
  from ssd_ehcp_requests t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 37 as n, 'ssd_ehcp_assessment' as name, t.ctid as place,
    (select row_to_json(r) from (select t.ehca_ehcp_assessment_id, t.ehca_ehcp_request_id, t.ehca_ehcp_assessment_outcome_date,
      t.ehca_ehcp_assessment_outcome, t.ehca_ehcp_assessment_exceptions, t.from_import) r) as row
  from ssd_ehcp_assessment t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 38 as n, 'ssd_ehcp_named_plan' as name, t.ctid as place,
    (select row_to_json(r) from (select t.ehcn_named_plan_id, t.ehcn_ehcp_asmt_id, t.ehcn_named_plan_start_date, t.ehcn_named_plan_ceased_date,
      t.ehcn_named_plan_ceased_reason, t.from_import) r) as row
  from ssd_ehcp_named_plan t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 39 as n, 'ssd_ehcp_active_plans' as name, t.ctid as place,
    (select row_to_json(r) from (select t.ehcp_active_ehcp_id, t.ehcp_ehcp_request_id, t.ehcp_active_ehcp_last_review_date, t.from_import) r) as row
  from ssd_ehcp_active_plans t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 40 as n, 'ssd_sen_need' as name, t.ctid as place,
    (select row_to_json(r) from (select t.senn_table_id, t.senn_active_ehcp_id, t.senn_active_ehcp_need_type, t.senn_active_ehcp_need_rank,
      t.from_import) r) as row
  from ssd_sen_need t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 41 as n, 'ssd_pre_proceedings' as name, t.ctid as place,
    (select row_to_json(r) from (select t.prep_table_id, t.prep_person_id, t.prep_plo_family_id, t.prep_pre_pro_decision_date,
      t.prep_initial_pre_pro_meeting_date, t.prep_pre_pro_outcome, t.prep_agree_stepdown_issue_date,
      t.prep_cp_plans_referral_period, t.prep_legal_gateway_outcome, t.prep_prev_pre_proc_child,
      t.prep_prev_care_proc_child, t.prep_pre_pro_letter_date, t.prep_care_pro_letter_date,
      t.prep_pre_pro_meetings_num, t.prep_pre_pro_parents_legal_rep, t.prep_parents_legal_rep_point_of_issue,
      t.prep_court_reference, t.prep_care_proc_court_hearings, t.prep_care_proc_short_notice,
      t.prep_proc_short_notice_reason, t.prep_la_inital_plan_approved, t.prep_la_initial_care_plan,
      t.prep_la_final_plan_approved, t.prep_la_final_care_plan, t.from_import) r) as row
  from ssd_pre_proceedings t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 42 as n, 'ssd_voice_of_child' as name, t.ctid as place,
    (select row_to_json(r) from (select t.voch_table_id, t.voch_person_id, t.voch_explained_worries, t.voch_story_help_understand, t.voch_agree_worker,
      t.voch_plan_safe, t.voch_tablet_help_explain, t.from_import) r) as row
  from ssd_voice_of_child t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 43 as n, 'ssd_linked_identifiers' as name, t.ctid as place,
    (select row_to_json(r) from (select t.link_table_id, t.link_person_id, t.link_identifier_type, t.link_identifier_value, t.link_valid_from_date,
      t.link_valid_to_date, t.from_import) r) as row
  from ssd_linked_identifiers t
  union all
  select t.authority_id, t.child_id, t.from_import, t.to_import, 44 as n, 'ssd_s251_finance' as name, t.ctid as place,
    (select row_to_json(r) from (select t.s251_table_id, t.s251_cla_placement_id, t.s251_placeholder_1, t.s251_placeholder_2, t.s251_placeholder_3,
      t.s251_placeholder_4, t.from_import) r) as row
  from ssd_s251_finance t;
revoke all on child_row_texts from public;

-- Every row about a child that stood in a delivery, by table; fields that say nothing are left out.
create function child_rows(authority uuid, child uuid, number integer) returns json language plpgsql stable
set search_path = public, pg_temp as $$
begin
  return (
    select json_strip_nulls(json_object_agg(t.name, t.found order by t.n)) from (
      select x.n, x.name, json_agg(x.row order by x.place) as found from child_row_texts x
      where x.authority_id = authority and x.child_id = child
        and x.from_import <= number and (x.to_import is null or x.to_import >= number)
      group by x.n, x.name) t
  );
end
$$;

-- The workers and the teams that the rows about children name, in whichever delivery they stood.
create view child_workers_named as
  select authority_id, child_id, invo_professional_id as id from ssd_involvements
  union all select authority_id, child_id, cine_referral_worker_id from ssd_cin_episodes
  union all select authority_id, child_id, clea_care_leaver_worker_id from ssd_care_leavers
  union all select authority_id, child_id, earl_episode_worker_id from ssd_early_help_episodes
  union all select authority_id, child_id, cina_assessment_worker_id from ssd_cin_assessments;
create view child_teams_named as
  select authority_id, child_id, invo_professional_team as id from ssd_involvements
  union all select authority_id, child_id, cine_referral_team from ssd_cin_episodes
  union all select authority_id, child_id, clea_care_leaver_allocated_team from ssd_care_leavers
  union all select authority_id, child_id, cina_assessment_team from ssd_cin_assessments;
revoke all on child_workers_named, child_teams_named from public;

-- Makes the documents of an authority where they are not those of its present version; how many were made otherwise than they were.
-- To be asked in a transaction that sees one state throughout: it fails where the rows change meanwhile.
create function keep_child_documents(authority uuid) returns integer language plpgsql
set search_path = public, pg_temp set jit = off set enable_nestloop = off set work_mem = '64MB' as $$
declare
  v child_versions;
  newest integer;
  made integer;
begin
  select * into v from child_versions x where x.authority_id = authority;
  select max(i.number) into newest from child_imports i where i.authority_id = authority and i.undone_at is null;
  if v.version is null or newest is null or (v.kept_version = v.version and v.kept_number = newest) then
    return 0;
  end if;
  create temp table documents_now on commit drop as
    select r.child_id, r.rows, coalesce(w.ids, '{}') as workers, coalesce(m.ids, '{}') as teams
    from (
      select t.child_id, json_strip_nulls(json_object_agg(t.name, t.found order by t.n)) as rows from (
        select x.child_id, x.n, x.name, json_agg(x.row order by x.place) as found from child_row_texts x
        where x.authority_id = authority and x.child_id is not null
          and x.from_import <= newest and (x.to_import is null or x.to_import >= newest)
        group by x.child_id, x.n, x.name) t
      group by t.child_id) r
    left join (
      select x.child_id, array_agg(distinct x.id) as ids from child_workers_named x
      where x.authority_id = authority and x.id is not null group by x.child_id) w using (child_id)
    left join (
      select x.child_id, array_agg(distinct x.id) as ids from child_teams_named x
      where x.authority_id = authority and x.id is not null group by x.child_id) m using (child_id);
  delete from child_documents d where d.authority_id = authority
    and not exists (select from documents_now n where n.child_id = d.child_id);
  insert into child_documents as d (authority_id, child_id, rows, workers, teams)
    select authority, n.child_id, n.rows, n.workers, n.teams from documents_now n
  on conflict (authority_id, child_id) do update set rows = excluded.rows, workers = excluded.workers, teams = excluded.teams
    where (d.rows::text, d.workers, d.teams) is distinct from (excluded.rows::text, excluded.workers, excluded.teams);
  get diagnostics made = row_count;
  -- A delivery that is being brought in holds the version, and what it brings makes these documents old.
  perform 1 from child_versions x where x.authority_id = authority for update skip locked;
  if found then
    update child_versions x set kept_version = v.version, kept_number = newest where x.authority_id = authority;
  end if;
  return made;
end
$$;
revoke execute on function child_rows(uuid, uuid, integer), keep_child_documents(uuid), child_data_changes() from public;

create or replace function child_record(child uuid, number integer) returns json language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  authority uuid := current_authority();
  held_rows json;
  worker_ids text[];
  team_ids text[];
begin
  if not i_may_see(child) then
    return null;
  end if;
  select d.rows, d.workers, d.teams into held_rows, worker_ids, team_ids
  from child_versions v join child_documents d on d.authority_id = v.authority_id and d.child_id = child
  where v.authority_id = authority and v.kept_version = v.version and v.kept_number = number;
  if not found then
    held_rows := child_rows(authority, child, number);
    worker_ids := array(select distinct x.id from child_workers_named x where x.authority_id = authority and x.child_id = child);
    team_ids := array(select distinct x.id from child_teams_named x where x.authority_id = authority and x.child_id = child);
  end if;
  return json_build_object('rows', held_rows, 'workers', (
    select json_agg(p) from unnest(worker_ids) named cross join lateral (
      select p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
        coalesce(p.prof_professional_job_title, '') as job
      from ssd_professionals p where p.authority_id = authority and p.prof_professional_id = named
      order by p.from_import desc limit 1) p
  ), 'teams', (
    select json_agg(t) from unnest(team_ids) named cross join lateral (
      select t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
      from ssd_department t where t.authority_id = authority and t.dept_team_id = named
      order by t.from_import desc limit 1) t
  ), 'recordNumber', (
    select c.person_id from children c where c.authority_id = authority and c.id = child
  ), 'called', case when may('children.names') then (
    select json_build_object('forename', n.forename, 'surname', n.surname) from child_names n
    where n.authority_id = authority and n.child_id = child) end
  );
end
$$;
