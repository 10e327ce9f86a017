import { z } from 'zod'
import { addDays, Day, type Day as DayType } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { everyTool } from '../tools/index.ts'

/** From how many audits on, and from which share of them, what is not met counts as a theme. */
export const themeFrom = { audits: 5, share: 0.4 } as const
/** How long a theme may stand without an action, in days: twenty working days are four weeks. */
export const actWithinDays = 28
/** What audits of how many days before say. */
export const themeDays = 182

const Seen = z.object({ tool: z.string(), statement: z.string(), not: z.number(), of: z.number(), firstOn: Day })

export interface AuditTheme {
  tool: string
  statement: string
  says: string
  section: string
  /** The section of the register of themes. */
  theme: string
  /** Audits in which it was not met or only partly, of those to which it applied. */
  not: number
  of: number
  /** The day on which it had become a theme: when the fifth audit that fell short was finished. */
  since: DayType
}

/** What audits found again and again in the half year up to a day, by statement of a tool; of children whom the person may see. */
export const listThemes = async (db: Db, asAt: DayType): Promise<AuditTheme[]> => {
  const found = await db.many(
    sql`
      select j.tool, j.statement, count(*) filter (where j.said in ('not', 'partly')) as not, count(*) as of,
        coalesce((array_agg(j.finished_on order by j.finished_on) filter (where j.said in ('not', 'partly')))[${themeFrom.audits}::integer],
          max(j.finished_on)) as "firstOn"
      from (
        select a.tool, s.key as statement, s.value ->> 'said' as said, f.finished_on
        from audits a join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor',
          jsonb_each(f.statements) s
        where a.authority_id = (select current_authority()) and a.taken_back_at is null
          and f.finished_on between ${addDays(asAt, -themeDays)}::date and ${asAt}::date) j
      where j.said in ('met', 'partly', 'not')
      group by j.tool, j.statement`,
    Seen,
  )
  return found
    .flatMap(({ tool, statement, not, of, firstOn }): AuditTheme[] => {
      if (not < themeFrom.audits || not / of < themeFrom.share) return []
      const known = everyTool.findLast(({ id }) => id === tool)
      const section = known?.sections.find(({ statements }) => statements.some(({ id }) => id === statement))
      const says = section?.statements.find(({ id }) => id === statement)?.says
      if (!section || says === undefined) return []
      return [{ tool, statement, says, section: section.title, theme: section.theme, not, of, since: firstOn }]
    })
    .toSorted((a, b) => b.not / b.of - a.not / a.of || b.not - a.not)
}
