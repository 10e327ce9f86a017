import { z } from 'zod'
import type { Day } from '../platform/day.ts'
import { sql, type Db } from '../platform/sql.ts'
import { holdsCase, onDay } from './holds-case.ts'

const Team = z.object({
  id: z.string(),
  name: z.string(),
  children: z.number(),
  workers: z.number(),
  inCare: z.number(),
})
/** A team that holds cases, of the children whom the person may see; a child whom two teams hold counts in both. */
export type Team = z.infer<typeof Team>

/** Every team that holds the case of a child whom the person may see, most children first. */
export const listTeams = (db: Db, asAt: Day): Promise<Team[]> =>
  db.many(
    sql`
      select i.invo_professional_team as id, coalesce(min(d.dept_team_name), i.invo_professional_team) as name,
        count(distinct i.child_id)::int as children, count(distinct i.invo_professional_id)::int as workers,
        (count(distinct i.child_id) filter (where exists (select from ssd_cla_episodes e where e.authority_id = i.authority_id
          and e.child_id = i.child_id and e.to_import is null and e.clae_cla_episode_start_date <= ${asAt}::date
          and (e.clae_cla_episode_ceased_date is null or e.clae_cla_episode_ceased_date > ${asAt}::date))))::int as "inCare"
      from ssd_involvements i
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
      where ${holdsCase} and ${onDay(asAt)} and i.invo_professional_team is not null
      group by 1 order by children desc, name`,
    Team,
  )
