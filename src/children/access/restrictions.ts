import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { recordNumberOf } from './must-see.ts'

export const restrictionKinds = ['adopted', 'staff family', 'high risk'] as const

export const RestrictionFields = z.object({
  kind: z.enum(restrictionKinds, 'Choose why the record is hidden.'),
  why: z.string().trim().min(1, 'Say why, in a sentence.').max(500),
  named: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.uuid()))
    .refine((ids) => ids.length > 0, 'Name at least one person who still sees the record.'),
})

const Restriction = z.object({
  kind: z.string(),
  why: z.string(),
  setAt: z.coerce.date(),
  named: z.array(z.string()),
  /** Whether a delivery made it, by telling of an adoption, and no person. */
  isByDelivery: z.boolean(),
  /** Who said that what a delivery made is right; null where nobody has yet. */
  reviewedBy: z.string().nullable(),
})
export type Restriction = z.infer<typeof Restriction>

const Found = z.object({ found: z.boolean() })

/** Whether a record is restricted, as far as the person may know: far less to ask than how, and hardly any is. */
export const isRestrictedQuestion = (id: ChildId) => ({
  query: sql`
    select exists (select from child_restrictions r where r.child_id = ${id}::uuid and r.lifted_at is null) as found`,
  row: Found,
})

/** The restriction in force, as those see it who are named in it. */
export const restrictionOf = (db: Db, id: ChildId): Promise<Restriction | undefined> =>
  db.maybeOne(
    sql`
    select r.kind, r.why, r.set_at as "setAt", array(
      select p.name from child_restriction_people n join people p on p.authority_id = n.authority_id and p.id = n.person_id
      where n.authority_id = r.authority_id and n.restriction_id = r.id order by p.name) as named,
      r.from_import is not null as "isByDelivery", w.name as "reviewedBy"
    from child_restrictions r left join people w on w.authority_id = r.authority_id and w.id = r.reviewed_by
    where r.child_id = ${id}::uuid and r.lifted_at is null`,
    Restriction,
  )

const Nameable = z.object({
  id: z.uuid(),
  name: z.string(),
  job: z.string(),
  email: z.string(),
  /** Whether the person may lift a restriction again. */
  mayLift: z.boolean(),
})

/** Those who can be named in a restriction, whoever may see records at all: first those who may lift it again. */
export const listNameable = (db: Db): Promise<z.infer<typeof Nameable>[]> =>
  db.many(
    sql`
      select p.id, p.name, p.job, p.email,
        exists (select from role_permissions l where l.role = p.role and l.permission = 'children.restrict') as "mayLift"
      from people p
      join role_permissions r on r.role = p.role and r.permission = 'children.read'
      where p.active order by "mayLift" desc, p.name`,
    Nameable,
  )

/**
 * Hides a record from all but those named.
 *
 * @throws Refused where it is hidden already
 * @throws Invalid where none of those named may lift it again: it would stay hidden whatever happened
 */
export const restrictChild = async (db: Db, id: ChildId, fields: z.infer<typeof RestrictionFields>): Promise<void> => {
  await recordNumberOf(db, id)
  if (await restrictionOf(db, id)) throw new Refused('This record is restricted already. Lift that first.')
  if (!(await listNameable(db)).some((one) => one.mayLift && fields.named.includes(one.id)))
    throw new Invalid([{ field: 'named', message: 'Name somebody who may lift it again, too: nobody else can.' }])
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

/** Says that the restriction which a delivery made is right. @throws Refused where there is none that waits to be looked at */
export const confirmRestriction = async (db: Db, id: ChildId): Promise<void> => {
  await recordNumberOf(db, id)
  const { done } = await db.one(sql`select confirm_restriction(${id}) as done`, z.object({ done: z.boolean() }))
  if (!done) throw new Refused('No restriction of this record waits to be looked at.')
  await record(db, { action: 'child.restriction-confirmed', subjectKind: 'child', subjectId: id })
}

const ToReview = z.object({ childId: ChildId, setAt: z.date() })

/** Restrictions that deliveries made and nobody has looked at, oldest first: those that the person may decide about. */
export const listRestrictionsToReview = (db: Db): Promise<z.infer<typeof ToReview>[]> =>
  db.many(
    sql`
      select r.child_id as "childId", r.set_at as "setAt" from child_restrictions r
      where r.from_import is not null and r.lifted_at is null and r.reviewed_at is null and (select may('children.restrict'))
      order by r.set_at, r.child_id limit 200`,
    ToReview,
  )

/**
 * Restricts the records of children whom a delivery says to be adopted, as its last step. As owner. Gives back how many: it is on the
 * trail, and those who may restrict records find them in their work.
 */
export const restrictAdopted = async (
  db: Db,
  { authorityId, number }: { authorityId: string; number: number },
): Promise<number> => {
  const { restricted } = await db.one(
    sql`select restrict_adopted(${authorityId}, ${number}) as restricted`,
    z.object({ restricted: z.number() }),
  )
  if (restricted > 0)
    await record(db, {
      action: 'children.restricted-by-delivery',
      subjectKind: 'delivery',
      subjectId: String(number),
      detail: { kind: 'adopted', restricted },
    })
  return restricted
}

/** Takes back what a delivery restricted that is taken back itself, save where somebody has decided about it. */
export const unrestrictAdopted = async (
  db: Db,
  { authorityId, number }: { authorityId: string; number: number },
): Promise<void> => {
  const made = sql`
    r.authority_id = ${authorityId} and r.from_import = ${number} and r.reviewed_at is null and r.lifted_at is null`
  await db.run(sql`
    delete from child_restriction_people n using child_restrictions r
    where n.authority_id = r.authority_id and n.restriction_id = r.id and ${made}`)
  await db.run(sql`delete from child_restrictions r where ${made}`)
}
