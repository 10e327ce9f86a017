-- A child's record in one answer. A page asked forty tables, each with its own check of who may see whom: most of its time went
-- into the checks. The same check is now made once, by i_may_see, before anything is read; the tables keep their policies.

-- Every row about a child that stood in a delivery, by table, with the workers and teams that the rows name, the number of the record
-- and, for those who see names, what the child is called. Null where the person may not see the child.
create function child_record(child uuid, number integer) returns json language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  authority uuid := current_authority();
begin
  if not i_may_see(child) then
    return null;
  end if;
  return json_build_object('rows', (
    select json_object_agg(t.name, t.found) from (
      select 'ssd_person' as name, json_agg(row_to_json(r)) as found from (
        select pers_person_id, pers_sex, pers_gender, pers_ethnicity, pers_dob, pers_common_child_id, pers_legacy_id, pers_upn,
          pers_upn_unknown, pers_send_flag, pers_expected_dob, pers_death_date, pers_is_mother, pers_nationality, from_import
        from ssd_person where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_family' as name, json_agg(row_to_json(r)) as found from (
        select fami_table_id, fami_family_id, fami_person_id, from_import
        from ssd_family where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_address' as name, json_agg(row_to_json(r)) as found from (
        select addr_table_id, addr_address_json, addr_person_id, addr_address_type, addr_address_start_date, addr_address_end_date,
          addr_address_postcode, from_import
        from ssd_address where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_disability' as name, json_agg(row_to_json(r)) as found from (
        select disa_person_id, disa_table_id, disa_disability_code, from_import
        from ssd_disability where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_immigration_status' as name, json_agg(row_to_json(r)) as found from (
        select immi_person_id, immi_immigration_status_id, immi_immigration_status, immi_immigration_status_start_date,
          immi_immigration_status_end_date, from_import
        from ssd_immigration_status where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_mother' as name, json_agg(row_to_json(r)) as found from (
        select moth_table_id, moth_person_id, moth_childs_person_id, moth_childs_dob, from_import
        from ssd_mother where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_legal_status' as name, json_agg(row_to_json(r)) as found from (
        select lega_legal_status_id, lega_person_id, lega_legal_status, lega_legal_status_start_date, lega_legal_status_end_date,
          from_import
        from ssd_legal_status where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_contacts' as name, json_agg(row_to_json(r)) as found from (
        select cont_contact_id, cont_person_id, cont_contact_date, cont_contact_source_code, cont_contact_source_desc,
          cont_contact_outcome_json, from_import
        from ssd_contacts where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_early_help_episodes' as name, json_agg(row_to_json(r)) as found from (
        select earl_episode_id, earl_person_id, earl_episode_start_date, earl_episode_end_date, earl_episode_reason,
          earl_episode_end_reason, earl_episode_organisation, earl_episode_worker_id, from_import
        from ssd_early_help_episodes where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cin_episodes' as name, json_agg(row_to_json(r)) as found from (
        select cine_referral_id, cine_person_id, cine_referral_date, cine_cin_primary_need_code, cine_referral_source_code,
          cine_referral_source_desc, cine_referral_outcome_json, cine_referral_nfa, cine_close_reason, cine_close_date,
          cine_referral_team, cine_referral_worker_id, from_import
        from ssd_cin_episodes where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cin_assessments' as name, json_agg(row_to_json(r)) as found from (
        select cina_assessment_id, cina_person_id, cina_referral_id, cina_assessment_start_date, cina_assessment_child_seen,
          cina_assessment_auth_date, cina_assessment_outcome_json, cina_assessment_outcome_nfa, cina_assessment_team,
          cina_assessment_worker_id, from_import
        from ssd_cin_assessments where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_assessment_factors' as name, json_agg(row_to_json(r)) as found from (
        select cinf_table_id, cinf_assessment_id, cinf_assessment_factors_json, from_import
        from ssd_assessment_factors where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cin_plans' as name, json_agg(row_to_json(r)) as found from (
        select cinp_cin_plan_id, cinp_referral_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date,
          cinp_cin_plan_team, cinp_cin_plan_worker_id, from_import
        from ssd_cin_plans where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cin_visits' as name, json_agg(row_to_json(r)) as found from (
        select cinv_cin_visit_id, cinv_person_id, cinv_cin_visit_date, cinv_cin_visit_seen, cinv_cin_visit_seen_alone,
          cinv_cin_visit_bedroom, from_import
        from ssd_cin_visits where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_s47_enquiry' as name, json_agg(row_to_json(r)) as found from (
        select s47e_s47_enquiry_id, s47e_referral_id, s47e_person_id, s47e_s47_start_date, s47e_s47_end_date, s47e_s47_nfa,
          s47e_s47_outcome_json, s47e_s47_completed_by_worker_id, s47e_s47_completed_by_team, from_import
        from ssd_s47_enquiry where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_initial_cp_conference' as name, json_agg(row_to_json(r)) as found from (
        select icpc_icpc_id, icpc_icpc_meeting_id, icpc_s47_enquiry_id, icpc_person_id, icpc_cp_plan_id, icpc_referral_id,
          icpc_icpc_transfer_in, icpc_icpc_target_date, icpc_icpc_date, icpc_icpc_outcome_cp_flag, icpc_icpc_outcome_json,
          icpc_icpc_team, icpc_icpc_worker_id, from_import
        from ssd_initial_cp_conference where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cp_plans' as name, json_agg(row_to_json(r)) as found from (
        select cppl_cp_plan_id, cppl_referral_id, cppl_icpc_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date,
          cppl_cp_plan_initial_category, cppl_cp_plan_ola, cppl_cp_plan_latest_category, from_import
        from ssd_cp_plans where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cp_visits' as name, json_agg(row_to_json(r)) as found from (
        select cppv_cp_visit_id, cppv_person_id, cppv_cp_plan_id, cppv_cp_visit_date, cppv_cp_visit_seen, cppv_cp_visit_seen_alone,
          cppv_cp_visit_bedroom, from_import
        from ssd_cp_visits where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cp_reviews' as name, json_agg(row_to_json(r)) as found from (
        select cppr_cp_review_id, cppr_person_id, cppr_cp_plan_id, cppr_cp_review_due, cppr_cp_review_date, cppr_cp_review_meeting_id,
          cppr_cp_review_outcome_continue_cp, cppr_cp_review_quorate, cppr_cp_review_participation, from_import
        from ssd_cp_reviews where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_episodes' as name, json_agg(row_to_json(r)) as found from (
        select clae_cla_episode_id, clae_person_id, clae_cla_episode_start_date, clae_cla_episode_start_reason,
          clae_cla_primary_need_code, clae_cla_episode_ceased_date, clae_cla_episode_ceased_reason, clae_cla_id, clae_referral_id,
          clae_cla_placement_id, clae_entered_care_date, clae_cla_last_iro_contact_date, from_import
        from ssd_cla_episodes where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_convictions' as name, json_agg(row_to_json(r)) as found from (
        select clac_cla_conviction_id, clac_person_id, clac_cla_conviction_date, clac_cla_conviction_offence, from_import
        from ssd_cla_convictions where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_health' as name, json_agg(row_to_json(r)) as found from (
        select clah_health_check_id, clah_person_id, clah_health_check_type, clah_health_check_date, clah_health_check_status,
          from_import
        from ssd_cla_health where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_immunisations' as name, json_agg(row_to_json(r)) as found from (
        select clai_person_id, clai_immunisations_status, clai_immunisations_status_date, from_import
        from ssd_cla_immunisations where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_substance_misuse' as name, json_agg(row_to_json(r)) as found from (
        select clas_substance_misuse_id, clas_person_id, clas_substance_misuse_date, clas_substance_misused,
          clas_intervention_received, from_import
        from ssd_cla_substance_misuse where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_placement' as name, json_agg(row_to_json(r)) as found from (
        select clap_cla_placement_id, clap_cla_placement_start_date, clap_cla_placement_type, clap_cla_placement_urn,
          clap_cla_placement_distance, clap_cla_id, clap_cla_placement_provider, clap_cla_placement_postcode,
          clap_cla_placement_end_date, clap_cla_placement_change_reason, clap_person_id, from_import
        from ssd_cla_placement where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_reviews' as name, json_agg(row_to_json(r)) as found from (
        select clar_cla_review_id, clar_cla_id, clar_cla_review_due_date, clar_cla_review_date, clar_cla_review_cancelled,
          clar_cla_review_participation, from_import
        from ssd_cla_reviews where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_visits' as name, json_agg(row_to_json(r)) as found from (
        select clav_cla_visit_id, clav_cla_id, clav_person_id, clav_cla_visit_date, clav_cla_visit_seen, clav_cla_visit_seen_alone,
          from_import
        from ssd_cla_visits where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_previous_permanence' as name, json_agg(row_to_json(r)) as found from (
        select lapp_table_id, lapp_person_id, lapp_previous_permanence_order_date, lapp_previous_permanence_option,
          lapp_previous_permanence_la, from_import
        from ssd_cla_previous_permanence where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_cla_care_plan' as name, json_agg(row_to_json(r)) as found from (
        select lacp_table_id, lacp_person_id, lacp_cla_care_plan_start_date, lacp_cla_care_plan_end_date, lacp_cla_care_plan_json,
          from_import
        from ssd_cla_care_plan where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_sdq_scores' as name, json_agg(row_to_json(r)) as found from (
        select csdq_table_id, csdq_person_id, csdq_sdq_completed_date, csdq_sdq_reason, csdq_sdq_score, from_import
        from ssd_sdq_scores where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_missing' as name, json_agg(row_to_json(r)) as found from (
        select miss_table_id, miss_person_id, miss_missing_episode_start_date, miss_missing_episode_type,
          miss_missing_episode_end_date, miss_missing_rhi_offered, miss_missing_rhi_accepted, miss_missing_episode_start_time,
          miss_missing_episode_end_time, from_import
        from ssd_missing where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_care_leavers' as name, json_agg(row_to_json(r)) as found from (
        select clea_table_id, clea_person_id, clea_care_leaver_eligibility, clea_care_leaver_in_touch, clea_care_leaver_latest_contact,
          clea_care_leaver_accommodation, clea_care_leaver_accom_suitable, clea_care_leaver_activity,
          clea_pathway_plan_review_date, clea_care_leaver_personal_advisor, clea_care_leaver_allocated_team,
          clea_care_leaver_worker_id, from_import
        from ssd_care_leavers where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_permanence' as name, json_agg(row_to_json(r)) as found from (
        select perm_table_id, perm_person_id, perm_cla_id, perm_adm_decision_date, perm_ffa_cp_decision_date,
          perm_placement_order_date, perm_placed_for_adoption_date, perm_matched_date, perm_adopted_by_carer_flag,
          perm_placed_ffa_cp_date, perm_decision_reversed_date, perm_placed_foster_carer_date, perm_part_of_sibling_group,
          perm_siblings_placed_together, perm_siblings_placed_apart, perm_placement_provider_urn, perm_decision_reversed_reason,
          perm_permanence_order_date, perm_permanence_order_type, perm_adoption_worker_id, perm_adopter_sex,
          perm_adopter_legal_status, perm_number_of_adopters, from_import
        from ssd_permanence where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_involvements' as name, json_agg(row_to_json(r)) as found from (
        select invo_involvements_id, invo_professional_id, invo_professional_role_id, invo_professional_team,
          invo_involvement_start_date, invo_involvement_end_date, invo_worker_change_reason, invo_person_id, invo_referral_id,
          from_import
        from ssd_involvements where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_send' as name, json_agg(row_to_json(r)) as found from (
        select send_table_id, send_upn, send_uln, send_upn_unknown, send_person_id, from_import
        from ssd_send where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_ehcp_requests' as name, json_agg(row_to_json(r)) as found from (
        select ehcr_ehcp_request_id, ehcr_send_table_id, ehcr_ehcp_req_date, ehcr_ehcp_req_outcome_date, ehcr_ehcp_req_outcome,
          from_import
        from ssd_ehcp_requests where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_ehcp_assessment' as name, json_agg(row_to_json(r)) as found from (
        select ehca_ehcp_assessment_id, ehca_ehcp_request_id, ehca_ehcp_assessment_outcome_date, ehca_ehcp_assessment_outcome,
          ehca_ehcp_assessment_exceptions, from_import
        from ssd_ehcp_assessment where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_ehcp_named_plan' as name, json_agg(row_to_json(r)) as found from (
        select ehcn_named_plan_id, ehcn_ehcp_asmt_id, ehcn_named_plan_start_date, ehcn_named_plan_ceased_date,
          ehcn_named_plan_ceased_reason, from_import
        from ssd_ehcp_named_plan where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_ehcp_active_plans' as name, json_agg(row_to_json(r)) as found from (
        select ehcp_active_ehcp_id, ehcp_ehcp_request_id, ehcp_active_ehcp_last_review_date, from_import
        from ssd_ehcp_active_plans where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_sen_need' as name, json_agg(row_to_json(r)) as found from (
        select senn_table_id, senn_active_ehcp_id, senn_active_ehcp_need_type, senn_active_ehcp_need_rank, from_import
        from ssd_sen_need where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_pre_proceedings' as name, json_agg(row_to_json(r)) as found from (
        select prep_table_id, prep_person_id, prep_plo_family_id, prep_pre_pro_decision_date, prep_initial_pre_pro_meeting_date,
          prep_pre_pro_outcome, prep_agree_stepdown_issue_date, prep_cp_plans_referral_period, prep_legal_gateway_outcome,
          prep_prev_pre_proc_child, prep_prev_care_proc_child, prep_pre_pro_letter_date, prep_care_pro_letter_date,
          prep_pre_pro_meetings_num, prep_pre_pro_parents_legal_rep, prep_parents_legal_rep_point_of_issue, prep_court_reference,
          prep_care_proc_court_hearings, prep_care_proc_short_notice, prep_proc_short_notice_reason, prep_la_inital_plan_approved,
          prep_la_initial_care_plan, prep_la_final_plan_approved, prep_la_final_care_plan, from_import
        from ssd_pre_proceedings where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_voice_of_child' as name, json_agg(row_to_json(r)) as found from (
        select voch_table_id, voch_person_id, voch_explained_worries, voch_story_help_understand, voch_agree_worker, voch_plan_safe,
          voch_tablet_help_explain, from_import
        from ssd_voice_of_child where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_linked_identifiers' as name, json_agg(row_to_json(r)) as found from (
        select link_table_id, link_person_id, link_identifier_type, link_identifier_value, link_valid_from_date, link_valid_to_date,
          from_import
        from ssd_linked_identifiers where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
      union all
      select 'ssd_s251_finance' as name, json_agg(row_to_json(r)) as found from (
        select s251_table_id, s251_cla_placement_id, s251_placeholder_1, s251_placeholder_2, s251_placeholder_3, s251_placeholder_4,
          from_import
        from ssd_s251_finance where authority_id = authority and child_id = child
          and from_import <= number and (to_import is null or to_import >= number)) r
    ) t where t.found is not null
  ), 'workers', (
    select json_agg(w) from (
      select p.* from (
        select invo_professional_id as id from ssd_involvements where authority_id = authority and child_id = child
        union select cine_referral_worker_id from ssd_cin_episodes where authority_id = authority and child_id = child
        union select clea_care_leaver_worker_id from ssd_care_leavers where authority_id = authority and child_id = child
        union select earl_episode_worker_id from ssd_early_help_episodes where authority_id = authority and child_id = child
        union select cina_assessment_worker_id from ssd_cin_assessments where authority_id = authority and child_id = child
      ) named cross join lateral (
        select p.prof_professional_id as id, coalesce(p.prof_professional_name, '') as name,
          coalesce(p.prof_professional_job_title, '') as job
        from ssd_professionals p where p.authority_id = authority and p.prof_professional_id = named.id
        order by p.from_import desc limit 1) p) w
  ), 'teams', (
    select json_agg(d) from (
      select t.* from (
        select invo_professional_team as id from ssd_involvements where authority_id = authority and child_id = child
        union select cine_referral_team from ssd_cin_episodes where authority_id = authority and child_id = child
        union select clea_care_leaver_allocated_team from ssd_care_leavers where authority_id = authority and child_id = child
        union select cina_assessment_team from ssd_cin_assessments where authority_id = authority and child_id = child
      ) named cross join lateral (
        select t.dept_team_id as id, coalesce(t.dept_team_name, '') as name
        from ssd_department t where t.authority_id = authority and t.dept_team_id = named.id
        order by t.from_import desc limit 1) t) d
  ), 'recordNumber', (
    select c.person_id from children c where c.authority_id = authority and c.id = child
  ), 'called', case when may('children.names') then (
    select json_build_object('forename', n.forename, 'surname', n.surname) from child_names n
    where n.authority_id = authority and n.child_id = child) end
  );
end
$$;

-- Others of a child's family group whom the person may see too; '' for the name where they see no names.
create function family_of(child uuid) returns table (id uuid, "recordNumber" text, name text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  authority uuid := current_authority();
  everybody boolean := sees_every_child();
  hidden uuid[] := children_hidden_from_me();
  mine uuid[];
  named boolean := may('children.names');
begin
  if not i_may_see(child) then
    return;
  end if;
  if not everybody then
    mine := children_i_may_see();
  end if;
  return query
    select distinct c.id, c.person_id, case when named then trim(coalesce(n.forename || ' ' || n.surname, '')) else '' end
    from ssd_family f join ssd_family theirs on theirs.authority_id = authority
      and theirs.fami_family_id = f.fami_family_id and theirs.child_id <> child and theirs.to_import is null
    join children c on c.authority_id = authority and c.id = theirs.child_id
    left join child_names n on n.authority_id = authority and n.child_id = c.id
    where f.authority_id = authority and f.child_id = child and f.to_import is null
      and case when everybody then c.id <> all (hidden) else c.id = any (mine) end
    order by 3, 2;
end
$$;

-- The clocks of a child as they were known by a delivery: those open on a day and those of the year before it.
create function clocks_of_child(child uuid, delivery integer, on_day date) returns table (
  "ruleId" text, "childId" uuid, "number" text, name text, about text, "startedOn" date, "startedAt" text, "dueOn" date,
  "doneOn" date, "endedOn" date, excused boolean, turn text, worker text, team text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  authority uuid := current_authority();
  named boolean := may('children.names');
begin
  if not i_may_see(child) then
    return;
  end if;
  return query
    select i.rule_id, i.child_id, c.person_id, case when named then nullif(trim(concat_ws(' ', n.forename, n.surname)), '') end,
      i.about, i.started_on, left(i.started_time::text, 5), i.due_on, i.done_on, i.ended_on, i.excused, i.turn,
      w.prof_professional_name, d.dept_team_name
    from clock_instances i join children c on c.authority_id = authority and c.id = child
    left join child_names n on n.authority_id = authority and n.child_id = child
    left join ssd_professionals w on w.authority_id = authority and w.prof_professional_id = i.professional_id
      and w.from_import <= delivery and (w.to_import is null or w.to_import >= delivery)
    left join ssd_department d on d.authority_id = authority and d.dept_team_id = i.team_id
      and d.from_import <= delivery and (d.to_import is null or d.to_import >= delivery)
    where i.authority_id = authority and i.child_id = child and i.from_import <= delivery
      and (i.to_import is null or i.to_import >= delivery) and i.started_on <= on_day
      and coalesce(i.done_on, i.ended_on, on_day) > on_day - 365
    order by i.due_on desc nulls last, i.rule_id, i.about;
end
$$;

-- Who has looked at a child since an instant, at the record and on lists, for whoever may see the child; not who looks at this
-- moment. The lists are found by the child before the day is asked: of the child the planner knows nothing, and would read them all.
create function lookers_of(child uuid, since timestamptz)
returns table (name text, job text, times bigint, lists bigint, last timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  authority uuid := current_authority();
begin
  if not i_may_see(child) then
    return;
  end if;
  return query
    select p.name, p.job, sum(l.times)::bigint, sum(l.lists)::bigint, max(l.last) from (
      select k.person_id, count(*) as times, 0 as lists, max(k.at) as last from looks k
      where k.authority_id = authority and k.child_id = child and k.at >= since and k.at < now() group by k.person_id
      union all
      select k.person_id, 0, count(*), max(k.at)
      from (select c.authority_id, c.person_id, c.at from list_looks c where c.children @> array[child] offset 0) k
      where k.authority_id = authority and k.at >= since and k.at < now() group by k.person_id
    ) l join people p on p.authority_id = authority and p.id = l.person_id
    group by p.id, p.name, p.job order by max(l.last) desc;
end
$$;

-- The looks that a page writes while it asks, with the rights of whoever asks: the policies of the tables hold.
create function write_look(child uuid, page text) returns integer language plpgsql as $$
begin
  insert into looks (authority_id, child_id, person_id, page) values (current_authority(), child, current_person(), page);
  return 1;
end
$$;
create function write_list_look(list text, about text, children uuid[]) returns integer language plpgsql as $$
begin
  if current_person() is null or cardinality(children) is null or cardinality(children) = 0 then
    return 0;
  end if;
  insert into list_looks (authority_id, person_id, list, about, children)
  values (current_authority(), current_person(), list, about, children);
  return 1;
end
$$;

-- The same row with fewer statements: an authority has its head from its first event on.
create or replace function record_event(action text, subject_kind text, subject_id text, why text, detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head event_heads;
  e events;
begin
  select * into head from event_heads h where h.authority_id = current_authority() for update;
  if not found then
    insert into event_heads (authority_id) values (current_authority()) on conflict do nothing;
    select * into strict head from event_heads h where h.authority_id = current_authority() for update;
  end if;
  e := row(current_authority(), head.seq + 1, clock_timestamp(), current_person(), action, subject_kind, subject_id,
    why, detail, head.hash, null)::events;
  e.hash := sha256(head.hash || convert_to(event_text(e), 'UTF8'));
  insert into events select e.*;
  update event_heads h set seq = e.seq, hash = e.hash,
    changed = case when e.action in ('child.looked-at', 'children.listed') then h.changed else e.seq end
  where h.authority_id = e.authority_id;
  return e.seq;
end
$$;

-- The same text without a setting of its own, so that it is worked out in place: the day is named in UTC instead.
create or replace function event_text(e events) returns text language sql stable as $$
  select jsonb_build_array(e.authority_id, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.person_id, e.action,
    e.subject_kind, e.subject_id, e.why, e.detail)::text
$$;

-- A search for the lists on which a child stood reads first what was not yet sorted in, page by page: no more than so much is left so.
alter index list_looks_children set (gin_pending_list_limit = 64); -- kB, of 4,096
