import { expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/harness/database.ts'
import { createAuthority, writeMatrix } from '../people/index.ts'
import { day } from '../platform/day.ts'
import { sql } from '../platform/sql.ts'
import { addMissingPeople } from './add-people.ts'
import { demoPeople } from './people.ts'

test('a later edition adds the people whom an earlier one did not have, and gives nobody their access back', async () => {
  const database = await freshDatabase()
  const [first] = demoPeople
  const last = demoPeople.at(-1)
  const found = await database.asOwner(async (db) => {
    await writeMatrix(db)
    const { id } = await createAuthority(db, { name: 'Alderwick City Council', laCode: '999', demo: true })
    await addMissingPeople(db, id, day('2026-11-01'))
    await db.run(sql`delete from people where authority_id = ${id} and email = ${last?.email}`)
    await db.run(
      sql`update people set active_until = '2026-11-02' where authority_id = ${id} and email = ${first?.email}`,
    )
    await addMissingPeople(db, id, day('2026-11-03'))
    return db.many(
      sql`select email, active_until::text as until from people where authority_id = ${id} and role <> 'system'`,
      z.object({ email: z.string(), until: z.string().nullable() }),
    )
  })
  expect(found.map(({ email }) => email).toSorted()).toEqual(demoPeople.map(({ email }) => email).toSorted())
  expect(found.find(({ email }) => email === first?.email)?.until).toBe('2026-11-02')
})
