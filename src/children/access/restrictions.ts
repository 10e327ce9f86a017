import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import type { ChildId } from '../child-id.ts'
import { recordNumberOf } from './must-see.ts'

export const restrictionKinds = ['adopted', 'staff family', 'high risk'] as const

export const RestrictionFields = z.object({
  kind: z.enum(restrictionKinds, 'Choose why the record is hidden.'),
  why: z.string().trim().min(1, 'Say why, in a sentence.').max(500),
  named: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.uuid()))
    .refine((ids) => ids.length > 0, 'Name at least one person who still sees the record.'),
})

const Restriction = z.object({ kind: z.string(), why: z.string(), setAt: z.coerce.date(), named: z.array(z.string()) })
export type Restriction = z.infer<typeof Restriction>

/** Whether a record is restricted, as far as the person may know: far less to ask than how, and hardly any is. */
export const isRestrictedQuestion = (id: ChildId) => ({
  query: sql`
    select exists (select from child_restrictions r where r.child_id = ${id}::uuid and r.lifted_at is null) as found`,
  row: z.object({ found: z.boolean() }),
})

/** The restriction in force, as those see it who are named in it. */
export const restrictionOf = (db: Db, id: ChildId): Promise<Restriction | undefined> =>
  db.maybeOne(
    sql`
    select r.kind, r.why, r.set_at as "setAt", array(
      select p.name from child_restriction_people n join people p on p.authority_id = n.authority_id and p.id = n.person_id
      where n.authority_id = r.authority_id and n.restriction_id = r.id order by p.name) as named
    from child_restrictions r where r.child_id = ${id}::uuid and r.lifted_at is null`,
    Restriction,
  )

const Nameable = z.object({ id: z.uuid(), name: z.string(), job: z.string(), email: z.string() })

/** Those who can be named in a restriction: whoever may see records at all. */
export const listNameable = (db: Db): Promise<z.infer<typeof Nameable>[]> =>
  db.many(
    sql`
      select p.id, p.name, p.job, p.email from people p
      join role_permissions r on r.role = p.role and r.permission = 'children.read'
      where p.active order by p.name`,
    Nameable,
  )

/** Hides a record from all but those named. @throws Refused where it is hidden already */
export const restrictChild = async (db: Db, id: ChildId, fields: z.infer<typeof RestrictionFields>): Promise<void> => {
  await recordNumberOf(db, id)
  if (await restrictionOf(db, id)) throw new Refused('This record is restricted already. Lift that first.')
  await db.run(sql`select restrict_child(${id}, ${fields.kind}, ${fields.why}, ${fields.named}::uuid[])`)
  await record(db, {
    action: 'child.restricted',
    subjectKind: 'child',
    subjectId: id,
    why: fields.why,
    detail: { kind: fields.kind, named: fields.named.length },
  })
}

/** @throws Refused where it is not hidden */
export const liftRestriction = async (db: Db, id: ChildId, why: string): Promise<void> => {
  await recordNumberOf(db, id)
  if (!(await restrictionOf(db, id))) throw new Refused('This record is not restricted.')
  await db.run(sql`select lift_restriction(${id})`)
  await record(db, { action: 'child.restriction-lifted', subjectKind: 'child', subjectId: id, why })
}
