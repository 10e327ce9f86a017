import { overFrom } from '../../children/index.ts'
import { rawSql, sql, type Sql } from '../../platform/sql.ts'
import type { SsdTableName } from './definition.ts'

/** What a number can be split by, and the tables that say it. Each row of a list stands in exactly one part of each split. */
export const splits = [
  { id: 'team', title: 'Team', tables: ['ssd_involvements', 'ssd_department'] },
  { id: 'age', title: 'Age', tables: ['ssd_person'] },
  { id: 'sex', title: 'Sex', tables: ['ssd_person'] },
  { id: 'ethnicity', title: 'Ethnicity', tables: ['ssd_person'] },
  { id: 'placement', title: 'Placement', tables: ['ssd_cla_placement'] },
  { id: 'need', title: 'Need', tables: ['ssd_cin_episodes'] },
  { id: 'locality', title: 'Locality', tables: ['ssd_address'] },
] as const satisfies readonly { id: string; title: string; tables: readonly SsdTableName[] }[]
export type Split = (typeof splits)[number]['id']

/** What stands where a split has no value for a row. */
export const notRecorded = 'not recorded'

/** Whether an involvement `i` is that of a case worker: case systems name roles as they like, but not like these. */
export const isCaseWorker = sql`(coalesce(i.invo_professional_role_id, '') !~* '(^|[^a-z])(iro|pa|send|adviser|advisor|reviewing|chair)([^a-z]|$)')`

/** A postcode in capitals and without blanks. */
const plainCode = (postcode: Sql): Sql => sql`upper(translate(${postcode}, E' \\t\\n\\v\\f\\r', ''))`

/**
 * The district of a plain postcode, `ZZ12` of `ZZ123AB`; null where it is none. The dataset names no wards, and a district is the
 * smallest place that it tells of every home without telling the home.
 */
const districtOf = (code: Sql): Sql => sql`
  case when ${code} ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$' then left(${code}, -3) end`

/**
 * Of what a child was held by at a time, the first is chosen by a number: two bits say what comes first, and so many below them the
 * place in one order of all. The least of numbers is found at once, where sorting would take longest of all that is asked.
 */
const belowTheBits = rawSql('40')

/**
 * What is known of children at the end of periods: an `attributes` of child_id, ends_on and a column for each split. The team
 * is the one whose case worker holds the child then, or held them last; the need is that of the newest referral; the locality
 * is where home is. Ages are whole years: 17 years, 11 months and 30 days are no less than 18 years to PostgreSQL, whose months have
 * 30 days.
 *
 * @param pairs a table of child_id and ends_on, each pair once
 */
export const attributesOf = (pairs: Sql): Sql => sql`
  involved as materialized (
    select i.child_id, coalesce(t.dept_team_name, i.invo_professional_team) as team, i.invo_involvement_start_date as began_on,
      ${overFrom()} as over_on, coalesce(i.invo_professional_role_id, '') as role,
      row_number() over (order by i.invo_involvement_start_date desc, i.invo_involvements_id) as nth
    from ssd_involvements i left join ssd_department t on t.dept_team_id = i.invo_professional_team
    where i.invo_professional_team is not null and i.child_id in (select child_id from ${pairs})),
  case_roles as materialized (
    select i.role from (select distinct role as invo_professional_role_id, role from involved offset 0) i where ${isCaseWorker}),
  worked as materialized (
    select i.*, case when i.role in (select role from case_roles) then 0 else 2 end::bigint as beside from involved i),
  homes as materialized (
    select a.child_id, a.addr_table_id, a.addr_address_start_date, a.addr_address_end_date, ${districtOf(sql`a.code`)} as locality
    from (
      select a.child_id, a.addr_table_id, a.addr_address_start_date, a.addr_address_end_date,
        ${plainCode(sql`a.addr_address_postcode`)} as code
      from ssd_address a
      where coalesce(a.addr_address_type, '') !~* 'placement' and a.addr_address_postcode is not null
        and a.child_id in (select child_id from ${pairs}) offset 0) a),
  held_by as (
    select i.child_id, p.ends_on,
      min(((i.beside + case when i.over_on <= p.ends_on then 1 else 0 end) << ${belowTheBits}) | i.nth) as chosen
    from ${pairs} p join worked i on i.child_id = p.child_id and i.began_on <= p.ends_on
    group by 1, 2),
  teams as (
    select h.child_id, h.ends_on, i.team
    from held_by h join worked i on i.nth = h.chosen & ((1::bigint << ${belowTheBits}) - 1)),
  placements as (
    select distinct on (c.child_id, p.ends_on) c.child_id, p.ends_on, c.clap_cla_placement_type as placement
    from ${pairs} p join ssd_cla_placement c on c.child_id = p.child_id and c.clap_cla_placement_start_date <= p.ends_on
      and coalesce(c.clap_cla_placement_end_date > p.ends_on, true)
    order by c.child_id, p.ends_on, c.clap_cla_placement_start_date desc, c.clap_cla_placement_id),
  needs as (
    select distinct on (e.child_id, p.ends_on) e.child_id, p.ends_on, e.cine_cin_primary_need_code as need
    from ${pairs} p join ssd_cin_episodes e on e.child_id = p.child_id and e.cine_referral_date <= p.ends_on
    order by e.child_id, p.ends_on, e.cine_referral_date desc, e.cine_referral_id),
  localities as (
    select distinct on (a.child_id, p.ends_on) a.child_id, p.ends_on, a.locality
    from ${pairs} p join homes a on a.child_id = p.child_id and coalesce(a.addr_address_start_date <= p.ends_on, true)
    order by a.child_id, p.ends_on, coalesce(a.addr_address_end_date > p.ends_on, true) desc,
      a.addr_address_start_date desc nulls last, a.addr_table_id),
  attributes as (
    select p.child_id, p.ends_on, t.team, c.placement, n.need, l.locality, b.pers_sex as sex, b.pers_ethnicity as ethnicity,
      case when b.pers_dob is null then null when b.pers_dob > p.ends_on then 'not born yet'
        when extract(year from age(p.ends_on, b.pers_dob)) < 1 then 'under 1'
        when extract(year from age(p.ends_on, b.pers_dob)) < 5 then '1 to 4'
        when extract(year from age(p.ends_on, b.pers_dob)) < 10 then '5 to 9'
        when extract(year from age(p.ends_on, b.pers_dob)) < 16 then '10 to 15'
        when extract(year from age(p.ends_on, b.pers_dob)) < 18 then '16 and 17'
        else '18 and over' end as age
    from ${pairs} p
      left join ssd_person b on b.child_id = p.child_id
      left join teams t on t.child_id = p.child_id and t.ends_on = p.ends_on
      left join placements c on c.child_id = p.child_id and c.ends_on = p.ends_on
      left join needs n on n.child_id = p.child_id and n.ends_on = p.ends_on
      left join localities l on l.child_id = p.child_id and l.ends_on = p.ends_on)`

/**
 * The days from which one of these may be another for a child: `child_id` and `on_day`, some more than once, some without
 * need. Between two of them a child stays in the same parts. Who is born on 29 February is a year older on 1 March.
 */
export const turnsOf: Sql = sql`
  select i.child_id, d.on_day from ssd_involvements i
    cross join lateral (values (i.invo_involvement_start_date), (${overFrom()})) d(on_day)
    where i.invo_professional_team is not null
  union all select c.child_id, d.on_day from ssd_cla_placement c
    cross join lateral (values (c.clap_cla_placement_start_date), (c.clap_cla_placement_end_date)) d(on_day)
  union all select e.child_id, e.cine_referral_date from ssd_cin_episodes e
  union all select a.child_id, d.on_day from ssd_address a
    cross join lateral (values (a.addr_address_start_date), (a.addr_address_end_date)) d(on_day)
  union all select b.child_id, (b.pers_dob + n.years * interval '1 year')::date + n.later from ssd_person b
    cross join (values (0, 0), (1, 0), (5, 0), (10, 0), (16, 0), (18, 0),
      (1, 1), (5, 1), (10, 1), (16, 1), (18, 1)) n(years, later)`

/** The columns that say so, with the birthdays of `pers_dob`: on one of their days a child may move to another part. */
export const turningColumns: readonly string[] = [
  'invo_involvement_start_date',
  'clap_cla_placement_start_date',
  'clap_cla_placement_end_date',
  'cine_referral_date',
  'addr_address_start_date',
  'addr_address_end_date',
]

/** The columns of days that are the last of something: on the day after one of them a child may move to another part. */
export const lastDayColumns: readonly string[] = ['invo_involvement_end_date']
