import { labelOf } from '../../children/index.ts'
import { sql } from '../../platform/sql.ts'
import type { Beside } from './beside.ts'

const notRecorded = 'Not recorded'

/**
 * Every case closed in the year that ended a year ago has had a whole year in which the child could be referred again, so no reason
 * looks better for being recent. The national measure starts from referrals and stands on its own page.
 */
const closedCases: Beside = {
  id: 'closed-cases',
  title: 'Referred again, by why the earlier case was closed',
  purpose:
    'Which closings hold: a case that comes back within a year was perhaps closed too early, and the reason says how.',
  meets: ['S-044'],
  one: 'case',
  many: 'cases',
  among: 'cases closed between two years and one year before the day',
  groups: [
    {
      id: 'reason',
      title: 'Why it was closed',
      called: (code) => (code === '' ? notRecorded : labelOf('cin_close_reason', code)),
    },
    { id: 'team', title: 'Team that had it', called: (name) => name || notRecorded },
  ],
  questions: [
    { id: 'back', title: 'Referred again within 12 months', sentence: 'were referred again within 12 months' },
    { id: 'back_soon', title: 'Within 3 months', sentence: 'were referred again within 3 months' },
  ],
  rows: (asAt) => sql`
    select e.child_id, e.cine_close_date as on_day, coalesce(e.cine_close_reason, '') as reason,
      coalesce(t.dept_team_name, e.cine_referral_team, '') as team,
      coalesce(n.days <= 365, false) as back, coalesce(n.days <= 91, false) as back_soon
    from ssd_cin_episodes e
    left join ssd_department t on t.authority_id = e.authority_id and t.dept_team_id = e.cine_referral_team and t.to_import is null
    left join lateral (
      select min(a.cine_referral_date - e.cine_close_date) as days from ssd_cin_episodes a
      where a.authority_id = e.authority_id and a.child_id = e.child_id and a.to_import is null and a.cine_referral_id <> e.cine_referral_id
        and a.cine_referral_date >= e.cine_close_date) n on true
    where e.authority_id = (select current_authority()) and e.to_import is null and e.child_id is not null
      and e.cine_close_date > ${asAt}::date - interval '2 years' and e.cine_close_date <= ${asAt}::date - interval '1 year'`,
}

/** Twenty miles is the distance of the national measure of children placed far from home. */
const distance: Beside = {
  id: 'distance',
  title: 'Children placed far away beside those near',
  purpose: 'Whether children who live far from home are seen and looked after as those are who live near.',
  meets: ['S-065'],
  one: 'child in care',
  many: 'children in care',
  among: 'children in care on the day',
  groups: [
    {
      id: 'band',
      title: 'How far from home',
      called: (band) => ({ near: 'Up to 20 miles', far: 'More than 20 miles' })[band] ?? notRecorded,
    },
    {
      id: 'disabled',
      title: 'Disabled children',
      called: (value) => (value === 'yes' ? 'A disability is recorded' : 'None is recorded'),
    },
  ],
  questions: [
    { id: 'visited', title: 'Visited in the last six weeks', sentence: 'were visited in the last six weeks' },
    { id: 'alone', title: 'Seen alone at the last visit', sentence: 'were seen alone at the last visit' },
    {
      id: 'reviewed',
      title: 'Reviewed in the last six months',
      sentence: 'of those in care for six months had a review in them',
    },
    {
      id: 'health',
      title: 'Health assessed in a year',
      sentence: 'of those in care for a year had a health assessment in it',
    },
    {
      id: 'dentist',
      title: 'Dental check in a year',
      sentence: 'of those in care for a year had a dental check in it',
    },
  ],
  rows: (asAt) => sql`
    select c.child_id, c.since as on_day,
      case when h.clap_cla_placement_distance is null then '' when h.clap_cla_placement_distance > 20 then 'far' else 'near' end as band,
      case when exists (select from ssd_disability d where d.child_id = c.child_id and d.to_import is null
        and coalesce(d.disa_disability_code, 'NONE') <> 'NONE') then 'yes' else 'no' end as disabled,
      coalesce(v.last > ${asAt}::date - 42, false) as visited, v.alone,
      case when c.since <= ${asAt}::date - 183 then exists (select from ssd_cla_reviews r where r.child_id = c.child_id and r.to_import is null
        and r.clar_cla_review_date > ${asAt}::date - 183 and r.clar_cla_review_date <= ${asAt}::date) end as reviewed,
      case when c.since <= ${asAt}::date - 365 then k.health end as health,
      case when c.since <= ${asAt}::date - 365 then k.dentist end as dentist
    from (
      select e.child_id, min(coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date)) as since from ssd_cla_episodes e
      where e.authority_id = (select current_authority()) and e.to_import is null and e.child_id is not null
        and e.clae_cla_episode_start_date <= ${asAt}::date
        and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > ${asAt}::date)
      group by 1) c
    left join lateral (
      select p.clap_cla_placement_distance from ssd_cla_placement p
      where p.child_id = c.child_id and p.to_import is null and p.clap_cla_placement_start_date <= ${asAt}::date
        and (p.clap_cla_placement_end_date is null or p.clap_cla_placement_end_date > ${asAt}::date)
      order by p.clap_cla_placement_start_date desc, p.clap_cla_placement_id limit 1) h on true
    left join lateral (
      select w.clav_cla_visit_date as last, coalesce(w.clav_cla_visit_seen_alone, '') ~* '^y' as alone from ssd_cla_visits w
      where w.child_id = c.child_id and w.to_import is null and w.clav_cla_visit_date <= ${asAt}::date
      order by w.clav_cla_visit_date desc, w.clav_cla_visit_id limit 1) v on true
    left join lateral (
      select coalesce(bool_or(x.clah_health_check_type ~* 'health assessment'), false) as health,
        coalesce(bool_or(x.clah_health_check_type ~* 'dent'), false) as dentist
      from ssd_cla_health x where x.child_id = c.child_id and x.to_import is null
        and x.clah_health_check_date > ${asAt}::date - 365 and x.clah_health_check_date <= ${asAt}::date) k on true`,
}

export const besides: readonly Beside[] = [closedCases, distance]
