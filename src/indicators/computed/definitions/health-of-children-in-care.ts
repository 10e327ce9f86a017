import { rawSql, sql, type Sql } from '../../../platform/sql.ts'
import { cohort } from '../cohorts.ts'
import type { Computed } from '../definition.ts'
import { ageOn, workingDays } from '../known-tables.ts'
import { careAYear } from './children-in-care.ts'
import { about, agoOf, careTables, computed, enteringCare, on, so } from './parts.ts'

/** The checks of a kind that were completed: each is looked at once, and not for every month in which its child is in care. */
const completed = (name: string, kind: 'development' | 'health assessment' | 'dental'): Sql =>
  cohort(
    name,
    sql`
    select h.clah_person_id, h.child_id, h.clah_health_check_date from ssd_cla_health h
    where h.clah_health_check_type ilike ${rawSql(`'%${kind}%'`)} and h.clah_health_check_status ilike 'completed'`,
    'clah_person_id, clah_health_check_date',
  )
const developmentChecks = completed('development_checks', 'development')
const dentalChecks = completed('dental_checks', 'dental')
const healthAssessments = completed('health_assessments', 'health assessment')

/** The last check up to the end of the period. */
const lastOf = (checks: Sql): Sql => sql`(
  select max(h.clah_health_check_date) from ${checks} h where ${about(sql`h.clah_person_id`, sql`r.thing`)}
    and h.clah_health_check_date <= r."endsOn")`

interface Check {
  what: string
  /** How long ago the last may be. */
  limit: string | ((age: number) => string)
  who?: Sql
}

const checked = (id: string, checks: Sql, counted: Sql, { what, limit, who = sql`true` }: Check): Computed =>
  computed({
    id,
    over: 'day',
    tables: [...careTables, 'ssd_cla_health'],
    rows: sql`
      select r.*, ${lastOf(checks)} as "checkedOn", ${ageOn(sql`r.born`, sql`r."endsOn"`)} as age
      from (${careAYear}) r where ${who}`,
    counted,
    says: (row, isCounted) =>
      row['checkedOn'] === null
        ? `In care since ${on(row, 'enteredOn')}; no ${what} is recorded as done.`
        : `In care since ${on(row, 'enteredOn')}; the last ${what} was done on ${on(row, 'checkedOn')}, ${agoOf(isCounted, typeof limit === 'string' ? limit : limit(Number(row['age'])))}.`,
  })

const scored = sql`
  select r.*, s."scoredOn", s.score from (${careAYear}) r left join lateral (
    select q.csdq_sdq_completed_date as "scoredOn", case when q.csdq_sdq_score ~ '^[0-9]+$' then q.csdq_sdq_score::int end as score
    from ssd_sdq_scores q where q.csdq_person_id = r.thing and q.csdq_sdq_completed_date <= r."endsOn"
      and q.csdq_sdq_completed_date > r."endsOn" - interval '1 year' and q.csdq_sdq_score is not null
    order by q.csdq_sdq_completed_date desc, q.csdq_table_id desc limit 1) s on true
  where ${ageOn(sql`r.born`, sql`r."endsOn"`)} between 4 and 16`

const misuse = sql`
  select r.*, m."foundOn", m.helped from (${careAYear}) r left join lateral (
    select max(s.clas_substance_misuse_date) as "foundOn", bool_or(upper(left(s.clas_intervention_received, 1)) = 'Y') as helped
    from ssd_cla_substance_misuse s where s.clas_person_id = r.thing and s.clas_substance_misuse_date <= r."endsOn"
      and s.clas_substance_misuse_date > r."endsOn" - interval '1 year') m on true`

export const healthOfChildrenInCare: readonly Computed[] = [
  checked('HE09', developmentChecks, sql`r."checkedOn" > r."endsOn" - interval '1 year'`, {
    what: 'development check',
    limit: '12 months',
    who: sql`${ageOn(sql`r.born`, sql`r."endsOn"`)} < 5`,
  }),
  computed({
    id: 'HE12',
    over: 'day',
    tables: [...careTables, 'ssd_sdq_scores'],
    rows: sql`select r.* from (${scored}) r where r.score is not null`,
    counted: sql`r.score >= 17`,
    says: (row, counted) =>
      `A score of ${Number(row['score'])} on ${on(row, 'scoredOn')}, ${counted ? '17 or more' : 'less than 17'}.`,
  }),
  checked('HE13', healthAssessments, sql`r."checkedOn" > r."endsOn" - interval '6 months'`, {
    what: 'health assessment',
    limit: '6 months',
    who: sql`${ageOn(sql`r.born`, sql`r."endsOn"`)} < 5`,
  }),
  checked('HE14', healthAssessments, sql`r."checkedOn" > r."endsOn" - interval '12 months'`, {
    what: 'health assessment',
    limit: '12 months',
    who: sql`${ageOn(sql`r.born`, sql`r."endsOn"`)} >= 5`,
  }),
  checked(
    'HE01',
    healthAssessments,
    sql`r."checkedOn" > r."endsOn" - case when r.age < 5 then interval '6 months' else interval '12 months' end`,
    { what: 'health assessment', limit: (age) => (age < 5 ? '6 months' : '12 months') },
  ),
  computed({
    id: 'HE02',
    over: 'period',
    tables: [...careTables, 'ssd_cla_health'],
    rows: sql`
      select r.*, ${workingDays(sql`r."enteredOn"`, sql`r."checkedOn"`)} as days from (
        select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn", c.known_on as "knownOn",
          c.ceased_on as "ceasedOn", (select min(h.clah_health_check_date) from ${healthAssessments} h where ${about(sql`h.clah_person_id`, sql`c.person`, sql`c.child_id`)}
            and h.clah_health_check_date >= c.entered_on) as "checkedOn"
        from ${enteringCare} c) r
      where r."ceasedOn" is null or ${workingDays(sql`r."enteredOn"`, sql`r."ceasedOn"`)} >= 20`,
    counted: sql`r.days <= 20`,
    cannotTell: [
      {
        when: sql`r."checkedOn" is null and ${workingDays(sql`r."enteredOn"`, sql`r."knownOn"`)} < 20`,
        because: 'The 20 working days are not over yet.',
      },
    ],
    says: (row) =>
      row['checkedOn'] === null
        ? `Came into care on ${on(row, 'enteredOn')}; no health assessment is recorded as done.`
        : `Came into care on ${on(row, 'enteredOn')}; assessed on ${on(row, 'checkedOn')}, after ${so(row, 'days', 'working day')}.`,
  }),
  checked('HE03', dentalChecks, sql`r."checkedOn" > r."endsOn" - interval '1 year'`, {
    what: 'dental check',
    limit: '12 months',
  }),
  computed({
    id: 'HE04',
    over: 'delivery',
    tables: [...careTables, 'ssd_cla_immunisations'],
    rows: sql`
      select r.*, i.clai_immunisations_status as status
      from (${careAYear}) r left join ssd_cla_immunisations i on i.clai_person_id = r.thing`,
    counted: sql`upper(left(r.status, 1)) = 'Y'`,
    cannotTell: [{ when: sql`r.status is null`, because: 'It is not recorded whether the child is immunised.' }],
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; immunisations ${counted ? 'are' : 'are not'} up to date.`,
  }),
  computed({
    id: 'HE05',
    over: 'day',
    tables: [...careTables, 'ssd_sdq_scores'],
    rows: sql`select r.* from (${scored}) r where r.score is not null`,
    amount: sql`r.score`,
    says: (row) => `A score of ${Number(row['score'])} on ${on(row, 'scoredOn')}.`,
  }),
  computed({
    id: 'HE06',
    over: 'day',
    tables: [...careTables, 'ssd_sdq_scores'],
    rows: scored,
    counted: sql`r.score is not null`,
    says: (row, counted) =>
      counted ? `Scored on ${on(row, 'scoredOn')}.` : `In care since ${on(row, 'enteredOn')}; no score in the year.`,
  }),
  computed({
    id: 'HE07',
    over: 'day',
    tables: [...careTables, 'ssd_cla_substance_misuse'],
    rows: misuse,
    counted: sql`r."foundOn" is not null`,
    says: (row, counted) =>
      counted
        ? `Substance misuse was found on ${on(row, 'foundOn')}.`
        : `In care since ${on(row, 'enteredOn')}; none found in the year.`,
  }),
  computed({
    id: 'HE08',
    over: 'day',
    tables: [...careTables, 'ssd_cla_substance_misuse'],
    rows: sql`select r.* from (${misuse}) r where r."foundOn" is not null`,
    counted: sql`r.helped`,
    says: (row, counted) =>
      `Substance misuse was found on ${on(row, 'foundOn')}; help ${counted ? 'was' : 'was not'} received.`,
  }),
]
