import { sql } from '../../platform/sql.ts'
import type { Pathway } from '../pathway.ts'
import { beyond, earliest, flag, yes } from './parts.ts'

const ours = sql`not coalesce(${yes(sql`p.cppl_cp_plan_ola`)}, false)`

export const childProtection: Pathway = {
  id: 'child-protection',
  title: 'Child protection',
  asks: 'How do children come under protection, how long do they stay, and is each one seen?',
  source: 'Working Together to Safeguard Children 2023, chapter 3; Children Act 1989, section 47',
  main: 'on-plan',
  steps: [
    {
      id: 'enquiries',
      title: 'section 47 enquiries under way',
      begins: 'the strategy discussion that opens the enquiry',
      ends: 'the enquiry is finished and agreed, or the conference is held',
      tables: ['ssd_s47_enquiry', 'ssd_initial_cp_conference'],
      fields: ['s47e_s47_start_date', 's47e_s47_end_date', 'icpc_icpc_date'],
      spans: sql`
        select s.s47e_s47_enquiry_id as thing, s.s47e_s47_enquiry_id as about, s.child_id, s.s47e_s47_start_date as started_on,
          ${earliest(sql`s.s47e_s47_end_date`, sql`i.held_on`)} as ended_on, null::text as came,
          case when i.id is not null or ${flag(sql`s.s47e_s47_outcome_json`, 'CP_CONFERENCE_FLAG')} then 'to an initial conference'
            when ${yes(sql`s.s47e_s47_nfa`)} then 'no further action'
            when s.s47e_s47_outcome_json is null and s.s47e_s47_nfa is null then 'the outcome is not recorded'
            else 'to other help, without a conference' end as went
        from ssd_s47_enquiry s left join (
          select icpc_s47_enquiry_id as id, min(icpc_icpc_date) as held_on from ssd_initial_cp_conference
          where icpc_s47_enquiry_id is not null group by 1) i on i.id = s.s47e_s47_enquiry_id`,
      clock: 'CP-ICPC',
      waits: true,
      note: 'A strategy discussion that opened no enquiry is not in the data.',
      isPublic: true,
    },
    {
      id: 'awaiting-conference',
      title: 'waiting for an initial conference',
      begins: 'the enquiry is finished and a conference is to follow',
      ends: 'the conference is held, or the case closes',
      tables: ['ssd_s47_enquiry', 'ssd_initial_cp_conference', 'ssd_cin_episodes'],
      fields: ['s47e_s47_end_date', 'icpc_icpc_date', 'cine_close_date'],
      spans: sql`
        select s.s47e_s47_enquiry_id as thing, s.s47e_s47_enquiry_id as about, s.child_id,
          ${earliest(sql`coalesce(s.s47e_s47_end_date, s.s47e_s47_start_date)`, sql`i.held_on`)} as started_on,
          ${earliest(sql`i.held_on`, sql`c.closed_on`)} as ended_on, null::text as came,
          case when i.held_on is null then 'the case closed first' when i.is_plan then 'a plan was made'
            when i.is_plan is null then 'the outcome is not recorded' else 'no plan was made' end as went
        from ssd_s47_enquiry s join (
          select icpc_s47_enquiry_id as id, min(icpc_icpc_date) as held_on, bool_or(${yes(sql`icpc_icpc_outcome_cp_flag`)}) as is_plan
          from ssd_initial_cp_conference where icpc_s47_enquiry_id is not null group by 1) i on i.id = s.s47e_s47_enquiry_id
        left join (
          select cine_referral_id as id, max(cine_close_date) as closed_on from ssd_cin_episodes group by 1) c on c.id = s.s47e_referral_id
          and c.closed_on >= coalesce(s.s47e_s47_end_date, s.s47e_s47_start_date)`,
      clock: 'CP-ICPC',
      waits: true,
    },
    {
      id: 'on-plan',
      title: 'on a protection plan',
      begins: 'the conference makes the plan',
      ends: 'a conference ends the plan',
      tables: ['ssd_cp_plans'],
      fields: ['cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
      spans: sql`
        select p.cppl_cp_plan_id as thing, p.cppl_cp_plan_id as about, p.child_id, p.cppl_cp_plan_start_date as started_on,
          p.cppl_cp_plan_end_date as ended_on,
          case when count(*) over earlier > 0 then 'for a second or later time' else 'for the first time' end as came,
          case when p.cppl_cp_plan_end_date - p.cppl_cp_plan_start_date >= 730 then 'after two years or more'
            when p.cppl_cp_plan_end_date - p.cppl_cp_plan_start_date < 91 then 'within three months' else 'after three months to two years' end as went
        from ssd_cp_plans p where ${ours}
        window earlier as (partition by p.child_id order by p.cppl_cp_plan_start_date
          range between unbounded preceding and '1 day' preceding)`,
      note: 'Plans that another council answers for are left out. A plan that ended before the extract begins is not known of.',
      isPublic: true,
    },
    {
      id: 'awaiting-first-review',
      title: 'on a plan and not yet reviewed',
      begins: 'the conference makes the plan',
      ends: 'the first review conference is held, or the plan ends',
      tables: ['ssd_cp_plans', 'ssd_cp_reviews'],
      fields: ['cppl_cp_plan_start_date', 'cppr_cp_review_date', 'cppl_cp_plan_end_date'],
      spans: sql`
        select p.cppl_cp_plan_id as thing, p.cppl_cp_plan_id as about, p.child_id, p.cppl_cp_plan_start_date as started_on,
          ${earliest(sql`r.held_on`, sql`p.cppl_cp_plan_end_date`)} as ended_on, null::text as came,
          case when r.held_on is null or r.held_on > p.cppl_cp_plan_end_date then 'the plan ended first' else 'reviewed' end as went
        from ssd_cp_plans p left join (
          select v.cppr_cp_plan_id as id, min(v.cppr_cp_review_date) as held_on from ssd_cp_reviews v group by 1) r
          on r.id = p.cppl_cp_plan_id and r.held_on >= p.cppl_cp_plan_start_date
        where ${ours}`,
      clock: 'CP-RCPC-1',
      waits: true,
    },
    {
      id: 'plan-two-years',
      title: 'on a plan for two years or more',
      begins: 'the plan has lasted two years',
      ends: 'the plan ends',
      tables: ['ssd_cp_plans'],
      fields: ['cppl_cp_plan_start_date', 'cppl_cp_plan_end_date'],
      spans: sql`
        select p.cppl_cp_plan_id as thing, p.cppl_cp_plan_id as about, p.child_id, p.cppl_cp_plan_start_date + 730 as started_on,
          p.cppl_cp_plan_end_date as ended_on, null::text as came, null::text as went
        from ssd_cp_plans p
        where ${ours} and (p.cppl_cp_plan_end_date is null or p.cppl_cp_plan_end_date >= p.cppl_cp_plan_start_date + 730)`,
    },
    beyond({
      id: 'visit-overdue',
      title: 'core visits overdue',
      rules: ['CP-VISIT'],
      note: 'A visit counts where the child was seen. How often is a local choice, so it is not a limit in law.',
    }),
    beyond({ id: 'review-overdue', title: 'review conferences overdue', rules: ['CP-RCPC-1', 'CP-RCPC-N'] }),
    {
      id: 'pre-proceedings',
      title: 'in pre-proceedings',
      begins: 'it is decided to begin pre-proceedings',
      ends: 'the step down is agreed, or the letter of care proceedings is sent',
      tables: ['ssd_pre_proceedings'],
      fields: ['prep_pre_pro_decision_date', 'prep_agree_stepdown_issue_date', 'prep_care_pro_letter_date'],
      spans: sql`
        select q.prep_table_id as thing, q.prep_table_id as about, q.child_id, q.prep_pre_pro_decision_date as started_on,
          ${earliest(sql`q.prep_agree_stepdown_issue_date`, sql`q.prep_care_pro_letter_date`)} as ended_on, null::text as came,
          case when q.prep_care_pro_letter_date <= coalesce(q.prep_agree_stepdown_issue_date, q.prep_care_pro_letter_date)
            then 'to care proceedings' else 'stepped down' end as went
        from ssd_pre_proceedings q`,
    },
  ],
  pairs: [
    {
      clocks: ['CP-ICPC'],
      quality: [],
      missing: 'How well conferences are prepared (reports shared, the child’s view) is told by audits.',
    },
    {
      clocks: ['CP-RCPC-1', 'CP-RCPC-N'],
      quality: ['CP11'],
      missing: 'Whether reviews move the plan on is told by audits.',
    },
    { clocks: ['CP-VISIT'], quality: ['CP10'] },
  ],
  indicators: [
    'AS07',
    'AS08',
    'AS09',
    'AS10',
    'CP01',
    'CP03',
    'CP04',
    'CP05',
    'CP06',
    'CP07',
    'CP08',
    'CP09',
    'CP10',
    'CP11',
    'CP16',
  ],
  themes: [
    'section-47-enquiries',
    'child-protection-conferences',
    'child-protection-plans',
    'core-groups',
    'pre-proceedings',
  ],
  notRecorded: [
    {
      what: 'Strategy discussions that opened no enquiry',
      why: 'The dataset has one only as the first day of an enquiry.',
      where: 'The case system’s own record of strategy discussions.',
    },
    {
      what: 'Core groups',
      why: 'The dataset has no table of them.',
      where: 'The case system; a local return of core groups.',
    },
    {
      what: 'Reports of agencies to conferences, and whether parents had them in time',
      why: 'The dataset holds that a review was quorate, and nothing of its papers.',
      where: 'The conference record.',
    },
  ],
}
