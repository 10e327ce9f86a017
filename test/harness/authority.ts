import {
  addPerson,
  createAuthority,
  personByEmail,
  writeMatrix,
  type Person,
  type Role,
} from '../../src/people/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { freshDatabase } from './database.ts'

/** An authority made for a test, with nobody in it yet. */
export interface MadeAuthority {
  database: Database
  id: string
  /** Somebody with this role; each call makes another person. */
  person: (role: Role) => Promise<Person>
}

/** An authority in a database of its own, or in `database` beside others. Codes from 9 up are no real authority's. */
export const madeAuthority = async ({
  database,
  laCode = '990',
}: { database?: Database; laCode?: string } = {}): Promise<MadeAuthority> => {
  const where = database ?? (await freshDatabase())
  await where.asOwner(writeMatrix)
  const { id } = await where.asOwner((db) => createAuthority(db, { name: `Authority ${laCode}`, laCode, demo: false }))
  let made = 0
  const person = async (role: Role): Promise<Person> => {
    const email = `${role}-${++made}@authority-${laCode}.example`
    await where.asOwner((db) => addPerson(db, id, { name: `Person ${made}`, job: role, email, role }))
    const found = await personByEmail(where, id, email)
    if (!found) throw new Error(`${email} was added and is not there.`)
    return found
  }
  return { database: where, id, person }
}
