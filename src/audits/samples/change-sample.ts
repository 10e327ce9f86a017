import { z } from 'zod'
import { childNumbered, heldOn } from '../../children/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { AuditId } from '../audits/audit.ts'
import { toolFor, tools } from '../tools/index.ts'
import { pathwayOf } from './frames.ts'
import { giveThem } from './give-drawn.ts'
import type { SampleId } from './sample.ts'

const who = z.uuid('Choose an auditor.')

export const GiveFields = z.object({ child: z.uuid(), auditor: who })
export const SwapFields = z.object({
  child: z.uuid(),
  why: neededWords(300, 'Say why this child is not audited: a swap without a reason would make the sample worthless.'),
})

const mustBeAbleToRead = async (db: Db, childId: string, auditorId: string): Promise<void> => {
  const { able } = await db.one(
    sql`select may_audit(${childId}::uuid, ${auditorId}::uuid) as able`,
    z.object({ able: z.boolean() }),
  )
  if (!able)
    throw new Invalid([
      {
        field: 'auditor',
        message:
          'They may not audit this child: they work with the child, are of the child’s team or manage who does, or their role does not audit. Choose somebody else.',
      },
    ])
}

/**
 * Gives a child of a sample who was drawn to an auditor, or to another than before while nothing is finished.
 * @throws Invalid where they may not read the child; NotFound where the child was not drawn; Refused where it is finished
 */
export const giveOne = (
  db: Db,
  sampleId: SampleId,
  { child, auditor }: z.output<typeof GiveFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    const row = await step.maybeOne(
      sql`
        select f.fate, a.id as "auditId", g.finished_on as "finishedOn"
        from audit_frame f
          left join audits a on a.authority_id = f.authority_id and a.sample_id = f.sample_id and a.child_id = f.child_id and a.taken_back_at is null
          left join audit_progress() g on g.audit_id = a.id
        where f.authority_id = (select current_authority()) and f.sample_id = ${sampleId} and f.child_id = ${child}`,
      z.object({ fate: z.string(), auditId: z.string().nullable(), finishedOn: Day.nullable() }),
    )
    if (row?.fate !== 'drawn') throw new NotFound('child of this sample')
    await mustBeAbleToRead(step, child, auditor)
    if (row.finishedOn !== null) throw new Refused('The audit is finished. Ask for a second reader instead.')
    if (row.auditId !== null)
      await step.run(sql`
        update audits set taken_back_at = clock_timestamp(), taken_back_why = 'Given to another auditor.'
        where authority_id = (select current_authority()) and id = ${row.auditId}`)
    await giveThem(step, sampleId, [{ childId: child, auditorId: auditor }], today)
  })

/**
 * Takes a child out of a sample for a reason and draws the next of the same layer, by the seed. Gives back whether there was a next.
 * @throws NotFound where the child was not drawn; Refused where the audit is finished
 */
export const swapChild = (
  db: Db,
  sampleId: SampleId,
  { child, why }: z.output<typeof SwapFields>,
  today: Day,
): Promise<boolean> =>
  db.transaction(async (step) => {
    const row = await step.maybeOne(
      sql`
        select f.stratum, a.id as "auditId", a.auditor_id as "auditorId", g.finished_on as "finishedOn"
        from audit_frame f
          left join audits a on a.authority_id = f.authority_id and a.sample_id = f.sample_id and a.child_id = f.child_id and a.taken_back_at is null
          left join audit_progress() g on g.audit_id = a.id
        where f.authority_id = (select current_authority()) and f.sample_id = ${sampleId} and f.child_id = ${child} and f.fate = 'drawn'`,
      z.object({
        stratum: z.string(),
        auditId: z.string().nullable(),
        auditorId: z.string().nullable(),
        finishedOn: Day.nullable(),
      }),
    )
    if (!row) throw new NotFound('child of this sample')
    if (row.finishedOn !== null) throw new Refused('The audit is finished, so the child cannot be swapped any more.')
    if (row.auditId !== null)
      await step.run(sql`
        update audits set taken_back_at = clock_timestamp(), taken_back_why = ${why}
        where authority_id = (select current_authority()) and id = ${row.auditId}`)
    await step.run(sql`
      update audit_frame set fate = 'swapped', why = ${why}
      where authority_id = (select current_authority()) and sample_id = ${sampleId} and child_id = ${child}`)
    const next = await step.maybeOne(
      sql`
        update audit_frame set fate = 'drawn' where authority_id = (select current_authority()) and sample_id = ${sampleId} and child_id = (
          select r.child_id from audit_frame r
          where r.authority_id = (select current_authority()) and r.sample_id = ${sampleId} and r.stratum = ${row.stratum} and r.fate = 'reserve'
          order by r.place limit 1)
        returning child_id as "childId", may_audit(child_id, ${row.auditorId}::uuid) as able`,
      z.object({ childId: z.string(), able: z.boolean() }),
    )
    await record(step, { action: 'audit-sample.swapped', subjectKind: 'audit sample', subjectId: sampleId, why })
    if (next?.able && row.auditorId !== null)
      await giveThem(step, sampleId, [{ childId: next.childId, auditorId: row.auditorId }], today)
    return next !== undefined
  })

export const SingleFields = z.object({
  recordNumber: neededWords(48, 'Give the number of the record.'),
  tool: z.enum(tools.map(({ id }) => id) as [string, ...string[]], 'Choose what is asked of the record.'),
  auditor: who,
  dueOn: Day,
  why: neededWords(
    500,
    'Say why this child: an audit that was chosen by hand stands apart from those that were drawn.',
  ),
})

/**
 * Gives a single child to an auditor, chosen by hand and not drawn.
 * @throws Invalid where there is no such record, or the auditor may not read it
 */
export const giveSingle = (
  db: Db,
  { recordNumber, tool: toolId, auditor, dueOn, why }: z.output<typeof SingleFields>,
  today: Day,
): Promise<AuditId> =>
  db.transaction(async (step) => {
    const childId = await childNumbered(step, recordNumber).catch((error: unknown) => {
      if (!(error instanceof NotFound)) throw error
      throw new Invalid([{ field: 'recordNumber', message: 'There is no record with this number that you may see.' }])
    })
    await mustBeAbleToRead(step, childId, auditor)
    return giveChild(step, { childId, toolId, auditor, dueOn, why, today, againOf: null })
  })

interface Giving {
  childId: string
  toolId: string
  auditor: string
  dueOn: Day
  why: string
  today: Day
  /** The audit after which the child is looked at again. */
  againOf: AuditId | null
}

/** Writes an audit of a child down that belongs to no sample. */
export const giveChild = async (
  db: Db,
  { childId, toolId, auditor, dueOn, why, today, againOf }: Giving,
): Promise<AuditId> => {
  const { id } = await db.one(
    sql`
      insert into audits (authority_id, child_id, tool, tool_version, team, worker_id, pathway, why, auditor_id, due_on, given_on, given_by, again_of)
      select current_authority(), ${childId}, ${toolId}, ${toolFor(toolId).version}::integer, coalesce(h.team, ''), coalesce(h.worker, ''),
        ${pathwayOf(sql`${childId}::uuid`, today)}, ${why}, ${auditor}, ${dueOn}, ${today}, current_person(), ${againOf}
      from (select 1) one left join lateral (
        select coalesce(d.dept_team_name, i.invo_professional_team, '') as team, coalesce(i.invo_professional_id, '') as worker
        from ssd_involvements i
        left join ssd_department d on d.authority_id = i.authority_id and d.dept_team_id = i.invo_professional_team and d.to_import is null
        where i.authority_id = (select current_authority()) and i.to_import is null and i.child_id = ${childId}::uuid
          and i.invo_professional_role_id in ('CW', 'SW', 'PA', 'SEND') and ${heldOn(sql`${today}::date`)}
        order by i.invo_involvement_start_date desc, i.invo_involvements_id limit 1) h on true
      returning id`,
    z.object({ id: AuditId }),
  )
  await record(db, { action: 'audit.given', subjectKind: 'audit', subjectId: id, why })
  return id
}
