import { sql, type Sql } from '../../platform/sql.ts'
import type { Pathway } from '../pathway.ts'
import { care, careTables, earliest, firstHealthAssessment } from './parts.ts'

/** Each time in care while the child had the status of an unaccompanied child: its days are those that lie in both. */
const unaccompanied = sql`(
  select c.about, c.child_id, greatest(c.started_on, min(s.from_on)) as started_on,
    ${earliest(sql`c.ended_on`, sql`case when bool_and(s.to_on is not null) then max(s.to_on) end`)} as ended_on, c.ended_on as left_on, c.reason
  from ${care} c join (
    select child_id, immi_immigration_status_start_date as from_on, immi_immigration_status_end_date as to_on from ssd_immigration_status
    where immi_immigration_status = 'UASC' or immi_immigration_status ilike 'unaccompanied%') s
    on s.child_id = c.child_id and s.from_on < coalesce(c.ended_on, 'infinity') and coalesce(s.to_on, 'infinity') > c.started_on
  group by c.about, c.child_id, c.started_on, c.ended_on, c.reason)`

const tables = [...careTables, 'ssd_immigration_status'] as const
const fields = ['immi_immigration_status', 'immi_immigration_status_start_date', 'immi_immigration_status_end_date']

const stays = (ended: Sql, went: Sql, join: Sql = sql``): Sql => sql`
  select u.about as thing, u.about, u.child_id, u.started_on, ${ended} as ended_on, null::text as came, ${went} as went
  from ${unaccompanied} u ${join}`

export const unaccompaniedChildren: Pathway = {
  id: 'unaccompanied-children',
  title: 'Unaccompanied children',
  asks: 'Which children came alone, are they cared for like every other child, and what becomes of them?',
  source: 'Statutory guidance on the care of unaccompanied migrant children, 2017',
  main: 'in-care',
  steps: [
    {
      id: 'in-care',
      title: 'unaccompanied and in care',
      begins: 'an unaccompanied child comes into care',
      ends: 'the child leaves care, or the status ends',
      tables,
      fields,
      wentCodes: 'episode_ceased_reason',
      spans: stays(
        sql`u.ended_on`,
        sql`case when u.left_on is null or u.left_on > u.ended_on then 'the status ended' else u.reason end`,
      ),
      isPublic: true,
    },
    {
      id: 'awaiting-health',
      title: 'waiting for a first health assessment',
      begins: 'an unaccompanied child comes into care',
      ends: 'the first health assessment is completed, or the child leaves care',
      tables: [...tables, 'ssd_cla_health'],
      fields: ['clah_health_check_type', 'clah_health_check_status', 'clah_health_check_date'],
      spans: stays(
        earliest(sql`h.on_day`, sql`u.ended_on`),
        sql`case when h.on_day is null then 'left care first' else 'assessed' end`,
        sql`left join ${firstHealthAssessment} h on h.about = u.about`,
      ),
      clock: 'CLA-IHA',
      waits: true,
    },
    {
      id: 'awaiting-plan',
      title: 'in care without a care plan yet',
      begins: 'an unaccompanied child comes into care',
      ends: 'the first care plan takes effect, or the child leaves care',
      tables: [...tables, 'ssd_cla_care_plan'],
      fields: ['lacp_cla_care_plan_start_date'],
      spans: stays(
        earliest(sql`p.on_day`, sql`u.ended_on`),
        sql`case when p.on_day is null then 'left care first' else 'planned' end`,
        sql`left join (
          select c.about, min(q.lacp_cla_care_plan_start_date) as on_day from ${care} c join ssd_cla_care_plan q
            on q.child_id = c.child_id and q.lacp_cla_care_plan_start_date >= c.started_on
            and (c.ended_on is null or q.lacp_cla_care_plan_start_date <= c.ended_on) group by 1) p on p.about = u.about`,
      ),
      clock: 'CLA-PLAN',
      waits: true,
    },
    {
      id: 'by-age-of-18',
      title: 'within six months of turning 18',
      begins: 'six months before the 18th birthday, while in care and unaccompanied',
      ends: 'the 18th birthday, or care ends',
      tables: [...tables, 'ssd_person'],
      fields: ['pers_dob', ...fields],
      spans: sql`
        select u.about as thing, u.about, u.child_id, greatest(u.started_on, (b.born + interval '17 years 6 months')::date) as started_on,
          ${earliest(sql`(b.born + interval '18 years')::date`, sql`u.ended_on`)} as ended_on, null::text as came,
          case when u.ended_on < (b.born + interval '18 years')::date then 'left care before' else 'turned 18' end as went
        from ${unaccompanied} u join (select child_id, min(pers_dob) as born from ssd_person group by 1) b on b.child_id = u.child_id
        where (u.ended_on is null or u.ended_on > (b.born + interval '17 years 6 months')::date)
          and u.started_on < (b.born + interval '18 years')::date`,
      note: 'Leave to remain is decided apart from care and is not in the data; what is due before 18 has to be asked of the file.',
    },
  ],
  pairs: [
    { clocks: ['CLA-IHA'], quality: ['CL11', 'CL07'], missing: 'The numbers beside are of all children in care.' },
  ],
  indicators: ['UA01', 'UA02', 'UA03'],
  themes: ['unaccompanied-children'],
  notRecorded: [
    {
      what: 'Age assessments and what they found',
      why: 'The dataset has no table of them.',
      where: 'The case system; the National Age Assessment Board.',
    },
    {
      what: 'Claims for asylum and their decisions',
      why: 'The dataset holds the status and not the claim.',
      where: 'The Home Office.',
    },
    {
      what: 'Transfers between councils',
      why: 'The dataset does not tell them from other entries.',
      where: 'The National Transfer Scheme’s own list.',
    },
    {
      what: 'Interpreters, legal advice, faith and food',
      why: 'The dataset has no fields for them.',
      where: 'The care plan.',
    },
  ],
}
