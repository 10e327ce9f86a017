import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { ageOn, workingDays } from '../known-tables.ts'
import { about, careTables, computed, enteringCare, on, openOn, so, within, yes } from './parts.ts'
import { left, leftTo } from './permanence.ts'
import { fullMonths } from './shapes.ts'

const came = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn", c.born, c.person, c.care_id,
    c.known_on as "knownOn", ${ageOn(sql`c.born`, sql`c.entered_on`)} as age
  from ${enteringCare} c`

/** The day on which a child who came into care left it again: no further episode begins that day. */
const leftAgain = sql`(
  select min(e.clae_cla_episode_ceased_date) from ssd_cla_episodes e where e.clae_person_id = r.person
    and e.clae_cla_episode_ceased_date >= r."enteredOn" and e.clae_cla_episode_ceased_reason is distinct from 'X1')`

const placements = sql`
  select p.ends_on as "endsOn", p.known_on as "knownOn", l.child_id as "childId", l.clap_cla_placement_id as thing,
    l.clap_person_id as person, l.clap_cla_placement_start_date as "placedOn", l.clap_cla_placement_end_date as "movedOn",
    l.clap_cla_placement_change_reason as reason
  from periods p join ssd_cla_placement l on `

/** Ends of placements after which another began, at once or the day after. */
const moves = sql`${placements} ${within(sql`l.clap_cla_placement_end_date`)}
  where exists (select from ssd_cla_placement n where n.clap_person_id = l.clap_person_id
    and n.clap_cla_placement_id <> l.clap_cla_placement_id and n.clap_cla_placement_start_date >= l.clap_cla_placement_end_date
    and n.clap_cla_placement_start_date <= l.clap_cla_placement_end_date + 1)`

export const careJourneys: readonly Computed[] = [
  computed({
    id: 'CL54',
    over: 'period',
    tables: careTables,
    rows: sql`select r.*, ${fullMonths(sql`r."enteredOn"`, sql`r."leftOn"`)} as months from (${left}) r`,
    amount: sql`r.months`,
    says: (row) =>
      `Came into care on ${on(row, 'enteredOn')}, left on ${on(row, 'leftOn')}: ${so(row, 'months', 'full month')}.`,
  }),
  computed({
    id: 'CL55',
    over: 'period',
    tables: careTables,
    rows: sql`
      select r.*, (select max(e.clae_cla_episode_ceased_date) from ssd_cla_episodes e where e.clae_person_id = r.person
        and e.clae_cla_episode_ceased_reason is distinct from 'X1' and e.clae_cla_episode_ceased_date <= r."enteredOn"
        and e.clae_cla_episode_ceased_date >= r."enteredOn" - interval '12 months') as "beforeOn"
      from (${came}) r`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      `Came into care on ${on(row, 'enteredOn')}; ${counted ? `had left it on ${on(row, 'beforeOn')}` : 'had not left it in the 12 months before'}.`,
  }),
  computed({
    id: 'CL56',
    over: 'period',
    tables: careTables,
    rows: sql`
      select r.*, b.pers_dob as born, ${ageOn(sql`b.pers_dob`, sql`r."leftOn"`)} as age
      from (${left}) r left join ssd_person b on b.pers_person_id = r.person`,
    counted: sql`r.age >= 18`,
    cannotTell: [{ when: sql`r.born is null`, because: 'The child’s date of birth is not recorded.' }],
    says: (row) => `Left care on ${on(row, 'leftOn')}, aged ${Number(row['age'])}.`,
  }),
  leftTo('CL57', ['E5', 'E6'], 'to live independently'),
  computed({
    id: 'CL58',
    over: 'period',
    tables: careTables,
    rows: sql`
      select r.*, exists (select from ssd_legal_status l where l.lega_person_id = r.person and l.lega_legal_status in ('L1', 'L2')
        and l.lega_legal_status_start_date <= r."enteredOn"
        and (l.lega_legal_status_end_date is null or l.lega_legal_status_end_date >= r."enteredOn")) as "inEmergency"
      from (${came}) r`,
    counted: sql`r."inEmergency"`,
    says: (row, counted) =>
      `Came into care on ${on(row, 'enteredOn')}, ${counted ? 'under police or emergency protection' : 'under neither police nor emergency protection'}.`,
  }),
  computed({
    id: 'CL59',
    over: 'period',
    tables: careTables,
    rows: came,
    counted: sql`r.age < 1`,
    cannotTell: [{ when: sql`r.born is null`, because: 'The child’s date of birth is not recorded.' }],
    says: (row) => `Came into care on ${on(row, 'enteredOn')}, aged ${Number(row['age'])}.`,
  }),
  computed({
    id: 'CL60',
    over: 'period',
    tables: [...careTables, 'ssd_cla_reviews'],
    rows: sql`
      select * from (
        select r.*, ${leftAgain} as "leftOn", (select min(v.clar_cla_review_date) from ssd_cla_reviews v
          where v.clar_cla_id = r.care_id and v.clar_cla_review_date >= r."enteredOn") as "reviewedOn"
        from (${came}) r) r
      where r."leftOn" is null or ${workingDays(sql`r."enteredOn"`, sql`r."leftOn"`)} >= 20`,
    counted: sql`${workingDays(sql`r."enteredOn"`, sql`r."reviewedOn"`)} <= 20`,
    cannotTell: [
      {
        when: sql`r."reviewedOn" is null and ${workingDays(sql`r."enteredOn"`, sql`r."knownOn"`)} < 20`,
        because: 'The 20 working days are not over yet.',
      },
    ],
    says: (row) =>
      row['reviewedOn'] === null
        ? `Came into care on ${on(row, 'enteredOn')}; no review is recorded.`
        : `Came into care on ${on(row, 'enteredOn')}, first reviewed on ${on(row, 'reviewedOn')}.`,
  }),
  computed({
    id: 'CL61',
    over: 'period',
    tables: ['ssd_cla_reviews', 'ssd_cla_episodes'],
    rows: sql`
      select * from (
        select p.ends_on as "endsOn", p.starts_on, f.child_id as "childId", f.care_id as thing, f."firstOn",
          (f."firstOn" + interval '3 months')::date as "dueOn", f."secondOn"
        from periods p cross join (
          select v.clar_cla_id as care_id, v.child_id, min(v.clar_cla_review_date) as "firstOn",
            (array_agg(v.clar_cla_review_date order by v.clar_cla_review_date))[2] as "secondOn"
          from ssd_cla_reviews v where v.clar_cla_review_date is not null group by 1, 2) f) r
      where r."dueOn" between r.starts_on and r."endsOn" and exists (select from ssd_cla_episodes e
        where e.clae_cla_id = r.thing and ${openOn(sql`e.clae_cla_episode_start_date`, sql`e.clae_cla_episode_ceased_date`, sql`r."dueOn"`)})`,
    counted: sql`r."secondOn" <= r."dueOn"`,
    says: (row) =>
      row['secondOn'] === null
        ? `First reviewed on ${on(row, 'firstOn')}; no second review is recorded.`
        : `First reviewed on ${on(row, 'firstOn')}, a second time on ${on(row, 'secondOn')}.`,
  }),
  computed({
    id: 'CL62',
    over: 'period',
    tables: ['ssd_cla_placement', 'ssd_cla_visits'],
    rows: sql`
      select r.*, (select min(v.clav_cla_visit_date) from ssd_cla_visits v where ${about(sql`v.clav_person_id`)}
        and v.clav_cla_visit_date >= r."placedOn") as "visitedOn"
      from (${placements} ${within(sql`l.clap_cla_placement_start_date`)}
        where coalesce(l.clap_cla_placement_type, '') not like 'T%' and (l.clap_cla_placement_end_date is null
          or l.clap_cla_placement_end_date >= l.clap_cla_placement_start_date + 7)) r`,
    counted: sql`r."visitedOn" <= r."placedOn" + 7`,
    cannotTell: [
      {
        when: sql`r."visitedOn" is null and r."placedOn" + 7 > r."knownOn"`,
        because: 'The week is not over yet.',
      },
    ],
    says: (row) =>
      row['visitedOn'] === null
        ? `Placed on ${on(row, 'placedOn')}; no visit since is recorded.`
        : `Placed on ${on(row, 'placedOn')}, first visited on ${on(row, 'visitedOn')}.`,
  }),
  computed({
    id: 'PS07',
    over: 'period',
    tables: ['ssd_cla_placement'],
    rows: moves,
    counted: sql`r.reason in ('CREQB', 'CREQO', 'CLOSE', 'ALLEG', 'STAND', 'APPRR')`,
    cannotTell: [{ when: sql`r.reason is null`, because: 'Why the child moved is not recorded.' }],
    says: (row, counted) =>
      `Moved on ${on(row, 'movedOn')}, because of ${counted ? 'the carer or the home' : 'something else'}.`,
  }),
  computed({
    id: 'PS08',
    over: 'period',
    tables: ['ssd_cla_placement'],
    rows: sql`select r.*, r."movedOn" - r."placedOn" as days from (${moves}) r`,
    counted: sql`r.days < 90`,
    says: (row) => `Placed on ${on(row, 'placedOn')}, moved on ${on(row, 'movedOn')}, after ${so(row, 'days', 'day')}.`,
  }),
  computed({
    id: 'CL65',
    over: 'day',
    tables: ['ssd_cla_visits'],
    rows: sql`
      select p.ends_on as "endsOn", v.child_id as "childId", v.clav_cla_visit_id as thing, v.clav_cla_visit_date as "visitedOn",
        v.clav_cla_visit_seen as seen
      from periods p join ssd_cla_visits v on v.clav_cla_visit_date > p.ends_on - interval '3 months'
        and v.clav_cla_visit_date <= p.ends_on`,
    counted: yes(sql`r.seen`),
    cannotTell: [{ when: sql`r.seen is null`, because: 'It is not recorded whether the child was seen.' }],
    says: (row, counted) => `Visited on ${on(row, 'visitedOn')}; the child ${counted ? 'was' : 'was not'} seen.`,
  }),
]
