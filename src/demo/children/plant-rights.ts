import { childNumbered } from '../../children/index.ts'
import { asPerson, personByEmail } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { listDue, placeHold, proposeDeletion } from '../../retention/index.ts'
import { recordRequest } from '../../subject-access/index.ts'

/** A care leaver who asks for his file, a record that is held for an inquiry, and one that somebody proposes to delete. */
export const plantRights = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const practice = await personByEmail(database, authorityId, 'hannah.kowalczyk@alderwick.example')
  if (!practice) return
  await asPerson(database, practice, async (db) => {
    const leaver = await childNumbered(db, 'ALD-20801')
    await recordRequest(db, leaver, { askedBy: 'a care leaver', receivedOn: addDays(today, -19) }, today)
    const inCare = await childNumbered(db, 'ALD-20417')
    await recordRequest(db, inCare, { askedBy: 'an advocate or solicitor', receivedOn: addDays(today, -34) }, today)
    await placeHold(db, {
      recordNumber: 'ALD-10204',
      why: 'The inquiry into the Hollins Lane home asks for records of the time.',
    })
    const due = (await listDue(db, today, null)).find(({ recordNumber }) => recordNumber === 'ALD-10377')
    if (due) await proposeDeletion(db, due.childId, today)
  })
}
