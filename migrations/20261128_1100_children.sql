-- The authority's child-level data: the 48 tables of the Standard Safeguarding Dataset, named as the dataset names them.
-- A row is one version of one thing in the authority's case system. It stands in every delivery from from_import to
-- to_import; to_import is null while the newest delivery still says the same. So a record can be shown as it was known on a
-- past day, and a delivery can be undone.

-- Deliveries of child-level data, numbered 1, 2, 3 … within an authority.
create table child_imports (
  authority_id uuid not null references authorities (id),
  number integer not null check (number > 0),
  id uuid not null default gen_random_uuid(),
  as_at date not null, -- the day that the delivery shows
  loaded_at timestamptz not null default now(),
  person_id uuid not null,
  source text not null, -- the name of the folder, archive or file
  files jsonb not null default '[]', -- [{ table, file, sha256, rows }]
  counts jsonb not null default '[]', -- [{ table, rows, added, changed, unchanged, gone, refused }]
  notices jsonb not null default '[]', -- [{ table, file, line, field, severity, reason, remedy, times }], without values
  undone_at timestamptz,
  undone_by uuid,
  undone_why text not null default '',
  primary key (authority_id, number),
  unique (authority_id, id),
  check ((undone_at is null) = (undone_by is null)),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, undone_by) references people (authority_id, id)
);

-- Whoever has a row in ssd_person, under an id of our own that says nothing about them and may stand in addresses.
create table children (
  authority_id uuid not null references authorities (id),
  id uuid not null default gen_random_uuid(),
  person_id text not null, -- pers_person_id
  primary key (authority_id, id),
  unique (authority_id, person_id)
);

-- What children are called, apart from all else: those who count children need not know it.
create table child_names (
  authority_id uuid not null,
  child_id uuid not null,
  forename text not null default '',
  surname text not null default '',
  grams text[] not null default '{}', -- the name in overlapping threes, for names that were misspelt
  sounds text[] not null default '{}', -- how each part of the name sounds
  primary key (authority_id, child_id),
  foreign key (authority_id, child_id) references children (authority_id, id) on delete cascade
);
create index child_names_grams on child_names using gin (grams);

-- Which of our people a worker of the case system is, and who belongs to which of its teams.
create table worker_people (
  authority_id uuid not null,
  professional_id text not null,
  person_id uuid not null,
  primary key (authority_id, professional_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create table team_people (
  authority_id uuid not null,
  team_id text not null,
  person_id uuid not null,
  primary key (authority_id, team_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

-- Who works with which child now, as the newest delivery has it. Written anew by allocate_children().
create table child_workers (
  authority_id uuid not null,
  child_id uuid not null,
  professional_id text not null,
  role text not null default '',
  primary key (authority_id, child_id, professional_id, role)
);
create index child_workers_professional on child_workers (authority_id, professional_id);
create table child_teams (
  authority_id uuid not null,
  child_id uuid not null,
  team_id text not null,
  primary key (authority_id, child_id, team_id)
);
create index child_teams_team on child_teams (authority_id, team_id);

-- A record that is hidden from all but those named with it.
create table child_restrictions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  kind text not null check (kind in ('adopted', 'staff family', 'high risk')),
  why text not null check (why <> ''),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (authority_id, id),
  check ((lifted_at is null) = (lifted_by is null)),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, set_by) references people (authority_id, id),
  foreign key (authority_id, lifted_by) references people (authority_id, id)
);
create unique index child_restrictions_in_force on child_restrictions (authority_id, child_id) where lifted_at is null;
create table child_restriction_people (
  authority_id uuid not null,
  restriction_id uuid not null,
  person_id uuid not null,
  primary key (authority_id, restriction_id, person_id),
  foreign key (authority_id, restriction_id) references child_restrictions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

-- Access to a child who is not theirs, which somebody has taken for a stated reason and for some hours.
create table child_access (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  person_id uuid not null,
  why text not null check (length(why) >= 10),
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  primary key (authority_id, id),
  check (ends_at > opened_at),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index child_access_person on child_access (authority_id, person_id, ends_at);

-- Every look at a record. Only ever added to.
create table looks (
  authority_id uuid not null,
  id bigint not null generated always as identity,
  child_id uuid not null,
  person_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  page text not null check (page in ('record', 'chronology', 'print', 'list', 'api')),
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index looks_child on looks (authority_id, child_id, at desc);
create trigger looks_are_kept before update or delete on looks for each row execute function refuse_change();

-- What a child said, in their own words, and what it changed.
create table child_words (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  child_id uuid not null,
  said text not null check (said <> ''),
  said_on date not null,
  told_to text not null default '',
  setting text not null default '', -- where, or on what occasion
  changed text not null default '', -- what it changed; '' while it has changed nothing
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, child_id) references children (authority_id, id),
  foreign key (authority_id, recorded_by) references people (authority_id, id)
);
create index child_words_child on child_words (authority_id, child_id, said_on desc);

-- The tables of the dataset (src/children/ssd). They have no foreign keys: a case system's extract is kept as it came, what
-- does not fit together is reported, and a check row by row would double the time of an import.

-- One row for every child, young person, mother or linked relative known to the service; the anchor for every other child-level table.
create table ssd_person (
  authority_id uuid not null,
  pers_person_id text not null,
  pers_forename text,
  pers_surname text,
  pers_sex text,
  pers_gender text,
  pers_ethnicity text,
  pers_dob date,
  pers_common_child_id text,
  pers_legacy_id text,
  pers_upn text,
  pers_upn_unknown text,
  pers_send_flag text,
  pers_expected_dob date,
  pers_death_date date,
  pers_is_mother text,
  pers_nationality text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, pers_person_id, from_import)
);
-- Puts people into family groups so that sibling and whole-family work can be counted.
create table ssd_family (
  authority_id uuid not null,
  fami_table_id text not null,
  fami_family_id text,
  fami_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, fami_table_id, from_import)
);
-- Address history: where a person has lived, between which dates and of what kind.
create table ssd_address (
  authority_id uuid not null,
  addr_table_id text not null,
  addr_address_json text,
  addr_person_id text,
  addr_address_type text,
  addr_address_start_date date,
  addr_address_end_date date,
  addr_address_postcode text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, addr_table_id, from_import)
);
-- One row for each disability recorded for a person.
create table ssd_disability (
  authority_id uuid not null,
  disa_person_id text,
  disa_table_id text not null,
  disa_disability_code text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, disa_table_id, from_import)
);
-- Spells of immigration status; identifies unaccompanied asylum-seeking children and former UASC care leavers.
create table ssd_immigration_status (
  authority_id uuid not null,
  immi_person_id text,
  immi_immigration_status_id text not null,
  immi_immigration_status text,
  immi_immigration_status_start_date date,
  immi_immigration_status_end_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, immi_immigration_status_id, from_import)
);
-- Links a young mother known to the service to her own child.
create table ssd_mother (
  authority_id uuid not null,
  moth_table_id text not null,
  moth_person_id text,
  moth_childs_person_id text,
  moth_childs_dob date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, moth_table_id, from_import)
);
-- Every legal status a child has held, in care or otherwise, with dates.
create table ssd_legal_status (
  authority_id uuid not null,
  lega_legal_status_id text not null,
  lega_person_id text,
  lega_legal_status text,
  lega_legal_status_start_date date,
  lega_legal_status_end_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, lega_legal_status_id, from_import)
);
-- Contacts reaching the front door before any decision to treat them as a referral.
create table ssd_contacts (
  authority_id uuid not null,
  cont_contact_id text not null,
  cont_person_id text,
  cont_contact_date date,
  cont_contact_source_code text,
  cont_contact_source_desc text,
  cont_contact_outcome_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cont_contact_id, from_import)
);
-- Early help or targeted family support spells held by the council or its partners.
create table ssd_early_help_episodes (
  authority_id uuid not null,
  earl_episode_id text not null,
  earl_person_id text,
  earl_episode_start_date date,
  earl_episode_end_date date,
  earl_episode_reason text,
  earl_episode_end_reason text,
  earl_episode_organisation text,
  earl_episode_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, earl_episode_id, from_import)
);
-- A referral to social care and the spell of being in need that follows it, from referral to closure.
create table ssd_cin_episodes (
  authority_id uuid not null,
  cine_referral_id text not null,
  cine_person_id text,
  cine_referral_date date,
  cine_cin_primary_need_code text,
  cine_referral_source_code text,
  cine_referral_source_desc text,
  cine_referral_outcome_json text,
  cine_referral_nfa text,
  cine_close_reason text,
  cine_close_date date,
  cine_referral_team text,
  cine_referral_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cine_referral_id, from_import)
);
-- Single (continuous) assessments under section 17, with start, sign-off and outcome.
create table ssd_cin_assessments (
  authority_id uuid not null,
  cina_assessment_id text not null,
  cina_person_id text,
  cina_referral_id text,
  cina_assessment_start_date date,
  cina_assessment_child_seen text,
  cina_assessment_auth_date date,
  cina_assessment_outcome_json text,
  cina_assessment_outcome_nfa text,
  cina_assessment_team text,
  cina_assessment_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cina_assessment_id, from_import)
);
-- Needs and risks found by the end of each assessment.
create table ssd_assessment_factors (
  authority_id uuid not null,
  cinf_table_id text not null,
  cinf_assessment_id text,
  cinf_assessment_factors_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cinf_table_id, from_import)
);
-- Child in need plans (excluding protection and care plans).
create table ssd_cin_plans (
  authority_id uuid not null,
  cinp_cin_plan_id text not null,
  cinp_referral_id text,
  cinp_person_id text,
  cinp_cin_plan_start_date date,
  cinp_cin_plan_end_date date,
  cinp_cin_plan_team text,
  cinp_cin_plan_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cinp_cin_plan_id, from_import)
);
-- Social work visits to children on child in need plans.
create table ssd_cin_visits (
  authority_id uuid not null,
  cinv_cin_visit_id text not null,
  cinv_person_id text,
  cinv_cin_visit_date date,
  cinv_cin_visit_seen text,
  cinv_cin_visit_seen_alone text,
  cinv_cin_visit_bedroom text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cinv_cin_visit_id, from_import)
);
-- Child protection enquiries under section 47 of the Children Act 1989.
create table ssd_s47_enquiry (
  authority_id uuid not null,
  s47e_s47_enquiry_id text not null,
  s47e_referral_id text,
  s47e_person_id text,
  s47e_s47_start_date date,
  s47e_s47_end_date date,
  s47e_s47_nfa text,
  s47e_s47_outcome_json text,
  s47e_s47_completed_by_worker_id text,
  s47e_s47_completed_by_team text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, s47e_s47_enquiry_id, from_import)
);
-- Initial child protection conferences, including for children moving in on another council's plan.
create table ssd_initial_cp_conference (
  authority_id uuid not null,
  icpc_icpc_id text not null,
  icpc_icpc_meeting_id text,
  icpc_s47_enquiry_id text,
  icpc_person_id text,
  icpc_cp_plan_id text,
  icpc_referral_id text,
  icpc_icpc_transfer_in text,
  icpc_icpc_target_date date,
  icpc_icpc_date date,
  icpc_icpc_outcome_cp_flag text,
  icpc_icpc_outcome_json text,
  icpc_icpc_team text,
  icpc_icpc_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, icpc_icpc_id, from_import)
);
-- Child protection plans.
create table ssd_cp_plans (
  authority_id uuid not null,
  cppl_cp_plan_id text not null,
  cppl_referral_id text,
  cppl_icpc_id text,
  cppl_person_id text,
  cppl_cp_plan_start_date date,
  cppl_cp_plan_end_date date,
  cppl_cp_plan_initial_category text,
  cppl_cp_plan_ola text,
  cppl_cp_plan_latest_category text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cppl_cp_plan_id, from_import)
);
-- Statutory visits to children on protection plans.
create table ssd_cp_visits (
  authority_id uuid not null,
  cppv_cp_visit_id text not null,
  cppv_person_id text,
  cppv_cp_plan_id text,
  cppv_cp_visit_date date,
  cppv_cp_visit_seen text,
  cppv_cp_visit_seen_alone text,
  cppv_cp_visit_bedroom text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cppv_cp_visit_id, from_import)
);
-- Review child protection conferences.
create table ssd_cp_reviews (
  authority_id uuid not null,
  cppr_cp_review_id text not null,
  cppr_person_id text,
  cppr_cp_plan_id text,
  cppr_cp_review_due date,
  cppr_cp_review_date date,
  cppr_cp_review_meeting_id text,
  cppr_cp_review_outcome_continue_cp text,
  cppr_cp_review_quorate text,
  cppr_cp_review_participation text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, cppr_cp_review_id, from_import)
);
-- Episodes of care: a new row whenever placement or legal status changes within a period of being looked after.
create table ssd_cla_episodes (
  authority_id uuid not null,
  clae_cla_episode_id text not null,
  clae_person_id text,
  clae_cla_episode_start_date date,
  clae_cla_episode_start_reason text,
  clae_cla_primary_need_code text,
  clae_cla_episode_ceased_date date,
  clae_cla_episode_ceased_reason text,
  clae_cla_id text,
  clae_referral_id text,
  clae_cla_placement_id text,
  clae_entered_care_date date,
  clae_cla_last_iro_contact_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clae_cla_episode_id, from_import)
);
-- Convictions and cautions of children in care.
create table ssd_cla_convictions (
  authority_id uuid not null,
  clac_cla_conviction_id text not null,
  clac_person_id text,
  clac_cla_conviction_date date,
  clac_cla_conviction_offence text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clac_cla_conviction_id, from_import)
);
-- Health assessments and dental checks of children in care.
create table ssd_cla_health (
  authority_id uuid not null,
  clah_health_check_id text not null,
  clah_person_id text,
  clah_health_check_type text,
  clah_health_check_date date,
  clah_health_check_status text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clah_health_check_id, from_import)
);
-- Whether a child in care is up to date with immunisations.
create table ssd_cla_immunisations (
  authority_id uuid not null,
  clai_person_id text not null,
  clai_immunisations_status text,
  clai_immunisations_status_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clai_person_id, from_import)
);
-- Substance misuse identified for children in care and the help given.
create table ssd_cla_substance_misuse (
  authority_id uuid not null,
  clas_substance_misuse_id text not null,
  clas_person_id text,
  clas_substance_misuse_date date,
  clas_substance_misused text,
  clas_intervention_received text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clas_substance_misuse_id, from_import)
);
-- Placements of children in care.
create table ssd_cla_placement (
  authority_id uuid not null,
  clap_cla_placement_id text not null,
  clap_cla_placement_start_date date,
  clap_cla_placement_type text,
  clap_cla_placement_urn text,
  clap_cla_placement_distance double precision,
  clap_cla_id text,
  clap_cla_placement_provider text,
  clap_cla_placement_postcode text,
  clap_cla_placement_end_date date,
  clap_cla_placement_change_reason text,
  clap_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clap_cla_placement_id, from_import)
);
-- Statutory reviews of children in care, chaired by the independent reviewing officer.
create table ssd_cla_reviews (
  authority_id uuid not null,
  clar_cla_review_id text not null,
  clar_cla_id text,
  clar_cla_review_due_date date,
  clar_cla_review_date date,
  clar_cla_review_cancelled text,
  clar_cla_review_participation text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clar_cla_review_id, from_import)
);
-- Statutory social work visits to children in care.
create table ssd_cla_visits (
  authority_id uuid not null,
  clav_cla_visit_id text not null,
  clav_cla_id text,
  clav_person_id text,
  clav_cla_visit_date date,
  clav_cla_visit_seen text,
  clav_cla_visit_seen_alone text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clav_cla_visit_id, from_import)
);
-- Earlier adoption or guardianship arrangements that ended before the child came back into care.
create table ssd_cla_previous_permanence (
  authority_id uuid not null,
  lapp_table_id text not null,
  lapp_person_id text,
  lapp_previous_permanence_order_date text,
  lapp_previous_permanence_option text,
  lapp_previous_permanence_la text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, lapp_table_id, from_import)
);
-- Care and permanence plans of children in care.
create table ssd_cla_care_plan (
  authority_id uuid not null,
  lacp_table_id text not null,
  lacp_person_id text,
  lacp_cla_care_plan_start_date date,
  lacp_cla_care_plan_end_date date,
  lacp_cla_care_plan_json text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, lacp_table_id, from_import)
);
-- Strengths and Difficulties Questionnaire scores for children in care.
create table ssd_sdq_scores (
  authority_id uuid not null,
  csdq_table_id text not null,
  csdq_person_id text,
  csdq_sdq_completed_date date,
  csdq_sdq_reason text,
  csdq_sdq_score text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, csdq_table_id, from_import)
);
-- Missing and away-from-placement episodes with the offer and uptake of return home interviews.
create table ssd_missing (
  authority_id uuid not null,
  miss_table_id text not null,
  miss_person_id text,
  miss_missing_episode_start_date date,
  miss_missing_episode_type text,
  miss_missing_episode_end_date date,
  miss_missing_rhi_offered text,
  miss_missing_rhi_accepted text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, miss_table_id, from_import)
);
-- Current position of each care leaver: entitlement, contact, home, occupation, plan and personal adviser.
create table ssd_care_leavers (
  authority_id uuid not null,
  clea_table_id text not null,
  clea_person_id text,
  clea_care_leaver_eligibility text,
  clea_care_leaver_in_touch text,
  clea_care_leaver_latest_contact date,
  clea_care_leaver_accommodation text,
  clea_care_leaver_accom_suitable text,
  clea_care_leaver_activity text,
  clea_pathway_plan_review_date date,
  clea_care_leaver_personal_advisor text,
  clea_care_leaver_allocated_team text,
  clea_care_leaver_worker_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, clea_table_id, from_import)
);
-- Adoption and other permanence milestones for children whose plan is to leave care to a permanent family.
create table ssd_permanence (
  authority_id uuid not null,
  perm_table_id text not null,
  perm_person_id text,
  perm_cla_id text,
  perm_adm_decision_date date,
  perm_ffa_cp_decision_date date,
  perm_placement_order_date date,
  perm_placed_for_adoption_date date,
  perm_matched_date date,
  perm_adopted_by_carer_flag text,
  perm_placed_ffa_cp_date date,
  perm_decision_reversed_date date,
  perm_placed_foster_carer_date date,
  perm_part_of_sibling_group text,
  perm_siblings_placed_together integer,
  perm_siblings_placed_apart integer,
  perm_placement_provider_urn text,
  perm_decision_reversed_reason text,
  perm_permanence_order_date date,
  perm_permanence_order_type text,
  perm_adoption_worker_id text,
  perm_adopter_sex text,
  perm_adopter_legal_status text,
  perm_number_of_adopters text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, perm_table_id, from_import)
);
-- Which worker and team held which child, in what role, over which dates; the record of social worker changes.
create table ssd_involvements (
  authority_id uuid not null,
  invo_involvements_id text not null,
  invo_professional_id text,
  invo_professional_role_id text,
  invo_professional_team text,
  invo_involvement_start_date date,
  invo_involvement_end_date date,
  invo_worker_change_reason text,
  invo_person_id text,
  invo_referral_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, invo_involvements_id, from_import)
);
-- Workers: who they are, where they sit, how many cases they hold and whether they are agency staff.
create table ssd_professionals (
  authority_id uuid not null,
  prof_professional_id text not null,
  prof_staff_id text,
  prof_professional_name text,
  prof_social_worker_registration_no text,
  prof_professional_job_title text,
  prof_professional_caseload integer,
  prof_professional_department text,
  prof_full_time_equivalency double precision,
  prof_agency_worker_flag text,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, prof_professional_id, from_import)
);
-- Bridge between the social care person and the SEN2 child record.
create table ssd_send (
  authority_id uuid not null,
  send_table_id text not null,
  send_upn text,
  send_uln text,
  send_upn_unknown text,
  send_person_id text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, send_table_id, from_import)
);
-- Requests for an EHC needs assessment; starts the 20-week clock.
create table ssd_ehcp_requests (
  authority_id uuid not null,
  ehcr_ehcp_request_id text not null,
  ehcr_send_table_id text,
  ehcr_ehcp_req_date date,
  ehcr_ehcp_req_outcome_date date,
  ehcr_ehcp_req_outcome text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, ehcr_ehcp_request_id, from_import)
);
-- EHC needs assessments and the decision on issuing a plan.
create table ssd_ehcp_assessment (
  authority_id uuid not null,
  ehca_ehcp_assessment_id text not null,
  ehca_ehcp_request_id text,
  ehca_ehcp_assessment_outcome_date date,
  ehca_ehcp_assessment_outcome text,
  ehca_ehcp_assessment_exceptions text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, ehca_ehcp_assessment_id, from_import)
);
-- The plan as issued and, where it ended, when and why.
create table ssd_ehcp_named_plan (
  authority_id uuid not null,
  ehcn_named_plan_id text not null,
  ehcn_ehcp_asmt_id text,
  ehcn_named_plan_start_date date,
  ehcn_named_plan_ceased_date date,
  ehcn_named_plan_ceased_reason text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, ehcn_named_plan_id, from_import)
);
-- Plans in force and the latest annual review decision.
create table ssd_ehcp_active_plans (
  authority_id uuid not null,
  ehcp_active_ehcp_id text not null,
  ehcp_ehcp_request_id text,
  ehcp_active_ehcp_last_review_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, ehcp_active_ehcp_id, from_import)
);
-- Types of special educational need recorded in each plan.
create table ssd_sen_need (
  authority_id uuid not null,
  senn_table_id text not null,
  senn_active_ehcp_id text,
  senn_active_ehcp_need_type text,
  senn_active_ehcp_need_rank text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, senn_table_id, from_import)
);
-- Public Law Outline work before and during care proceedings (specified, not yet collected everywhere).
create table ssd_pre_proceedings (
  authority_id uuid not null,
  prep_table_id text not null,
  prep_person_id text,
  prep_plo_family_id text,
  prep_pre_pro_decision_date date,
  prep_initial_pre_pro_meeting_date date,
  prep_pre_pro_outcome text,
  prep_agree_stepdown_issue_date date,
  prep_cp_plans_referral_period integer,
  prep_legal_gateway_outcome text,
  prep_prev_pre_proc_child integer,
  prep_prev_care_proc_child integer,
  prep_pre_pro_letter_date date,
  prep_care_pro_letter_date date,
  prep_pre_pro_meetings_num integer,
  prep_pre_pro_parents_legal_rep text,
  prep_parents_legal_rep_point_of_issue text,
  prep_court_reference text,
  prep_care_proc_court_hearings integer,
  prep_care_proc_short_notice text,
  prep_proc_short_notice_reason text,
  prep_la_inital_plan_approved text,
  prep_la_initial_care_plan text,
  prep_la_final_plan_approved text,
  prep_la_final_care_plan text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, prep_table_id, from_import)
);
-- Answers children give to a short questionnaire about the plan and the help (draft).
create table ssd_voice_of_child (
  authority_id uuid not null,
  voch_table_id text not null,
  voch_person_id text,
  voch_explained_worries text,
  voch_story_help_understand text,
  voch_agree_worker text,
  voch_plan_safe text,
  voch_tablet_help_explain text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, voch_table_id, from_import)
);
-- Other identifiers for the same child used by other agencies.
create table ssd_linked_identifiers (
  authority_id uuid not null,
  link_table_id text not null,
  link_person_id text,
  link_identifier_type text,
  link_identifier_value text,
  link_valid_from_date date,
  link_valid_to_date date,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, link_table_id, from_import)
);
-- Placement cost placeholder for the section 251 return; not yet specified.
create table ssd_s251_finance (
  authority_id uuid not null,
  s251_table_id text not null,
  s251_cla_placement_id text,
  s251_placeholder_1 text,
  s251_placeholder_2 text,
  s251_placeholder_3 text,
  s251_placeholder_4 text,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, s251_table_id, from_import)
);
-- Teams and the departments they report to.
create table ssd_department (
  authority_id uuid not null,
  dept_team_id text not null,
  dept_team_name text,
  dept_team_parent_id text,
  dept_team_parent_name text,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, dept_team_id, from_import)
);
-- Housekeeping: which version of the extract made the data.
create table ssd_version_log (
  authority_id uuid not null,
  version_number text not null,
  release_date date,
  description text,
  is_current text,
  created_at timestamp,
  created_by text,
  impact_description text,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, version_number, from_import)
);
-- Housekeeping: child records queued for the DfE social care data interface.
create table ssd_api_data_staging (
  authority_id uuid not null,
  id text not null,
  person_id text,
  json_payload text,
  current_hash text,
  previous_hash text,
  submission_status text,
  submission_timestamp timestamp,
  api_response text,
  row_state text,
  last_updated timestamp,
  child_id uuid,
  from_import integer not null,
  to_import integer,
  primary key (authority_id, id, from_import)
);

-- Rows that are looked up by what they link to when a delivery is put in, or a record shown.
create index ssd_cin_episodes_person on ssd_cin_episodes (authority_id, cine_person_id);
create index ssd_cla_episodes_period on ssd_cla_episodes (authority_id, clae_cla_id);
create index ssd_assessment_factors_assessment on ssd_assessment_factors (authority_id, cinf_assessment_id);
create index ssd_cla_reviews_period on ssd_cla_reviews (authority_id, clar_cla_id);
create index ssd_family_family on ssd_family (authority_id, fami_family_id);

-- Whether the person who is asking sees the children of the whole authority; all others see those they work with.
create function sees_every_child() returns boolean language sql stable as $$ select may('children.all') $$;

-- The children who are hidden from the person who is asking, whatever else they may see.
create function children_hidden_from_me() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  return coalesce((
    select array_agg(r.child_id) from child_restrictions r
    where r.authority_id = current_authority() and r.lifted_at is null and not exists (
      select from child_restriction_people n where n.authority_id = r.authority_id and n.restriction_id = r.id
        and n.person_id = current_person())
  ), '{}');
end
$$;

-- The children whom the person who is asking works with, or whose team does, or to whom they have opened access: without
-- those who are hidden from them.
create function children_i_may_see() returns uuid[] language plpgsql stable security definer
set search_path = public, pg_temp as $$
declare
  hidden uuid[] := children_hidden_from_me();
begin
  if not may('children.read') then
    return '{}';
  end if;
  return coalesce((
    select array_agg(distinct s.child_id) from (
      select w.child_id from worker_people p join child_workers w using (authority_id, professional_id)
      where p.authority_id = current_authority() and p.person_id = current_person()
      union all
      select t.child_id from team_people p join child_teams t using (authority_id, team_id)
      where p.authority_id = current_authority() and p.person_id = current_person()
      union all
      select a.child_id from child_access a
      where a.authority_id = current_authority() and a.person_id = current_person() and a.ends_at > now()
      union all
      select r.child_id from child_restrictions r join child_restriction_people n
        on n.authority_id = r.authority_id and n.restriction_id = r.id
      where r.authority_id = current_authority() and r.lifted_at is null and n.person_id = current_person()
    ) s where s.child_id <> all (hidden)
  ), '{}');
end
$$;

-- Works out anew who works with which child, from the involvements and the care leavers of the newest delivery.
create function allocate_children(authority uuid) returns void language plpgsql as $$
begin
  delete from child_workers w where w.authority_id = authority;
  delete from child_teams t where t.authority_id = authority;
  insert into child_workers (authority_id, child_id, professional_id, role)
    select distinct authority, i.child_id, i.invo_professional_id, coalesce(i.invo_professional_role_id, '')
    from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
      and i.invo_professional_id is not null and i.invo_involvement_end_date is null
    union
    select distinct authority, l.child_id, l.clea_care_leaver_worker_id, 'PA'
    from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
      and l.clea_care_leaver_worker_id is not null;
  insert into child_teams (authority_id, child_id, team_id)
    select authority, i.child_id, i.invo_professional_team
    from ssd_involvements i where i.authority_id = authority and i.to_import is null and i.child_id is not null
      and i.invo_professional_team is not null and i.invo_involvement_end_date is null
    union
    select authority, l.child_id, l.clea_care_leaver_allocated_team
    from ssd_care_leavers l where l.authority_id = authority and l.to_import is null and l.child_id is not null
      and l.clea_care_leaver_allocated_team is not null;
end
$$;

-- Row security: one rule for every table that is about children, asked once a statement.
do $$
declare
  about text;
  seen constant text := 'authority_id = (select current_authority()) and (case when (select sees_every_child())'
    ' then %1$I is null or %1$I <> all ((select children_hidden_from_me())::uuid[])'
    ' else %1$I = any ((select children_i_may_see())::uuid[]) end)';
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
    'ssd_pre_proceedings', 'ssd_voice_of_child', 'ssd_linked_identifiers', 'ssd_s251_finance',
    'ssd_api_data_staging'
  ] loop
    execute format('create index %I on %I (authority_id, child_id)', about || '_child', about);
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (' || format(seen, 'child_id') || ')', about);
    if about <> 'ssd_person' then
      execute format('grant select on %I to sightline_person', about);
    end if;
  end loop;
  foreach about in array array['child_workers', 'child_teams', 'child_access', 'looks', 'child_words'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person using (' || format(seen, 'child_id') || ')', about);
    execute format('grant select on %I to sightline_person', about);
  end loop;
  execute 'alter table children enable row level security';
  execute 'create policy own on children for select to sightline_person using (' || format(seen, 'id') || ')';
  execute 'grant select on children to sightline_person';
  execute 'alter table child_names enable row level security';
  execute 'create policy own on child_names for select to sightline_person using ((select may(''children.names'')) and '
    || format(seen, 'child_id') || ')';
  execute 'grant select on child_names to sightline_person';
  -- Names are read from child_names alone.
  execute 'grant select (' || (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = 'ssd_person'::regclass and attnum > 0 and attname not in ('pers_forename', 'pers_surname'))
    || ') on ssd_person to sightline_person';
  foreach about in array array['ssd_professionals', 'ssd_department', 'ssd_version_log', 'worker_people', 'team_people'] loop
    execute format('alter table %I enable row level security', about);
    execute format('create policy own on %I for select to sightline_person'
      ' using (authority_id = (select current_authority()) and (select may(''children.read'')))', about);
    execute format('grant select on %I to sightline_person', about);
  end loop;
end
$$;

-- Deliveries and their days are nothing about a child; what was wrong with them is for those who see to it.
alter table child_imports enable row level security;
create policy own on child_imports for select to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.read')));
grant select on child_imports to sightline_person;

create policy add on looks for insert to sightline_person
  with check (authority_id = (select current_authority()) and person_id = (select current_person())
    and exists (select from children c where c.authority_id = looks.authority_id and c.id = looks.child_id));
grant insert on looks to sightline_person;
create policy add on child_words for insert to sightline_person
  with check (authority_id = (select current_authority()) and recorded_by = (select current_person())
    and (select may('children.hear')) and exists (
      select from children c where c.authority_id = child_words.authority_id and c.id = child_words.child_id));
create policy change on child_words for update to sightline_person
  using (authority_id = (select current_authority()) and (select may('children.hear')) and exists (
      select from children c where c.authority_id = child_words.authority_id and c.id = child_words.child_id));
grant insert, update (changed) on child_words to sightline_person;

alter table child_restrictions enable row level security;
create policy own on child_restrictions for select to sightline_person
  using (authority_id = (select current_authority()) and exists (
    select from children c where c.authority_id = child_restrictions.authority_id and c.id = child_restrictions.child_id));
alter table child_restriction_people enable row level security;
create policy own on child_restriction_people for select to sightline_person
  using (authority_id = (select current_authority()) and restriction_id in (select r.id from child_restrictions r));
grant select on child_restrictions, child_restriction_people to sightline_person;

-- Hides a child whom the asking person may see from all but the people named, who may leave the asking person out.
create function restrict_child(whom uuid, restriction_kind text, reason text, named uuid[]) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  if not (may('children.restrict') and may('children.all')) or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not restrict the record of this child.';
  end if;
  if cardinality(named) = 0 then
    raise check_violation using message = 'A restriction names at least one person who still sees the record.';
  end if;
  insert into child_restrictions (authority_id, child_id, kind, why, set_by)
  values (current_authority(), whom, restriction_kind, reason, current_person()) returning id into made;
  insert into child_restriction_people (authority_id, restriction_id, person_id)
  select distinct current_authority(), made, n from unnest(named) n;
  return made;
end
$$;
create function lift_restriction(whom uuid) returns void language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if not may('children.restrict') or whom = any (children_hidden_from_me()) then
    raise insufficient_privilege using message = 'This person may not lift the restriction of this child.';
  end if;
  update child_restrictions r set lifted_at = now(), lifted_by = current_person()
  where r.authority_id = current_authority() and r.child_id = whom and r.lifted_at is null;
end
$$;

-- Opens the record of a child who is not theirs, to be asked with the child's number and birth date: those who know both.
-- Gives back the child's id, or null where there is no such child, or one who is hidden: the two are not told apart.
create function open_child(record_number text, born date, reason text, hours integer) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found uuid;
begin
  if not may('children.emergency') then
    raise insufficient_privilege using message = 'This person may not open the records of children who are not theirs.';
  end if;
  if hours not between 1 and 24 then
    raise check_violation using message = 'Access is opened for 1 to 24 hours.';
  end if;
  select c.id into found from children c join ssd_person p
    on p.authority_id = c.authority_id and p.child_id = c.id and p.to_import is null
  where c.authority_id = current_authority() and c.person_id = record_number and p.pers_dob = born
    and c.id <> all (children_hidden_from_me());
  if found is not null then
    insert into child_access (authority_id, child_id, person_id, why, ends_at)
    values (current_authority(), found, current_person(), reason, now() + make_interval(hours => hours));
  end if;
  return found;
end
$$;
