import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { addMonths } from '../../platform/months.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { giveChild } from '../samples/change-sample.ts'
import { gradeTitle } from '../tools/tool.ts'
import { toolOf, type Audit, type AuditId } from './audit.ts'

export const ModeratorFields = z.object({ moderator: z.uuid('Choose a second reader.'), moderationDueOn: Day })
export const CloseFields = z.object({
  grade: neededWords(60, 'Choose the final grade.'),
  why: optionalWords(1000),
  againMonths: z
    .preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.coerce.number().int().min(1).max(24).nullable(),
    )
    .default(null),
})
export const AgainFields = z.object({
  auditor: z.uuid('Choose an auditor.'),
  dueOn: Day,
})

/**
 * Asks somebody to read the record a second time, without knowing what the first reader judged.
 * @throws Refused where the first has not finished, or a second reading has; Invalid where they may not read it
 */
export const askForModeration = (
  db: Db,
  audit: Audit,
  { moderator, moderationDueOn }: z.output<typeof ModeratorFields>,
): Promise<void> =>
  db.transaction(async (step) => {
    if (audit.closedOn !== null) throw new Refused('The audit is closed.')
    if (audit.finishedOn === null) throw new Refused('The first reader has not finished yet.')
    if (audit.moderatedOn !== null) throw new Refused('It has been read twice already.')
    const { able } = await step.one(
      sql`select may_audit(${audit.childId}::uuid, ${moderator}::uuid) as able`,
      z.object({ able: z.boolean() }),
    )
    if (!able || moderator === audit.auditorId)
      throw new Invalid([
        {
          field: 'moderator',
          message:
            'They may not read this record as the second: they read it first, work with the child, are of the team or manage who is.',
        },
      ])
    await step.run(sql`
      update audits set moderator_id = ${moderator}, moderation_due_on = ${moderationDueOn}
      where authority_id = (select current_authority()) and id = ${audit.id}`)
    await record(step, { action: 'audit.moderation-asked', subjectKind: 'audit', subjectId: audit.id })
  })

/** Why an audit cannot be closed by somebody yet; undefined where it can. */
export const closingFault = (audit: Audit, personId: string): string | undefined => {
  if (audit.closedOn !== null) return 'The audit is closed already.'
  if (audit.finishedOn === null) return 'The auditor has not finished yet.'
  if (audit.auditorId === personId) return 'Somebody else closes it than who audited.'
  if (audit.moderatorId !== null && audit.moderatedOn === null) return 'The second reader has not finished yet.'
  if (
    audit.firstGrade !== null &&
    audit.moderatedOn === null &&
    toolOf(audit).scale.alwaysModerated.includes(audit.firstGrade)
  )
    return `“${gradeTitle(toolOf(audit), audit.firstGrade)}” is always read a second time. Ask for a second reader first.`
  return undefined
}

/**
 * Closes an audit with its final grade. The grades of both readers stay as they were given.
 * @throws Refused where it cannot be closed yet; Invalid for a grade of another scale, or one that neither reader gave without a reason
 */
export const closeAudit = (
  db: Db,
  audit: Audit,
  { grade, why, againMonths, personId, today }: z.output<typeof CloseFields> & { personId: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const fault = closingFault(audit, personId)
    if (fault) throw new Refused(fault)
    if (!toolOf(audit).scale.grades.some(({ id }) => id === grade))
      throw new Invalid([{ field: 'grade', message: 'Choose a grade of the scale.' }])
    if (grade !== audit.firstGrade && why === '')
      throw new Invalid([
        { field: 'why', message: 'Say why the final grade differs from the auditor’s: it stays beside it.' },
      ])
    const againDueOn = againMonths === null ? null : addMonths(today, againMonths)
    await step.run(sql`
      update audits set grade = ${grade}, grade_why = ${why}, closed_on = ${today}, closed_by = current_person(), again_due_on = ${againDueOn}
      where authority_id = (select current_authority()) and id = ${audit.id}`)
    await record(step, { action: 'audit.closed', subjectKind: 'audit', subjectId: audit.id, why })
  })

/** Gives the same child to be looked at again with the same tool. @throws Refused unless closed, or where that has been done; Invalid as when giving */
export const auditAgain = (
  db: Db,
  audit: Audit,
  { auditor, dueOn, today }: z.output<typeof AgainFields> & { today: Day },
): Promise<AuditId> =>
  db.transaction(async (step) => {
    if (audit.closedOn === null) throw new Refused('Close the audit first.')
    if (audit.againId !== null) throw new Refused('The child is being looked at again already.')
    const { able } = await step.one(
      sql`select may_audit(${audit.childId}::uuid, ${auditor}::uuid) as able`,
      z.object({ able: z.boolean() }),
    )
    if (!able)
      throw new Invalid([{ field: 'auditor', message: 'They may not audit this child. Choose somebody else.' }])
    return giveChild(step, {
      childId: audit.childId,
      toolId: audit.tool,
      auditor,
      dueOn,
      why: 'To see whether it changed.',
      today,
      againOf: audit.id,
    })
  })
