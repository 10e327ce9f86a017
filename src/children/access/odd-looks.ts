import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Refused } from '../../platform/errors.ts'
import { joined, sql, type Db, type Sql } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { SealedText, type Opened } from './sealed.ts'
import { showChildren } from './show-children.ts'

/** A pattern of looks that somebody should look into. It accuses nobody: most have a reason. */
export interface OddRule {
  id: string
  title: string
  /** What it finds, with its limit, and why that is worth a question. */
  sentence: string
  /** From `seen`: rows of person_id, child_id (either may be null), looks, children, last. */
  finds: Sql
}

const today = sql`(now() at time zone 'Europe/London')::date`
const lookDay = sql`(s.at at time zone 'Europe/London')::date`

const byPerson = sql`person_id, null::uuid as child_id, count(*) as looks, count(distinct child_id) as children, max(at) as last`

export const oddRules: readonly OddRule[] = [
  {
    id: 'out-of-hours',
    title: 'Out of hours',
    sentence:
      'Three or more records opened before 7 in the morning, after 8 in the evening or at a weekend. Emergency duty is a reason; nothing else on a record waits.',
    finds: sql`
      select ${byPerson} from seen where list = '' and (extract(isodow from at at time zone 'Europe/London') > 5
        or extract(hour from at at time zone 'Europe/London') not between 7 and 19)
      group by person_id having count(distinct child_id) >= 3`,
  },
  {
    id: 'no-allocation',
    title: 'No allocation',
    sentence:
      'Five or more records opened of children with whom neither they nor their team work, and which they had not opened in need. Who answers for all children may; the reason should still be known.',
    finds: sql`
      select ${byPerson} from strange group by person_id having count(distinct child_id) >= 5`,
  },
  {
    id: 'many-children',
    title: 'Many children in a day',
    sentence: 'More than 30 records opened in one day: more than anybody works on.',
    finds: sql`
      select person_id, null::uuid as child_id, sum(looks) as looks, max(children) as children, max(last) as last from (
        select person_id, count(*) as looks, count(distinct child_id) as children, max(at) as last from seen where list = ''
        group by person_id, (at at time zone 'Europe/London')::date having count(distinct child_id) > 30) d group by person_id`,
  },
  {
    id: 'taken-away',
    title: 'Many children taken away',
    sentence: 'Files with more than 200 children between them: a file leaves the watch of Sightline.',
    finds: sql`
      select ${byPerson} from seen where list like '% file' group by person_id having count(distinct child_id) > 200`,
  },
  {
    id: 'same-surname',
    title: 'The same surname',
    sentence: 'A record opened by somebody with the child’s surname: perhaps their own family.',
    finds: sql`
      select s.person_id, s.child_id, count(*) as looks, 1::bigint as children, max(s.at) as last
      from seen s join people p on p.authority_id = (select current_authority()) and p.id = s.person_id
      join child_names n on n.authority_id = p.authority_id and n.child_id = s.child_id
      where s.list = '' and n.surname <> '' and name_plain(p.name) like '% ' || name_plain(n.surname)
      group by s.person_id, s.child_id`,
  },
  {
    id: 'watched-record',
    title: 'A record that many look at',
    sentence:
      'A record opened by four or more people with whom the child has nothing to do: somebody known, or in the news.',
    finds: sql`
      select null::uuid as person_id, child_id, count(*) as looks, count(distinct person_id) as children, max(at) as last
      from strange group by child_id having count(distinct person_id) >= 4`,
  },
  {
    id: 'closed-record',
    title: 'Closed records',
    sentence: 'Three or more records opened with which nobody works any more.',
    finds: sql`
      select ${byPerson} from seen s where list = ''
        and not exists (select from child_workers w where w.authority_id = (select current_authority()) and w.child_id = s.child_id
          and coalesce(w.until >= ${today}, true))
        and not exists (select from child_teams t where t.authority_id = (select current_authority()) and t.child_id = s.child_id
          and coalesce(t.until >= ${today}, true))
      group by person_id having count(distinct child_id) >= 3`,
  },
  {
    id: 'guessing',
    title: 'Numbers that were tried',
    sentence:
      'Three or more times a record was asked for in need with a number and a birth date that belong to nobody.',
    finds: sql`
      select person_id, null::uuid as child_id, count(*) as looks, 0::bigint as children, max(at) as last from events
      where authority_id = (select current_authority()) and action = 'child.opening-refused' and at >= (select since from asked)
      group by person_id having count(*) >= 3`,
  },
]

/** What was looked at by whom since a time, and of that the records of children with whom they have nothing to do. */
const withSeen = (since: Date): Sql => sql`
  asked as (select ${since}::timestamptz as since),
  seen as (select * from looks_for_review(${since})),
  strange as (
    select s.* from seen s where s.list = ''
      and not exists (select from worker_people p join child_workers w using (authority_id, professional_id)
        where p.authority_id = (select current_authority()) and p.person_id = s.person_id and w.child_id = s.child_id
          and coalesce(w.until >= ${lookDay}, true))
      and not exists (select from team_people p join child_teams t using (authority_id, team_id)
        where p.authority_id = (select current_authority()) and p.person_id = s.person_id and t.child_id = s.child_id
          and coalesce(t.until >= ${lookDay}, true))
      and not exists (select from child_access a
        where a.authority_id = (select current_authority()) and a.person_id = s.person_id and a.child_id = s.child_id
          and s.at between a.opened_at and a.ends_at))`

const Odd = z.object({
  ruleId: z.string(),
  personId: z.uuid().nullable(),
  who: z.string().nullable(),
  job: z.string().nullable(),
  childId: ChildId.nullable(),
  recordNumber: SealedText,
  looks: z.coerce.number(),
  /** Children; for a record that many look at, people. */
  children: z.coerce.number(),
  last: z.date(),
  /** What came of it when it was last looked into, up to the last look; null where nobody has. */
  outcome: z.string().nullable(),
  why: z.string().nullable(),
  isOwn: z.boolean(),
})
export type OddLook = Opened<z.infer<typeof Odd>>

/** Odd patterns since an instant, those that nobody has looked into first. One query for all rules. */
export const listOddLooks = async (db: Db, since: Date): Promise<OddLook[]> => {
  const found = joined(
    oddRules.map(({ id, finds }) => sql`select ${id}::text as rule_id, f.* from (${finds}) f`),
    ' union all ',
  )
  const rows = await db.many(
    sql`
      with ${withSeen(since)}, found as (${found})
      select f.rule_id as "ruleId", f.person_id as "personId", p.name as who, p.job, f.child_id as "childId", c.person_id as "recordNumber",
        f.looks, f.children, f.last, r.outcome, r.why, coalesce(f.person_id = (select current_person()), false) as "isOwn"
      from found f left join people p on p.authority_id = (select current_authority()) and p.id = f.person_id
      left join children c on c.authority_id = (select current_authority()) and c.id = f.child_id
      left join lateral (
        select v.outcome, v.why from look_reviews v where v.rule_id = f.rule_id and v.person_id is not distinct from f.person_id
          and v.child_id is not distinct from f.child_id and v.seen_to >= date_trunc('milliseconds', f.last)
        order by v.reviewed_at desc limit 1) r on true
      order by r.outcome is not null, f.last desc`,
    Odd,
  )
  return showChildren(db, 'looks', rows)
}

export const reviewOutcomes = {
  explained: 'There is a good reason',
  asked: 'The person, or their manager, was asked',
  referred: 'It went to the data protection officer',
} as const

export const ReviewFields = z.object({
  rule: z.string(),
  person: z.string(),
  child: z.string(),
  outcome: z.enum(Object.keys(reviewOutcomes) as [keyof typeof reviewOutcomes], 'Choose what came of it.'), // a table that is not empty
  why: z.string().trim().min(1, 'Say why, in a sentence.').max(500),
})

/** Writes down what came of a pattern. @throws Refused where it is about one’s own looks, or is there no more */
export const reviewOddLook = async (db: Db, fields: z.infer<typeof ReviewFields>, since: Date): Promise<void> => {
  const one = (await listOddLooks(db, since)).find(
    ({ ruleId, personId, childId }) =>
      ruleId === fields.rule && (personId ?? '') === fields.person && (childId ?? '') === fields.child,
  )
  if (!one) throw new Refused('This pattern is not there any more. Look at the list again.')
  if (one.isOwn) throw new Refused('These are your own looks: somebody else looks into them.')
  await db.run(sql`
    insert into look_reviews (authority_id, rule_id, person_id, child_id, seen_to, outcome, why, reviewed_by)
    values (current_authority(), ${one.ruleId}, ${one.personId}, ${one.childId}, ${one.last}, ${fields.outcome}, ${fields.why}, current_person())`)
  await record(db, {
    action: 'looks.reviewed',
    subjectKind: one.personId ? 'person' : 'child',
    subjectId: one.personId ?? one.childId ?? '',
    why: fields.why,
    detail: { rule: one.ruleId, outcome: fields.outcome },
  })
}
