import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { listResolutions } from './resolution.ts'
import type { Followed } from './register.ts'
import { standingOf } from './standing.ts'
import { whatBecame } from './what-became.ts'

const Tie = z.object({ resolutionId: z.string(), findingId: z.string().nullable(), actionId: z.string().nullable() })

/** A resolution and what it is tied to: a finding that it is about, or an action that follows from it. */
export type ResolutionTie = z.infer<typeof Tie>

export interface Around {
  followed: readonly Followed[]
  ties: readonly ResolutionTie[]
}

/** The resolutions about any of these findings, followed by any of these actions, or named themselves, as they stood on a day. */
export const resolutionsAround = async (
  db: Db,
  {
    findingIds,
    actionIds,
    ids = [],
  }: { findingIds: readonly string[]; actionIds: readonly string[]; ids?: readonly string[] },
  on: Day,
): Promise<Around> => {
  const ties = await db.many(
    sql`
      select resolution_id as "resolutionId", finding_id as "findingId", null::uuid as "actionId" from resolution_findings
        where authority_id = (select current_authority()) and (finding_id = any(${findingIds}::uuid[]) or resolution_id = any(${ids}::uuid[]))
      union
      select resolution_id, null, action_id from resolution_actions
        where authority_id = (select current_authority()) and (action_id = any(${actionIds}::uuid[]) or resolution_id = any(${ids}::uuid[]))
      order by 1, 2, 3`,
    Tie,
  )
  const wanted = [...new Set([...ids, ...ties.map(({ resolutionId }) => resolutionId)])]
  if (wanted.length === 0) return { followed: [], ties: [] }
  const followed = await listResolutions(db, sql`r.id = any(${wanted}::uuid[]) and g.held_on <= ${on}`)
  return {
    followed: followed.map((resolution) => ({
      resolution,
      standing: standingOf(resolution, on),
      became: whatBecame(resolution, on),
    })),
    ties,
  }
}
