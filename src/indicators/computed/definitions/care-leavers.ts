import { sql, type Sql } from '../../../platform/sql.ts'
import { homesOfLeavers } from '../../definitions/leavers-homes.ts'
import type { Computed, ListRow } from '../definition.ts'
import { ageOn } from '../known-tables.ts'
import { about, agoOf, computed, on, so } from './parts.ts'
import { nobody } from './shapes.ts'

/** Care leavers as the delivery has them, of an age; those who died are left out. */
const leavers = (from: number, to: number, eligibility: Sql = sql`true`): Sql => sql`
  select p.ends_on as "endsOn", l.child_id as "childId", l.clea_table_id as thing, ${ageOn(sql`b.pers_dob`, sql`p.ends_on`)} as age,
    l.clea_care_leaver_activity as activity, l.clea_care_leaver_accom_suitable as suitable, l.clea_care_leaver_in_touch as touch,
    l.clea_care_leaver_latest_contact as "contactOn", l.clea_pathway_plan_review_date as "reviewedOn",
    l.clea_care_leaver_personal_advisor as adviser, l.clea_care_leaver_accommodation as home, l.clea_person_id as person,
    b.pers_dob as born
  from periods p cross join ssd_care_leavers l join ssd_person b on b.pers_person_id = l.clea_person_id
  where ${ageOn(sql`b.pers_dob`, sql`p.ends_on`)} between ${from}::int and ${to}::int
    and l.clea_care_leaver_in_touch is distinct from 'DIED' and ${eligibility}`

const formerRelevant = sql`l.clea_care_leaver_eligibility = 'Former Relevant'`
const relevant = sql`l.clea_care_leaver_eligibility in ('Relevant', 'Former Relevant')`
const aged = (row: ListRow): string => `Aged ${Number(row['age'])}`

interface Parts extends Pick<Computed, 'id' | 'rows' | 'says'> {
  counted: Sql
  cannotTell?: Computed['cannotTell']
}
const ofLeavers = ({ cannotTell, ...parts }: Parts): Computed =>
  computed({
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person'],
    ...parts,
    ...(cannotTell ? { cannotTell } : {}),
  })

const noActivity = [{ when: sql`r.activity is null`, because: 'What the young person does is not recorded.' }]
const noHome = [{ when: sql`r.suitable is null`, because: 'Whether the home is suitable is not recorded.' }]

const doing = (
  id: string,
  rows: Sql,
  activities: readonly string[],
  what: string,
  otherwise = `recorded as something other than ${what}`,
): Computed =>
  ofLeavers({
    id,
    rows,
    counted: sql`r.activity = any(${activities}::text[])`,
    cannotTell: noActivity,
    says: (row, counted) => `${aged(row)}; ${counted ? what : otherwise}.`,
  })

const suitable = (id: string, rows: Sql): Computed =>
  ofLeavers({
    id,
    rows,
    counted: sql`r.suitable = '1'`,
    cannotTell: noHome,
    says: (row, counted) => `${aged(row)}; the home is recorded as ${counted ? 'suitable' : 'unsuitable'}.`,
  })

const noHomeKnown = [
  { when: sql`coalesce(r.home, 'R') = 'R'`, because: 'Where the young person lives is not recorded.' },
]

const living = (id: string, codes: readonly string[], where: string): Computed =>
  ofLeavers({
    id,
    rows: leavers(19, 21, formerRelevant),
    counted: sql`r.home = any(${codes}::text[])`,
    cannotTell: noHomeKnown,
    says: (row, counted) => `${aged(row)}; living ${counted ? where : 'elsewhere'}.`,
  })

const inEducationOrWork = ['F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5']

/** The first of their personal advisers, by the role that the case system gives it. */
const firstAdviser = sql`(
  select min(i.invo_involvement_start_date) from ssd_involvements i where ${about(sql`i.invo_person_id`)}
    and i.invo_professional_role_id ~* '(^|[^a-z])(pa|personal advis[eo]r)([^a-z]|$)')`

export const careLeavers: readonly Computed[] = [
  computed({
    id: 'LV05',
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person', 'ssd_cla_placement'],
    rows: sql`
      select * from (select r.*, (select l.clap_cla_placement_type from ssd_cla_placement l where l.clap_person_id = r.person
          order by l.clap_cla_placement_start_date desc, l.clap_cla_placement_id limit 1) as "lastPlacement"
        from (${leavers(19, 20, formerRelevant)}) r) r
      where r."lastPlacement" like 'U%'`,
    counted: sql`r.home = 'Z'`,
    cannotTell: noHomeKnown,
    says: (row, counted) =>
      `${aged(row)}, last with foster carers; ${counted ? 'staying put' : 'living elsewhere now'}.`,
  }),
  computed({
    id: 'LV09',
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person'],
    rows: sql`
      select r.*, (r.born + interval '195 months')::date as "dueOn"
      from (${leavers(16, 17, sql`l.clea_care_leaver_eligibility in ('Eligible', 'Relevant')`)}) r
      where (r.born + interval '195 months')::date <= r."endsOn"`,
    counted: sql`r."reviewedOn" <= r."dueOn"`,
    cannotTell: [
      {
        when: sql`r."reviewedOn" > r."dueOn"`,
        because: 'Only the newest review of the plan is recorded, not when there was a first plan.',
      },
    ],
    says: (row) =>
      row['reviewedOn'] === null
        ? `A pathway plan was due by ${on(row, 'dueOn')}; none is recorded.`
        : `A pathway plan was due by ${on(row, 'dueOn')}, and there by ${on(row, 'reviewedOn')}.`,
  }),
  computed({
    id: 'LV11',
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person', 'ssd_involvements'],
    rows: sql`
      select r.*, greatest(0, r."adviserOn" - r."sixteenOn") as days from (
        select r.*, ${firstAdviser} as "adviserOn", (r.born + interval '16 years')::date as "sixteenOn"
        from (${leavers(16, 17, sql`l.clea_care_leaver_eligibility = 'Eligible'`)}) r) r`,
    amount: sql`r.days`,
    cannotTell: [
      { when: sql`coalesce(r."adviserOn" > r."endsOn", true)`, because: 'No personal adviser is recorded yet.' },
    ],
    says: (row) =>
      `Turned 16 on ${on(row, 'sixteenOn')}, first adviser on ${on(row, 'adviserOn')}: ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'LV14',
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person'],
    across: true,
    rows: sql`
      select r."endsOn", ${nobody} as "childId", r.adviser as thing, count(*) as leavers
      from (${leavers(16, 25, relevant)}) r where coalesce(r.adviser, '') <> '' group by 1, 2, 3`,
    amount: sql`r.leavers`,
    says: (row) => `An adviser with ${so(row, 'leavers', 'care leaver')}.`,
  }),
  doing('LV01', leavers(19, 21, formerRelevant), inEducationOrWork, 'in education, work or training'),
  doing(
    'LV02',
    leavers(19, 21, formerRelevant),
    ['G4', 'G5', 'G6'],
    'not in education, work or training',
    'in education, work or training',
  ),
  suitable('LV03', leavers(19, 21, formerRelevant)),
  ofLeavers({
    id: 'LV04',
    rows: leavers(19, 21, formerRelevant),
    counted: sql`r.touch = 'NO'`,
    cannotTell: [{ when: sql`r.touch is null`, because: 'Whether the council is in touch is not recorded.' }],
    says: (row, counted) => `${aged(row)}; the council ${counted ? 'is not in touch' : 'has not lost touch'}.`,
  }),
  doing('LV06', leavers(17, 18), inEducationOrWork, 'in education, work or training'),
  suitable('LV07', leavers(17, 18)),
  ofLeavers({
    id: 'LV08',
    rows: leavers(16, 21, sql`l.clea_care_leaver_eligibility in ('Eligible', 'Relevant', 'Former Relevant')`),
    counted: sql`r."reviewedOn" > r."endsOn" - interval '6 months'`,
    says: (row, counted) =>
      row['reviewedOn'] === null
        ? `${aged(row)}; no review of the pathway plan is recorded.`
        : `${aged(row)}; the pathway plan was last reviewed on ${on(row, 'reviewedOn')}, ${agoOf(counted, '6 months')}.`,
  }),
  ofLeavers({
    id: 'LV10',
    rows: leavers(16, 25, relevant),
    counted: sql`coalesce(r.adviser, '') <> ''`,
    says: (row, counted) => `${aged(row)}; ${counted ? 'has a personal adviser' : 'no personal adviser is recorded'}.`,
  }),
  ofLeavers({
    id: 'LV12',
    rows: leavers(18, 20, sql`l.clea_care_leaver_in_touch = 'YES'`),
    counted: sql`r."endsOn" - r."contactOn" <= 56`,
    says: (row, counted) =>
      row['contactOn'] === null
        ? `${aged(row)}; no contact is recorded.`
        : `${aged(row)}; last contacted on ${on(row, 'contactOn')}, ${agoOf(counted, '8 weeks')}.`,
  }),
  ...homesOfLeavers.map(({ id, codes, what }) => living(id, codes, what)),
  doing('LV13', leavers(19, 21, formerRelevant), ['F1', 'P1'], 'in higher education'),
]
