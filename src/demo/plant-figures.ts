import { keepOwnPage, listOwnPages } from '../indicators/index.ts'
import { subscribe } from '../my-work/index.ts'
import { asPerson, type Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import type { Day } from '../platform/day.ts'

/** A page of answers that the head of quality assurance put together and shares, and what they follow by mail. */
export const plantFigures = (database: Database, lead: Person, today: Day): Promise<void> =>
  asPerson(database, lead, async (db) => {
    if ((await listOwnPages(db)).length > 0) return
    const id = await keepOwnPage(db, {
      title: 'Seen, planned, reviewed',
      indicators: 'CN03 CP09 CL10 CL06 CP08 AS01',
      more: [],
      sharedWith: ['director', 'team-manager', 'principal-social-worker'],
    })
    await subscribe(db, lead, { subject: `page ${id}`, how: 'monthly' }, today)
    await subscribe(db, lead, { subject: 'indicator CP05', how: 'signal' }, today)
  })
