import { z } from 'zod'
import { may, record, type Person } from '../../people/index.ts'
import { addWorkingDays, CalendarEnds } from '../../platform/calendar/working-days.ts'
import { dayOf, inWords, type Day } from '../../platform/day.ts'
import { Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'

/** What came of looking into access that somebody took in need. */
export const accessOutcomes = {
  needed: 'There was a need',
  talked: 'It was talked over with them',
  referred: 'It went to the data protection officer',
} as const
export type AccessOutcome = keyof typeof accessOutcomes

export const AccessId = z.uuid().brand('ChildAccessId')
export type AccessId = z.infer<typeof AccessId>

export const AccessReviewFields = z.object({
  access: AccessId,
  outcome: z.enum(Object.keys(accessOutcomes) as [AccessOutcome], 'Choose what came of it.'), // a table that is not empty
  why: z.string().trim().min(10, 'Say in a sentence why.').max(500, 'Keep it to 500 characters.'),
})

/** Working days within which access that was taken in need is looked into: local practice. */
export const reviewWithin = 5

/** The last day on which access that was taken then is looked into in time; null where the bank holidays until then are not loaded. */
export const lookIntoBy = (openedAt: Date): Day | null => {
  try {
    return addWorkingDays(dayOf(openedAt), reviewWithin)
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

/** By when it is looked into, in words: “by 31 December 2026”. */
export const lookIntoByInWords = (openedAt: Date): string => {
  const by = lookIntoBy(openedAt)
  return by ? `by ${inWords(by)}` : `within ${reviewWithin} working days`
}

const Waiting = z.object({ id: AccessId, who: z.string(), openedAt: z.date() })
/** Access that the person is to look into. It names no child. */
export type WaitingAccess = z.infer<typeof Waiting>

/** Access that waits for the person, as the manager of whoever took it, the oldest first. */
export const listAccessToReview = (db: Db): Promise<WaitingAccess[]> =>
  db.many(
    sql`
      select a.id, p.name as who, a.opened_at as "openedAt"
      from child_access a join people p on p.authority_id = a.authority_id and p.id = a.person_id
      where looks_into_access_of(a.person_id)
        and not exists (select from access_reviews r where r.authority_id = a.authority_id and r.access_id = a.id)
      order by a.opened_at`,
    Waiting,
  )

/**
 * Writes down what came of looking into access that was taken in need. It stays as it is written.
 *
 * @throws Refused where it is one’s own, was looked into already, or is for somebody else to look into
 */
export const reviewAccess = async (
  db: Db,
  person: Person,
  { access, outcome, why }: z.infer<typeof AccessReviewFields>,
): Promise<void> => {
  const found = await db.maybeOne(
    sql`
      select a.person_id = current_person() as "isOwn", looks_into_access_of(a.person_id) as "isTheirs",
        exists (select from access_reviews r where r.authority_id = a.authority_id and r.access_id = a.id) as "isDone"
      from child_access a where a.id = ${access}`,
    z.object({ isOwn: z.boolean(), isTheirs: z.boolean(), isDone: z.boolean() }),
  )
  if (found?.isOwn) throw new Refused('Access that you took yourself is for somebody else to look into.')
  if (!found || !(found.isTheirs || may(person, 'trail.read')))
    throw new Refused('It is for the manager of whoever took it to look into.')
  if (found.isDone) throw new Refused('Somebody has looked into it already.')
  await db.run(sql`
    insert into access_reviews (authority_id, access_id, outcome, why, reviewed_by)
    values (current_authority(), ${access}, ${outcome}, ${why}, current_person())`)
  await record(db, {
    action: 'child.access-looked-into',
    subjectKind: 'access',
    subjectId: access,
    why,
    detail: { outcome },
  })
}
