import { z } from 'zod'
import { ChildId, livedOn, SealedText, type Opened } from '../children/index.ts'
import { record } from '../people/index.ts'
import { Day, type Day as DayType } from '../platform/day.ts'
import { NotFound } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { holdsCase, onDay } from './holds-case.ts'

/** How far ahead it is looked for children who are about to be without a worker, in days. */
export const daysAhead = 90

const Leaving = z.object({
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  workers: z.string(),
  team: z.string().nullable(),
  lastDay: Day,
  inCare: z.boolean(),
})
/** A child all of whose workers leave within the days ahead: `lastDay` is the last on which anybody holds the case. */
export type Leaving = Opened<z.infer<typeof Leaving>>

/**
 * Children whom nobody will work with once those leave who are known to leave: by a departure that was noted, by the end of
 * their access to Sightline or by an end of their work with the child that the case system already holds. Whoever has a worker who stays,
 * or who comes by the day after, is not among them. The soonest first.
 */
export const listLeaving = (db: Db, today: DayType): Promise<z.infer<typeof Leaving>[]> =>
  db.many(
    sql`
      with leaves as (
        select professional_id, min(last_day) as last_day from (
          select professional_id, last_day from worker_departures where authority_id = (select current_authority())
          union all
          select w.professional_id, p.active_until from worker_people w
            join people p on p.authority_id = w.authority_id and p.id = w.person_id
          where w.authority_id = (select current_authority()) and p.active_until is not null) l
        group by 1),
      left_alone as (
        select i.child_id, max(least(l.last_day, i.invo_involvement_end_date)) as last_day,
          string_agg(distinct coalesce(w.prof_professional_name, i.invo_professional_id), ', ') as workers, min(d.dept_team_name) as team
        from ssd_involvements i
        left join leaves l on l.professional_id = i.invo_professional_id
        left join ssd_professionals w on w.authority_id = i.authority_id and w.prof_professional_id = i.invo_professional_id and w.to_import is null
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
        where ${holdsCase} and ${onDay(today)}
        group by i.child_id
        having bool_and(coalesce(least(l.last_day, i.invo_involvement_end_date) <= ${today}::date + ${daysAhead}::integer, false)))
      select a.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, a.workers,
        a.team, a.last_day as "lastDay",
        exists (select from ssd_cla_episodes e where e.authority_id = c.authority_id and e.child_id = c.id and e.to_import is null
          and e.clae_cla_episode_ceased_date is null) as "inCare"
      from left_alone a join children c on c.authority_id = (select current_authority()) and c.id = a.child_id
        left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where not exists (select from ssd_involvements i where i.authority_id = c.authority_id and i.child_id = c.id and ${holdsCase}
        and i.invo_involvement_start_date between ${today}::date + 1 and a.last_day + 1
        and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > a.last_day))
      order by a.last_day, c.person_id`,
    Leaving,
  )

const Turning = z.object({
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  on: Day,
  worker: z.string().nullable(),
  hasAdviser: z.boolean(),
})
/** A child in care who turns 16 in the year ahead. */
export type Turning = Opened<z.infer<typeof Turning>>

/** Children in care who turn 16 within a year, and whether a personal adviser works with them already. The soonest first. */
export const listTurningSixteen = (db: Db, today: DayType): Promise<z.infer<typeof Turning>[]> =>
  db.many(
    sql`
      select c.id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name,
        (p.pers_dob + interval '16 years')::date as "on",
        (select min(coalesce(w.prof_professional_name, i.invo_professional_id)) from ssd_involvements i
          left join ssd_professionals w on w.authority_id = i.authority_id and w.prof_professional_id = i.invo_professional_id and w.to_import is null
          where i.authority_id = c.authority_id and i.child_id = c.id and ${holdsCase} and ${onDay(today)}) as worker,
        exists (select from ssd_involvements i where i.authority_id = c.authority_id and i.child_id = c.id and i.to_import is null
          and i.invo_professional_role_id = 'PA' and ${onDay(today)}) as "hasAdviser"
      from ssd_person p join children c on c.authority_id = p.authority_id and c.id = p.child_id
        left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      where p.to_import is null and ${livedOn(today, 'p')} and (p.pers_dob + interval '16 years')::date between ${today}::date and ${today}::date + 365
        and exists (select from ssd_cla_episodes e where e.authority_id = c.authority_id and e.child_id = c.id and e.to_import is null
          and e.clae_cla_episode_ceased_date is null)
      order by "on", c.person_id`,
    Turning,
  )

const Departure = z.object({
  professionalId: z.string(),
  name: z.string(),
  lastDay: Day,
  note: z.string(),
  notedBy: z.string(),
})
/** Somebody who holds cases and is leaving. */
export type Departure = z.infer<typeof Departure>

/** Departures that were noted and have not been by so many days ago that they say nothing any more, the soonest first. */
export const listDepartures = (db: Db, today: DayType): Promise<Departure[]> =>
  db.many(
    sql`
      select l.professional_id as "professionalId", coalesce(w.prof_professional_name, l.professional_id) as name, l.last_day as "lastDay",
        l.note, p.name as "notedBy"
      from worker_departures l join people p on p.authority_id = l.authority_id and p.id = l.noted_by
        left join ssd_professionals w on w.authority_id = l.authority_id and w.prof_professional_id = l.professional_id and w.to_import is null
      where l.authority_id = (select current_authority()) and l.last_day >= ${today}::date - 30
      order by l.last_day, name`,
    Departure,
  )

export const DepartureFields = z.object({
  worker: z.string().trim().min(1, 'Choose the worker.').max(48),
  lastDay: Day,
  note: z.string().trim().max(300).default(''),
})

/** Notes that a worker is leaving, or changes their last day. @throws NotFound where the case system has no such worker */
export const noteDeparture = async (
  db: Db,
  { worker, lastDay, note }: z.infer<typeof DepartureFields>,
): Promise<void> => {
  const known = await db.run(
    sql`select from ssd_professionals where to_import is null and prof_professional_id = ${worker} limit 1`,
  )
  if (known === 0) throw new NotFound('worker')
  await db.run(sql`
    insert into worker_departures (authority_id, professional_id, last_day, note, noted_by)
    values (current_authority(), ${worker}, ${lastDay}, ${note}, current_person())
    on conflict (authority_id, professional_id) do update
    set last_day = excluded.last_day, note = excluded.note, noted_by = excluded.noted_by, noted_at = clock_timestamp()`)
  await record(db, { action: 'departure.noted', subjectKind: 'worker', subjectId: worker, detail: { lastDay } })
}

/** Takes a departure back: the worker stays. @throws NotFound where none was noted */
export const takeDepartureBack = async (db: Db, worker: string): Promise<void> => {
  const done = await db.run(sql`delete from worker_departures where professional_id = ${worker}`)
  if (done === 0) throw new NotFound('departure')
  await record(db, { action: 'departure.taken-back', subjectKind: 'worker', subjectId: worker })
}
