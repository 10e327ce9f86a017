import { z } from 'zod'
import { heldOn, livedOn, SealedText, type Opened } from '../children/index.ts'
import { Day, type Day as DayType } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { casesOn } from './cases.ts'
import { holdsCase, onDay } from './holds-case.ts'

const Caseload = z.object({
  professionalId: z.string(),
  name: z.string(),
  job: z.string(),
  team: z.string().nullable(),
  fullTime: z.number().nullable(),
  agency: z.boolean(),
  children: z.number(),
  /** The same children, each by how much work its case was on the day: `caseWeights`. */
  weighted: z.number(),
  /** The longest that the worker has held a case that is still theirs, in days. */
  longest: z.number(),
})
/** One worker’s cases: children counted once, and of full time the share that the worker has. */
export type Caseload = z.infer<typeof Caseload>

/** Everybody who holds the case of a child whom the person may see, most cases first; of one team of the case system where it is named. */
export const listCaseloads = (db: Db, asAt: DayType, team?: string): Promise<Caseload[]> =>
  db.many(
    sql`
      select i.invo_professional_id as "professionalId", coalesce(min(w.prof_professional_name), i.invo_professional_id) as name,
        coalesce(min(w.prof_professional_job_title), '') as job, min(d.dept_team_name) as team,
        min(w.prof_full_time_equivalency) as "fullTime", coalesce(bool_or(w.prof_agency_worker_flag = 'Y'), false) as agency,
        count(*) as children, sum(i.weight) as weighted, max(${asAt}::date - i.since) as longest
      from (${casesOn(asAt, { team })}) i
      left join ssd_professionals w on w.authority_id = i.authority_id
        and w.prof_professional_id = i.invo_professional_id and w.to_import is null
      left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
      group by i.invo_professional_id order by children desc, name, 1`,
    Caseload,
  )

const Continuity = z.object({
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  worker: z.string().nullable(),
  team: z.string().nullable(),
  /** The key of the team in the case system. */
  teamId: z.string().nullable(),
  inCare: z.boolean(),
  openedOn: Day,
  /** Workers who held the case in the year up to the day, the present one among them. */
  workersInYear: z.number(),
  /** Days of that year on which the case was open and nobody held it: the last day of a worker is held. */
  daysUnallocated: z.number(),
})
/** How steady one child’s worker is; who it is cannot be read before `showChildren` was told. */
export type Continuity = z.infer<typeof Continuity>
export type ShownContinuity = Opened<Continuity>

/** Every child with an open case whom the person may see: who has nobody first, then by days without and by changes. */
export const listContinuity = (db: Db, asAt: DayType): Promise<Continuity[]> =>
  db.many(
    sql`
      with open_cases as (
        select e.child_id, min(e.cine_referral_date) as opened_on,
          range_agg(daterange(greatest(e.cine_referral_date, ${asAt}::date - 365), ${asAt}::date + 1)) as days
        from ssd_cin_episodes e
        where e.to_import is null and e.child_id is not null and e.cine_referral_date <= ${asAt}::date
          and (e.cine_close_date is null or e.cine_close_date > ${asAt}::date) and ${livedOn(asAt, 'e')}
        group by e.child_id),
      held as (
        select i.child_id, range_agg(daterange(i.invo_involvement_start_date, coalesce(i.invo_involvement_end_date, ${asAt}::date), '[]')) as days,
          count(distinct i.invo_professional_id) filter (
            where i.invo_involvement_end_date is null or i.invo_involvement_end_date > ${asAt}::date - 365) as workers
        from ssd_involvements i
        where ${holdsCase} and i.invo_involvement_start_date <= ${asAt}::date
          and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= i.invo_involvement_start_date)
        group by i.child_id),
      now_with as (
        select distinct on (i.child_id) i.child_id, w.prof_professional_name as worker, d.dept_team_name as team,
          i.invo_professional_team as "teamId"
        from ssd_involvements i
        left join ssd_professionals w on w.authority_id = i.authority_id
          and w.prof_professional_id = i.invo_professional_id and w.to_import is null
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
        where ${holdsCase} and ${onDay(asAt)}
        order by i.child_id, i.invo_involvement_start_date desc, i.invo_involvements_id)
      select o.child_id as "childId", c.person_id as number,
        nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, a.worker, a.team, a."teamId", o.opened_on as "openedOn",
        exists (select from ssd_cla_episodes l where l.authority_id = c.authority_id and l.child_id = o.child_id and l.to_import is null
          and l.clae_cla_episode_start_date <= ${asAt}::date
          and (l.clae_cla_episode_ceased_date is null or l.clae_cla_episode_ceased_date > ${asAt}::date)) as "inCare",
        coalesce(h.workers, 0) as "workersInYear",
        (select coalesce(sum(upper(gap) - lower(gap)), 0)
          from unnest(o.days - coalesce(h.days, '{}'::datemultirange)) gap) as "daysUnallocated"
      from open_cases o join children c on c.id = o.child_id
      left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      left join held h on h.child_id = o.child_id left join now_with a on a.child_id = o.child_id
      order by (a.child_id is null) desc, "daysUnallocated" desc, "workersInYear" desc, c.person_id`,
    Continuity,
  )

const Month = z.object({ month: Day, cases: z.number(), workers: z.number(), referrals: z.number() })
/** The end of a month: children who had a worker, workers who held a case, and referrals that came in that month. */
export type WorkloadMonth = z.infer<typeof Month>

/** The twelve whole months before a day, the latest last, by what is known now and of children whom the person may see. */
export const listWorkloadMonths = (db: Db, asAt: DayType): Promise<WorkloadMonth[]> =>
  db.many(
    sql`
      select m.ends as month, count(distinct i.child_id) as cases, count(distinct i.invo_professional_id) as workers,
        (select count(*) from ssd_cin_episodes e where e.to_import is null and e.child_id is not null
          and e.cine_referral_date between date_trunc('month', m.ends)::date and m.ends) as referrals
      from (
        select (date_trunc('month', ${asAt}::date) - make_interval(months => n))::date - 1 as ends from generate_series(0, 11) n) m
      left join (
        select i.child_id, i.invo_professional_id, i.invo_involvement_start_date,
          least(i.invo_involvement_end_date, d.pers_death_date) as invo_involvement_end_date
        from ssd_involvements i left join ssd_person d on d.authority_id = i.authority_id and d.child_id = i.child_id
          and d.to_import is null and d.pers_death_date is not null
        where ${holdsCase}) i on ${heldOn(sql`m.ends`)}
      group by m.ends order by m.ends`,
    Month,
  )
