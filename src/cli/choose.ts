import { listAuthorities, personByEmail, systemPerson, type Authority, type Person } from '../people/index.ts'
import type { Database } from '../platform/database.ts'
import { Invalid, Refused } from '../platform/errors.ts'

/** The authority with this code, or the only one. @throws Invalid, Refused where there is none at all */
export const chooseAuthority = async (database: Database, code: string | undefined): Promise<Authority> => {
  const authorities = await listAuthorities(database)
  const [only] = authorities
  if (!only) throw new Refused('There is no authority yet. Make one with: sightline authority add CODE')
  const found = code === undefined ? only : authorities.find(({ laCode }) => laCode === code)
  if (found && (code !== undefined || authorities.length === 1)) return found
  const names = authorities.map(({ laCode, name }) => `${laCode} (${name})`).join(', ')
  throw new Invalid([{ field: 'authority', message: `Say for which authority, with --authority: ${names}.` }])
}

/** The person named, or Sightline itself within the authority. @throws Invalid where nobody has that address */
export const choosePerson = async (
  database: Database,
  { as, authority: code }: { as?: string | undefined; authority?: string | undefined },
): Promise<Person> => {
  const authority = await chooseAuthority(database, code)
  if (as === undefined) return systemPerson(database, authority.id)
  const person = await personByEmail(database, authority.id, as)
  if (!person)
    throw new Invalid([
      { field: 'as', message: `Nobody with the address ${as} has access to Sightline of ${authority.name}.` },
    ])
  return person
}
