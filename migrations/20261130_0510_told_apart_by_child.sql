-- Rows that no other row refers to are looked up by their child, and never by their own key alone: one index by the child and the key tells
-- them apart and finds them, where there were a key, an index by the child and, of the longest tables, one by the number of the person or the
-- assessment. A delivery writes to each index of each row, and they were most of what it cost. That no two lines of a delivery have one key is
-- held by what brings it in, before a row is written.

do $$
declare
  one record;
begin
  for one in select * from (values
    ('ssd_family', 'fami_table_id'), ('ssd_address', 'addr_table_id'), ('ssd_disability', 'disa_table_id'),
    ('ssd_immigration_status', 'immi_immigration_status_id'), ('ssd_mother', 'moth_table_id'),
    ('ssd_legal_status', 'lega_legal_status_id'), ('ssd_contacts', 'cont_contact_id'), ('ssd_early_help_episodes', 'earl_episode_id'),
    ('ssd_assessment_factors', 'cinf_table_id'), ('ssd_cin_plans', 'cinp_cin_plan_id'), ('ssd_cin_visits', 'cinv_cin_visit_id'),
    ('ssd_cp_visits', 'cppv_cp_visit_id'), ('ssd_cp_reviews', 'cppr_cp_review_id'), ('ssd_cla_episodes', 'clae_cla_episode_id'),
    ('ssd_cla_convictions', 'clac_cla_conviction_id'), ('ssd_cla_health', 'clah_health_check_id'),
    ('ssd_cla_substance_misuse', 'clas_substance_misuse_id'), ('ssd_cla_reviews', 'clar_cla_review_id'),
    ('ssd_cla_visits', 'clav_cla_visit_id'), ('ssd_cla_previous_permanence', 'lapp_table_id'), ('ssd_cla_care_plan', 'lacp_table_id'),
    ('ssd_sdq_scores', 'csdq_table_id'), ('ssd_missing', 'miss_table_id'), ('ssd_care_leavers', 'clea_table_id'),
    ('ssd_permanence', 'perm_table_id'), ('ssd_involvements', 'invo_involvements_id'), ('ssd_ehcp_named_plan', 'ehcn_named_plan_id'),
    ('ssd_sen_need', 'senn_table_id'), ('ssd_pre_proceedings', 'prep_table_id'), ('ssd_voice_of_child', 'voch_table_id'),
    ('ssd_linked_identifiers', 'link_table_id'), ('ssd_s251_finance', 's251_table_id'), ('ssd_api_data_staging', 'id')
  ) as t(name, key) loop
    execute format('alter table %I drop constraint %I', one.name, one.name || '_pkey');
    execute format('drop index %I', one.name || '_child');
    execute format('create unique index %I on %I (authority_id, child_id, %I, from_import) nulls not distinct',
      one.name || '_child', one.name, one.key);
  end loop;
end
$$;

drop index ssd_cin_assessments_person;
drop index ssd_cin_episodes_person;
drop index ssd_cin_plans_person;
drop index ssd_cin_visits_person;
drop index ssd_cla_health_person;
drop index ssd_cla_visits_person;
drop index ssd_cp_visits_person;
drop index ssd_involvements_person;
drop index ssd_assessment_factors_assessment;
