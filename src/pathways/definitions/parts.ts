import { flag, yes } from '../../indicators/index.ts'
import { sql, type Sql } from '../../platform/sql.ts'
import type { Step } from '../pathway.ts'

export { flag, yes }

/** Short breaks, which make no child one in care. */
const shortBreak = sql`exists (
  select from ssd_legal_status l where l.child_id = e.child_id and l.lega_legal_status in ('V3', 'V4')
    and l.lega_legal_status_start_date <= e.clae_cla_episode_start_date
    and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date > e.clae_cla_episode_start_date))`

export const careTables = ['ssd_cla_episodes', 'ssd_legal_status'] as const

/** Each time in care, all its episodes as one: `child_id`, `about`, `started_on`, `ended_on`, and the reason it ended. */
export const care = sql`(
  select e.child_id, e.clae_cla_id as about, min(coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date)) as started_on,
    case when bool_and(e.clae_cla_episode_ceased_date is not null) then max(e.clae_cla_episode_ceased_date) end as ended_on,
    (array_agg(e.clae_cla_episode_ceased_reason order by e.clae_cla_episode_start_date desc, e.clae_cla_episode_id desc))[1] as reason
  from ssd_cla_episodes e
  where e.clae_cla_id is not null and e.clae_cla_episode_start_date is not null and not ${shortBreak}
  group by 1, 2)`

/** The earliest of days, those that are not known left out; null where none is. */
export const earliest = (...days: readonly Sql[]): Sql => sql`least(${days.reduce((all, one) => sql`${all}, ${one}`)})`

/** Referrals on which nothing has begun yet: a step of the front door and of assessment. */
export const referredStep: Step = {
  id: 'referred',
  title: 'referred, and nothing begun yet',
  begins: 'the referral is received',
  ends: 'an assessment, an enquiry, a plan or care begins, no further action is taken, or the case closes',
  tables: [
    'ssd_cin_episodes',
    'ssd_cin_assessments',
    'ssd_s47_enquiry',
    'ssd_cin_plans',
    'ssd_cp_plans',
    'ssd_cla_episodes',
  ],
  fields: [
    'cine_referral_date',
    'cine_referral_nfa',
    'cina_assessment_start_date',
    's47e_s47_start_date',
    'cine_close_date',
  ],
  spans: sql`
    select e.id as thing, e.id as about, e.child_id, e.on_day as started_on,
      ${earliest(sql`e.no_action_on`, sql`a.on_day`, sql`s.on_day`, sql`o.on_day`, sql`e.closed_on`)} as ended_on,
      case when e.earlier > 0 then 'again within 12 months' else 'not referred in the 12 months before' end as came,
      case when e.no_action_on is not null then 'no further action'
        when a.on_day <= ${earliest(sql`a.on_day`, sql`s.on_day`, sql`o.on_day`, sql`e.closed_on`)} then 'to an assessment'
        when s.on_day <= ${earliest(sql`s.on_day`, sql`o.on_day`, sql`e.closed_on`)} then 'to a section 47 enquiry'
        when o.on_day <= ${earliest(sql`o.on_day`, sql`e.closed_on`)} then 'to a plan or care' else 'the case closed' end as went
    from (
      select r.child_id, r.cine_referral_id as id, r.cine_referral_date as on_day, r.cine_close_date as closed_on,
        case when ${yes(sql`r.cine_referral_nfa`)} then r.cine_referral_date end as no_action_on, count(*) over before as earlier
      from ssd_cin_episodes r
      window before as (partition by r.child_id order by r.cine_referral_date
        range between '12 months' preceding and '1 day' preceding)) e
    left join (select cina_referral_id as id, min(cina_assessment_start_date) as on_day from ssd_cin_assessments group by 1) a on a.id = e.id
    left join (select s47e_referral_id as id, min(s47e_s47_start_date) as on_day from ssd_s47_enquiry group by 1) s on s.id = e.id
    left join (
      select id, min(on_day) as on_day from (
        select cinp_referral_id as id, cinp_cin_plan_start_date as on_day from ssd_cin_plans
        union all select cppl_referral_id, cppl_cp_plan_start_date from ssd_cp_plans
        union all select clae_referral_id, clae_cla_episode_start_date from ssd_cla_episodes) begun
      group by 1) o on o.id = e.id`,
  waits: true,
  note: 'The day of the decision on a referral is not in the data; no further action counts on the day of the referral. Twelve months count from the receipt of the earlier referral.',
  isPublic: true,
}

/** The first completed health assessment of each time in care. */
export const firstHealthAssessment = sql`(
  select c.about, min(q.clah_health_check_date) as on_day from ${care} c join ssd_cla_health q on q.child_id = c.child_id
    and q.clah_health_check_date >= c.started_on and (c.ended_on is null or q.clah_health_check_date <= c.ended_on)
  where q.clah_health_check_type ilike 'health assessment%' and q.clah_health_check_status = 'Completed' group by 1)`

/** Children in care, from the first day of a time in care to its last. */
export const inCareStep: Step = {
  id: 'in-care',
  title: 'in care',
  begins: 'the child comes into care',
  ends: 'the child leaves care',
  tables: careTables,
  fields: ['clae_entered_care_date', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
  cameCodes: 'legal_status',
  wentCodes: 'episode_ceased_reason',
  spans: sql`
    select c.about as thing, c.about, c.child_id, c.started_on, c.ended_on, l.status as came, c.reason as went
    from ${care} c left join (
      select distinct on (k.about) k.about, s.lega_legal_status as status
      from ${care} k join ssd_legal_status s on s.child_id = k.child_id and s.lega_legal_status_start_date <= k.started_on
        and (s.lega_legal_status_end_date is null or s.lega_legal_status_end_date > k.started_on)
      order by k.about, s.lega_legal_status_start_date desc, s.lega_legal_status_id desc) l on l.about = c.about`,
  isPublic: true,
}

/** Stays beyond a time limit: from the day after it was due to the day it was done or was not asked for any more. */
export const beyond = ({
  id,
  title,
  rules,
  note,
}: {
  id: string
  title: string
  rules: readonly string[]
  note?: string
}): Step => ({
  id,
  title,
  begins: 'the time limit passes and it is not done',
  ends: 'it is done, or is not asked for any more',
  tables: [],
  fields: [`the clocks ${rules.join(', ')}`],
  spans: sql`
    select i.rule_id || ' ' || i.about || ' ' || i.started_on as thing, i.about, i.child_id, i.due_on + 1 as started_on,
      least(i.done_on, i.ended_on) as ended_on, null::text as came,
      case when i.done_on <= coalesce(i.ended_on, i.done_on) then 'done late' else 'not asked for any more' end as went
    from known_clocks i
    where i.rule_id = any(${[...rules]}::text[]) and not i.excused
      and i.due_on is not null and (least(i.done_on, i.ended_on) is null or least(i.done_on, i.ended_on) > i.due_on)`,
  waits: true,
  isOverdue: true,
  ...(note !== undefined && { note }),
})
