import { sql } from '../../../platform/sql.ts'
import { needsOfOpenCases } from '../../definitions/primary-needs.ts'
import type { Computed } from '../definition.ts'
import { workingDays } from '../known-tables.ts'
import { about, agoOf, anyFactor, computed, inNeed, on, onNeedPlan, openOn, so, yes } from './parts.ts'

export const open = sql`
  select n.ends_on as "endsOn", n.child_id as "childId", n.referral as thing, n.referred_on as "referredOn",
    n.ends_on - n.referred_on as days, n.person, n.need
  from ${inNeed} n`

const inNeedBecauseOf = (id: string, codes: readonly string[], what: string): Computed =>
  computed({
    id,
    over: 'day',
    tables: ['ssd_cin_episodes'],
    rows: open,
    counted: sql`r.need = any(${codes}::text[])`,
    cannotTell: [{ when: sql`coalesce(r.need, 'N0') = 'N0'`, because: 'The main need is not recorded.' }],
    says: (row, counted) => `Referred on ${on(row, 'referredOn')}; the main need ${counted ? 'is' : 'is not'} ${what}.`,
  })

export const childrenInNeed: readonly Computed[] = [
  ...needsOfOpenCases.map(({ id, codes, what }) => inNeedBecauseOf(id, codes, what)),
  computed({
    id: 'CN01',
    over: 'day',
    tables: ['ssd_cin_episodes'],
    rows: open,
    says: (row) => `Referred on ${on(row, 'referredOn')} and still open.`,
  }),
  computed({
    id: 'CN02',
    over: 'day',
    tables: ['ssd_cin_episodes'],
    rows: open,
    counted: sql`r.days >= 730`,
    says: (row, counted) => `Open for ${so(row, 'days', 'day')}, ${counted ? '730 or more' : 'fewer than 730'}.`,
  }),
  computed({
    id: 'CN03',
    over: 'day',
    tables: ['ssd_cin_plans', 'ssd_cin_visits'],
    rows: sql`
      select c.ends_on as "endsOn", c.child_id as "childId", c.plan as thing, c.started_on as "startedOn",
        (select v.cinv_cin_visit_date from ssd_cin_visits v where ${about(sql`v.cinv_person_id`, sql`c.person`, sql`c.child_id`)}
          and v.cinv_cin_visit_date <= c.ends_on and ${yes(sql`v.cinv_cin_visit_seen`)}
          order by v.cinv_cin_visit_date desc limit 1) as "seenOn"
      from ${onNeedPlan} c
      where ${workingDays(sql`c.started_on`, sql`c.ends_on`)} >= 20`,
    counted: sql`${workingDays(sql`r."seenOn"`, sql`r."endsOn"`)} <= 20`,
    says: (row, counted) =>
      row['seenOn'] === null
        ? `On a plan since ${on(row, 'startedOn')}; no visit at which the child was seen.`
        : `On a plan since ${on(row, 'startedOn')}; last seen on ${on(row, 'seenOn')}, ${agoOf(counted, '20 working days')}.`,
  }),
  computed({
    id: 'CN04',
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_cin_assessments', 'ssd_cin_plans', 'ssd_cp_plans', 'ssd_cla_episodes'],
    rows: sql`
      select n.ends_on as "endsOn", n.child_id as "childId", n.referral as thing, n.referred_on as "referredOn",
        (select max(c.cinp_cin_plan_start_date) from ssd_cin_plans c where ${about(sql`c.cinp_person_id`, sql`n.person`, sql`n.child_id`)}
          and ${openOn(sql`c.cinp_cin_plan_start_date`, sql`c.cinp_cin_plan_end_date`, sql`n.ends_on`)}) as "startedOn"
      from ${inNeed} n
      where exists (select from ssd_cin_assessments a where a.cina_referral_id = n.referral and a.cina_assessment_auth_date <= n.ends_on)
        and not exists (select from ssd_cp_plans c where c.cppl_person_id = n.person
          and ${openOn(sql`c.cppl_cp_plan_start_date`, sql`c.cppl_cp_plan_end_date`, sql`n.ends_on`)})
        and not exists (select from ssd_cla_episodes e where e.clae_person_id = n.person
          and ${openOn(sql`e.clae_cla_episode_start_date`, sql`e.clae_cla_episode_ceased_date`, sql`n.ends_on`)})`,
    counted: sql`r."startedOn" is not null`,
    says: (row, counted) =>
      `Assessed after the referral of ${on(row, 'referredOn')}; ${counted ? `on a plan since ${on(row, 'startedOn')}` : 'no live plan'}.`,
  }),
  computed({
    id: 'CN05',
    over: 'period',
    tables: ['ssd_cin_episodes', 'ssd_cp_plans', 'ssd_cla_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", e.child_id as "childId", e.cine_referral_id as thing, e.cine_close_date as "closedOn",
        least(
          (select min(c.cppl_cp_plan_start_date) from ssd_cp_plans c where c.cppl_person_id = e.cine_person_id
            and c.cppl_cp_plan_start_date > e.cine_close_date and c.cppl_cp_plan_start_date <= e.cine_close_date + 365),
          (select min(a.clae_cla_episode_start_date) from ssd_cla_episodes a where a.clae_person_id = e.cine_person_id
            and a.clae_cla_episode_start_date > e.cine_close_date and a.clae_cla_episode_start_date <= e.cine_close_date + 365))
          as "backOn"
      from periods p join ssd_cin_episodes e
        on e.cine_close_date between p.starts_on - interval '1 year' and p.ends_on - interval '1 year'
      where not coalesce(${yes(sql`e.cine_referral_nfa`)}, false)`,
    counted: sql`r."backOn" is not null`,
    says: (row, counted) =>
      `Closed on ${on(row, 'closedOn')}, a year before the period; ${counted ? `on a protection plan or in care from ${on(row, 'backOn')}` : 'neither on a protection plan nor in care within 365 days'}.`,
  }),
]

export const domesticAbuse: readonly Computed[] = [
  computed({
    id: 'DA03',
    over: 'day',
    tables: ['ssd_cin_assessments', 'ssd_assessment_factors'],
    rows: sql`
      select p.ends_on as "endsOn", a.child_id as "childId", a.cina_person_id as thing, count(distinct a.cina_assessment_id) as times,
        max(a.cina_assessment_auth_date) as "lastOn"
      from periods p join ssd_cin_assessments a
          on a.cina_assessment_auth_date > p.ends_on - interval '12 months' and a.cina_assessment_auth_date <= p.ends_on
        join ssd_assessment_factors f on f.cinf_assessment_id = a.cina_assessment_id
          and ${anyFactor(sql`f.cinf_assessment_factors_json`, ['3A', '3B', '3C'])}
      group by 1, 2, 3`,
    counted: sql`r.times >= 2`,
    says: (row) =>
      `${so(row, 'times', 'assessment')} in 12 months found domestic abuse, the last on ${on(row, 'lastOn')}.`,
  }),
]
