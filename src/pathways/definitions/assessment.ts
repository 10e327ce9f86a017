import { sql } from '../../platform/sql.ts'
import type { Pathway } from '../pathway.ts'
import { earliest, flag, referredStep, yes } from './parts.ts'

export const assessment: Pathway = {
  id: 'assessment',
  title: 'Assessment and children in need',
  asks: 'Who is being assessed, how long does it take, and what follows?',
  source: 'Working Together to Safeguard Children 2023, chapter 3; Children Act 1989, section 17',
  main: 'assessing',
  steps: [
    referredStep,
    {
      id: 'assessing',
      title: 'being assessed',
      begins: 'the assessment starts',
      ends: 'a manager authorises it, or the case closes',
      tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
      fields: ['cina_assessment_start_date', 'cina_assessment_auth_date', 'cine_close_date'],
      spans: sql`
        select a.cina_assessment_id as thing, a.cina_assessment_id as about, a.child_id, a.cina_assessment_start_date as started_on,
          ${earliest(sql`a.cina_assessment_auth_date`, sql`r.closed_on`)} as ended_on,
          case when row_number() over (partition by a.cina_referral_id, a.child_id order by a.cina_assessment_start_date, a.cina_assessment_id) > 1
            then 'a later assessment of the same referral' else 'the first of its referral' end as came,
          case when a.cina_assessment_auth_date is null or a.cina_assessment_auth_date > r.closed_on then 'the case closed first'
            when ${yes(sql`a.cina_assessment_outcome_nfa`)} then 'no further action'
            when ${flag(sql`a.cina_assessment_outcome_json`, 'STRATEGY_DISCUSSION_FLAG')} then 'to a strategy discussion'
            when ${flag(sql`a.cina_assessment_outcome_json`, 'CLA_REQUEST_FLAG')} then 'care was asked for'
            when ${flag(sql`a.cina_assessment_outcome_json`, 'PROV_OF_SERVICES_FLAG')} then 'services'
            when a.cina_assessment_outcome_nfa is null and a.cina_assessment_outcome_json is null then 'the outcome is not recorded'
            else 'something else' end as went
        from ssd_cin_assessments a left join (
          select cine_referral_id as id, max(cine_close_date) as closed_on from ssd_cin_episodes group by 1) r
          on r.id = a.cina_referral_id and r.closed_on >= a.cina_assessment_start_date`,
      clock: 'FD-ASM-45',
      waits: true,
      note: 'The time limit counts from the referral, also where the assessment starts later.',
      isPublic: true,
    },
    {
      id: 'awaiting-plan',
      title: 'found in need, without a plan yet',
      begins: 'the assessment that finds need is authorised',
      ends: 'a plan or care begins, or the case closes',
      tables: ['ssd_cin_assessments', 'ssd_cin_episodes', 'ssd_cin_plans', 'ssd_cp_plans', 'ssd_cla_episodes'],
      fields: [
        'cina_assessment_auth_date',
        'cina_assessment_outcome_nfa',
        'cinp_cin_plan_start_date',
        'cppl_cp_plan_start_date',
        'clae_cla_episode_start_date',
      ],
      spans: sql`
        select a.id as thing, a.id as about, a.child_id, a.on_day as started_on,
          case when ${earliest(sql`n.on_day`, sql`p.on_day`, sql`l.on_day`)} <= a.on_day then a.on_day
            else ${earliest(sql`n.on_day`, sql`p.on_day`, sql`l.on_day`, sql`r.closed_on`)} end as ended_on, null::text as came,
          case when n.on_day <= ${earliest(sql`n.on_day`, sql`p.on_day`, sql`l.on_day`, sql`r.closed_on`)} then 'to a plan for a child in need'
            when p.on_day <= ${earliest(sql`p.on_day`, sql`l.on_day`, sql`r.closed_on`)} then 'to a protection plan'
            when l.on_day <= ${earliest(sql`l.on_day`, sql`r.closed_on`)} then 'into care' else 'the case closed first' end as went
        from (
          select cina_referral_id as id, child_id, min(cina_assessment_auth_date) as on_day from ssd_cin_assessments
          where cina_assessment_outcome_nfa = 'N' and cina_assessment_auth_date is not null and cina_referral_id is not null group by 1, 2) a
        left join (
          select cine_referral_id as id, max(cine_close_date) as closed_on from ssd_cin_episodes group by 1) r
          on r.id = a.id and r.closed_on >= a.on_day
        left join (select cinp_referral_id as id, min(cinp_cin_plan_start_date) as on_day from ssd_cin_plans group by 1) n on n.id = a.id
        left join (select cppl_referral_id as id, min(cppl_cp_plan_start_date) as on_day from ssd_cp_plans group by 1) p on p.id = a.id
        left join (select clae_referral_id as id, min(clae_cla_episode_start_date) as on_day from ssd_cla_episodes group by 1) l on l.id = a.id`,
      clock: 'CIN-PLAN',
      waits: true,
      note: 'Ten working days for a plan are a local choice. A plan that began before the assessment ended leaves nobody waiting.',
    },
    {
      id: 'in-need-plan',
      title: 'on a plan for a child in need',
      begins: 'the plan begins',
      ends: 'the plan ends',
      tables: ['ssd_cin_plans'],
      fields: ['cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
      spans: sql`
        select p.cinp_cin_plan_id as thing, p.cinp_cin_plan_id as about, p.child_id, p.cinp_cin_plan_start_date as started_on,
          p.cinp_cin_plan_end_date as ended_on, null::text as came, null::text as went
        from ssd_cin_plans p`,
      isPublic: true,
    },
    {
      id: 'in-need-two-years',
      title: 'on such a plan for two years or more',
      begins: 'the plan has lasted two years',
      ends: 'the plan ends',
      tables: ['ssd_cin_plans'],
      fields: ['cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
      spans: sql`
        select p.cinp_cin_plan_id as thing, p.cinp_cin_plan_id as about, p.child_id, p.cinp_cin_plan_start_date + 730 as started_on,
          p.cinp_cin_plan_end_date as ended_on, null::text as came, null::text as went
        from ssd_cin_plans p
        where p.cinp_cin_plan_end_date is null or p.cinp_cin_plan_end_date >= p.cinp_cin_plan_start_date + 730`,
    },
  ],
  pairs: [
    { clocks: ['FD-ASM-45'], quality: ['AS02'], missing: 'How well the assessment was made is told by audits.' },
    { clocks: ['CIN-PLAN'], quality: ['CN04'], missing: 'Whether the plan is specific is told by audits.' },
  ],
  indicators: ['AS01', 'AS02', 'AS03', 'AS04', 'AS05', 'AS06', 'FD08', 'CN01', 'CN02', 'CN03', 'CN04', 'CN05'],
  themes: ['assessment-timeliness', 'assessment-quality', 'children-in-need'],
  notRecorded: [
    {
      what: 'Why an assessment took longer than 45 working days',
      why: 'The dataset has no field for the reason.',
      where: 'The case system.',
    },
    {
      what: 'When an assessment was written, before a manager authorised it',
      why: 'The dataset holds the day of authorisation alone.',
      where: 'The case system.',
    },
    {
      what: 'Reviews of plans for children in need',
      why: 'The dataset has no table of them.',
      where: 'The case system.',
    },
  ],
}
