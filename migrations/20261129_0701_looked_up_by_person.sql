-- The list behind an indicator looks up, for each child in it, the visits, plans and placements of that child by the number of
-- the person, and what hangs on a case by the number of the case. Without these each look-up read a whole table: the lists of
-- an authority of 20,000 children took minutes.

create index ssd_cin_assessments_person on ssd_cin_assessments (authority_id, cina_person_id);
create index ssd_cin_assessments_referral on ssd_cin_assessments (authority_id, cina_referral_id);
create index ssd_cin_plans_person on ssd_cin_plans (authority_id, cinp_person_id);
create index ssd_cin_visits_person on ssd_cin_visits (authority_id, cinv_person_id);
create index ssd_cla_episodes_person on ssd_cla_episodes (authority_id, clae_person_id);
create index ssd_cla_health_person on ssd_cla_health (authority_id, clah_person_id);
create index ssd_cla_placement_person on ssd_cla_placement (authority_id, clap_person_id);
create index ssd_cla_visits_person on ssd_cla_visits (authority_id, clav_person_id);
create index ssd_cp_plans_person on ssd_cp_plans (authority_id, cppl_person_id);
create index ssd_cp_reviews_plan on ssd_cp_reviews (authority_id, cppr_cp_plan_id);
create index ssd_cp_visits_person on ssd_cp_visits (authority_id, cppv_person_id);
create index ssd_initial_cp_conference_enquiry on ssd_initial_cp_conference (authority_id, icpc_s47_enquiry_id);
create index ssd_involvements_person on ssd_involvements (authority_id, invo_person_id);
create index ssd_legal_status_person on ssd_legal_status (authority_id, lega_person_id);
create index ssd_sdq_scores_person on ssd_sdq_scores (authority_id, csdq_person_id);
create index ssd_sen_need_plan on ssd_sen_need (authority_id, senn_active_ehcp_id);
