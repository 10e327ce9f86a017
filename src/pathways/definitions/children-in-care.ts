import { sql } from '../../platform/sql.ts'
import type { Pathway, Step } from '../pathway.ts'
import { beyond, care, careTables, earliest, inCareStep } from './parts.ts'

/** Time in care under some legal statuses: each status from its day, or the first of care, to the next, or the end of care. */
const under = (id: string, title: string, codes: readonly string[]): Step => ({
  id,
  title,
  begins: 'the status begins, or care does under it',
  ends: 'another status takes its place, or care ends',
  tables: careTables,
  fields: ['lega_legal_status', 'lega_legal_status_start_date', 'lega_legal_status_end_date'],
  spans: sql`
    select l.id || ' ' || c.about as thing, c.about, c.child_id, greatest(l.from_on, c.started_on) as started_on,
      ${earliest(sql`l.to_on`, sql`c.ended_on`)} as ended_on, null::text as came,
      case when l.to_on < coalesce(c.ended_on, 'infinity') then 'to another status' else 'left care' end as went
    from (
      select s.child_id, s.lega_legal_status_id as id, s.lega_legal_status as status, s.lega_legal_status_start_date as from_on,
        coalesce(s.lega_legal_status_end_date, lead(s.lega_legal_status_start_date) over (
          partition by s.child_id order by s.lega_legal_status_start_date, s.lega_legal_status_id)) as to_on
      from ssd_legal_status s) l
    join ${care} c on c.child_id = l.child_id and l.from_on < coalesce(c.ended_on, 'infinity')
      and coalesce(l.to_on, 'infinity') > c.started_on
    where l.status = any(${[...codes]}::text[])`,
})

export const childrenInCare: Pathway = {
  id: 'children-in-care',
  title: 'Children in care',
  asks: 'Who comes into care and leaves it, under which order, and is each child seen and reviewed?',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010; Children Act 1989, sections 20, 31 and 38',
  main: 'in-care',
  steps: [
    inCareStep,
    under('by-agreement', 'in care by agreement', ['V2']),
    under('interim-order', 'under an interim care order', ['C1']),
    under('care-order', 'under a full care order', ['C2']),
    under('placement-order', 'under a placement order', ['E1']),
    under('other-status', 'in care under another status', ['D1', 'L1', 'L2', 'L3', 'J1', 'J2', 'J3']),
    {
      id: 'awaiting-plan',
      title: 'in care without a care plan yet',
      begins: 'the child comes into care',
      ends: 'the first care plan takes effect, or the child leaves care',
      tables: [...careTables, 'ssd_cla_care_plan'],
      fields: ['lacp_cla_care_plan_start_date'],
      spans: sql`
        select c.about as thing, c.about, c.child_id, c.started_on, ${earliest(sql`min(p.on_day)`, sql`c.ended_on`)} as ended_on,
          null::text as came, case when min(p.on_day) is null then 'left care first' else 'planned' end as went
        from ${care} c left join (
          select child_id, lacp_cla_care_plan_start_date as on_day from ssd_cla_care_plan) p
          on p.child_id = c.child_id and p.on_day >= c.started_on and (c.ended_on is null or p.on_day <= c.ended_on)
        group by c.about, c.child_id, c.started_on, c.ended_on`,
      clock: 'CLA-PLAN',
      waits: true,
    },
    {
      id: 'awaiting-first-review',
      title: 'in care and not yet reviewed',
      begins: 'the child comes into care',
      ends: 'the first review is held, or the child leaves care',
      tables: [...careTables, 'ssd_cla_reviews'],
      fields: ['clar_cla_review_date', 'clar_cla_review_cancelled'],
      spans: sql`
        select c.about as thing, c.about, c.child_id, c.started_on, ${earliest(sql`min(r.on_day)`, sql`c.ended_on`)} as ended_on,
          null::text as came, case when min(r.on_day) is null then 'left care first' else 'reviewed' end as went
        from ${care} c left join (
          select clar_cla_id as about, clar_cla_review_date as on_day from ssd_cla_reviews
          where clar_cla_review_cancelled is distinct from 'Y') r
          on r.about = c.about and r.on_day >= c.started_on and (c.ended_on is null or r.on_day <= c.ended_on)
        group by c.about, c.child_id, c.started_on, c.ended_on`,
      clock: 'CLA-REV-1',
      waits: true,
    },
    beyond({ id: 'review-overdue', title: 'reviews overdue', rules: ['CLA-REV-1', 'CLA-REV-2', 'CLA-REV-N'] }),
    beyond({
      id: 'visit-overdue',
      title: 'visits overdue',
      rules: [
        'CLA-V-1',
        'CLA-V-Y1',
        'CLA-V-PERM',
        'CLA-V-OTH',
        'CLA-V-PARENT-CO-1',
        'CLA-V-PARENT-CO-N',
        'CLA-V-TEMP-N',
      ],
    }),
  ],
  pairs: [
    {
      clocks: ['CLA-REV-1', 'CLA-REV-2', 'CLA-REV-N'],
      quality: ['CL07', 'CL15'],
      missing: 'Whether the record of a review is on file in time is not in the dataset.',
    },
    { clocks: ['CLA-V-1', 'CLA-V-Y1', 'CLA-V-PERM', 'CLA-V-OTH'], quality: ['CL11'] },
    {
      clocks: ['CLA-PLAN'],
      quality: [],
      missing: 'Whether a plan is specific, and has the child’s words, is told by audits.',
    },
  ],
  indicators: ['CL01', 'CL03', 'CL04', 'CL05', 'CL06', 'CL07', 'CL10', 'CL11', 'CL12', 'CL13', 'CL15', 'CL22', 'CL31'],
  themes: ['entering-care', 'care-reviews', 'care-plans', 'visits-to-children', 'childs-voice', 'iro-challenge'],
  notRecorded: [
    {
      what: 'Decisions, full record and distribution of a review',
      why: 'The dataset holds the day of the meeting alone, so only the first of four clocks can be counted.',
      where: 'The reviewing officers’ own record.',
    },
    {
      what: 'Letters to the child after a review',
      why: 'The dataset has no table of them.',
      where: 'The reviewing officers’ own record.',
    },
    {
      what: 'Disputes that reviewing officers raised',
      why: 'The dataset has no table of them.',
      where: 'The reviewing officers’ annual report.',
    },
  ],
}
