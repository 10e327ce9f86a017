import { sql, type Sql } from '../../platform/sql.ts'
import type { Pathway, Step } from '../pathway.ts'
import { beyond, care, careTables, earliest } from './parts.ts'

/** Each placement within its time in care, numbered within it, with the next one of the same time. */
const lived = sql`(
  select p.clap_cla_placement_id as id, c.about, c.child_id, p.clap_cla_placement_start_date as started_on,
    ${earliest(sql`p.clap_cla_placement_end_date`, sql`c.ended_on`)} as ended_on, p.clap_cla_placement_type as sort,
    p.clap_cla_placement_distance as miles, p.clap_cla_placement_change_reason as reason,
    row_number() over each as number, lead(p.clap_cla_placement_id) over each as next
  from ssd_cla_placement p join ${care} c on c.about = p.clap_cla_id and c.child_id = p.child_id
  window each as (partition by c.about, c.child_id order by p.clap_cla_placement_start_date, p.clap_cla_placement_id))`

const fields = ['clap_cla_placement_start_date', 'clap_cla_placement_end_date', 'clap_cla_placement_type']
const tables = [...careTables, 'ssd_cla_placement'] as const

const came = sql`case when l.number = 1 then 'the first home of this time in care' else 'from another home' end`
const went = sql`case when l.next is null then 'left care' else coalesce(l.reason, 'to another home; why is not recorded') end`

const living = (id: string, title: string, where: Sql, more: Partial<Step> = {}): Step => ({
  id,
  title,
  begins: 'the child moves in',
  ends: 'the child moves on, or leaves care',
  tables,
  fields,
  wentCodes: 'placement_change_reason',
  spans: sql`
    select l.id as thing, l.id as about, l.child_id, l.started_on, l.ended_on, ${came} as came, ${went} as went
    from ${lived} l where ${where}`,
  ...more,
})

const sorts = (...codes: readonly string[]): Sql => sql`l.sort = any(${[...codes]}::text[])`
const known = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'K1', 'K2', 'P1', 'H5', 'P2', 'A3', 'A4', 'A5', 'A6']

export const placements: Pathway = {
  id: 'placements',
  title: 'Homes of children in care',
  asks: 'Where do children in care live, how far from home, and how often do they move?',
  source: 'Care Planning, Placement and Case Review (England) Regulations 2010, part 3',
  main: 'living',
  steps: [
    living('living', 'in a home provided by the council', sql`true`, { isPublic: true }),
    living('fostered', 'with foster carers who are not family', sql`${sorts('U4', 'U5', 'U6')}`),
    living('kinship', 'with relatives or friends who foster', sql`${sorts('U1', 'U2', 'U3')}`),
    living('children-home', 'in a children’s home', sql`${sorts('K1', 'K2')}`),
    living('with-parents', 'placed with parents', sql`${sorts('P1')}`),
    living('semi-independent', 'in semi-independent or independent homes', sql`${sorts('H5', 'P2')}`),
    living('adoptive', 'with those who will adopt them', sql`${sorts('A3', 'A4', 'A5', 'A6')}`),
    living('elsewhere', 'elsewhere, or where is not recorded', sql`l.sort is null or l.sort <> all(${known}::text[])`),
    living('far', 'more than 20 miles from home', sql`l.miles > 20`, {
      fields: [...fields, 'clap_cla_placement_distance'],
      note: 'By the distance that the record gives. Whether it lies outside the area is not in the data.',
    }),
    {
      id: 'third-home',
      title: 'in the third home, or a later one, of twelve months',
      begins: 'the child moves into a third home within twelve months',
      ends: 'twelve months have passed since the one before the last, or care ends',
      tables,
      fields,
      spans: sql`
        select m.id as thing, m.id as about, m.child_id, m.started_on,
          ${earliest(sql`m.next_on`, sql`(m.third_back + interval '12 months')::date`, sql`m.care_ended_on`)} as ended_on,
          null::text as came, null::text as went
        from (
          select l.id, l.child_id, l.started_on, lead(l.started_on) over w as next_on, lag(l.ended_on, 2) over w as third_back,
            max(coalesce(l.ended_on, 'infinity')) over (partition by l.about, l.child_id) as care_ended_on
          from ${lived} l where coalesce(l.sort, '') not like 'T%'
          window w as (partition by l.about, l.child_id order by l.started_on, l.id)) m
        where (m.third_back + interval '12 months')::date > m.started_on`,
      note: 'Temporary placements are left out. The national measure is the indicator of three or more placements in the year.',
    },
    {
      id: 'settled',
      title: 'in the same home for two years or more',
      begins: 'two years have passed in the same home',
      ends: 'the child moves on, or leaves care',
      tables,
      fields,
      wentCodes: 'placement_change_reason',
      spans: sql`
        select l.id as thing, l.id as about, l.child_id, (l.started_on + interval '2 years')::date as started_on, l.ended_on,
          null::text as came, ${went} as went
        from ${lived} l where l.ended_on is null or l.ended_on >= (l.started_on + interval '2 years')::date`,
    },
    beyond({ id: 'first-visit-overdue', title: 'first visits to a new home overdue', rules: ['CLA-V-1'] }),
  ],
  pairs: [
    {
      clocks: ['CLA-V-1', 'CLA-V-Y1', 'CLA-V-PERM', 'CLA-V-OTH'],
      quality: ['CL11'],
      missing: 'Audits tell how good the match is.',
    },
  ],
  indicators: ['PS01', 'PS02', 'PS03', 'CL19', 'CL20', 'CL21', 'CL22', 'CL23', 'CL26'],
  themes: [
    'placement-stability',
    'placement-sufficiency',
    'foster-carers',
    'kinship-care',
    'residential-care',
    'distant-placements',
  ],
  notRecorded: [
    {
      what: 'Whether a home is registered',
      why: 'The dataset holds its number and type, and not its registration.',
      where: 'Ofsted’s register; the placements team.',
    },
    {
      what: 'Temporary approval of relatives and friends, and its 16 weeks',
      why: 'The dataset does not hold approval.',
      where: 'The fostering service.',
    },
    { what: 'How the match was decided', why: 'The dataset has no field for it.', where: 'The placements team.' },
    {
      what: 'Whether the host council was told',
      why: 'The dataset has no field for it.',
      where: 'The placements team.',
    },
  ],
}
