import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { CommitteeId } from '../committees/committee.ts'

export const FollowFields = z.object({
  committeeId: CommitteeId,
  address: z.string().trim().max(200).pipe(z.email('Give an e-mail address such as name@example.org.')),
})

/**
 * Asks, as somebody of the public, to hear of a committee by mail. Nothing is sent but one letter that asks whether they mean
 * it, and who knows an address learns nothing of whether it follows already. @throws Invalid
 */
export const followCommittee = async (db: Db, given: z.input<typeof FollowFields>, today: Day): Promise<void> => {
  const { committeeId, address } = parse(FollowFields, given)
  await db.run(sql`select follow_committee(${committeeId}, ${address}, ${today})`)
}

const Following = z.object({ committeeId: CommitteeId, confirmedOn: Day.nullable() })

/** What the holder of a secret follows. @throws NotFound where they have stopped */
export const getFollowing = async (db: Db, secret: string): Promise<z.infer<typeof Following>> => {
  const found = await db.maybeOne(
    sql`select committee_id as "committeeId", confirmed_on as "confirmedOn" from following(${secret})`,
    Following,
  )
  if (!found) throw new NotFound('subscription')
  return found
}

export const confirmFollowing = async (db: Db, secret: string, today: Day): Promise<void> => {
  await getFollowing(db, secret)
  await db.run(sql`select confirm_following(${secret}, ${today})`)
}

/** Ends it, and nothing of it is kept. */
export const stopFollowing = async (db: Db, secret: string): Promise<void> => {
  await db.run(sql`select stop_following(${secret})`)
}
