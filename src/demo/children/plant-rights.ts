import { childNumbered, confirmRestriction } from '../../children/index.ts'
import { asPerson, personByEmail, signAs } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql } from '../../platform/sql.ts'
import { listDue, placeHold, proposeDeletion } from '../../retention/index.ts'
import { recordRequest } from '../../subject-access/index.ts'
import { noteDeparture } from '../../workload/index.ts'

/**
 * A care leaver who asks for his file, a record that is held for an inquiry, one that somebody proposes to delete,
 * the restriction of an adopted child’s record that is found right, and a worker who leaves.
 */
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
    await confirmRestriction(db, await childNumbered(db, 'ALD-21011')) // the other waits for somebody to look
  })
  const manager = await personByEmail(database, authorityId, 'ruth.falconer@alderwick.example')
  if (manager)
    await asPerson(database, manager, (db) =>
      noteDeparture(db, {
        worker: 'W02',
        lastDay: addDays(today, 26),
        note: 'Going to the adoption agency; handover meetings from next week.',
      }),
    )
  await plantLooks(database, authorityId, today)
  await plantAccess(database, authorityId, today)
}

// A record that a worker opened in need four days ago, which his manager has not looked into yet.
const plantAccess = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const person = await personByEmail(database, authorityId, 'tom.nakamura@alderwick.example')
  if (!person) return
  await database.asOwner((db) =>
    db.transaction(async (step) => {
      await signAs(step, person)
      await step.run(sql`
        insert into child_access (authority_id, child_id, person_id, why, opened_at, ends_at)
        select ${authorityId}, c.id, ${person.id}, 'The out-of-hours team rang: the child was at the police station.', t.at, t.at + interval '4 hours'
        from children c, (select (${addDays(today, -4)}::date + time '16:40') at time zone 'Europe/London' as at) t
        where c.authority_id = ${authorityId} and c.person_id = 'ALD-20646'`)
    }),
  )
}

// Looks that somebody will ask about: records on a Saturday night, and records of children with whom nobody of hers works.
const odd = [
  { email: 'tom.nakamura@alderwick.example', at: '22:14', records: ['ALD-20417', 'ALD-20523', 'ALD-20558'] },
  {
    email: 'marian.oyelaran@alderwick.example',
    at: '10:30',
    records: ['ALD-20601', 'ALD-20801', 'ALD-20808', 'ALD-20815', 'ALD-20822'],
  },
] as const

const plantLooks = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  for (const { email, at, records } of odd) {
    const person = await personByEmail(database, authorityId, email)
    if (!person) continue
    await database.asOwner((db) =>
      db.transaction(async (step) => {
        await signAs(step, person)
        await step.run(sql`
          insert into looks (authority_id, child_id, person_id, page, at)
          select ${authorityId}, c.id, ${person.id}, 'record', (d.saturday + ${at}::time) at time zone 'Europe/London'
          from children c, (select ${today}::date - extract(isodow from ${today}::date)::int - 1 as saturday) d
          where c.authority_id = ${authorityId} and c.person_id = any (${records})`)
      }),
    )
  }
}
