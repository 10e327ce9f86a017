import { z } from 'zod'
import { SealedText, type Opened } from '../../children/index.ts'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords } from '../../platform/fields.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import type { Audit, AuditId } from './audit.ts'

export const ActionFields = z.object({
  what: neededWords(500, 'Say what must be done for this child.'),
  section: optionalWords(60),
  atOnce: z.preprocess((value) => value === 'yes' || value === true, z.boolean()).default(false),
  ownerId: z.uuid('Choose who does it.'),
  dueOn: Day,
})

export const DoneFields = z.object({ doneOn: Day, doneNote: optionalWords(1000) })

const AuditAction = z.object({
  id: z.string(),
  auditId: z.string(),
  childId: z.string(),
  number: SealedText,
  name: SealedText,
  tool: z.string(),
  toolVersion: z.number(),
  team: z.string(),
  section: z.string(),
  what: z.string(),
  atOnce: z.boolean(),
  ownerId: z.string(),
  owner: z.string(),
  dueOn: Day,
  setOn: Day,
  doneOn: Day.nullable(),
  doneNote: z.string(),
  doneById: z.string().nullable(),
  checkedOn: Day.nullable(),
  checkedBy: z.string().nullable(),
})
export type AuditAction = z.infer<typeof AuditAction>
export type ShownAction = Opened<AuditAction>

const actions = (which: Sql): Sql => sql`
  select x.id, x.audit_id as "auditId", x.child_id as "childId", c.person_id as number,
    nullif(trim(concat_ws(' ', n.forename, n.surname)), '') as name, a.tool, a.tool_version as "toolVersion", a.team, x.section,
    coalesce(v.words ->> 'what', x.what) as what,
    x.at_once as "atOnce", x.owner_id as "ownerId", o.name as owner, x.due_on as "dueOn",
    x.set_on as "setOn", x.done_on as "doneOn", coalesce(v.words ->> 'done_note', x.done_note) as "doneNote", x.done_by as "doneById",
    x.checked_on as "checkedOn", k.name as "checkedBy"
  from audit_actions x
    left join audit_action_words v on v.authority_id = x.authority_id and v.id = x.id
    join audits a on a.authority_id = x.authority_id and a.id = x.audit_id
    join children c on c.authority_id = x.authority_id and c.id = x.child_id
    left join child_names n on n.authority_id = x.authority_id and n.child_id = x.child_id
    join people o on o.authority_id = x.authority_id and o.id = x.owner_id
    left join people k on k.authority_id = x.authority_id and k.id = x.checked_by
  where x.authority_id = (select current_authority()) and ${which}`

/** What must be done after one audit, what is due first. */
export const listActionsOf = (db: Db, auditId: AuditId): Promise<AuditAction[]> =>
  db.many(sql`${actions(sql`x.audit_id = ${auditId}::uuid`)} order by x.due_on, x.id`, AuditAction)

/** What must be done after every audit of children whom the person may see: what is not done and due first comes first. */
export const listActions = (db: Db): Promise<AuditAction[]> =>
  db.many(
    sql`${actions(sql`true`)} order by x.checked_on is not null, x.done_on is not null, x.due_on, x.id`,
    AuditAction,
  )

/** What somebody has to do after audits. */
export const listOwnActions = (db: Db, personId: string): Promise<AuditAction[]> =>
  db.many(
    sql`${actions(sql`x.owner_id = ${personId}::uuid and x.done_on is null`)} order by x.due_on, x.id`,
    AuditAction,
  )

/** How an action stands on a day. */
export type ActionState = 'late' | 'open' | 'done' | 'checked'

export const actionStateOf = (
  { doneOn, checkedOn, dueOn }: Pick<AuditAction, 'doneOn' | 'checkedOn' | 'dueOn'>,
  asAt: Day,
): ActionState => {
  if (checkedOn !== null && checkedOn <= asAt) return 'checked'
  if (doneOn !== null && doneOn <= asAt) return 'done'
  return dueOn < asAt ? 'late' : 'open'
}

const Owner = z.object({ id: z.string(), name: z.string(), job: z.string() })
export type Owner = z.infer<typeof Owner>

/** Who can be asked to do something for a child: those who work with the child, their team, and those who answer for every child. */
export const listOwnersFor = (db: Db, childId: string): Promise<Owner[]> =>
  db.many(
    sql`
      select distinct p.id, p.name, p.job from people p
      where p.authority_id = (select current_authority()) and p.active and (
        p.role in (select r.role from role_permissions r where r.permission = 'audits.draw')
        or p.id in (select w.person_id from worker_people w join child_workers k using (authority_id, professional_id) where k.child_id = ${childId}::uuid)
        or p.id in (select t.person_id from team_people t join child_teams k using (authority_id, team_id) where k.child_id = ${childId}::uuid))
      order by p.name, p.id`,
    Owner,
  )

/** Writes down what must be done for a child after an audit. @throws Invalid where the owner could not see it, or the day has been */
export const addAction = (
  db: Db,
  audit: Pick<Audit, 'id' | 'childId'>,
  { what, section, atOnce, ownerId, dueOn }: z.output<typeof ActionFields>,
  today: Day,
): Promise<void> =>
  db.transaction(async (step) => {
    const owners = await listOwnersFor(step, audit.childId)
    if (!owners.some(({ id }) => id === ownerId))
      throw new Invalid([
        { field: 'ownerId', message: 'Choose somebody who works with the child or answers for the service.' },
      ])
    if (dueOn < today) throw new Invalid([{ field: 'dueOn', message: 'Give a day that is still to come.' }])
    await step.run(sql`
      insert into audit_actions (authority_id, audit_id, child_id, section, what, at_once, owner_id, due_on, set_on, set_by)
      values (current_authority(), ${audit.id}, ${audit.childId}, ${section}, ${what}, ${atOnce}, ${ownerId}, ${dueOn}, ${today}, current_person())`)
    await record(step, {
      action: 'audit.action-set',
      subjectKind: 'audit',
      subjectId: audit.id,
      detail: { dueOn, atOnce },
    })
  })

const Standing = z.object({
  ownerId: z.string(),
  doneById: z.string().nullable(),
  doneOn: Day.nullable(),
  checkedOn: Day.nullable(),
  setOn: Day,
})

const standingOf = async (db: Db, audit: Pick<Audit, 'id'>, id: string): Promise<z.infer<typeof Standing>> => {
  const found = await db.maybeOne(
    sql`
      select owner_id as "ownerId", done_by as "doneById", done_on as "doneOn", checked_on as "checkedOn",
        set_on as "setOn"
      from audit_actions where authority_id = (select current_authority()) and audit_id = ${audit.id} and id = ${id}::uuid`,
    Standing,
  )
  if (!found) throw new NotFound('action')
  return found
}

/**
 * Says that an action is done. @throws NotFound where there is none; Refused where it was said already, or by somebody else than its
 * owner; Invalid for a day before it was set or to come
 */
export const finishAction = (
  db: Db,
  audit: Pick<Audit, 'id'>,
  { id, doneOn, doneNote, personId, today }: z.output<typeof DoneFields> & { id: string; personId: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const standing = await standingOf(step, audit, id)
    if (standing.doneOn !== null) throw new Refused('It is done already.')
    if (standing.ownerId !== personId) throw new Refused('Only its owner says that it is done.')
    if (doneOn > today || doneOn < standing.setOn)
      throw new Invalid([{ field: 'doneOn', message: 'Give a day between the one on which it was set and today.' }])
    await step.run(sql`
      update audit_actions set done_on = ${doneOn}, done_note = ${doneNote}, done_by = current_person()
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'audit.action-done', subjectKind: 'audit', subjectId: audit.id, detail: { doneOn } })
  })

/** Confirms that an action is done. @throws Refused where it is not, or by its owner: whoever did it does not check it */
export const checkAction = (
  db: Db,
  audit: Pick<Audit, 'id'>,
  { id, personId, today }: { id: string; personId: string; today: Day },
): Promise<void> =>
  db.transaction(async (step) => {
    const standing = await standingOf(step, audit, id)
    if (standing.doneOn === null) throw new Refused('Its owner has not said yet that it is done.')
    if (standing.checkedOn !== null) throw new Refused('It has been checked already.')
    if (standing.ownerId === personId || standing.doneById === personId)
      throw new Refused('Somebody else checks it than who did it.')
    await step.run(sql`
      update audit_actions set checked_on = ${today}, checked_by = current_person()
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, { action: 'audit.action-checked', subjectKind: 'audit', subjectId: audit.id })
  })
