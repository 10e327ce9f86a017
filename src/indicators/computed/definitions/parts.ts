import { Day, inWords } from '../../../platform/day.ts'
import { rawSql, sql, type Sql } from '../../../platform/sql.ts'
import { cohort } from '../cohorts.ts'
import type { Computed, ListRow } from '../definition.ts'
import { isCaseWorker } from '../splits.ts'

/** A definition, whose version is one more than it has changes. */
export const computed = (definition: Omit<Computed, 'version'> & { version?: number }): Computed => ({
  version: 1 + (definition.changed?.length ?? 0),
  ...definition,
})

/** A day of a row in words; “a day that is not recorded” where there is none. */
export const on = (row: ListRow, name: string): string => {
  const read = Day.safeParse(row[name])
  return read.success ? inWords(read.data) : 'a day that is not recorded'
}

/** What is new where a definition asks who works with a child on a day. */
export const lastDayIsHeld =
  'From 30 November 2026 the day on which a worker stopped is the last that they held; it was the first that they did not hold.'

/** `1 day`, `12 days`. */
export const so = (row: ListRow, name: string, noun: string): string => {
  const value = Number(row[name] ?? 0)
  return `${value.toLocaleString('en-GB')} ${noun}${value === 1 ? '' : 's'}`
}

/** Of a row with `due`, `late` and `lateOn`: `2 reviews were due in the year, all held by their day.` */
export const heldByDay = (row: ListRow, span: string): string => {
  const [due, late] = [Number(row['due'] ?? 0), Number(row['late'] ?? 0)]
  const were = `${so(row, 'due', 'review')} ${due === 1 ? 'was' : 'were'} due in ${span}`
  if (late === 0) return `${were}, ${due === 1 ? 'held by its day' : 'all held by their day'}.`
  const whichOnes =
    due === 1
      ? 'and was not held by its day'
      : `of which ${late} ${late === 1 ? 'was' : 'were'} not held by ${late === 1 ? 'its' : 'their'} day`
  const first = late === 1 ? 'it' : 'the first of these'
  return `${were}, ${whichOnes}: ${first} was due on ${on(row, 'lateOn')}.`
}

/** After the day of a visit or check: whether it is as recent as it should be. */
export const agoOf = (counted: boolean, limit: string): string =>
  counted ? `within ${limit}` : `longer ago than ${limit}`

/** Whether a yes-or-no field says yes, as `Y` or as `Yes`. */
export const yes = (field: Sql): Sql => sql`(upper(left(${field}, 1)) = 'Y' or ${field} = '1')`

/** Whether a flag in the outcomes of a contact, referral or assessment is set. */
export const flag = (json: Sql, name: string): Sql => sql`(${json} ~* ${String.raw`\m${name}\M\W*:\W*(y|1|true)`})`

/** Whether a list of factors names any of these. */
export const anyFactor = (json: Sql, factors: readonly string[]): Sql =>
  sql`(${json} ~ ${String.raw`\m(${factors.join('|')})\M`})`

/**
 * Open at the end of a day: begun by then, and not ended by then. A child who died is in it until the case is closed, as returns count:
 * no definition says that it means living children alone. What speaks of the work leaves such a child out sooner.
 */
export const openOn = (start: Sql, end: Sql, day: Sql): Sql =>
  sql`(${start} <= ${day} and (${end} is null or ${end} > ${day}))`

/** Whether rows lead to the same child, or both to nobody who is known. @param whose the column that holds the child of rows that are looked up */
export const ofChild = (whose: Sql, child = sql`r."childId"`): Sql =>
  sql`(${whose} = ${child} or (${whose} is null and ${child} is null))`

/**
 * The rows of an alias that are about the person of a row, whose child is found there as `child`. Visits and workers are looked up
 * by the child; where a delivery does not say who the person is, by their number among the rows of nobody who is known.
 *
 * @param theirs the field of the alias that holds the number of the person, such as `v.clav_person_id`
 */
export const about = (theirs: Sql, person = sql`r.person`, child = sql`r."childId"`): Sql => {
  const [alias = ''] = theirs.text.split('.')
  return sql`(${theirs} = ${person} and ${ofChild(rawSql(`${alias}.child_id`), child)})`
}

/** In the period, both ends included. */
export const within = (day: Sql): Sql => sql`${day} between p.starts_on and p.ends_on`

/** Whether a child is in care on a day, in an alias `e` of their episodes: for what speaks of other things than care. */
export const isInCare = (person: Sql, day: Sql): Sql => sql`exists (
  select from ssd_cla_episodes e where e.clae_person_id = ${person}
    and ${openOn(sql`e.clae_cla_episode_start_date`, sql`e.clae_cla_episode_ceased_date`, day)} and not ${shortBreak(day)})`

/** The short breaks, in an alias `e` of episodes, that make no child one in care: V3 and V4. */
export const shortBreak = (day: Sql): Sql => sql`exists (
  select from ssd_legal_status l where l.lega_person_id = e.clae_person_id and l.lega_legal_status in ('V3', 'V4')
    and ${openOn(sql`l.lega_legal_status_start_date`, sql`l.lega_legal_status_end_date`, day)})`

export const careTables = ['ssd_cla_episodes', 'ssd_legal_status', 'ssd_person'] as const

/** Each child in care at the end of each period, once, without short breaks. */
export const inCare = cohort(
  'in_care',
  sql`
  select distinct on (p.ends_on, e.clae_person_id) p.starts_on, p.ends_on, p.known_on, e.child_id, e.clae_person_id as person,
    e.clae_cla_id as care_id, e.clae_cla_last_iro_contact_date as iro_on,
    e.clae_cla_primary_need_code as need,
    coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date) as entered_on, b.pers_dob as born
  from periods p join ssd_cla_episodes e
      on ${openOn(sql`e.clae_cla_episode_start_date`, sql`e.clae_cla_episode_ceased_date`, sql`p.ends_on`)}
    left join ssd_person b on b.pers_person_id = e.clae_person_id
  where not ${shortBreak(sql`p.ends_on`)}
  order by p.ends_on, e.clae_person_id, e.clae_cla_episode_start_date desc, e.clae_cla_episode_id`,
)

/** Those of them who have been in care for a year. */
export const inCareAYear = cohort(
  'in_care_a_year',
  sql`select c.* from ${inCare} c where c.entered_on <= c.ends_on - interval '1 year'`,
)

/** Each coming into care in each period, without short breaks. */
export const enteringCare = cohort(
  'entering_care',
  sql`
  select p.starts_on, p.ends_on, p.known_on, e.child_id, e.clae_person_id as person, e.clae_cla_episode_id as thing,
    e.clae_cla_episode_start_date as entered_on, e.clae_cla_episode_ceased_date as ceased_on, b.pers_dob as born,
    e.clae_cla_id as care_id
  from periods p join ssd_cla_episodes e on ${within(sql`e.clae_cla_episode_start_date`)}
    left join ssd_person b on b.pers_person_id = e.clae_person_id
  where e.clae_cla_episode_start_reason = 'S' and not ${shortBreak(sql`e.clae_cla_episode_start_date`)}`,
)

/** Each leaving of care in each period, without short breaks; another episode on the same day is none. */
export const leavingCare = cohort(
  'leaving_care',
  sql`
  select p.starts_on, p.ends_on, e.child_id, e.clae_person_id as person, e.clae_cla_episode_id as thing,
    e.clae_cla_episode_ceased_date as left_on, e.clae_cla_episode_ceased_reason as reason, e.clae_cla_id as care_id,
    coalesce(e.clae_entered_care_date, e.clae_cla_episode_start_date) as entered_on
  from periods p join ssd_cla_episodes e on ${within(sql`e.clae_cla_episode_ceased_date`)}
  where e.clae_cla_episode_ceased_reason is distinct from 'X1' and not ${shortBreak(sql`e.clae_cla_episode_ceased_date - 1`)}`,
)

/** Each live protection plan at the end of each period; those that another council answers for are not ours. */
export const onPlan = cohort(
  'on_plan',
  sql`
  select p.starts_on, p.ends_on, c.child_id, c.cppl_person_id as person, c.cppl_cp_plan_id as plan,
    c.cppl_cp_plan_start_date as started_on, c.cppl_cp_plan_latest_category as category
  from periods p join ssd_cp_plans c on ${openOn(sql`c.cppl_cp_plan_start_date`, sql`c.cppl_cp_plan_end_date`, sql`p.ends_on`)}
  where not coalesce(${yes(sql`c.cppl_cp_plan_ola`)}, false)`,
)

/** Each case of a child in need that is open at the end of each period. */
export const inNeed = cohort(
  'in_need',
  sql`
  select p.starts_on, p.ends_on, e.child_id, e.cine_person_id as person, e.cine_referral_id as referral,
    e.cine_referral_date as referred_on, e.cine_cin_primary_need_code as need
  from periods p join ssd_cin_episodes e on ${openOn(sql`e.cine_referral_date`, sql`e.cine_close_date`, sql`p.ends_on`)}
  where not coalesce(${yes(sql`e.cine_referral_nfa`)}, false)`,
)

/** Each plan of a child in need that is live at the end of each period. */
export const onNeedPlan = cohort(
  'on_need_plan',
  sql`
  select p.starts_on, p.ends_on, c.child_id, c.cinp_person_id as person, c.cinp_cin_plan_id as plan,
    c.cinp_cin_plan_start_date as started_on
  from periods p join ssd_cin_plans c
    on ${openOn(sql`c.cinp_cin_plan_start_date`, sql`c.cinp_cin_plan_end_date`, sql`p.ends_on`)}`,
)

/** The times in which case workers held cases: there are few roles, and each is looked at once. */
export const caseWork = cohort(
  'case_work',
  sql`
  select i.invo_person_id, i.child_id, i.invo_professional_id, i.invo_involvement_start_date, i.invo_involvement_end_date
  from ssd_involvements i where coalesce(i.invo_professional_role_id, '') in (
    select i.invo_professional_role_id
    from (select distinct coalesce(x.invo_professional_role_id, '') as invo_professional_role_id from ssd_involvements x offset 0) i
    where ${isCaseWorker})`,
  'invo_person_id',
)
