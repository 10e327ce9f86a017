import { sql, type Sql } from '../../../platform/sql.ts'
import { homesOfLeavers } from '../../definitions/leavers-homes.ts'
import type { Computed, ListRow } from '../definition.ts'
import { ageOn } from '../known-tables.ts'
import { computed, on } from './parts.ts'

/** Care leavers as the delivery has them, of an age; those who died are left out. */
export const leavers = (from: number, to: number, eligibility: Sql = sql`true`): Sql => sql`
  select p.ends_on as "endsOn", l.child_id as "childId", l.clea_table_id as thing, ${ageOn(sql`b.pers_dob`, sql`p.ends_on`)} as age,
    l.clea_care_leaver_activity as activity, l.clea_care_leaver_accom_suitable as suitable, l.clea_care_leaver_in_touch as touch,
    l.clea_care_leaver_latest_contact as "contactOn", l.clea_pathway_plan_review_date as "reviewedOn",
    l.clea_care_leaver_personal_advisor as adviser, l.clea_care_leaver_accommodation as home, l.clea_person_id as person,
    b.pers_dob as born
  from periods p cross join ssd_care_leavers l join ssd_person b on b.pers_person_id = l.clea_person_id
  where ${ageOn(sql`b.pers_dob`, sql`p.ends_on`)} between ${from}::int and ${to}::int
    and l.clea_care_leaver_in_touch is distinct from 'DIED' and ${eligibility}`

export const formerRelevant = sql`l.clea_care_leaver_eligibility = 'Former Relevant'`
const relevant = sql`l.clea_care_leaver_eligibility in ('Relevant', 'Former Relevant')`
export const aged = (row: ListRow): string => `Aged ${Number(row['age'])}`

interface Parts extends Pick<Computed, 'id' | 'rows' | 'says'> {
  counted: Sql
  cannotTell?: Computed['cannotTell']
}
export const ofLeavers = ({ cannotTell, ...parts }: Parts): Computed =>
  computed({
    over: 'delivery',
    tables: ['ssd_care_leavers', 'ssd_person'],
    ...parts,
    ...(cannotTell ? { cannotTell } : {}),
  })

const noActivity = [{ when: sql`r.activity is null`, because: 'What the young person does is not recorded.' }]
const noHome = [{ when: sql`r.suitable is null`, because: 'Whether the home is suitable is not recorded.' }]

const doing = (id: string, rows: Sql, activities: readonly string[], what: string): Computed =>
  ofLeavers({
    id,
    rows,
    counted: sql`r.activity = any(${activities}::text[])`,
    cannotTell: noActivity,
    says: (row, counted) => `${aged(row)}; ${counted ? what : 'something else is recorded'}.`,
  })

const suitable = (id: string, rows: Sql): Computed =>
  ofLeavers({
    id,
    rows,
    counted: sql`r.suitable = '1'`,
    cannotTell: noHome,
    says: (row, counted) => `${aged(row)}; the home is recorded as ${counted ? 'suitable' : 'unsuitable'}.`,
  })

export const noHomeKnown = [
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

export const careLeavers: readonly Computed[] = [
  doing('LV01', leavers(19, 21, formerRelevant), inEducationOrWork, 'in education, work or training'),
  doing('LV02', leavers(19, 21, formerRelevant), ['G4', 'G5', 'G6'], 'not in education, work or training'),
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
    says: (row) =>
      row['reviewedOn'] === null
        ? `${aged(row)}; no review of the pathway plan is recorded.`
        : `${aged(row)}; the pathway plan was last reviewed on ${on(row, 'reviewedOn')}.`,
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
    says: (row) =>
      row['contactOn'] === null
        ? `${aged(row)}; no contact is recorded.`
        : `${aged(row)}; last contacted on ${on(row, 'contactOn')}.`,
  }),
  ...homesOfLeavers.map(({ id, codes, what }) => living(id, codes, what)),
  doing('LV13', leavers(19, 21, formerRelevant), ['F1', 'P1'], 'in higher education'),
]
