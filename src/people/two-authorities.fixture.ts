import { freshDatabase } from '../../test/harness/database.ts'
import type { Database } from '../platform/database.ts'
import { asPerson } from './as-person.ts'
import { createAuthority, systemPerson, type Authority } from './authorities.ts'
import { personByEmail } from './find-person.ts'
import { addPerson } from './manage-people.ts'
import { writeMatrix } from './permissions.ts'
import type { Person } from './person.ts'
import { rolesForPeople, type Role } from './roles.ts'

export interface Staffed {
  authority: Authority
  /** One person of each role. */
  staff: Readonly<Record<Role, Person>>
}

/** Two authorities with somebody of every role in each: what the tests of this folder begin with. */
export const givenTwoAuthorities = async (): Promise<{ database: Database; northmere: Staffed; haverley: Staffed }> => {
  const database = await freshDatabase()
  await database.asOwner(writeMatrix)
  const staffed = async (name: string, laCode: string): Promise<Staffed> => {
    const authority = await database.asOwner((db) => createAuthority(db, { name, laCode, demo: false }))
    return { authority, staff: await staffOf(database, authority) }
  }
  return { database, northmere: await staffed('Northmere', '990'), haverley: await staffed('Haverley', '991') }
}

const staffOf = async (database: Database, authority: Authority): Promise<Record<Role, Person>> => {
  const staff: Partial<Record<Role, Person>> = { system: await systemPerson(database, authority.id) }
  for (const role of rolesForPeople) {
    const email = `${role}@${authority.laCode}.example`
    await database.asOwner((db) =>
      addPerson(db, authority.id, {
        name: `The ${role}`,
        email,
        role,
        body: role === 'partner' ? 'Saltmarsh Health Trust' : undefined,
        activeUntil: role === 'inspector' ? '2999-12-31' : undefined,
      }),
    )
    const person = await personByEmail(database, authority.id, email)
    if (person) staff[role] = person
  }
  return staff as Record<Role, Person> // the loop has been through every role
}

/** Whether the work is refused by the database, under row security or by a missing grant. */
export const isRefused = async (
  database: Database,
  person: Person,
  work: Parameters<typeof asPerson>[2],
): Promise<boolean> =>
  asPerson(database, person, work).then(
    () => false,
    (error: unknown) => error instanceof Error && /row-level security|permission denied/.test(error.message),
  )
