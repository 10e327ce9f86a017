import { z } from 'zod'
import { plantRows, setStaff, type SsdRows, type StaffLine } from '../../children/index.ts'
import { personByEmail } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { crowdOn } from '../population/index.ts'
import { adoptedAsAt } from './adopted.ts'
import { longAgo } from './long-ago.ts'
import { plantLimits } from './plant-limits.ts'
import { rowsAsAt } from './rows.ts'
import { plantRights } from './plant-rights.ts'
import { plantWords } from './words.ts'
import { colleagues, namedTeams, staffLines } from './staff.ts'
import { together } from './together.ts'

/** Children to plant: deliveries in the order of their days, and who of our people is whom in the case system. */
export interface Population {
  deliveries: readonly { name: string; asAt: Day; rows: SsdRows }[]
  staff: readonly StaffLine[]
}

/** How many more children than those with a story of their own: enough for believable lists and figures. */
const crowd = 500

/** The invented children of Alderwick, in three deliveries a month apart. */
const alderwick = (today: Day): Population => {
  const days = [63, 33, 2].map((ago) => addDays(today, -ago))
  const others = crowdOn(days, { children: crowd, named: namedTeams, colleagues })
  return {
    deliveries: days.map((asAt, at) => ({
      name: `alderwick-ssd-${asAt}.zip`,
      asAt,
      rows: [others[at] ?? {}, adoptedAsAt(asAt, today), at === 0 ? longAgo : {}].reduce(
        together,
        rowsAsAt(asAt, today),
      ),
    })),
    staff: staffLines,
  }
}

/** Brings children in where there are none, through the same door as a delivery of a case system. */
export const plantChildren = async (
  database: Database,
  authorityId: string,
  today: Day,
  population: Population = alderwick(today),
): Promise<void> => {
  const { planted } = await database.asOwner((db) =>
    db.one(
      sql`select exists (select from child_imports where authority_id = ${authorityId}) as planted`,
      z.object({ planted: z.boolean() }),
    ),
  )
  const analyst = await personByEmail(database, authorityId, 'priyanka.sellwood@alderwick.example')
  const administrator = await personByEmail(database, authorityId, 'stellan.whitcroft@alderwick.example')
  if (planted || !analyst || !administrator) return
  for (const delivery of population.deliveries) await plantRows(database, analyst, delivery)
  await setStaff(database, administrator, population.staff)
  await plantLimits(database, authorityId, today)
  await plantWords(database, authorityId, today)
  if (population.deliveries.some(({ rows }) => rows.ssd_person?.some(({ pers_person_id: id }) => id === 'ALD-10204')))
    await plantRights(database, authorityId, today)
}
