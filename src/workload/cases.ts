import { z } from 'zod'
import { SealedText, type Opened } from '../children/index.ts'
import { Day, type Day as DayType } from '../platform/day.ts'
import { sql, type Db, type Sql } from '../platform/sql.ts'
import { holdsCase, onDay } from './holds-case.ts'
import { weightsInForce } from './weights.ts'

/** Whose cases are meant: of one worker, of one team, by their keys in the case system; of all where neither is named. */
export interface OfCases {
  worker?: string | undefined
  team?: string | undefined
}

/**
 * A row for each child and each worker who held their case on the day: `team`, `since` and `weight` (`caseWeights`). Every
 * number of cases is a count of these rows.
 */
export const casesOn = (asAt: DayType, { worker, team }: OfCases): Sql => sql`
  select i.authority_id, i.child_id, i.invo_professional_id, min(i.invo_professional_team) as invo_professional_team,
    min(i.invo_involvement_start_date) as since,
    case
      when exists (select from ssd_cla_episodes e where e.authority_id = i.authority_id and e.child_id = i.child_id and e.to_import is null
        and e.clae_cla_episode_start_date <= ${asAt}::date
        and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > ${asAt}::date)) then w.care
      when exists (select from ssd_cp_plans e where e.authority_id = i.authority_id and e.child_id = i.child_id and e.to_import is null
        and e.cppl_cp_plan_start_date <= ${asAt}::date
        and (e.cppl_cp_plan_end_date is null or e.cppl_cp_plan_end_date > ${asAt}::date)) then w.protection
      when bool_and(i.invo_professional_role_id = 'PA') then w.leaver
      else w.other end as weight
  from ssd_involvements i cross join (${weightsInForce(asAt)}) w
  where ${holdsCase} and ${onDay(asAt)} and i.invo_professional_id is not null
    ${worker === undefined ? sql`` : sql`and i.invo_professional_id = ${worker}`}
    ${team === undefined ? sql`` : sql`and i.invo_professional_team = ${team}`}
  group by i.authority_id, i.child_id, i.invo_professional_id, w.care, w.protection, w.leaver, w.other`

const Case = z.object({
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  professionalId: z.string(),
  worker: z.string(),
  team: z.string().nullable(),
  since: Day,
  weight: z.number(),
})
/** One child of one worker; who it is cannot be read before `showChildren` was told. */
export type Case = z.infer<typeof Case>
export type ShownCase = Opened<Case>

/** The cases of children whom the person may see, by worker, the longest first. */
export const listCases = (db: Db, asAt: DayType, of: OfCases = {}): Promise<Case[]> =>
  db.many(
    sql`
      select i.child_id as "childId", c.person_id as number,
        nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, i.invo_professional_id as "professionalId",
        coalesce(w.prof_professional_name, i.invo_professional_id) as worker,
        coalesce(d.dept_team_name, i.invo_professional_team) as team, i.since, i.weight
      from (${casesOn(asAt, of)}) i join children c on c.authority_id = i.authority_id and c.id = i.child_id
      left join child_names n on n.authority_id = c.authority_id and n.child_id = c.id
      left join ssd_professionals w on w.authority_id = i.authority_id
        and w.prof_professional_id = i.invo_professional_id and w.to_import is null
      left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
      order by worker, "professionalId", i.since, c.person_id`,
    Case,
  )
