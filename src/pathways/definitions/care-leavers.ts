import { overFrom } from '../../children/index.ts'
import { sql, type Sql } from '../../platform/sql.ts'
import type { Pathway, Step } from '../pathway.ts'
import { beyond, care, careTables, earliest } from './parts.ts'

const born = sql`(select child_id, min(pers_dob) as born from ssd_person group by 1)`

/** The day on which a child in care becomes eligible for after-care: 16, and 13 weeks in care since the 14th birthday. */
const eligibleOn = sql`greatest((b.born + interval '16 years')::date, greatest(c.started_on, (b.born + interval '14 years')::date) + 91)`

/** Each time in care in which somebody became eligible. */
const eligible = sql`(
  select c.about, c.child_id, b.born, ${eligibleOn} as started_on, c.ended_on as left_on
  from ${care} c join ${born} b on b.child_id = c.child_id
  where c.ended_on is null or c.ended_on >= ${eligibleOn})`

/** The newest row of each care leaver, with the day from which after-care can have begun. */
const leaver = sql`(
  select distinct on (l.child_id) l.child_id, l.clea_table_id as id, b.born, l.clea_care_leaver_latest_contact as contact_on,
    l.clea_care_leaver_in_touch as touch, l.clea_care_leaver_eligibility as eligibility, l.clea_care_leaver_activity as activity,
    l.clea_care_leaver_accom_suitable as suitable, c.left_on
  from ssd_care_leavers l left join ${born} b on b.child_id = l.child_id
    left join (select child_id, case when bool_and(ended_on is not null) then max(ended_on) end as left_on from ${care} k group by 1) c
      on c.child_id = l.child_id
  order by l.child_id, l.clea_table_id desc)`

const leavers = (
  parts: Pick<Step, 'id' | 'title' | 'begins' | 'ends' | 'fields' | 'note' | 'waits' | 'isPublic'>,
  started: Sql,
  where: Sql,
  came: Sql = sql`null::text`,
): Step => ({
  ...parts,
  tables: [...careTables, 'ssd_person', 'ssd_care_leavers'],
  spans: sql`
    select l.id as thing, l.id as about, l.child_id, ${started} as started_on,
      case when l.eligibility = 'No Current Eligibility' or l.touch = 'DIED' then greatest(${started}, least(l.contact_on, (l.born + interval '25 years')::date))
        when l.born is not null then greatest(${started}, (l.born + interval '25 years')::date) end as ended_on, ${came} as came, null::text as went
    from ${leaver} l where ${where}`,
})

const grown = sql`(l.born + interval '18 years')::date`
const since = sql`greatest(l.left_on, (l.born + interval '16 years')::date)`
const helped = sql`l.eligibility in ('Relevant', 'Former Relevant', 'Qualifying', 'No Current Eligibility') and l.left_on is not null`
const newestOnly =
  'The dataset holds only how things are now, with no day, so what was so on an earlier day and is no more is not seen.'

export const careLeavers: Pathway = {
  id: 'care-leavers',
  title: 'Care leavers and personal advisers',
  asks: 'Has each young person an adviser and a plan, is somebody in touch, and where do they live and work?',
  source: 'Children (Leaving Care) Act 2000; Care Leavers (England) Regulations 2010',
  main: 'leaving-care',
  steps: [
    {
      id: 'eligible',
      title: 'in care and eligible for after-care',
      begins: 'the 16th birthday, or 13 weeks in care since the 14th',
      ends: 'the young person leaves care',
      tables: [...careTables, 'ssd_person'],
      fields: ['pers_dob', 'clae_cla_episode_start_date', 'clae_cla_episode_ceased_date'],
      spans: sql`
        select e.about as thing, e.about, e.child_id, e.started_on, e.left_on as ended_on, null::text as came,
          case when e.left_on < (e.born + interval '18 years')::date then 'left care before 18' else 'left care at 18 or later' end as went
        from ${eligible} e`,
      isPublic: true,
    },
    {
      id: 'awaiting-adviser',
      title: 'eligible, waiting for a personal adviser',
      begins: 'the young person becomes eligible',
      ends: 'a personal adviser begins, or the 21st birthday',
      tables: [...careTables, 'ssd_person', 'ssd_involvements'],
      fields: ['pers_dob', 'invo_professional_role_id', 'invo_involvement_start_date'],
      spans: sql`
        select e.about as thing, e.about, e.child_id, e.started_on,
          case when a.on_day <= e.started_on then e.started_on
            else ${earliest(sql`a.on_day`, sql`(e.born + interval '21 years')::date`)} end as ended_on, null::text as came,
          case when a.on_day <= (e.born + interval '21 years')::date then 'an adviser began' else 'turned 21 first' end as went
        from ${eligible} e left join (
          select child_id, min(invo_involvement_start_date) as on_day from ssd_involvements
          where invo_professional_role_id = 'PA' group by 1) a on a.child_id = e.child_id`,
      clock: 'CL-PA',
      waits: true,
      note: 'Who had an adviser already is counted in and out on the same day.',
    },
    {
      id: 'with-adviser',
      title: 'with a personal adviser',
      begins: 'a personal adviser begins',
      ends: 'that adviser ends',
      tables: ['ssd_involvements'],
      fields: ['invo_professional_role_id', 'invo_involvement_start_date', 'invo_involvement_end_date'],
      spans: sql`
        select i.invo_involvements_id as thing, i.invo_involvements_id as about, i.child_id, i.invo_involvement_start_date as started_on,
          ${overFrom()} as ended_on,
          case when row_number() over (partition by i.child_id order by i.invo_involvement_start_date, i.invo_involvements_id) > 1
            then 'from another adviser' else 'the first adviser' end as came, null::text as went
        from ssd_involvements i where i.invo_professional_role_id = 'PA'`,
      note: 'Each adviser of a young person is one stay: who changes adviser goes out and comes in.',
    },
    leavers(
      {
        id: 'leaving-care',
        title: 'care leavers with after-care',
        begins: 'the young person leaves care, from 16 on',
        ends: 'after-care ends, at 25 at the latest',
        fields: ['clea_care_leaver_eligibility', 'clae_cla_episode_ceased_date', 'pers_dob'],
        note: 'The day on which after-care ended is not in the data: for those with no entitlement now the last contact stands for it.',
        isPublic: true,
      },
      since,
      helped,
      sql`case when l.left_on < ${grown} then 'left care before 18' else 'left care at 18 or later' end`,
    ),
    leavers(
      {
        id: 'out-of-touch',
        title: 'no contact for more than eight weeks',
        begins: 'eight weeks have passed since the last contact',
        ends: 'there is contact again, or after-care ends',
        fields: ['clea_care_leaver_latest_contact', 'clea_care_leaver_in_touch'],
        note: `Eight weeks are a local choice. ${newestOnly}`,
        waits: true,
      },
      sql`l.contact_on + 57`,
      sql`${helped} and l.contact_on is not null and l.eligibility <> 'No Current Eligibility' and l.touch not in ('DIED', 'REFU', 'NREQ', 'RHOM')`,
      sql`case l.touch when 'NO' then 'not in touch' else 'said to be in touch' end`,
    ),
    beyond({
      id: 'review-overdue',
      title: 'reviews of the pathway plan overdue',
      rules: ['CL-REVIEW'],
      note: newestOnly,
    }),
    leavers(
      {
        id: 'unsuitable-home',
        title: 'care leavers in an unsuitable home',
        begins: 'the 18th birthday, or leaving care: since when the home is unsuitable is not in the data',
        ends: 'the record says otherwise, or after-care ends',
        fields: ['clea_care_leaver_accom_suitable'],
        note: newestOnly,
        waits: true,
      },
      sql`greatest(l.left_on, ${grown})`,
      sql`${helped} and l.suitable = '2'`,
    ),
    leavers(
      {
        id: 'not-in-work',
        title: 'care leavers not in education, work or training',
        begins: 'the 18th birthday, or leaving care: since when is not in the data',
        ends: 'the record says otherwise, or after-care ends',
        fields: ['clea_care_leaver_activity'],
        note: newestOnly,
        waits: true,
      },
      sql`greatest(l.left_on, ${grown})`,
      sql`${helped} and l.activity in ('G4', 'G5', 'G6')`,
      sql`case l.activity when 'G4' then 'illness or disability' when 'G5' then 'other reasons' else 'pregnancy or parenting' end`,
    ),
  ],
  pairs: [
    { clocks: ['CL-PA'], quality: ['LV10', 'LV12'] },
    {
      clocks: ['CL-REVIEW'],
      quality: ['LV03', 'LV01'],
      missing: 'Whether the plan is the young person’s own is told by audits.',
    },
    { clocks: ['CL-CONTACT'], quality: ['LV04'] },
  ],
  indicators: ['LV01', 'LV02', 'LV03', 'LV04', 'LV06', 'LV07', 'LV08', 'LV10', 'LV12', 'LV13'],
  themes: ['personal-advisers', 'pathway-plans', 'care-leaver-accommodation', 'care-leaver-eet', 'care-leaver-support'],
  notRecorded: [
    {
      what: 'The assessment of needs at 16, and the first pathway plan',
      why: 'The dataset holds the last review alone.',
      where: 'The leaving care team.',
    },
    {
      what: 'How homes and work changed over time',
      why: 'The dataset holds only how things are now.',
      where: 'The SSDA903 return holds them at each birthday from 17 to 21.',
    },
    {
      what: 'Staying put and staying close',
      why: 'The dataset tells staying put by the code of the home alone.',
      where: 'The leaving care team.',
    },
  ],
}
