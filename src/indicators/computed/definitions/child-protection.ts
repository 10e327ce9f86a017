import { heldOn } from '../../../children/index.ts'
import { sql } from '../../../platform/sql.ts'
import { categoriesOfAbuse } from '../../definitions/abuse-categories.ts'
import type { Computed } from '../definition.ts'
import { workingDays } from '../known-tables.ts'
import {
  about,
  agoOf,
  anyFactor,
  computed,
  heldByDay,
  lastDayIsHeld,
  ofChild,
  on,
  onPlan,
  openOn,
  so,
  within,
  yes,
} from './parts.ts'

export const started = sql`
  select p.ends_on as "endsOn", c.child_id as "childId", c.cppl_cp_plan_id as thing, c.cppl_cp_plan_start_date as "startedOn",
    c.cppl_person_id as person
  from periods p join ssd_cp_plans c on ${within(sql`c.cppl_cp_plan_start_date`)}
  where not coalesce(${yes(sql`c.cppl_cp_plan_ola`)}, false)`

export const ended = sql`
  select p.ends_on as "endsOn", c.child_id as "childId", c.cppl_cp_plan_id as thing, c.cppl_cp_plan_end_date as "endedOn",
    c.cppl_cp_plan_start_date as "startedOn", c.cppl_cp_plan_end_date - c.cppl_cp_plan_start_date as days,
    c.cppl_person_id as person
  from periods p join ssd_cp_plans c on ${within(sql`c.cppl_cp_plan_end_date`)}
  where not coalesce(${yes(sql`c.cppl_cp_plan_ola`)}, false)`

export const livePlans = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.plan as thing, c.started_on as "startedOn", c.person,
    c.ends_on - c.started_on as days, c.category
  from ${onPlan} c`

export const live = (id: string, parts: Pick<Computed, 'rows' | 'says'> & Partial<Computed>): Computed =>
  computed({ id, over: 'day', tables: ['ssd_cp_plans'], ...parts })

const becauseOf = (id: string, codes: readonly string[], what: string): Computed =>
  live(id, {
    rows: livePlans,
    counted: sql`r.category = any(${codes}::text[])`,
    cannotTell: [{ when: sql`r.category is null`, because: 'The category of abuse is not recorded.' }],
    says: (row, counted) =>
      `On a protection plan since ${on(row, 'startedOn')}, because of ${counted ? what : 'something else'}.`,
  })

export const childProtection: readonly Computed[] = [
  ...categoriesOfAbuse.map(({ id, codes, what }) => becauseOf(id, codes, what)),
  live('CP01', { rows: livePlans, says: (row) => `On a protection plan since ${on(row, 'startedOn')}.` }),
  live('CP02', { rows: livePlans, says: (row) => `On a protection plan since ${on(row, 'startedOn')}.` }),
  computed({
    id: 'CP03',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: started,
    says: (row) => `A protection plan started on ${on(row, 'startedOn')}.`,
  }),
  computed({
    id: 'CP04',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: ended,
    says: (row) => `A protection plan ended on ${on(row, 'endedOn')}.`,
  }),
  computed({
    id: 'CP05',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: sql`
      select r.*, (select max(b.cppl_cp_plan_start_date) from ssd_cp_plans b where b.cppl_person_id = r.person
        and b.cppl_cp_plan_start_date < r."startedOn") as "beforeOn"
      from (${started}) r`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      `A plan started on ${on(row, 'startedOn')}; ${counted ? `an earlier one had started on ${on(row, 'beforeOn')}` : 'no earlier one is recorded'}.`,
  }),
  computed({
    id: 'CP06',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: ended,
    counted: sql`r.days >= 730`,
    says: (row, counted) =>
      `A plan ended on ${on(row, 'endedOn')} after ${so(row, 'days', 'day')}, ${counted ? '730 or more' : 'fewer than 730'}.`,
  }),
  live('CP07', {
    rows: livePlans,
    counted: sql`r.days >= 730`,
    says: (row, counted) => `On a plan for ${so(row, 'days', 'day')}, ${counted ? '730 or more' : 'fewer than 730'}.`,
  }),
  live('CP08', {
    tables: ['ssd_cp_plans', 'ssd_cp_reviews'],
    rows: sql`
      select r.*, s.due, s.late, s."lateOn" from (${livePlans}) r cross join lateral (
        select count(*) as due, count(*) filter (where v.cppr_cp_review_date is null or v.cppr_cp_review_date > v.cppr_cp_review_due) as late,
          min(v.cppr_cp_review_due) filter (where v.cppr_cp_review_date is null or v.cppr_cp_review_date > v.cppr_cp_review_due) as "lateOn"
        from ssd_cp_reviews v where v.cppr_cp_plan_id = r.thing and v.cppr_cp_review_due <= r."endsOn"
          and v.cppr_cp_review_due > r."endsOn" - interval '1 year') s
      where r."startedOn" <= r."endsOn" - interval '3 months'`,
    counted: sql`r.late = 0`,
    cannotTell: [{ when: sql`r.due = 0`, because: 'No review that was due in the year is recorded.' }],
    says: (row) => heldByDay(row, 'the year'),
  }),
  live('CP09', {
    tables: ['ssd_cp_plans', 'ssd_cp_visits'],
    rows: sql`
      select r.*, (select v.cppv_cp_visit_date from ssd_cp_visits v where ${about(sql`v.cppv_person_id`)}
        and v.cppv_cp_visit_date <= r."endsOn" and ${yes(sql`v.cppv_cp_visit_seen`)}
        order by v.cppv_cp_visit_date desc limit 1) as "seenOn"
      from (${livePlans}) r where ${workingDays(sql`r."startedOn"`, sql`r."endsOn"`)} >= 10`,
    counted: sql`${workingDays(sql`r."seenOn"`, sql`r."endsOn"`)} <= 10`,
    says: (row, counted) =>
      row['seenOn'] === null
        ? `On a plan since ${on(row, 'startedOn')}; no visit at which the child was seen.`
        : `On a plan since ${on(row, 'startedOn')}; last seen on ${on(row, 'seenOn')}, ${agoOf(counted, '10 working days')}.`,
  }),
  live('CP10', {
    tables: ['ssd_cp_plans', 'ssd_cp_visits'],
    rows: sql`
      select r.*, v."visitedOn", v.alone from (${livePlans}) r cross join lateral (
        select v.cppv_cp_visit_date as "visitedOn", v.cppv_cp_visit_seen_alone as alone from ssd_cp_visits v
        where ${about(sql`v.cppv_person_id`)} and v.cppv_cp_visit_date <= r."endsOn"
        order by v.cppv_cp_visit_date desc, v.cppv_cp_visit_id desc limit 1) v`,
    counted: yes(sql`r.alone`),
    cannotTell: [{ when: sql`r.alone is null`, because: 'It is not recorded whether the child was seen alone.' }],
    says: (row, counted) => `Last visited on ${on(row, 'visitedOn')}, ${counted ? 'seen alone' : 'not seen alone'}.`,
  }),
  live('CP11', {
    changed: [lastDayIsHeld],
    tables: ['ssd_cp_plans', 'ssd_involvements', 'ssd_professionals'],
    rows: sql`
      select r.*, exists (select from ssd_involvements i join ssd_professionals w on w.prof_professional_id = i.invo_professional_id
        where ${about(sql`i.invo_person_id`)} and w.prof_social_worker_registration_no is not null
          and ${heldOn(sql`r."endsOn"`)}) as "hasWorker"
      from (${livePlans}) r`,
    counted: sql`r."hasWorker"`,
    says: (row, counted) =>
      `On a plan since ${on(row, 'startedOn')}; ${counted ? 'a registered social worker is allocated' : 'no registered social worker is allocated'}.`,
  }),
  live('CP12', {
    tables: ['ssd_cp_plans', 'ssd_cin_assessments', 'ssd_assessment_factors'],
    rows: sql`
      select * from (select r.*, (select string_agg(f.cinf_assessment_factors_json, ' ') from ssd_assessment_factors f
          where ${ofChild(sql`f.child_id`)} and f.cinf_assessment_id = (select a.cina_assessment_id from ssd_cin_assessments a where ${about(sql`a.cina_person_id`)}
            and a.cina_assessment_auth_date <= r."endsOn" order by a.cina_assessment_auth_date desc, a.cina_assessment_id desc limit 1))
        as factors from (${livePlans}) r) r where r.factors is not null`,
    counted: anyFactor(sql`r.factors`, ['3A', '3B', '3C']),
    says: (row, counted) =>
      `On a plan since ${on(row, 'startedOn')}; the latest assessment ${counted ? 'found domestic abuse' : 'found none'}.`,
  }),
  computed({
    id: 'CP16',
    over: 'day',
    tables: ['ssd_pre_proceedings'],
    rows: sql`
      select p.ends_on as "endsOn", q.child_id as "childId", q.prep_table_id as thing, q.prep_pre_pro_decision_date as "decidedOn"
      from periods p join ssd_pre_proceedings q
        on ${openOn(sql`q.prep_pre_pro_decision_date`, sql`q.prep_agree_stepdown_issue_date`, sql`p.ends_on`)}`,
    counted: sql`r."endsOn" - r."decidedOn" > 112`,
    says: (row, counted) =>
      `Pre-proceedings were decided on ${on(row, 'decidedOn')}, ${counted ? 'more than' : 'not more than'} 16 weeks before.`,
  }),
]
