import type { Database } from '../platform/database.ts'
import type { Day } from '../platform/day.ts'
import { asPerson, systemPerson } from '../people/index.ts'
import { ClaimFilters, countClaims, findClaims, listClaimChoices } from './claims/find-claims.ts'
import { mostTold } from './compare/most-told.ts'
import { listFollowUps } from './follow-ups/follow-ups.ts'
import { ownCode } from './judgements/judgement.ts'

/**
 * Works out what the pages of comparisons, follow-ups and claims show first, so that it is there before anybody asks: each
 * takes a second or more over a whole library of letters. What has not changed is kept already and costs nothing.
 */
export const countAhead = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const system = await systemPerson(database, authorityId)
  const counts = [
    mostTold,
    async (db) => listFollowUps(db, { authority: await ownCode(db), asAt: today }),
    async (db) => {
      await findClaims(db, ClaimFilters.parse({}))
      await countClaims(db, ClaimFilters.parse({}))
      await listClaimChoices(db)
    },
  ] satisfies ((db: Parameters<typeof mostTold>[0]) => Promise<unknown>)[]
  for (const count of counts) await asPerson(database, system, async (db) => void (await count(db)))
}
