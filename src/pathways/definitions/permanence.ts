import { sql, type Sql } from '../../platform/sql.ts'
import type { Pathway, Step } from '../pathway.ts'
import { care, careTables, earliest, inCareStep } from './parts.ts'

const over = earliest(sql`m.perm_decision_reversed_date`, sql`m.perm_permanence_order_date`)

/** From one milestone of adoption to the next; over too where the plan is ended or the final order is made. */
const between = (
  {
    id,
    title,
    begins,
    ends,
    from,
    to,
  }: { id: string; title: string; begins: string; ends: string; from: string; to: string },
  [begun, done]: readonly [Sql, Sql],
): Step => ({
  id,
  title,
  begins,
  ends: `${ends}, or the plan for adoption ends`,
  tables: ['ssd_permanence'],
  fields: [from, to, 'perm_decision_reversed_date', 'perm_permanence_order_date'],
  spans: sql`
    select m.perm_table_id as thing, coalesce(m.perm_cla_id, m.perm_table_id) as about, m.child_id, ${begun} as started_on,
      ${earliest(done, over)} as ended_on, null::text as came,
      case when m.perm_decision_reversed_date <= ${earliest(done, over)} then 'the plan ended' else 'to the next step' end as went
    from ssd_permanence m where ${begun} is not null`,
  waits: true,
})

export const permanence: Pathway = {
  id: 'permanence',
  title: 'Permanence: adoption, special guardianship and other ways',
  asks: 'Does each child in care get a home for good, by which way, and where do children wait?',
  source: 'Adoption and Children Act 2002; Care Planning, Placement and Case Review (England) Regulations 2010',
  main: 'in-care',
  steps: [
    inCareStep,
    {
      id: 'no-aim',
      title: 'in care four months or more with no aim for permanence on a plan',
      begins: 'four months have passed in care and no care plan names an aim',
      ends: 'a care plan names an aim, or the child leaves care',
      tables: [...careTables, 'ssd_cla_care_plan'],
      fields: ['lacp_cla_care_plan_json', 'lacp_cla_care_plan_start_date'],
      spans: sql`
        select c.about as thing, c.about, c.child_id, (c.started_on + interval '4 months')::date as started_on,
          ${earliest(sql`min(p.on_day)`, sql`c.ended_on`)} as ended_on, null::text as came,
          case when min(p.on_day) is null then 'left care' else 'an aim is named' end as went
        from ${care} c left join (
          select child_id, lacp_cla_care_plan_start_date as on_day from ssd_cla_care_plan
          where lacp_cla_care_plan_json ~* ${String.raw`\W(REMAINSUP|RETURN1M|RETURN6M|RETURNEV|LTRELFR|LTFOST18|RESPLMT|SUPPLIV|ADOPTION|OTHERPLN)\W*:\W*(y|1|true)`}) p
          on p.child_id = c.child_id and p.on_day >= c.started_on and (c.ended_on is null or p.on_day <= c.ended_on)
        group by c.about, c.child_id, c.started_on, c.ended_on
        having coalesce(${earliest(sql`min(p.on_day)`, sql`c.ended_on`)}, 'infinity') >= (c.started_on + interval '4 months')::date`,
      waits: true,
      note: 'About the second review, by which a plan for permanence is expected. The aim on a care plan stands for it: the day on which permanence was agreed is not in the data.',
    },
    between(
      {
        id: 'awaiting-order',
        title: 'adoption decided, waiting for a placement order',
        begins: 'the agency decides that the child should be placed for adoption',
        ends: 'the placement order is made',
        from: 'perm_adm_decision_date',
        to: 'perm_placement_order_date',
      },
      [sql`m.perm_adm_decision_date`, sql`m.perm_placement_order_date`],
    ),
    {
      ...between(
        {
          id: 'awaiting-match',
          title: 'placement order made, waiting for a match',
          begins: 'the placement order is made',
          ends: 'a match with adopters is agreed',
          from: 'perm_placement_order_date',
          to: 'perm_matched_date',
        },
        [sql`m.perm_placement_order_date`, sql`m.perm_matched_date`],
      ),
      note: 'Longer than six months is a mark to look again, and no limit in law.',
    },
    between(
      {
        id: 'awaiting-placement',
        title: 'matched, waiting to move in',
        begins: 'a match with adopters is agreed',
        ends: 'the child moves in with the adopters',
        from: 'perm_matched_date',
        to: 'perm_placed_for_adoption_date',
      },
      [sql`m.perm_matched_date`, sql`m.perm_placed_for_adoption_date`],
    ),
    between(
      {
        id: 'placed',
        title: 'placed for adoption, waiting for the order',
        begins: 'the child moves in with the adopters',
        ends: 'the adoption order is made',
        from: 'perm_placed_for_adoption_date',
        to: 'perm_permanence_order_date',
      },
      [sql`m.perm_placed_for_adoption_date`, sql`m.perm_permanence_order_date`],
    ),
    {
      id: 'by-agreement-a-year',
      title: 'in care by agreement for a year or more',
      begins: 'twelve months have passed in care by agreement',
      ends: 'another status takes its place, or care ends',
      tables: careTables,
      fields: ['lega_legal_status', 'lega_legal_status_start_date', 'lega_legal_status_end_date'],
      spans: sql`
        select l.id || ' ' || c.about as thing, c.about, c.child_id, (greatest(l.from_on, c.started_on) + interval '12 months')::date as started_on,
          ${earliest(sql`l.to_on`, sql`c.ended_on`)} as ended_on, null::text as came,
          case when l.to_on < coalesce(c.ended_on, 'infinity') then 'to another status' else 'left care' end as went
        from (
          select s.child_id, s.lega_legal_status_id as id, s.lega_legal_status as status, s.lega_legal_status_start_date as from_on,
            coalesce(s.lega_legal_status_end_date, lead(s.lega_legal_status_start_date) over (
              partition by s.child_id order by s.lega_legal_status_start_date, s.lega_legal_status_id)) as to_on
          from ssd_legal_status s) l
        join ${care} c on c.child_id = l.child_id and l.from_on < coalesce(c.ended_on, 'infinity')
          and coalesce(l.to_on, 'infinity') > c.started_on
        where l.status = 'V2' and coalesce(${earliest(sql`l.to_on`, sql`c.ended_on`)}, 'infinity')
          >= (greatest(l.from_on, c.started_on) + interval '12 months')::date`,
      waits: true,
      note: 'A mark of drift: a year without an order wants somebody to look again.',
    },
  ],
  pairs: [],
  indicators: ['PE01', 'PE03', 'PE04', 'PE05', 'PE08', 'PE09', 'PE11', 'CL04'],
  themes: ['permanence', 'adoption', 'special-guardianship', 'reunification'],
  notRecorded: [
    {
      what: 'When permanence was agreed, and by which review',
      why: 'The dataset does not hold it.',
      where: 'The review record.',
    },
    {
      what: 'Support plans of special guardians',
      why: 'The dataset has no table of them.',
      where: 'The special guardianship team.',
    },
    {
      what: 'Long-term matches with foster carers',
      why: 'The dataset holds the type of the placement and not the match.',
      where: 'The fostering panel.',
    },
  ],
}
