import { sql, type Sql } from '../../platform/sql.ts'
import type { Pathway, Step } from '../pathway.ts'
import { beyond, care, careTables, earliest, firstHealthAssessment } from './parts.ts'

/** Refusals and cancellations of a kind of check: stays until the next completed one of the kind, or the end of care. */
const notDone = (id: string, title: string, kind: string): Step => ({
  id,
  title,
  begins: 'an appointment is refused or cancelled',
  ends: 'a check of the kind is completed, or care ends',
  tables: [...careTables, 'ssd_cla_health'],
  fields: ['clah_health_check_type', 'clah_health_check_status', 'clah_health_check_date'],
  wentCodes: 'health_check_status',
  cameCodes: 'health_check_status',
  spans: sql`
    select h.id as thing, c.about, c.child_id, h.on_day as started_on, ${earliest(sql`h.next_on`, sql`c.ended_on`)} as ended_on, h.status as came,
      case when h.next_on is null or h.next_on > c.ended_on then 'left care' else 'Completed' end as went
    from ${care} c join (
      select child_id, clah_health_check_id as id, clah_health_check_date as on_day, clah_health_check_status as status,
        min(case when clah_health_check_status = 'Completed' then clah_health_check_date end) over (
          partition by child_id order by clah_health_check_date range between '1 day' following and unbounded following) as next_on
      from ssd_cla_health where clah_health_check_type ilike ${kind} and clah_health_check_date is not null) h
      on h.child_id = c.child_id and h.on_day >= c.started_on and (c.ended_on is null or h.on_day < c.ended_on)
    where h.status in ('Refused', 'Cancelled')`,
  waits: true,
})

const waitsFor = (id: string, title: string, of: string, first: Sql, ends: string): Step => ({
  id,
  title,
  begins: 'the child comes into care',
  ends: `${ends}, or the child leaves care`,
  tables: [...careTables, 'ssd_cla_health'],
  fields: ['clah_health_check_type', 'clah_health_check_status', 'clah_health_check_date'],
  spans: sql`
    select c.about as thing, c.about, c.child_id, c.started_on, ${earliest(sql`h.on_day`, sql`c.ended_on`)} as ended_on, null::text as came,
      case when h.on_day is null then 'left care first' else ${of}::text end as went
    from ${care} c left join ${first} h on h.about = c.about`,
  waits: true,
})

const firstDental = sql`(
  select c.about, min(q.clah_health_check_date) as on_day from ${care} c join ssd_cla_health q on q.child_id = c.child_id
    and q.clah_health_check_date >= c.started_on and (c.ended_on is null or q.clah_health_check_date <= c.ended_on)
  where q.clah_health_check_type ilike 'dental%' and q.clah_health_check_status = 'Completed' group by 1)`

export const health: Pathway = {
  id: 'health',
  title: 'Health and dental care of children in care',
  asks: 'Is each child in care seen by a doctor and a dentist in time, and who is overdue?',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7; statutory guidance on the health of looked-after children, 2015',
  main: 'awaiting-initial',
  steps: [
    {
      ...waitsFor(
        'awaiting-initial',
        'waiting for an initial health assessment',
        'assessed',
        firstHealthAssessment,
        'the first health assessment is completed',
      ),
      clock: 'CLA-IHA',
      isPublic: true,
    },
    beyond({ id: 'initial-overdue', title: 'initial health assessments overdue', rules: ['CLA-IHA'] }),
    beyond({ id: 'review-overdue', title: 'review health assessments overdue', rules: ['CLA-RHA-U5', 'CLA-RHA-5+'] }),
    waitsFor(
      'no-dental',
      'in care with no dental check yet',
      'checked',
      firstDental,
      'the first dental check is completed',
    ),
    beyond({
      id: 'dental-overdue',
      title: 'dental checks overdue',
      rules: ['CLA-DENT'],
      note: 'Counted from the last check; children who have had none stand in the step before.',
    }),
    beyond({
      id: 'questionnaire-overdue',
      title: 'strengths and difficulties questionnaires overdue',
      rules: ['CLA-SDQ'],
    }),
    notDone('assessment-not-done', 'health assessment refused or cancelled and not made good', 'health assessment%'),
    notDone('dental-not-done', 'dental check refused or cancelled and not made good', 'dental%'),
  ],
  pairs: [
    {
      clocks: ['CLA-IHA'],
      quality: ['HE04'],
      missing: 'Whether consent, notice or the clinic caused a delay is not in the data.',
    },
    {
      clocks: ['CLA-RHA-U5', 'CLA-RHA-5+'],
      quality: ['HE01', 'HE04'],
      missing: 'Whether the health plan changed is told by audits.',
    },
    { clocks: ['CLA-DENT'], quality: ['HE03'], missing: 'Why a child has no dentist is not in the data.' },
    { clocks: ['CLA-SDQ'], quality: ['HE06'], missing: 'Whether a high score led to help is not in the data.' },
  ],
  indicators: ['HE01', 'HE02', 'HE03', 'HE04', 'HE05', 'HE06', 'HE07', 'HE08'],
  themes: ['care-health-checks', 'care-dental-checks', 'care-immunisations', 'care-mental-health'],
  notRecorded: [
    {
      what: 'Why an assessment was late: notice, consent or the clinic',
      why: 'The dataset holds the appointment and its status alone.',
      where: 'The return of the health service for children in care.',
    },
    {
      what: 'Why a child has no dental check: no dentist, refused, moved',
      why: 'The dataset holds that it was refused or cancelled, and no more.',
      where: 'The same return.',
    },
    {
      what: 'Referrals to mental health services and the wait for treatment',
      why: 'The dataset has no table of them.',
      where: 'The return of the mental health service.',
    },
  ],
}
