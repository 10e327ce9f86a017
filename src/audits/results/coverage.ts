import { z } from 'zod'
import { heldOn } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { joined, sql, type Db } from '../../platform/sql.ts'
import { frames } from '../samples/frames.ts'
import { toolFor } from '../tools/index.ts'
import { isGood } from '../tools/tool.ts'

export interface Coverage {
  frame: string
  title: string
  children: number
  /** Children of them with an audit that its auditor finished in the twelve months before. */
  audited: number
}

/** How far audits of the twelve months to a day reach, by cohort; of children whom the person may see. */
export const listCoverage = async (db: Db, asAt: Day): Promise<Coverage[]> => {
  const counts = await db.many(
    sql`
      with done as materialized (
        select a.child_id from audits a join audit_progress() g on g.audit_id = a.id
        where a.authority_id = (select current_authority()) and a.taken_back_at is null and g.finished_on > ${asAt}::date - 365
          and g.finished_on <= ${asAt}::date)
      ${joined(
        frames.map(
          (frame) => sql`
            select ${frame.id}::text as frame, count(distinct m.child_id) as children,
              count(distinct m.child_id) filter (where m.child_id in (select child_id from done)) as audited
            from (${frame.members(asAt)}) m join children c on c.authority_id = (select current_authority()) and c.id = m.child_id`,
        ),
        ' union all ',
      )}`,
    z.object({ frame: z.string(), children: z.number(), audited: z.number() }),
  )
  return frames.flatMap(({ id, title }) => {
    const found = counts.find(({ frame }) => frame === id)
    return found ? [{ ...found, title }] : []
  })
}

const Reach = z.object({ team: z.string(), workers: z.number(), reached: z.number() })
export type Reach = z.infer<typeof Reach>

/** Of the workers who hold cases on a day, those of whose work an audit was finished in the six months before, by team. */
export const listReach = (db: Db, asAt: Day): Promise<Reach[]> =>
  db.many(
    sql`
      select coalesce(d.dept_team_name, i.team, 'No team') as team, count(distinct i.worker) as workers,
        count(distinct i.worker) filter (where i.worker in (
          select a.worker_id from audits a join audit_progress() g on g.audit_id = a.id
          where a.authority_id = (select current_authority()) and a.taken_back_at is null and g.finished_on > ${asAt}::date - 182
            and g.finished_on <= ${asAt}::date)) as reached
      from (
        select v.authority_id, v.invo_professional_id as worker, v.invo_professional_team as team from ssd_involvements v
        where v.to_import is null and v.child_id is not null and v.invo_professional_id is not null
          and v.invo_professional_role_id in ('CW', 'SW', 'PA') and ${heldOn(sql`${asAt}::date`, 'v')}) i
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.team and d.to_import is null
      group by 1 order by 1`,
    Reach,
  )

const Sections = z.object({
  tool: z.string(),
  sections: z.record(z.string(), z.object({ grade: z.string().default('') })),
})

/** What first readers judged of each section, of the audits finished between two days, ends included. */
export const listSectionGrades = (db: Db, { from, to }: { from: Day; to: Day }): Promise<z.infer<typeof Sections>[]> =>
  db.many(
    sql`
      select a.tool, f.sections from audits a
        join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor'
      where a.authority_id = (select current_authority()) and a.taken_back_at is null
        and f.finished_on between ${from}::date and ${to}::date`,
    Sections,
  )

/** Of the audits of one tool that were finished in the year to a day, how many have a grade that is good enough; of those the person may see. */
export const gradedCount = async (db: Db, toolId: string, asAt: Day): Promise<{ good: number; of: number }> => {
  const tool = toolFor(toolId)
  const good = tool.scale.grades.map(({ id }) => id).filter((id) => isGood(tool, id))
  return db.one(
    sql`
      select count(*) as of, count(*) filter (where coalesce(a.grade, f.grade) = any(${good}::text[])) as good
      from audits a join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor'
      where a.authority_id = (select current_authority()) and a.taken_back_at is null and a.tool = ${toolId}
        and f.finished_on > ${asAt}::date - 365 and f.finished_on <= ${asAt}::date`,
    z.object({ good: z.number(), of: z.number() }),
  )
}
