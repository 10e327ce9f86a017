import { z } from 'zod'
import type { ChildId } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { Audit, auditsFrom, type AuditId } from './audit.ts'

/** What narrows a list of audits; what is left out narrows nothing. */
export interface AuditFilters {
  tool?: string | undefined
  team?: string | undefined
  auditorId?: string | undefined
  sampleId?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** Audits of children whom the person may see, what is due first among those not closed, then the latest closed. */
export const listAudits = (db: Db, asAt: Day, filters: AuditFilters = {}): Promise<Audit[]> => {
  const { tool, team, auditorId, sampleId, from, to } = filters
  return db.many(
    sql`
      ${auditsFrom(asAt)} and ${tool ? sql`a.tool = ${tool}` : sql`true`} and ${team ? sql`a.team = ${team}` : sql`true`}
        and ${auditorId ? sql`a.auditor_id = ${auditorId}::uuid` : sql`true`} and ${sampleId ? sql`a.sample_id = ${sampleId}::uuid` : sql`true`}
        and ${from ? sql`a.due_on >= ${from}::date` : sql`true`} and ${to ? sql`a.due_on <= ${to}::date` : sql`true`}
      order by a.closed_on is not null, case when a.closed_on is null then a.due_on end, a.closed_on desc, a.id`,
    Audit,
  )
}

/** Audits that wait for somebody: to read first, or to read as the second. */
export const listMine = (db: Db, personId: string, asAt: Day): Promise<Audit[]> =>
  db.many(
    sql`
      ${auditsFrom(asAt)} and a.closed_on is null and ((a.auditor_id = ${personId}::uuid and g.finished_on is null)
        or (a.moderator_id = ${personId}::uuid and g.moderated_on is null and g.finished_on is not null))
      order by a.due_on, a.id`,
    Audit,
  )

/** The audits of one child, the latest first, as a question that is asked with others. */
export const auditsOfChildQuestion = (childId: ChildId, asAt: Day) => ({
  query: sql`${auditsFrom(asAt, sql`audit_progress_of(${childId}::uuid)`)} and a.child_id = ${childId}::uuid and a.given_on <= ${asAt}::date
    order by coalesce(a.closed_on, a.due_on) desc, a.id`,
  row: Audit,
})

const Found = z.object({ found: z.boolean() })

/** Whether a child has any audit: far less to ask than which, and most children have none. */
export const hasAuditsQuestion = (childId: ChildId, asAt: Day) => ({
  query: sql`
    select exists (
      select from audits a where a.authority_id = (select current_authority()) and a.child_id = ${childId}::uuid
        and a.taken_back_at is null and a.given_on <= ${asAt}::date) as found`,
  row: Found,
})

/** @throws NotFound where there is no such audit, or the person may not see the child */
export const getAudit = async (db: Db, id: AuditId, asAt: Day): Promise<Audit> => {
  const found = await db.maybeOne(sql`${auditsFrom(asAt)} and a.id = ${id}::uuid`, Audit)
  if (!found) throw new NotFound('audit')
  return found
}

/** The teams that audits were given of, by name. */
export const listTeams = async (db: Db): Promise<string[]> =>
  (
    await db.many(
      sql`select distinct team from audits where authority_id = (select current_authority()) and team <> '' and taken_back_at is null order by team`,
      z.object({ team: z.string() }),
    )
  ).map(({ team }) => team)
