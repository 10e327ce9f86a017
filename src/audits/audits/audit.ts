import { z } from 'zod'
import { ChildId, SealedText, type Opened } from '../../children/index.ts'
import { Day, type Day as DayType } from '../../platform/day.ts'
import { sql, type Sql } from '../../platform/sql.ts'
import { gradeTitle, type Tool } from '../tools/tool.ts'
import { toolFor } from '../tools/index.ts'

export const AuditId = z.uuid().brand<'AuditId'>()
export type AuditId = z.infer<typeof AuditId>

/** One audit as the person may see it: a grade that they may not know of is null. Whose it is cannot be read before it is written down who is shown it. */
export const Audit = z.object({
  id: AuditId,
  childId: ChildId,
  number: SealedText,
  name: SealedText,
  sampleId: z.string().nullable(),
  sample: z.string().nullable(),
  tool: z.string(),
  toolVersion: z.number(),
  team: z.string(),
  worker: z.string(),
  pathway: z.string(),
  why: z.string(),
  auditorId: z.string(),
  auditor: z.string(),
  dueOn: Day,
  givenOn: Day,
  finishedOn: Day.nullable(),
  firstGrade: z.string().nullable(),
  moderatorId: z.string().nullable(),
  moderator: z.string().nullable(),
  moderationDueOn: Day.nullable(),
  moderatedOn: Day.nullable(),
  secondGrade: z.string().nullable(),
  grade: z.string().nullable(),
  gradeWhy: z.string(),
  closedOn: Day.nullable(),
  againOf: z.string().nullable(),
  againDueOn: Day.nullable(),
  againId: z.string().nullable(),
  actions: z.number(),
  actionsOpen: z.number(),
  actionsLate: z.number(),
})
export type Audit = z.infer<typeof Audit>
export type ShownAudit = Opened<Audit>

/** The columns of `Audit` and what they are from; actions are late as at the day. */
export const auditsFrom = (asAt: DayType, progress = sql`audit_progress()`): Sql => sql`
  select a.id, a.child_id as "childId", c.person_id as number, nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name,
    a.sample_id as "sampleId", s.title as sample, a.tool, a.tool_version as "toolVersion", a.team,
    coalesce(w.prof_professional_name, a.worker_id) as worker, a.pathway, coalesce(v.words ->> 'why', a.why) as why, a.auditor_id as "auditorId", p.name as auditor,
    a.due_on as "dueOn", a.given_on as "givenOn", g.finished_on as "finishedOn", f.grade as "firstGrade",
    a.moderator_id as "moderatorId", m.name as moderator, a.moderation_due_on as "moderationDueOn", g.moderated_on as "moderatedOn",
    k.grade as "secondGrade", a.grade, coalesce(v.words ->> 'grade_why', a.grade_why) as "gradeWhy", a.closed_on as "closedOn", a.again_of as "againOf",
    a.again_due_on as "againDueOn", b.id as "againId", coalesce(t.actions, 0) as actions, coalesce(t.open, 0) as "actionsOpen",
    coalesce(t.late, 0) as "actionsLate"
  from audits a
    join children c on c.authority_id = a.authority_id and c.id = a.child_id
    left join child_names n on n.authority_id = a.authority_id and n.child_id = a.child_id
    left join audit_words v on v.authority_id = a.authority_id and v.id = a.id
    left join audit_samples s on s.authority_id = a.authority_id and s.id = a.sample_id
    left join ssd_professionals w on w.authority_id = a.authority_id and w.prof_professional_id = a.worker_id and w.to_import is null
    join people p on p.authority_id = a.authority_id and p.id = a.auditor_id
    left join people m on m.authority_id = a.authority_id and m.id = a.moderator_id
    left join ${progress} g on g.audit_id = a.id
    left join audit_judgements f on f.authority_id = a.authority_id and f.audit_id = a.id and f.reader = 'auditor' and f.finished_on is not null
    left join audit_judgements k on k.authority_id = a.authority_id and k.audit_id = a.id and k.reader = 'moderator' and k.finished_on is not null
    left join audits b on b.authority_id = a.authority_id and b.again_of = a.id and b.taken_back_at is null
    left join (
      select x.authority_id, x.audit_id, count(*) as actions, count(*) filter (where x.done_on is null) as open,
        count(*) filter (where x.done_on is null and x.due_on < ${asAt}::date) as late
      from audit_actions x group by x.authority_id, x.audit_id) t on t.authority_id = a.authority_id and t.audit_id = a.id
  where a.authority_id = (select current_authority()) and a.taken_back_at is null`

/** Where an audit stands, in the order in which it goes. */
export const stages = {
  given: 'With the auditor',
  finished: 'Finished by the auditor',
  'second reading': 'With the second reader',
  moderated: 'Read twice',
  closed: 'Closed',
} as const
export type AuditStage = keyof typeof stages

export const stageOf = (audit: Pick<Audit, 'closedOn' | 'finishedOn' | 'moderatorId' | 'moderatedOn'>): AuditStage => {
  if (audit.closedOn !== null) return 'closed'
  if (audit.finishedOn === null) return 'given'
  if (audit.moderatorId === null) return 'finished'
  return audit.moderatedOn === null ? 'second reading' : 'moderated'
}

export const toolOf = ({ tool, toolVersion }: Pick<Audit, 'tool' | 'toolVersion'>): Tool => toolFor(tool, toolVersion)

/** A grade of an audit in the words of its own scale; '' where there is none that the person may see. */
export const gradeInWords = (audit: Pick<Audit, 'tool' | 'toolVersion'>, grade: string | null): string =>
  grade === null ? '' : gradeTitle(toolOf(audit), grade)

/** The grade that stands: the final one, else the one that the first reader gave. */
export const standingGrade = ({ grade, firstGrade }: Pick<Audit, 'grade' | 'firstGrade'>): string | null =>
  grade ?? firstGrade
