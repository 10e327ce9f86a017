import { z } from 'zod'
import { rawSql, sql, type Sql } from '../platform/sql.ts'

/**
 * What begins a clock and how long it matters: one row for each, of one child. The words are for people; the name is that of a
 * set of rows `(child_id, about, started_on, ended_on, professional_id, excused)` in `setsOf`. `about` tells one from another;
 * after `ended_on` what was not done is not asked for any more; `professional_id` is whose turn it is, where the row itself says.
 */
export const spans = {
  assessments: 'a referral that is assessed, from its day; a later assessment of it, from its own start',
  enquiries: 'a section 47 enquiry that leads to a conference, from its start',
  found_in_need: 'an assessment authorised as in need, where no protection plan and no care followed',
  protection_plans: 'a protection plan, from its start to its end',
  in_need_plans: 'a plan for a child in need, from its start to its end',
  care: 'a time in care, from its first day to its last',
  placements: 'a placement, from its start to its end, save at home with a parent',
  home_placements: 'a placement with a parent under a care order, from its start to its end',
  interim_at_home: 'a placement with a parent under an interim care order, from its start to its end',
  returns: 'a return from being missing after which no interview is recorded, from its hour to the next time missing',
  eligible: 'eligible for after-care: 16, and 13 weeks in care since the 14th birthday',
  leavers: 'a young person who has after-care, from the last review of the pathway plan',
  leavers_in_touch: 'a young person who has after-care, from the last contact',
  requests: 'a request for an assessment of special needs',
  agreed_requests: 'a request that was not refused, and not followed by a decision against a plan',
  plans_refused: 'a request after which it was decided to issue no plan',
  plans_in_force: 'an EHC plan in force, from its last review or its start',
} as const

/** What happens within a span: rows `(about, on_day)` in `setsOf`, under these names; the same day may be there several times. */
export const happenings = {
  authorised: 'the assessment is authorised',
  conferences: 'the initial conference is held',
  plans_begun: 'a plan for the child in need begins',
  in_need_visits: 'a visit to a child in need at which the child is seen',
  plan_reviews: 'a review conference is held',
  plan_visits: 'a visit at which the child is seen',
  care_plans: 'a care plan begins',
  care_reviews: 'a review is held',
  placement_visits: 'a visit during the placement at which the child is seen',
  home_visits: 'a visit during the placement with a parent',
  interim_home_visits: 'a visit during the placement with a parent',
  health_assessments: 'a health assessment is completed',
  dental_checks: 'a dental check is completed',
  questionnaires: 'a strengths and difficulties questionnaire is completed',
  advisers: 'a personal adviser begins',
  requests_decided: 'it is decided whether to assess',
  plans_issued: 'the plan is issued',
  plans_decided: 'it is decided whether to issue a plan',
  nothing: 'what the dataset does not record: only the newest is known',
} as const

/** What can meet what: the rows of both tell by the same key which belong together. */
export const happeningsOf: Readonly<Record<keyof typeof spans, readonly (keyof typeof happenings)[]>> = {
  assessments: ['authorised'],
  enquiries: ['conferences'],
  found_in_need: ['plans_begun'],
  protection_plans: ['plan_reviews', 'plan_visits'],
  in_need_plans: ['in_need_visits'],
  care: ['care_plans', 'care_reviews', 'health_assessments', 'dental_checks', 'questionnaires'],
  placements: ['placement_visits'],
  home_placements: ['home_visits'],
  interim_at_home: ['interim_home_visits'],
  returns: ['nothing'],
  eligible: ['advisers'],
  leavers: ['nothing'],
  leavers_in_touch: ['nothing'],
  requests: ['requests_decided', 'plans_decided', 'plans_issued'],
  agreed_requests: ['requests_decided', 'plans_issued'],
  plans_refused: ['plans_decided'],
  plans_in_force: ['nothing'],
}

export type Span = keyof typeof spans
export type Happening = keyof typeof happenings

/** Which versions of rows stood in a delivery. Written out, because what makes a table takes no parameters. */
export const stoodIn = (authority: string, delivery: number): Sql => {
  const number = z.int().parse(delivery)
  return rawSql(`authority_id = '${z.guid().parse(authority)}'::uuid
    and from_import <= ${number} and (to_import is null or to_import >= ${number})`)
}

/**
 * What one authority’s data held by one delivery, as sets of rows, each of which may name those before it. What many rules ask is
 * written down (`sets-needed.ts`), so that it is found once.
 */
export const setsOf = (authority: string, delivery: number): readonly { name: string; rows: Sql }[] => {
  const now = sql`${stoodIn(authority, delivery)} and child_id is not null`
  return Object.entries({
    referrals: sql`
      select distinct on (cine_referral_id) child_id, cine_referral_id, cine_referral_date, cine_close_date
      from ssd_cin_episodes where ${now} and cine_referral_date is not null order by cine_referral_id`,
    assessments: sql`
      select a.child_id, a.cina_assessment_id as about,
        case when row_number() over (partition by r.cine_referral_id order by a.cina_assessment_start_date, a.cina_assessment_id) = 1
          then r.cine_referral_date else a.cina_assessment_start_date end as started_on,
        r.cine_close_date as ended_on, a.cina_assessment_worker_id as professional_id, false as excused
      from (select * from ssd_cin_assessments where ${now}) a
      join referrals r on r.cine_referral_id = a.cina_referral_id and r.child_id = a.child_id`,
    authorised: sql`
      select cina_assessment_id as about, cina_assessment_auth_date as on_day from ssd_cin_assessments
      where ${now} and cina_assessment_auth_date is not null`,
    enquiries: sql`
      select s.child_id, s.s47e_s47_enquiry_id as about, s.s47e_s47_start_date as started_on, min(r.cine_close_date) as ended_on,
        min(s.s47e_s47_completed_by_worker_id) as professional_id, false as excused
      from (select * from ssd_s47_enquiry where ${now}) s
      join (select distinct icpc_s47_enquiry_id from ssd_initial_cp_conference where ${now}) i
        on i.icpc_s47_enquiry_id = s.s47e_s47_enquiry_id
      left join referrals r on r.cine_referral_id = s.s47e_referral_id and r.child_id = s.child_id
      where s.s47e_s47_start_date is not null group by 1, 2, 3`,
    conferences: sql`
      select icpc_s47_enquiry_id as about, icpc_icpc_date as on_day from ssd_initial_cp_conference
      where ${now} and icpc_icpc_date is not null`,
    found_in_need: sql`
      select a.child_id, r.cine_referral_id as about, min(a.cina_assessment_auth_date) as started_on,
        min(r.cine_close_date) as ended_on, null::text as professional_id, false as excused
      from (select * from ssd_cin_assessments where ${now}) a
      join referrals r on r.cine_referral_id = a.cina_referral_id and r.child_id = a.child_id
      where a.cina_assessment_outcome_nfa = 'N' and a.cina_assessment_auth_date is not null
        and r.cine_referral_id not in (select cppl_referral_id from ssd_cp_plans where ${now} and cppl_referral_id is not null)
        and r.cine_referral_id not in (select clae_referral_id from ssd_cla_episodes where ${now} and clae_referral_id is not null)
      group by 1, 2`,
    plans_begun: sql`
      select cinp_referral_id as about, cinp_cin_plan_start_date as on_day from ssd_cin_plans
      where ${now} and cinp_cin_plan_start_date is not null`,
    in_need_plans: sql`
      select child_id, cinp_cin_plan_id as about, cinp_cin_plan_start_date as started_on, cinp_cin_plan_end_date as ended_on,
        cinp_cin_plan_worker_id as professional_id, false as excused
      from ssd_cin_plans where ${now} and cinp_cin_plan_start_date is not null`,
    in_need_visits: sql`
      select p.about, v.cinv_cin_visit_date as on_day
      from (select * from ssd_cin_visits where ${now} and cinv_cin_visit_date is not null
        and cinv_cin_visit_seen is distinct from 'N') v
      join in_need_plans p on p.child_id = v.child_id
        and v.cinv_cin_visit_date >= p.started_on and (p.ended_on is null or v.cinv_cin_visit_date <= p.ended_on)`,
    protection_plans: sql`
      select child_id, cppl_cp_plan_id as about, cppl_cp_plan_start_date as started_on, cppl_cp_plan_end_date as ended_on,
        null::text as professional_id, false as excused
      from ssd_cp_plans where ${now} and cppl_cp_plan_start_date is not null`,
    plan_reviews: sql`
      select cppr_cp_plan_id as about, cppr_cp_review_date as on_day from ssd_cp_reviews
      where ${now} and cppr_cp_review_date is not null`,
    plan_visits: sql`
      select cppv_cp_plan_id as about, cppv_cp_visit_date as on_day from ssd_cp_visits
      where ${now} and cppv_cp_visit_date is not null and cppv_cp_visit_seen = 'Y'`,
    care: sql`
      select * from (
        select child_id, clae_cla_id as about, min(coalesce(clae_entered_care_date, clae_cla_episode_start_date)) as started_on,
          case when bool_and(clae_cla_episode_ceased_date is not null) then max(clae_cla_episode_ceased_date) end as ended_on,
          null::text as professional_id, false as excused
        from ssd_cla_episodes where ${now} and clae_cla_id is not null and clae_cla_episode_start_date is not null group by 1, 2) each
      left join (
        select child_id, min(pers_dob) as born from ssd_person
        where ${now} and child_id in (select child_id from ssd_cla_episodes where ${now}) group by 1) person using (child_id)`,
    care_plans: sql`
      select c.about, p.lacp_cla_care_plan_start_date as on_day
      from (select * from ssd_cla_care_plan where ${now}) p join care c on c.child_id = p.child_id
        and p.lacp_cla_care_plan_start_date >= c.started_on and (c.ended_on is null or p.lacp_cla_care_plan_start_date <= c.ended_on)`,
    care_reviews: sql`
      select clar_cla_id as about, clar_cla_review_date as on_day from ssd_cla_reviews
      where ${now} and clar_cla_review_date is not null and clar_cla_review_cancelled is distinct from 'Y'`,
    health: sql`
      select c.about, h.clah_health_check_type as sort, h.clah_health_check_date as on_day
      from (select * from ssd_cla_health where ${now} and clah_health_check_status = 'Completed') h
      join care c on c.child_id = h.child_id and h.clah_health_check_date >= c.started_on
        and (c.ended_on is null or h.clah_health_check_date <= c.ended_on)`,
    health_assessments: sql`
      select about, on_day from health where sort ilike 'health assessment%'`,
    dental_checks: sql`
      select about, on_day from health where sort ilike 'dental%'`,
    questionnaires: sql`
      select c.about, q.csdq_sdq_completed_date as on_day from (select * from ssd_sdq_scores where ${now}) q
      join care c on c.child_id = q.child_id and q.csdq_sdq_completed_date >= c.started_on
        and (c.ended_on is null or q.csdq_sdq_completed_date <= c.ended_on)`,
    lived: sql`
      select p.child_id, p.clap_cla_placement_id as about, p.clap_cla_placement_start_date as started_on,
        least(p.clap_cla_placement_end_date, c.ended_on) as ended_on, p.clap_cla_id as stay, p.clap_cla_placement_type as sort,
        (select l.lega_legal_status from ssd_legal_status l where l.${now} and l.child_id = p.child_id
          and l.lega_legal_status_start_date <= p.clap_cla_placement_start_date
          order by l.lega_legal_status_start_date desc limit 1) as status
      from (select * from ssd_cla_placement where ${now}) p join care c on c.about = p.clap_cla_id and c.child_id = p.child_id
      where p.clap_cla_placement_start_date is not null`,
    placements: sql`
      select child_id, about, started_on, ended_on, null::text as professional_id, false as excused, sort
      from lived where sort is distinct from 'P1'`,
    home_placements: sql`
      select child_id, about, started_on, ended_on, null::text as professional_id, false as excused
      from lived where sort = 'P1' and status = 'C2'`,
    interim_at_home: sql`
      select child_id, about, started_on, ended_on, null::text as professional_id, false as excused
      from lived where sort = 'P1' and status = 'C1'`,
    placement_visits: sql`
      select l.about, v.clav_cla_visit_date as on_day
      from (select * from ssd_cla_visits where ${now} and clav_cla_visit_date is not null
        and clav_cla_visit_seen is distinct from 'N') v
      join lived l on l.stay = v.clav_cla_id and l.child_id = v.child_id
        and v.clav_cla_visit_date >= l.started_on and (l.ended_on is null or v.clav_cla_visit_date <= l.ended_on)`,
    home_visits: sql`
      select * from placement_visits where about in (select about from home_placements)`,
    interim_home_visits: sql`
      select * from placement_visits where about in (select about from interim_at_home)`,
    returns: sql`
      select child_id, about, started_on, started_time, ended_on, null::text as professional_id, false as excused from (
        select child_id, miss_table_id as about, miss_missing_episode_end_date as started_on,
          miss_missing_episode_end_time as started_time,
          lead(miss_missing_episode_start_date) over (partition by child_id order by miss_missing_episode_start_date, miss_table_id)
            as ended_on,
          miss_missing_rhi_offered = 'Y' and miss_missing_rhi_accepted is not null
            or miss_missing_rhi_offered = 'NA' as recorded
        from ssd_missing where ${now} and miss_missing_episode_type is distinct from 'A') each
      where started_on is not null and recorded is not true`,
    eligible: sql`
      select c.child_id, c.about,
        greatest((c.born + interval '16 years')::date, greatest(c.started_on, (c.born + interval '14 years')::date) + 91) as started_on,
        (c.born + interval '21 years')::date as ended_on, null::text as professional_id, false as excused
      from care c
      where c.born is not null and (c.ended_on is null or c.ended_on >=
          greatest((c.born + interval '16 years')::date, greatest(c.started_on, (c.born + interval '14 years')::date) + 91))`,
    advisers: sql`
      select e.about, i.invo_involvement_start_date as on_day from eligible e
      join (select * from ssd_involvements where ${now}) i on i.child_id = e.child_id
      where i.invo_professional_role_id = 'PA' and i.invo_involvement_start_date is not null`,
    leavers: sql`
      select child_id, clea_table_id as about, clea_pathway_plan_review_date as started_on, null::date as ended_on,
        clea_care_leaver_worker_id as professional_id, false as excused
      from ssd_care_leavers where ${now} and clea_pathway_plan_review_date is not null
        and clea_care_leaver_eligibility in ('Relevant', 'Former Relevant', 'Eligible')`,
    leavers_in_touch: sql`
      select child_id, clea_table_id as about, clea_care_leaver_latest_contact as started_on, null::date as ended_on,
        clea_care_leaver_worker_id as professional_id, false as excused
      from ssd_care_leavers where ${now} and clea_care_leaver_latest_contact is not null
        and clea_care_leaver_eligibility in ('Relevant', 'Former Relevant')
        and clea_care_leaver_in_touch is distinct from 'DIED' and clea_care_leaver_in_touch is distinct from 'REFU'
        and clea_care_leaver_in_touch is distinct from 'NREQ'`,
    requests: sql`
      select child_id, ehcr_ehcp_request_id as about, ehcr_ehcp_req_date as started_on,
        case when ehcr_ehcp_req_outcome = 'W' then ehcr_ehcp_req_outcome_date end as ended_on,
        null::text as professional_id, false as excused
      from ssd_ehcp_requests where ${now} and ehcr_ehcp_req_date is not null`,
    requests_decided: sql`
      select ehcr_ehcp_request_id as about, ehcr_ehcp_req_outcome_date as on_day from ssd_ehcp_requests
      where ${now} and ehcr_ehcp_req_outcome in ('Y', 'N') and ehcr_ehcp_req_outcome_date is not null`,
    needs_assessed: sql`
      select ehca_ehcp_request_id as request, ehca_ehcp_assessment_id as assessment, ehca_ehcp_assessment_outcome as outcome,
        ehca_ehcp_assessment_outcome_date as decided_on, coalesce(ehca_ehcp_assessment_exceptions = '1', false) as excused
      from ssd_ehcp_assessment where ${now}`,
    agreed_requests: sql`
      select r.child_id, r.ehcr_ehcp_request_id as about, r.ehcr_ehcp_req_date as started_on,
        case when r.ehcr_ehcp_req_outcome in ('N', 'W') then r.ehcr_ehcp_req_outcome_date
          when bool_or(n.outcome in ('N', 'W')) then max(n.decided_on) end as ended_on,
        null::text as professional_id, coalesce(bool_or(n.excused), false) as excused
      from (select * from ssd_ehcp_requests where ${now} and ehcr_ehcp_req_date is not null) r
      left join needs_assessed n on n.request = r.ehcr_ehcp_request_id
      group by 1, 2, 3, r.ehcr_ehcp_req_outcome, r.ehcr_ehcp_req_outcome_date`,
    plans_issued: sql`
      select n.request as about, p.ehcn_named_plan_start_date as on_day
      from (select * from ssd_ehcp_named_plan where ${now} and ehcn_named_plan_start_date is not null) p
      join needs_assessed n on n.assessment = p.ehcn_ehcp_asmt_id`,
    plans_refused: sql`
      select r.child_id, r.ehcr_ehcp_request_id as about, r.ehcr_ehcp_req_date as started_on, null::date as ended_on,
        null::text as professional_id, n.excused
      from (select * from ssd_ehcp_requests where ${now} and ehcr_ehcp_req_date is not null) r
      join needs_assessed n on n.request = r.ehcr_ehcp_request_id and n.outcome = 'N'`,
    plans_decided: sql`
      select request as about, decided_on as on_day from needs_assessed where decided_on is not null`,
    plans_in_force: sql`
      select a.child_id, a.ehcp_active_ehcp_id as about,
        coalesce(a.ehcp_active_ehcp_last_review_date, max(i.on_day)) as started_on,
        null::date as ended_on, null::text as professional_id, false as excused
      from (select * from ssd_ehcp_active_plans where ${now}) a
      left join plans_issued i on i.about = a.ehcp_ehcp_request_id
      group by 1, 2, a.ehcp_active_ehcp_last_review_date
      having coalesce(a.ehcp_active_ehcp_last_review_date, max(i.on_day)) is not null`,
    nothing: sql`
      select null::text as about, null::date as on_day where false`,
  }).map(([name, rows]) => ({ name, rows }))
}
