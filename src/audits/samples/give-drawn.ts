import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { toolFor } from '../tools/index.ts'
import { pathwayOf } from './frames.ts'
import type { SampleId } from './sample.ts'

const Pair = z.object({ childId: z.string(), auditorId: z.string(), has: z.number() })

/**
 * Gives children who were drawn to auditors: each to whoever may read them and has the fewest to read. Gives back how many found nobody;
 * these wait on the page of the sample.
 */
export const giveDrawn = async (
  db: Db,
  sampleId: SampleId,
  { children, auditors, today }: { children: readonly string[]; auditors: readonly string[]; today: Day },
): Promise<number> => {
  if (children.length === 0 || auditors.length === 0) return children.length
  const pairs = await db.many(
    sql`
      select c.id as "childId", a.id as "auditorId",
        (select count(*) from audits o where o.authority_id = (select current_authority()) and o.auditor_id = a.id and o.closed_on is null
          and o.taken_back_at is null)::integer as has
      from unnest(${children}::uuid[]) c(id), unnest(${auditors}::uuid[]) a(id)
      where may_audit(c.id, a.id) order by 1, 2`,
    Pair,
  )
  const load = new Map(pairs.map(({ auditorId, has }) => [auditorId, has]))
  const may = Map.groupBy(pairs, ({ childId }) => childId)
  const given: { childId: string; auditorId: string }[] = []
  // Whoever can be read by the fewest is given first, so that nobody is left over who need not be.
  for (const childId of children.toSorted((a, b) => (may.get(a)?.length ?? 0) - (may.get(b)?.length ?? 0))) {
    const [best] = (may.get(childId) ?? []).toSorted(
      (a, b) => (load.get(a.auditorId) ?? 0) - (load.get(b.auditorId) ?? 0),
    )
    if (!best) continue
    load.set(best.auditorId, (load.get(best.auditorId) ?? 0) + 1)
    given.push(best)
  }
  await giveThem(db, sampleId, given, today)
  return children.length - given.length
}

/** Writes the audits of a sample down, each with the team and the worker whose case it is. */
export const giveThem = async (
  db: Db,
  sampleId: SampleId,
  given: readonly { childId: string; auditorId: string }[],
  today: Day,
): Promise<void> => {
  if (given.length === 0) return
  const sample = await db.one(
    sql`select tool, on_day as "onDay" from audit_samples where authority_id = (select current_authority()) and id = ${sampleId}`,
    z.object({ tool: z.string(), onDay: Day }),
  )
  const { version } = toolFor(sample.tool)
  await db.run(sql`
    insert into audits (authority_id, sample_id, child_id, tool, tool_version, team, worker_id, pathway, why, auditor_id, due_on, given_on, given_by)
    select s.authority_id, s.id, f.child_id, s.tool, ${version}::integer, f.team, f.worker_id, ${pathwayOf(sql`f.child_id`, sample.onDay)}, s.why, g.auditor_id,
      s.due_on, ${today}, current_person()
    from audit_samples s join audit_frame f on f.authority_id = s.authority_id and f.sample_id = s.id and f.fate = 'drawn'
      join unnest(${given.map(({ childId }) => childId)}::uuid[], ${given.map(({ auditorId }) => auditorId)}::uuid[]) g(child_id, auditor_id)
        on g.child_id = f.child_id
    where s.authority_id = (select current_authority()) and s.id = ${sampleId}`)
  await record(db, {
    action: 'audits.given',
    subjectKind: 'audit sample',
    subjectId: sampleId,
    detail: { audits: given.length, auditors: new Set(given.map(({ auditorId }) => auditorId)).size },
  })
}
