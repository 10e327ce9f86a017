import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { ended, live, livePlans, started } from './child-protection.ts'
import { careTables, computed, isInCare, on, so, within, yes } from './parts.ts'
import { threeWorkers } from './shapes.ts'

const reviews = sql`
  select p.ends_on as "endsOn", v.child_id as "childId", v.cppr_cp_review_id as thing, v.cppr_cp_review_date as "heldOn",
    v.cppr_cp_review_quorate as quorate, v.cppr_cp_review_participation as part
  from periods p join ssd_cp_reviews v on ${within(sql`v.cppr_cp_review_date`)}
    left join ssd_cp_plans c on c.cppl_cp_plan_id = v.cppr_cp_plan_id
  where not coalesce(${yes(sql`c.cppl_cp_plan_ola`)}, false)`

export const protectionPlans: readonly Computed[] = [
  computed({
    id: 'CP23',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: ended,
    counted: sql`r."endedOn" <= r."startedOn" + interval '3 months'`,
    says: (row, counted) =>
      `A plan ended on ${on(row, 'endedOn')} after ${so(row, 'days', 'day')}, ${counted ? 'within' : 'beyond'} three months.`,
  }),
  computed({
    id: 'CP24',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: sql`
      select r.*, (select max(b.cppl_cp_plan_end_date) from ssd_cp_plans b where b.cppl_person_id = r.person
        and b.cppl_cp_plan_start_date < r."startedOn" and b.cppl_cp_plan_end_date <= r."startedOn"
        and b.cppl_cp_plan_end_date >= r."startedOn" - interval '2 years') as "beforeOn"
      from (${started}) r`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      `A plan started on ${on(row, 'startedOn')}; ${counted ? `an earlier one had ended on ${on(row, 'beforeOn')}` : 'none had ended in the two years before'}.`,
  }),
  live('CP25', {
    rows: livePlans,
    counted: sql`r."startedOn" <= r."endsOn" - interval '15 months'`,
    says: (row, counted) =>
      `On a plan for ${so(row, 'days', 'day')}, ${counted ? '15 months or more' : 'less than 15 months'}.`,
  }),
  computed({
    id: 'CP26',
    over: 'period',
    tables: ['ssd_cp_reviews', 'ssd_cp_plans'],
    rows: reviews,
    counted: yes(sql`r.quorate`),
    cannotTell: [{ when: sql`r.quorate is null`, because: 'It is not recorded whether enough agencies were there.' }],
    says: (row, counted) =>
      `A review was held on ${on(row, 'heldOn')}; ${counted ? 'enough' : 'not enough'} agencies were there.`,
  }),
  computed({
    id: 'CP27',
    over: 'period',
    tables: ['ssd_cp_reviews', 'ssd_cp_plans'],
    rows: sql`select r.* from (${reviews}) r where r.part is distinct from 'PN0'`,
    counted: sql`r.part ~ '^PN[1-6]'`,
    cannotTell: [{ when: sql`r.part is null`, because: 'It is not recorded whether the child took part.' }],
    says: (row, counted) =>
      `A review was held on ${on(row, 'heldOn')}; the child ${counted ? 'took part or sent views' : 'did not take part'}.`,
  }),
  computed({
    id: 'CP28',
    over: 'period',
    tables: ['ssd_cp_plans', 'ssd_cp_reviews'],
    rows: sql`
      select p.ends_on as "endsOn", c.child_id as "childId", c.cppl_cp_plan_id as thing, c.cppl_cp_plan_start_date as "startedOn",
        (c.cppl_cp_plan_start_date + interval '3 months')::date as "dueOn",
        (select min(v.cppr_cp_review_date) from ssd_cp_reviews v where v.cppr_cp_plan_id = c.cppl_cp_plan_id
          and v.cppr_cp_review_date >= c.cppl_cp_plan_start_date) as "reviewedOn"
      from periods p join ssd_cp_plans c on ${within(sql`(c.cppl_cp_plan_start_date + interval '3 months')::date`)}
      where not coalesce(${yes(sql`c.cppl_cp_plan_ola`)}, false)
        and (c.cppl_cp_plan_end_date is null or c.cppl_cp_plan_end_date > c.cppl_cp_plan_start_date + interval '3 months')`,
    counted: sql`r."reviewedOn" <= r."dueOn"`,
    says: (row) =>
      row['reviewedOn'] === null
        ? `A first review was due on ${on(row, 'dueOn')}; none is recorded.`
        : `A first review was due on ${on(row, 'dueOn')} and held on ${on(row, 'reviewedOn')}.`,
  }),
  threeWorkers(
    'CP29',
    ['ssd_cp_plans'],
    sql`select r.* from (${livePlans}) r where r."startedOn" <= r."endsOn" - interval '1 year'`,
    'On a protection plan',
  ),
  computed({
    id: 'CP30',
    over: 'period',
    tables: ['ssd_cp_plans', ...careTables],
    rows: sql`select r.*, ${isInCare(sql`r.person`, sql`r."endedOn"`)} as "isInCare" from (${ended}) r`,
    counted: sql`r."isInCare"`,
    says: (row, counted) =>
      `A plan ended on ${on(row, 'endedOn')}; the child ${counted ? 'was' : 'was not'} in care then.`,
  }),
  live('CP31', {
    tables: ['ssd_cp_plans', 'ssd_person'],
    rows: sql`
      select r.*, coalesce(b.pers_dob, b.pers_expected_dob) as born
      from (${livePlans}) r left join ssd_person b on b.pers_person_id = r.person`,
    counted: sql`r.born > r."endsOn" - interval '1 year'`,
    cannotTell: [{ when: sql`r.born is null`, because: 'Neither a date of birth nor a due date is recorded.' }],
    says: (row, counted) =>
      `On a protection plan since ${on(row, 'startedOn')}; ${counted ? 'not yet one year old' : 'one year old or older'}.`,
  }),
  computed({
    id: 'CP32',
    over: 'period',
    tables: ['ssd_cp_plans'],
    rows: ended,
    amount: sql`r.days`,
    says: (row) => `A plan ended on ${on(row, 'endedOn')} after ${so(row, 'days', 'day')}.`,
  }),
]
