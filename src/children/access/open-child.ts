import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { ChildId } from '../child-id.ts'
import { AccessId } from './review-access.ts'
import { SealedText, type Opened } from './sealed.ts'
import { showChildren } from './show-children.ts'

export const OpenFields = z.object({
  recordNumber: z.string().trim().min(1, 'Give the number of the record.').max(48),
  born: Day,
  why: z.string().trim().min(10, 'Say why you need to see this record now, in a sentence.').max(500),
  hours: z.coerce.number().int().min(1).max(24),
})

/**
 * Opens the record of a child who is not allocated to the person, for some hours. Asked with the number and the birth date:
 * nobody opens a record by trying numbers. The person’s manager is written to, without a name; it is on the trail.
 *
 * @throws Invalid where there is no such child, or one who is hidden from the person: the two are not told apart
 */
export const openChild = async (db: Db, fields: z.infer<typeof OpenFields>, address: string): Promise<ChildId> => {
  const { id } = await db.one(
    sql`select open_child(${fields.recordNumber}, ${fields.born}, ${fields.why}, ${fields.hours}, ${address}) as id`,
    z.object({ id: ChildId.nullable() }),
  )
  if (!id) {
    throw new Invalid([
      {
        field: 'recordNumber',
        message: 'No record has this number and birth date, or it is not one that you may open.',
      },
    ])
  }
  await record(db, {
    action: 'child.opened-in-need',
    subjectKind: 'child',
    subjectId: id,
    why: fields.why,
    detail: { hours: fields.hours },
  })
  return id
}

/** Writes down that somebody asked for a record and got none, without what they typed: many such are a sign of guessing. */
export const recordRefusedOpening = async (db: Db): Promise<void> => {
  await record(db, { action: 'child.opening-refused', subjectKind: 'child' })
}

const Access = z.object({
  id: AccessId,
  /** Null for a child whom the person does not see. */
  childId: ChildId.nullable(),
  recordNumber: SealedText,
  who: z.string(),
  job: z.string(),
  why: z.string(),
  openedAt: z.date(),
  endsAt: z.date(),
  /** Whether the person may say what came of looking into it: never where they took it. */
  mayReview: z.boolean(),
  isOwn: z.boolean(),
  /** What came of it; null where nobody has looked into it. */
  outcome: z.string().nullable(),
  reviewWhy: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.date().nullable(),
})
export type Access = Opened<z.infer<typeof Access>>

/** Access that was taken in need, newest first: one’s own, that of those who report to the person, and to children they see. */
export const listAccess = async (db: Db): Promise<Access[]> => {
  const found = await db.many(
    sql`
      select a.id, c.id as "childId", c.person_id as "recordNumber", p.name as who, p.job, a.why,
        a.opened_at as "openedAt", a.ends_at as "endsAt", a.person_id = current_person() as "isOwn",
        a.person_id <> current_person() and r.access_id is null
          and (looks_into_access_of(a.person_id) or (select may('trail.read'))) as "mayReview",
        r.outcome, r.why as "reviewWhy", w.name as "reviewedBy", r.reviewed_at as "reviewedAt"
      from child_access a join people p on p.authority_id = a.authority_id and p.id = a.person_id
      left join children c on c.authority_id = a.authority_id and c.id = a.child_id
      left join access_reviews r on r.authority_id = a.authority_id and r.access_id = a.id
      left join people w on w.authority_id = r.authority_id and w.id = r.reviewed_by
      order by a.opened_at desc limit 500`,
    Access,
  )
  return showChildren(db, 'access', found)
}

const InForce = z.object({ endsAt: z.coerce.date() })

/** Until when a record is open to the person because they opened it in need; no row where it is not. */
export const openInNeedQuestion = (id: ChildId) => ({
  query: sql`
    select max(ends_at) as "endsAt" from child_access
    where child_id = ${id} and person_id = (select current_person()) and ends_at > now() having count(*) > 0`,
  row: InForce,
})
