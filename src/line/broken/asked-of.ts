import { answeredFindings } from '../../improvement/index.ts'
import { type FollowUp, listChases, listFollowUps, ownCode } from '../../inspections/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Facts } from '../facts.ts'

/** Everything that inspectors asked of the authority, and what tells whether the line goes on from it. */
export const askedOf = async (
  db: Db,
  on: Day,
): Promise<{ asked: readonly FollowUp[]; ground: Pick<Facts, 'followUps' | 'chases' | 'answered' | 'on'> }> => {
  const { asked } = await listFollowUps(db, { authority: await ownCode(db), asAt: on })
  return {
    asked,
    ground: {
      followUps: new Map(asked.map((one) => [one.finding.id, one])),
      chases: Map.groupBy(await listChases(db), ({ findingId }) => findingId as string),
      answered: await answeredFindings(db),
      on,
    },
  }
}
